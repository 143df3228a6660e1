package laobao.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import laobao.text.Folding;
import laobao.text.WordsAnalyzer;

/**
 * The phrases that an archive uses often, learned from a sample of its articles when it is committed: words that stand together far more often
 * than their frequencies alone would have it (产业工人队伍建设改革), and single words that an article which has them repeats, as it does what it is
 * about (Church and Gale, 1995). An engine keeps them as text with its commits. Immutable.
 *
 * @param articles how many articles the archive held when they were learned
 * @param sampled how many of these were looked at
 * @param frequent the phrases, the most frequent first
 */
public record Phrases(long articles, int sampled, List<Phrase> frequent) {
    /** How many articles to learn from. */
    public static final int SAMPLE = 2_000;

    /** Before anything was learned. */
    public static final Phrases NONE = new Phrases(0, 0, List.of());

    /** Phrases kept. */
    private static final int MOST = 5_000;
    /** They are learned anew when there are so many articles more, or twice as many, or half as many. */
    private static final int RENEWED = 10_000;
    /** More of an article is not read. */
    private static final int LETTERS = 1_500;

    private static final int WORDS = 5;
    private static final int LONGEST = 12;
    /** A phrase stands in so many articles of the sample, or one of so many. */
    private static final int LEAST = 3;

    private static final int ONE_OF = 400;
    /** How far from chance words stand together, 1 where none stands without the other (normalized pointwise mutual information, G. Bouma, 2009). */
    private static final double COHESION = 0.4;
    /** How often an article that has a telling word has it on average. */
    private static final double REPEATED = 1.6;
    /** A phrase that is part of one longer one this often stands for nothing of its own. */
    private static final double PART = 0.6;

    private static final Pattern BESIDE_HAN = Pattern.compile("[^\\p{IsHan}]+");

    /**
     * One phrase.
     *
     * @param text in simplified characters
     * @param count articles of the sample that have it
     */
    public record Phrase(String text, int count) {}

    public Phrases {
        frequent = List.copyOf(frequent);
    }

    /** Whether an archive of so many articles has changed so much that its phrases may have, too. */
    public boolean isOutdated(long now) {
        return Math.abs(now - articles) >= Math.max(1, Math.min(articles, RENEWED));
    }

    /** What is kept with a commit. */
    public String write() {
        StringBuilder lines = new StringBuilder().append(articles).append(' ').append(sampled);
        for (Phrase phrase : frequent)
            lines.append('\n').append(phrase.count).append(' ').append(phrase.text);
        return lines.toString();
    }

    /** What {@link #write} wrote. */
    public static Phrases read(String written) {
        List<Phrase> frequent = new ArrayList<>();
        String[] lines = written.split("\n", -1);
        for (String line : lines) {
            int space = line.indexOf(' ');
            frequent.add(new Phrase(line.substring(space + 1), Integer.parseInt(line.substring(0, space))));
        }
        Phrase first = frequent.removeFirst();
        return new Phrases(
                Long.parseLong(lines[0].substring(0, lines[0].indexOf(' '))), Integer.parseInt(first.text), frequent);
    }

    /**
     * Learns.
     *
     * @param articles how many there are
     * @param sample the texts of some of them, {@link #SAMPLE} at most
     */
    public static Phrases learn(long articles, List<String> sample, WordsAnalyzer analyzer) {
        return new Phrases(articles, sample.size(), new Learning(sample, analyzer).run());
    }

    /** The words of a sample, one after the other, and which sequences of them are frequent. */
    private static final class Learning {
        private static final int ARTICLE_BITS = 11;
        private static final int ID_BITS = 26;

        private final int least;
        private final List<String> names = new ArrayList<>(List.of(""));
        /** By place: the word, 0 where a sentence ends or what tells nothing stands; and the article. */
        private final int[] words;

        private final int[] articleOf;
        private int total;
        private final List<Phrase> found = new ArrayList<>();

        Learning(List<String> sample, WordsAnalyzer analyzer) {
            least = Math.max(LEAST, sample.size() / ONE_OF);
            Map<String, Integer> ids = new HashMap<>();
            List<List<String>> cut =
                    sample.parallelStream().map(text -> words(text, analyzer)).toList();
            int size = cut.stream().mapToInt(List::size).sum();
            words = new int[size + 1];
            articleOf = new int[size + 1];
            int at = 0;
            for (int article = 0; article < cut.size(); article++)
                for (String word : cut.get(article)) {
                    articleOf[at] = article;
                    if (!word.isEmpty()) {
                        total++;
                        words[at] = ids.computeIfAbsent(word, w -> {
                            names.add(w);
                            return names.size() - 1;
                        });
                    }
                    at++;
                }
        }

