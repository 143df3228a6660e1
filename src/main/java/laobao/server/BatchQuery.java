package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.archive.InvalidRequestException;

/**
 * One query of a batch: the parameters of a search by name, not yet checked. Immutable.
 *
 * @param row its number in the file, from 1, a header not counted
 * @param parameters values by name, such as {@code q}, {@code region} and {@code from}
 */
public record BatchQuery(int row, Map<String, List<String>> parameters) {
    /** Queries in a batch at most. */
    public static final int MAX_QUERIES = 1_000;
    /** Bytes of a batch at most. */
    public static final int MAX_BYTES = 1 << 20;

    /** How the queries of a batch are written down. */
    public enum Form {
        /** A line a query, as it would be typed. */
        LINES,
        /** RFC 4180; the first line names parameters, several values of one stand in a cell with {@code ;} between. */
        CSV,
        /** {@code {"queries": [...]}} or the list alone: each a query, or an object of parameters, values or lists of them. */
        JSON
    }

    public BatchQuery {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a batch: UTF-8, with a byte order mark or without, else GB18030, in which Chinese spreadsheets save.
     *
     * @throws InvalidRequestException when it is not of its form, empty, or too long
     */
    public static List<BatchQuery> read(byte[] bytes, Form form) {
        String text = decode(bytes);
        List<Map<String, List<String>>> queries = switch (form) {
            case LINES -> lines(text);
            case CSV -> csv(text);
            case JSON -> json(text);
        };
        if (queries.isEmpty()) throw bad("The batch holds no query.");
        if (queries.size() > MAX_QUERIES)
            throw bad("The batch holds " + queries.size() + " queries; " + MAX_QUERIES + " are allowed.");
        List<BatchQuery> numbered = new ArrayList<>();
        for (Map<String, List<String>> query : queries) numbered.add(new BatchQuery(numbered.size() + 1, query));
        return numbered;
    }

    /** The query's words, empty for none. */
    String words() {
        List<String> given = parameters.getOrDefault("q", List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES)
            throw bad("The batch has more than " + MAX_BYTES + " bytes, which is the most allowed.");
        for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Then the next one.
            }
        }
        throw bad("The batch is neither UTF-8 nor GB18030.");
    }

    private static List<Map<String, List<String>>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.of("q", List.of(line.strip())))
                .toList();
    }

    private static List<Map<String, List<String>>> csv(String text) {
        List<Map<String, List<String>>> queries = new ArrayList<>();
        List<String> header = null;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (header == null) header = header(line.getFields());
                else queries.add(row(header, line));
            }
        } catch (CsvParseException | IOException e) {
            throw bad("The batch is no CSV of RFC 4180: a quotation mark is not closed, or a field is too long.");
        }
        return queries;
    }

    private static List<String> header(List<String> cells) {
        List<String> header = cells.stream().map(String::strip).toList();
        Set<String> allowed = SearchParameters.names();
        for (String name : header)
            if (!allowed.contains(name))
                throw bad("The first line of the batch names '" + Parameters.shorten(name)
                        + "', which is no parameter of a search; allowed are "
                        + String.join(", ", allowed.stream().sorted().toList()) + ".");
        if (Set.copyOf(header).size() < header.size())
            throw bad("The first line of the batch names a parameter twice.");
        return header;
    }

    private static Map<String, List<String>> row(List<String> header, CsvRecord line) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
            String cell = line.getField(i).strip();
            if (cell.isEmpty()) continue;
            String name = header.get(i);
            query.put(name, name.equals("q") ? List.of(cell) : List.of(cell.split("\\s*[;；]\\s*", -1)));
        }
        return query;
    }

    private static List<Map<String, List<String>>> json(String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            JsonElement list = root instanceof JsonObject object ? object.get("queries") : root;
            if (!(list instanceof JsonArray array))
                throw bad("The batch is no JSON list of queries, nor an object with a list 'queries'.");
            List<Map<String, List<String>>> queries = new ArrayList<>();
            for (JsonElement element : array) queries.add(query(element, queries.size() + 1));
            return queries;
        } catch (JsonParseException e) {
            throw bad("The batch is no JSON.");
        }
    }

    private static Map<String, List<String>> query(JsonElement element, int row) {
        if (element.isJsonPrimitive()) return Map.of("q", List.of(element.getAsString()));
        if (!(element instanceof JsonObject object))
            throw bad("Query " + row + " of the batch is neither a string nor an object.");
        Map<String, List<String>> query = new LinkedHashMap<>();
        object.entrySet().forEach(member -> {
            List<String> values = new ArrayList<>();
            JsonElement given = member.getValue();
            for (JsonElement value : given instanceof JsonArray array ? array.asList() : List.of(given)) {
                if (value.isJsonNull()) continue;
                if (!value.isJsonPrimitive())
                    throw bad("Query " + row + " of the batch has in '" + Parameters.shorten(member.getKey())
                            + "' neither a value nor a list of values.");
                values.add(value.getAsString());
            }
            query.put(member.getKey(), List.copyOf(values));
        });
        return query;
    }

    private static InvalidRequestException bad(String message) {
        return new InvalidRequestException("bad-batch", message);
    }
}
