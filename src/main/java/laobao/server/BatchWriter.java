package laobao.server;

import com.google.gson.stream.JsonWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.archive.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers of a {@link Batch} one by one: as one JSON object, or as CSV with a line for each value counted, which a
 * spreadsheet pivots and pandas groups. The stream stays open. For one thread.
 */
public final class BatchWriter {
    /** A file format for answers. */
    public enum Format {
        JSON("application/json; charset=utf-8"),
        /** RFC 4180 in UTF-8 with a byte order mark; cells that a spreadsheet would run are disarmed. */
        CSV("text/csv; charset=utf-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }

        /** The name used as a parameter and an option. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The format of a name.
         *
         * @throws InvalidRequestException for a name that is none
         */
        public static Format of(String label) {
            for (Format format : values()) if (format.label().equals(label)) return format;
            throw new InvalidRequestException(
                    "bad-parameter",
                    "'format' is '" + Parameters.shorten(label) + "'; allowed is "
                            + Arrays.stream(values()).map(Format::label).collect(Collectors.joining(" or ")) + ".");
        }
    }

    private final Writer out;
    private final @Nullable JsonWriter json;
    private final @Nullable CsvWriter csv;

    public BatchWriter(Format format, OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        json = format == Format.JSON ? new JsonWriter(out) : null;
        csv = format == Format.CSV ? CsvWriter.builder().build(out) : null;
    }

    void begin(BatchCount by, long generation) throws IOException {
        if (json != null) {
            json.beginObject().name("by").value(by.label());
            json.name("time").value(Instant.now().toString());
            json.name("generation").value(generation);
            json.name("rows").beginArray();
        }
        if (csv != null) {
            out.write('\uFEFF');
            csv.writeRecord("row", "q", "filters", "total", by.label(), "count", "error");
        }
    }

    void write(BatchAnswer answer) throws IOException {
        if (json != null) json.jsonValue(Json.write(answer));
        if (csv == null) return;
        Failure error = answer.error();
        if (error != null) record(csv, answer, "", "", error.message());
        else if (answer.counts().isEmpty() && undated(answer) == 0) record(csv, answer, "", "", "");
        for (BatchAnswer.Count count : answer.counts()) record(csv, answer, count.value(), "" + count.count(), "");
        if (undated(answer) > 0) record(csv, answer, "undated", "" + undated(answer), "");
    }

    private static long undated(BatchAnswer answer) {
        return answer.undated() == null ? 0 : answer.undated();
    }

    private static void record(CsvWriter csv, BatchAnswer answer, String value, String count, String error) {
        String filters = answer.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(filter -> filter.getValue().stream().map(one -> filter.getKey() + "=" + one))
                .collect(Collectors.joining("; "));
        String total = error.isEmpty() ? String.valueOf(answer.total()) : "";
        List<String> cells = Stream.of(String.valueOf(answer.row()), answer.q(), filters, total, value, count, error)
                .map(ExportWriter::disarm)
                .toList();
        csv.writeRecord(cells);
    }

    void end() throws IOException {
        if (json != null) json.endArray().endObject().flush();
        if (csv != null) csv.flush();
        out.flush();
    }
}
