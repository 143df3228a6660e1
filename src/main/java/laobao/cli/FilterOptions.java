package laobao.cli;

import java.util.List;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a search is narrowed to; each may be given several times, and then any of its values will do. */
@SuppressWarnings("NullAway.Init")
final class FilterOptions {
    @Option(names = "--region", paramLabel = "PATH", description = "A region and all under it: 河南省 or 河南省/郑州市.")
    List<String> regions = List.of();

    @Option(names = "--union", paramLabel = "NAME", description = "A union and all under it: 河南省总工会.")
    List<String> unions = List.of();

    @Option(names = "--newspaper", paramLabel = "NAME", description = "A newspaper.")
    List<String> newspapers = List.of();

    @Option(names = "--byline", paramLabel = "NAME", description = "A reporter.")
    List<String> bylines = List.of();

    @Option(names = "--column", paramLabel = "NAME", description = "A column (栏目).")
    List<String> columns = List.of();

    @Option(names = "--genre", paramLabel = "GENRE", description = "news, feature, photo, brief, commentary or notice.")
    List<String> genres = List.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Printed on this day or later: YYYY-MM-DD, YYYY-MM or YYYY.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Printed on this day or earlier.")
    @Nullable
    String to;

    void apply(SearchRequest.Builder request) {
        regions.forEach(v -> request.filter(FacetField.REGION, v));
        unions.forEach(v -> request.filter(FacetField.UNION, v));
        newspapers.forEach(v -> request.filter(FacetField.NEWSPAPER, v));
        bylines.forEach(v -> request.filter(FacetField.BYLINE, v));
        columns.forEach(v -> request.filter(FacetField.COLUMN, v));
        genres.forEach(v -> request.filter(FacetField.GENRE, v));
        if (from != null) request.from(from);
        if (to != null) request.to(to);
    }
}
