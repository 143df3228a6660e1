package laobao.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** The bundled tables: UTF-8, cells separated by tabs, lines that begin with {@code #} are comments. */
final class Tables {
    private static final List<String> ALL = List.of(
            "divisions.tsv",
            "places.tsv",
            "unions.tsv",
            "union-edges.txt",
            "union-heads.txt",
            "foreign.txt",
            "landmarks.tsv");
    /** Raised when the rules of this package change what is found with the same tables, so that archives look again. */
    private static final String RULES = "7";

    private Tables() {}

    /** The rows of a resource of this package, each split into its cells. */
    static List<String[]> rows(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        List<String[]> rows = new ArrayList<>();
        for (int at = 0, end; at < text.length(); at = end + 1) {
            end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            if (end > at && text.charAt(at) != '#') rows.add(cells(text, at, end));
        }
        return rows;
    }

    private static String[] cells(String text, int from, int to) {
        int count = 1;
        for (int i = from; i < to; i++) if (text.charAt(i) == '\t') count++;
        String[] cells = new String[count];
        int at = from;
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? to : text.indexOf('\t', at);
            cells[i] = text.substring(at, end);
            at = end + 1;
        }
        return cells;
    }

    /** Changes with any table, with the rules, and with an archive's own names. */
    static String version(String own) {
        CRC32C tables = new CRC32C();
        for (String name : ALL) tables.update(bytes(name));
        CRC32C names = new CRC32C();
        names.update(own.getBytes(StandardCharsets.UTF_8));
        return RULES + "-" + Long.toHexString(tables.getValue()) + "-" + Long.toHexString(names.getValue());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the table " + name + " is missing from the program");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
