package laobao.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A batch as a visitor asks for it, read whole and checked before it takes a place among what runs: it may be sent slowly. */
record BatchRequest(BatchCount by, BatchWriter.Format format, List<BatchQuery> queries) {
    static BatchRequest read(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("by", "format"));
        String by = parameters.one("by");
        return new BatchRequest(
                BatchCount.of(by == null ? "year" : by),
                format(parameters, ctx),
                queries(ctx, form(ctx.contentType())));
    }

    /** The format of a table: as the parameter says, else as the client accepts. */
    static BatchWriter.Format format(Parameters parameters, Context ctx) {
        String given = parameters.one("format");
        if (given != null) return BatchWriter.Format.of(given);
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("text/csv") ? BatchWriter.Format.CSV : BatchWriter.Format.JSON;
    }

    private static List<BatchQuery> queries(Context ctx, BatchQuery.Form form) throws IOException {
        byte[] body = ctx.bodyInputStream().readNBytes(BatchQuery.MAX_BYTES + 1);
        if (body.length > BatchQuery.MAX_BYTES)
            throw new FailureException(
                    413, "too-large", "The body is too large; " + BatchQuery.MAX_BYTES + " bytes are allowed.");
        return BatchQuery.read(body, form);
    }

    private static BatchQuery.Form form(@Nullable String type) {
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "application/json" -> BatchQuery.Form.JSON;
            case "text/csv" -> BatchQuery.Form.CSV;
            case "text/plain" -> BatchQuery.Form.LINES;
            default ->
                throw new FailureException(
                        415,
                        "unsupported-type",
                        "The Content-Type is '" + Parameters.shorten(plain)
                                + "'; allowed is application/json, text/csv, or text/plain for a query a line.");
        };
    }
}
