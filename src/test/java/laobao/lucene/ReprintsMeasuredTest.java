package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Hit;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.article.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the archive that ships finds reprints, on {@link Reprinting reprints made} of some of its articles among all of them. Runs on the sample; on any
 * archive that {@code laobao index} made, which is copied and left as it is, by
 *
 * <pre>mvn -q test -Dtest=ReprintsMeasuredTest -Dlaobao.index=FOLDER [-Dlaobao.copies=3000] [-Dlaobao.seed=1]</pre>
 *
 * <p>Recall is the share of reprints that are of one story with their article. Precision is taken over all pairs of one story, of all articles
 * and reprints: a pair of articles that are not the same is right only when the strings of ten letters in the shorter stand in the
 * other for the most part, which is counted by itself and knows nothing of the rule under test.
 */
class ReprintsMeasuredTest {
    private static final int STRING = 10;
    /** So much in common is a reprint that the archive holds itself. */
    private static final double SAME = 0.5;
    /** Shorter bodies are captions and say nothing. */
    private static final int SHORTEST = 60;

    @TempDir
    private Path folder;

    private record Figures(int reprints, int found, long planted, long own, long wrong, List<String> doubtful) {
        double recall() {
            return (double) found / reprints;
        }

        /** The archive's own reprints left out, which would only raise it. */
        double precision() {
            return (double) planted / (planted + wrong);
        }

        @Override
        public String toString() {
            return "recall %.4f (%d of %d reprints), precision %.4f (%d pairs right, %d wrong; beside them %d of reprints that the archive holds itself)"
                    .formatted(recall(), found, reprints, precision(), planted, wrong, own);
        }
    }

    @Test
    void reprintsAreFoundAndNothingElse() throws IOException {
        String index = System.getProperty("laobao.index");
        long seed = Long.getLong("laobao.seed", 1);
        if (index == null) {
            try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
                writer.replace("sample", "1", SampleArticles.all());
                writer.commit();
            }
        } else {
            copy(Path.of(index));
        }
        Figures figures = measure(Integer.getInteger("laobao.copies", index == null ? 60 : 3000), new Random(seed));
        if (index != null) {
            figures.doubtful.stream().limit(40).forEach(System.out::println);
            System.out.println("ReprintsMeasuredTest: seed " + seed + ": " + figures);
        }
        // The sample's articles are short: a third of one, with as many errors, is often no more than its form.
        assertThat(figures.recall()).as(figures.toString()).isGreaterThanOrEqualTo(index == null ? 0.85 : 0.95);
        assertThat(figures.precision()).as(figures.toString()).isGreaterThanOrEqualTo(0.99);
    }

    private void copy(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                if (!file.endsWith("write.lock")) Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    private Figures measure(int copies, Random random) throws IOException {
        List<ArchivedArticle> chosen = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (LuceneArchive archive = LuceneArchive.open(folder);
                Scan scan = archive.scan(SearchRequest.builder().sort("oldest").build())) {
            int seen = 0;
            for (ArchivedArticle next = scan.next(); next != null; next = scan.next()) {
                ids.add(next.article().id());
                if (text(next).length() < SHORTEST) continue;
                seen++;
                if (chosen.size() < copies) chosen.add(next);
                else {
                    int place = random.nextInt(seen);
                    if (place < copies) chosen.set(place, next);
                }
            }
        }
        Reprinting reprinting = new Reprinting(random);
        List<ArchivedArticle> reprints = chosen.stream().map(reprinting::of).toList();
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            writer.replace("reprints", "1", reprints);
            writer.commit();
        }
        reprints.forEach(reprint -> ids.add(reprint.article().id()));
        try (LuceneArchive archive = LuceneArchive.open(folder)) {
            return count(archive, ids, reprints.size());
        }
    }

    private static Figures count(Archive archive, List<String> ids, int reprints) throws IOException {
        int found = 0;
        long planted = 0;
        long own = 0;
        long wrong = 0;
        Map<String, Boolean> judged = new HashMap<>();
        List<String> doubtful = new ArrayList<>();
        for (String id : ids) {
            String origin = Reprinting.origin(id);
            for (Hit other : archive.copies(id, SearchRequest.MAX_SIZE)) {
                String otherOrigin = Reprinting.origin(other.id());
                if (origin.equals(otherOrigin)) {
                    planted++;
                    if (!id.equals(origin)) found++;
                    continue;
                }
                String both =
                        origin.compareTo(otherOrigin) < 0 ? origin + " " + otherOrigin : otherOrigin + " " + origin;
                Boolean same = judged.get(both);
                if (same == null) {
                    double share = share(archive, origin, otherOrigin);
                    same = share >= SAME;
                    judged.put(both, same);
                    if (!same) doubtful.add("%.2f %s".formatted(share, both));
                }
                if (same) own++;
                else wrong++;
            }
        }
        // Each pair was seen from both its sides.
        return new Figures(reprints, found, planted / 2, own / 2, wrong / 2, doubtful);
    }

    private static double share(Archive archive, String one, String other) throws IOException {
        Set<String> a = strings(archive, one);
        Set<String> b = strings(archive, other);
        boolean isShorter = a.size() < b.size();
        Set<String> less = isShorter ? a : b;
        Set<String> more = isShorter ? b : a;
        return less.isEmpty()
                ? 0
                : (double) less.stream().filter(more::contains).count() / less.size();
    }

    private static Set<String> strings(Archive archive, String id) throws IOException {
        ArchivedArticle article = archive.article(id);
        String text = article == null ? "" : text(article);
        Set<String> strings = new HashSet<>();
        for (int i = 0; i + STRING <= text.length(); i++) strings.add(text.substring(i, i + STRING));
        return strings;
    }

    private static String text(ArchivedArticle article) {
        return article.article().body().stream()
                .map(Passage::text)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
