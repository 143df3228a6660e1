package laobao.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.archive.Archive;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Interval;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.SearchRequest;
import laobao.archive.Suggestion;
import org.jspecify.annotations.Nullable;

/** What {@code /api/v1} answers to who counts, or looks for what to count. */
final class CountApi {
    private static final int VALUES = 100;
    private static final int SUGGESTIONS = 10;

    private final Archive archive;

    CountApi(Archive archive) {
        this.archive = archive;
    }

    /** All values of one facet among the hits, its own selection ignored. */
    void facet(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString());
        SearchRequest search = SearchParameters.readFilters(parameters, "prefix", "parent", "limit");
        FacetField field = FacetField.of(ctx.pathParam("field"));
        FacetRequest request = new FacetRequest(
                search,
                field,
                parameters.one("prefix"),
                parameters.one("parent"),
                parameters.number("limit", VALUES, 1, FacetRequest.MAX_LIMIT));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("field", field.label());
        answer.put("values", archive.facet(request));
        Api.json(ctx, answer);
    }

    void timeline(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString());
        SearchRequest request = SearchParameters.readFilters(parameters, "interval");
        Api.json(ctx, archive.timeline(request, Interval.of(or(parameters.one("interval"), "year"))));
    }

    /** A cross table, as JSON or for a spreadsheet. */
    void pivot(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString());
        SearchRequest search =
                SearchParameters.readFilters(parameters, "rows", "columns", "maxRows", "maxColumns", "format");
        PivotTable table = archive.pivot(new PivotRequest(
                search,
                PivotField.of("rows", or(parameters.one("rows"), "region")),
                PivotField.of("columns", or(parameters.one("columns"), "year")),
                parameters.number("maxRows", PivotRequest.MAX_ROWS, 1, PivotRequest.MAX_ROWS),
                parameters.number("maxColumns", PivotRequest.MAX_COLUMNS, 1, PivotRequest.MAX_COLUMNS)));
        ctx.header("Laobao-Query", ctx.queryString() == null ? "" : ctx.queryString());
        ctx.header("Laobao-Generation", String.valueOf(archive.generation()));
        ctx.header("Laobao-Total", String.valueOf(table.total()));
        BatchWriter.Format format = BatchRequest.format(parameters, ctx);
        ctx.res().addHeader("Vary", "Accept");
        if (format == BatchWriter.Format.JSON) Api.json(ctx, table);
        else ctx.contentType(format.type()).result(csv(table, or(parameters.one("rows"), "region")));
    }

    /** A line for each row, a column for each column and one for the row's total; what is outside of the table stands in the last line. */
    private static String csv(PivotTable table, String corner) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            line(csv, corner, table.columns(), "total");
            for (int row = 0; row < table.rows().size(); row++)
                line(
                        csv,
                        table.rows().get(row),
                        table.counts().get(row),
                        table.rowTotals().get(row));
            line(csv, "total", table.columnTotals(), table.total());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void line(CsvWriter csv, String first, List<?> cells, Object last) {
        List<String> line = new ArrayList<>(List.of(ExportWriter.disarm(first)));
        for (Object cell : cells) line.add(ExportWriter.disarm(cell.toString()));
        line.add(last.toString());
        csv.writeRecord(line);
    }

    /** Completions of what is being typed. */
    void suggest(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("q", "limit"));
        String typed = or(parameters.one("q"), "");
        Api.json(ctx, archive.suggest(typed, parameters.number("limit", SUGGESTIONS, 1, Suggestion.MAX_LIMIT)));
    }

    /** Many queries counted in one request. The answer is written while it is found. */
    void batch(Context ctx, BatchRequest batch) throws IOException {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(batch.format().type());
        new Batch(archive, batch.by()).run(batch.queries(), new BatchWriter(batch.format(), Failures.stream(ctx)));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
