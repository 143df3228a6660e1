package laobao.cli;

import java.io.IOException;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.SearchRequest;

/**
 * Asks an archive once for what each search has, while the server starts: what is read for it then, the first visitor need not wait for.
 * Whatever goes wrong is the first visitor's to be told.
 */
final class Warming {
    /** Any query whose words are in every archive of the kind. */
    private static final SearchRequest SEARCH =
            SearchRequest.builder().query("工会").build();

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
        });
    }

    private static void ask(Asking asking) {
        try {
            asking.ask();
        } catch (IOException | IllegalStateException e) {
            // As said above, or the server ends already.
        }
    }
}
