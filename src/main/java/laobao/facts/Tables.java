package laobao.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
    private static final String RULES = "5";

    private Tables() {}

    /** The rows of a resource of this package, each split into its cells. */
    static List<String[]> rows(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** A hash of all tables, the rules and an archive's own names. */
    static String version(String own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : ALL) digest.update(bytes(name));
            digest.update((RULES + "\n" + own).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
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
