package laobao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.Hit;
import laobao.archive.Piece;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.TermCount;
import laobao.server.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laobao search}: the search of the server, in the terminal. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches, as the server does. Exit status 0 also when nothing is found.")
@SuppressWarnings("NullAway.Init")
final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERY", description = "Words, \"quoted text\", OR, NOT, 标题:…; '' is everything.")
    private String query;

    @Mixin
    private ReadOption index;

    @Mixin
    private FilterOptions filters;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance (the default), newest or oldest.")
    @Nullable
    private String sort;

    @Option(names = "--size", paramLabel = "N", description = "How many, 0 to 100; 20 unless told.")
    @Nullable
    private String size;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on from where 'next' of an answer said.")
    @Nullable
    private String after;

    @Option(names = "--collapse", description = "The reprints of one story are one hit.")
    private boolean collapse;

    @Option(names = "--no-variants", description = "Don't match other forms of a word (全总 for 中华全国总工会).")
    private boolean noVariants;

    @Option(names = "--json", description = "The whole answer as one JSON object, as /api/v1/search gives it.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        SearchRequest request = request();
        try (Archive archive = index.read()) {
            SearchResult result = archive.search(request);
            if (json) System.out.println(Json.write(result));
            else print(result);
        }
        return 0;
    }

    private SearchRequest request() {
        SearchRequest.Builder request = SearchRequest.builder().query(query);
        filters.apply(request);
        if (sort != null) request.sort(sort);
        if (size != null) request.size(size);
        if (after != null) request.after(after);
        if (collapse) request.collapse("true");
        if (noVariants) request.variants("false");
        return request.build();
    }

    private static void print(SearchResult result) {
        System.out.printf(
                "%,d %s%s, %d ms%n",
                result.total(),
                result.total() == 1 ? "article" : "articles",
                result.partial() ? " found before the time limit" : "",
                result.tookMillis());
        for (TermCount word : result.withoutHits()) System.out.printf("  %s: %,d%n", word.text(), word.count());
        if (!result.didYouMean().isEmpty())
            System.out.println("Did you mean: " + String.join(" · ", result.didYouMean()));
        result.hits().forEach(SearchCommand::print);
        if (!result.more().isEmpty()) {
            System.out.println();
            System.out.println("Not counted: these match most of the query.");
            result.more().forEach(SearchCommand::print);
        }
        if (result.next() != null) {
            System.out.println();
            System.out.println("More: --after " + result.next());
        }
    }

    private static void print(Hit hit) {
        System.out.println();
        List<Piece> title = hit.highlights().title();
        System.out.println(title.isEmpty() ? "(无题)" : text(title));
        Integer page = hit.page();
        System.out.println("  "
                + Stream.of(
                                hit.newspaper(),
                                hit.date(),
                                page == null ? null : "第" + page + "版",
                                String.join("、", hit.regions()),
                                hit.id())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        for (List<Piece> passage : hit.highlights().body()) System.out.println("  " + text(passage));
    }

    /** What matched stands in bold on a terminal, in 【】 elsewhere. */
    private static String text(List<Piece> pieces) {
        String on = Terminal.showsResults() ? "\033[1m" : "【";
        String off = Terminal.showsResults() ? "\033[0m" : "】";
        return pieces.stream()
                .map(piece -> piece.hit() ? on + piece.text() + off : piece.text())
                .collect(Collectors.joining())
                .replace('\n', ' ');
    }
}