        private static List<String> words(String text, WordsAnalyzer analyzer) {
            List<String> words = new ArrayList<>();
            String folded = Folding.fold(text.substring(0, Math.min(text.length(), LETTERS)));
            for (String run : BESIDE_HAN.split(folded, 0)) {
                for (String word : analyzer.words(run)) words.add(TermSplitter.isStop(word) ? "" : word);
                words.add("");
            }
            return words;
        }

        /** Frequent sequences of one length. */
        private static final class Level {
            /** By place, the sequence that begins there, or 0. */
            final int[] at;
            /** By sequence: articles, times, a place, and the articles of the longer one that it is most often part of. */
            final int[] articles;

            final int[] times;
            final int[] place;
            final int[] within;

            Level(int[] at, int sequences) {
                this.at = at;
                articles = new int[sequences + 1];
                times = new int[sequences + 1];
                place = new int[sequences + 1];
                within = new int[sequences + 1];
            }
        }

        List<Phrase> run() {
            Level single = level(words, words.clone());
            for (int id = 1; id < single.articles.length; id++)
                if (single.times[id] < REPEATED * single.articles[id]) single.within[id] = single.articles[id];
            Level shorter = single;
            for (int length = 1; length <= WORDS; length++) {
                Level longer = level(shorter.at, shifted(shorter.at));
                for (int id = 1; id < longer.articles.length; id++) {
                    int place = longer.place[id];
                    double left = cohesion(
                            longer.times[id], single.times[single.at[place]], shorter.times[shorter.at[place + 1]]);
                    double right = cohesion(
                            longer.times[id],
                            shorter.times[shorter.at[place]],
                            single.times[single.at[place + length]]);
                    for (int part : new int[] {shorter.at[place], shorter.at[place + 1]})
                        shorter.within[part] = Math.max(shorter.within[part], longer.articles[id]);
                    if (Math.min(left, right) < COHESION) longer.within[id] = longer.articles[id];
                }
                take(shorter, length);
                shorter = longer;
            }
            found.sort(Comparator.comparingInt(Phrase::count).reversed().thenComparing(Phrase::text));
            return found.subList(0, Math.min(MOST, found.size()));
        }

        private double cohesion(int together, int one, int other) {
            double chance = (double) one * other / total;
            return Math.log(together / chance) / Math.log((double) total / together);
        }

        /** Takes what is not for the most part a part of something longer. */
        private void take(Level level, int length) {
            for (int id = 1; id < level.articles.length; id++) {
                if (level.within[id] >= PART * level.articles[id]) continue;
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < length; i++) text.append(names.get(words[level.place[id] + i]));
                if (text.length() > 1 && text.length() <= LONGEST)
                    found.add(new Phrase(text.toString(), level.articles[id]));
            }
        }

        private static int[] shifted(int[] at) {
            int[] shifted = new int[at.length];
            System.arraycopy(at, 1, shifted, 0, at.length - 1);
            return shifted;
        }

        /** Numbers what begins with one and goes on with another, where enough articles have it. */
        private Level level(int[] first, int[] next) {
            long[] keys = new long[first.length];
            int n = 0;
            for (int i = 0; i < first.length; i++)
                if (first[i] > 0 && next[i] > 0) keys[n++] = key(first[i], next[i]) << ARTICLE_BITS | articleOf[i];
            keys = Arrays.copyOf(keys, n);
            Arrays.sort(keys);
            long[] frequent = new long[n];
            int sequences = 0;
            for (int i = 0; i < n; ) {
                int articles = 0;
                int end = i;
                for (; end < n && keys[end] >>> ARTICLE_BITS == keys[i] >>> ARTICLE_BITS; end++)
                    if (end == i || keys[end] != keys[end - 1]) articles++;
                if (articles >= least) frequent[sequences++] = keys[i] >>> ARTICLE_BITS;
                i = end;
            }
            Level level = new Level(new int[first.length], sequences);
            int[] last = new int[sequences + 1];
            Arrays.fill(last, -1);
            for (int i = 0; i < first.length; i++) {
                if (first[i] == 0 || next[i] == 0) continue;
                int id = 1 + Arrays.binarySearch(frequent, 0, sequences, key(first[i], next[i]));
                if (id <= 0) continue;
                level.at[i] = id;
                level.times[id]++;
                level.place[id] = i;
                if (last[id] != articleOf[i]) level.articles[id]++;
                last[id] = articleOf[i];
            }
            return level;
        }

        private static long key(int first, int next) {
            return (long) first << ID_BITS | next;
        }
    }
}
