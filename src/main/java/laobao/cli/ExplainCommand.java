package laobao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.Explanation;
import laobao.archive.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laobao explain}: why an article was found, or why not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says for each thing that a search asks for whether an article has it (为什么没搜到).")
@SuppressWarnings("NullAway.Init")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "QUERY", description = "The query, as for search.")
    private String query;

    @Parameters(index = "1", paramLabel = "ARTICLE-ID", description = "The id of the article.")
    private String id;

    @Mixin
    private ReadOption index;

    @Mixin
    private FilterOptions filters;

    @Option(names = "--no-variants", description = "Don't match other forms of a word (全总 for 中华全国总工会).")
    private boolean noVariants;

    @Override
    public Integer call() throws IOException {
        SearchRequest.Builder request = SearchRequest.builder().query(query);
        filters.apply(request);
        if (noVariants) request.variants("false");
        try (Archive archive = index.read()) {
            Explanation explanation = archive.explain(request.build(), id);
            if (explanation == null) throw new ArchiveException("The archive has no article '" + id + "'.");
            System.out.println(explanation.found() ? "found" : "not found");
            for (Explanation.Step step : explanation.steps())
                System.out.println((step.holds() ? "  yes  " : "  no   ")
                        + step.clause()
                        + (step.note().isEmpty() ? "" : "  (" + step.note() + ")"));
        }
        return 0;
    }
}
