package laobao.bench;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.Imprint;
import laobao.page.ReadyArticle;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Learns from an archive of news what the generator needs, and keeps figures only: in how many articles each word and each frequent pair
 * of words stands and how often, which words keep company, how long articles are, which regions and unions they name how often. No
 * sentence of the archive can be told from them.
 *
 * <p>{@code Learn news.jsonl.gz FOLDER} writes {@code units.tsv.gz} (unit, articles, occurrences, companions by line number) and
 * {@code shape.tsv.gz}.
 */
final class Learn {
    /** A word in fewer articles than this is not kept: the generator makes up rare words, since most of them are names. */
    private static final int RARE = 8;

    private static final int FREQUENT_PAIR = 60;
    /** How much more often than by chance the two words of a pair stand together. */
    private static final double TOGETHER = 30;

    private static final int COMPANIONS = 12;
    /** Of articles, one in so many is searched for facts, which takes the most time. */
    private static final int FACTS_OF = 4;

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private final Gson gson = new Gson();
    private final WordsAnalyzer analyzer = new WordsAnalyzer();

    private record News(@Nullable String title, String body, String date, String newspaper) {}

    private static final class Count {
        int articles;
        int occurrences;
    }

    public static void main(String[] arguments) throws IOException {
        new Learn().run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private interface Each {
        void take(News news) throws IOException;
    }

    private void each(Path corpus, Each each) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                each.take(gson.fromJson(line, News.class));
        }
    }

    private void run(Path corpus, Path folder) throws IOException {
        List<int[]> articles = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<String> words = new ArrayList<>();
        Map<Long, Integer> pairs = new HashMap<>();
        List<Integer> lengths = new ArrayList<>();
        List<Integer> titles = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        // First the words, each article as numbers with -1 between clauses.
        each(corpus, news -> {
            lengths.add(news.body.length());
            String title = news.title == null ? "" : news.title;
            titles.add(title.length());
            for (String paragraph : news.body.split("\n", -1)) paragraphs.add(paragraph.length());
            List<Integer> article = new ArrayList<>();
            for (String clause : MARKS.split(title + "。" + news.body, -1)) {
                if (!clause.isEmpty()) clauses.add(clause.length());
                int before = -1;
                for (String word : analyzer.words(clause)) {
                    int number = numbers.computeIfAbsent(word, w -> {
                        words.add(w);
                        return words.size() - 1;
                    });
                    if (before >= 0) pairs.merge((long) before << 32 | number, 1, Integer::sum);
                    article.add(number);
                    before = number;
                }
                article.add(-1);
            }
            articles.add(article.stream().mapToInt(Integer::intValue).toArray());
        });
        int[] occurrences = new int[words.size()];
        long all = 0;
        for (int[] article : articles)
            for (int word : article)
                if (word >= 0) {
                    occurrences[word]++;
                    all++;
                }
        long total = all;
        Map<Long, Integer> kept = new HashMap<>();
        pairs.forEach((pair, count) -> {
            double first = occurrences[(int) (pair >>> 32)];
            double second = occurrences[pair.intValue()];
            if (count >= FREQUENT_PAIR && count * (double) total / (first * second) > TOGETHER) kept.put(pair, count);
        });
        // Then the units: a frequent pair where there is one, else a word.
        Map<String, Count> units = new HashMap<>();
        List<List<String>> cut = new ArrayList<>();
        long rare = 0;
        for (int[] article : articles) {
            Map<String, Integer> own = new HashMap<>();
            for (int i = 0; i < article.length; i++) {
                if (article[i] < 0) continue;
                String unit = words.get(article[i]);
                if (i + 1 < article.length
                        && article[i + 1] >= 0
                        && kept.containsKey((long) article[i] << 32 | article[i + 1])) unit += words.get(article[++i]);
                own.merge(unit, 1, Integer::sum);
            }
            own.forEach((unit, n) -> {
                Count count = units.computeIfAbsent(unit, u -> new Count());
                count.articles++;
                count.occurrences += n;
            });
            cut.add(List.copyOf(own.keySet()));
        }
        List<Map.Entry<String, Count>> frequent = new ArrayList<>();
        for (Map.Entry<String, Count> unit : units.entrySet())
            if (unit.getValue().articles >= RARE) frequent.add(unit);
            else rare += unit.getValue().occurrences;
        frequent.sort(Comparator.comparingInt((Map.Entry<String, Count> u) -> -u.getValue().articles)
                .thenComparing(Map.Entry::getKey));
        int[][] companions = companions(frequent, cut, articles.size());
        Files.createDirectories(folder);
        try (BufferedWriter out = writer(folder.resolve("units.tsv.gz"))) {
            for (int i = 0; i < frequent.size(); i++) {
                Count count = frequent.get(i).getValue();
                out.write(frequent.get(i).getKey() + "\t" + count.articles + "\t" + count.occurrences);
                if (companions[i].length > 0)
                    out.write("\t"
                            + String.join(
                                    " ",
                                    Arrays.stream(companions[i])
                                            .mapToObj(String::valueOf)
                                            .toList()));
                out.write('\n');
            }
        }
        Map<String, Integer> regions = new HashMap<>();
        Map<String, Integer> unions = new HashMap<>();
        int[] looked = {0, 0, 0};
        FactFinder facts = new FactFinder();
        Splitter splitter = new Splitter();
        int[] at = {0};
        each(corpus, news -> {
            if (at[0]++ % FACTS_OF != 0) return;
            SplitPage page = facts.find(splitter.split(new ReadyArticle(
                    "learn", Imprint.UNKNOWN, null, news.title, null, null, news.body, null, null, null)));
            List<String> itsRegions = page.articles().getFirst().regions();
            List<String> itsUnions = page.articles().getFirst().unions();
            itsRegions.forEach(r -> regions.merge(r, 1, Integer::sum));
            itsUnions.forEach(u -> unions.merge(u, 1, Integer::sum));
            looked[0]++;
            if (!itsRegions.isEmpty()) looked[1]++;
            if (!itsUnions.isEmpty()) looked[2]++;
        });
        try (BufferedWriter out = writer(folder.resolve("shape.tsv.gz"))) {
            out.write("articles\t" + articles.size() + "\n");
            out.write("rare\t" + rare / (double) total + "\n");
            out.write("withRegion\t" + looked[1] / (double) looked[0] + "\n");
            out.write("withUnion\t" + looked[2] / (double) looked[0] + "\n");
            quantiles(out, "length", lengths);
            quantiles(out, "title", titles);
            quantiles(out, "paragraph", paragraphs);
            quantiles(out, "clause", clauses);
            counts(out, "region", regions);
            counts(out, "union", unions);
        }
        System.out.printf(
                "%,d articles, %,d words, %,d kept with pairs, %.3f of occurrences rare, %,d regions, %,d unions%n",
                articles.size(), words.size(), frequent.size(), rare / (double) total, regions.size(), unions.size());
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
    }

    /** The length below which each hundredth of them lies. */
    private static void quantiles(BufferedWriter out, String name, List<Integer> lengths) throws IOException {
        int[] sorted = lengths.stream().mapToInt(Integer::intValue).sorted().toArray();
        out.write(name);
        for (int percent = 0; percent <= 100; percent++) out.write("\t" + sorted[(sorted.length - 1) * percent / 100]);
        out.write('\n');
    }

    private static void counts(BufferedWriter out, String name, Map<String, Integer> counts) throws IOException {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Integer> each : sorted)
            out.write(name + "\t" + each.getKey() + "\t" + each.getValue() + "\n");
    }

    /** For words that tell something, those that stand in the same articles the most beyond chance. */
    private static int[][] companions(List<Map.Entry<String, Count>> units, List<List<String>> cut, int articles) {
        int least = articles / 500;
        int most = articles / 15;
        Map<String, Integer> telling = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int in = units.get(i).getValue().articles;
            if (in < least || in > most || units.get(i).getKey().length() < 2) continue;
            telling.put(units.get(i).getKey(), numbers.size());
            numbers.add(i);
        }
        int[][] together = new int[numbers.size()][numbers.size()];
        for (List<String> article : cut) {
            int[] own = article.stream()
                    .filter(telling::containsKey)
                    .mapToInt(telling::get)
                    .toArray();
            for (int a : own) for (int b : own) together[a][b]++;
        }
        int[][] companions = new int[units.size()][0];
        for (int a = 0; a < together.length; a++) {
            int[] with = together[a];
            double in = units.get(numbers.get(a)).getValue().articles;
            int self = a;
            companions[numbers.get(a)] = IntStream.range(0, with.length)
                    .filter(b -> b != self && with[b] >= 20)
                    .boxed()
                    .sorted(Comparator.comparingDouble(b -> {
                        double expected = in * units.get(numbers.get(b)).getValue().articles / articles;
                        return -with[b] * Math.log(with[b] / expected);
                    }))
                    .limit(COMPANIONS)
                    .mapToInt(numbers::get)
                    .toArray();
        }
        return companions;
    }
}
