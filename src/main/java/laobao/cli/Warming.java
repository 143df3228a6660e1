package laobao.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.SearchRequest;
import laobao.archive.Suggestion;
import laobao.lucene.LuceneArchive;

/**
 * Asks an archive once for what each search has, while the server starts: what is read for it then, the first visitor need not wait for. Then
 * it goes on asking for some seconds, as the JVM compiles only what has often been run, and the first thousand visitors would wait for that.
 * Whatever goes wrong is the first visitor's to be told.
 */
final class Warming {
    /** Any query whose words are in every archive of the kind. */
    private static final SearchRequest SEARCH =
            SearchRequest.builder().query("工会").build();

    /** Who is asked to suggest what begins with these. */
    private static final List<String> BEGINNINGS = List.of("工", "中", "全", "劳", "职", "市", "农", "安");

    private static final int SUGGESTIONS = 20;
    /** Articles: fewer are searched in a few milliseconds by what is not compiled, too. */
    private static final int WORTH_IT = 10_000;

    private static final int PRACTICE = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Warming() {}

    private interface Asking {
        void ask() throws IOException;
    }

    static void start(Archive archive) {
        Thread.ofPlatform().daemon().name("laobao-warming").start(() -> {
            Stream.concat(
                            Stream.<Asking>of(() -> archive.search(SEARCH)),
                            Stream.of(FacetField.values())
                                    .map(field -> () -> archive.facet(new FacetRequest(SEARCH, field, null, null, 1))))
                    .parallel()
                    .forEach(Warming::ask);
            // What is typed comes after a page has been seen.
            ask(() -> archive.suggest(SEARCH.query(), 1));
            // A cluster has others to answer, and a JVM that is warm.
            if (archive instanceof LuceneArchive) ask(() -> practise(archive));
        });
    }

    /**
     * Asks for what the archive itself suggests, in the ways that people ask, until the JVM has compiled what that runs through; by one thread,
     * half of the time.
     */
    private static void practise(Archive archive) throws IOException {
        if (archive.search(SearchRequest.builder().size("0").build()).total() < WORTH_IT) return;
        List<String> texts = new ArrayList<>();
        for (String typed : BEGINNINGS)
            for (Suggestion suggestion : archive.suggest(typed, SUGGESTIONS))
                if (suggestion.text().codePoints().allMatch(Character::isIdeographic)) texts.add(suggestion.text());
        if (texts.isEmpty()) return;
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int n = 0; n < PRACTICE && System.nanoTime() < end; n++) {
            String one = texts.get(n % texts.size());
            String other = texts.get((n * 7 + 1) % texts.size());
            String query = switch (n % 4) {
                case 0 -> one;
                case 1 -> one + " " + other;
                case 2 -> "\"" + one + "\"";
                default -> one + " OR " + other;
            };
            long start = System.nanoTime();
            archive.search(SearchRequest.builder().query(query).build());
            LockSupport.parkNanos(System.nanoTime() - start);
        }
    }

    private static void ask(Asking asking) {
        try {
            asking.ask();
        } catch (IOException | IllegalStateException e) {
            // As said above, or the server ends already.
        }
    }
}
