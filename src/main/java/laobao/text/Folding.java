package laobao.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes characters that readers take for the same one the same: full and half width and other compatibility forms (Unicode NFKC), letter
 * case, traditional and simplified. One character becomes one character, so that offsets hold; what NFKC spells with several stays as it
 * is. Traditional characters follow OpenCC's table by its first choice: 著 and 乾 have a meaning of their own in mainland newspapers, and
 * stay.
 */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded form of a character. Half of a surrogate pair is given back as it is. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** The folded form of a text, of the same length. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] = TABLE[chars[i]];
        return new String(chars);
    }

    private static char[] table() {
        char[] traditional = traditional();
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char folded = (char) c;
            if (!Character.isSurrogate(folded) && !isPlain(folded)) {
                String normal = compatible(String.valueOf(folded));
                if (normal.length() == 1) folded = normal.charAt(0);
            }
            table[c] = traditional[folded] != 0 ? traditional[folded] : folded;
        }
        return table;
    }

    /** Whether NFKC leaves a character as it is: Han, Hangul syllables and private use, most of all there are, so that starting takes less time. */
    static boolean isPlain(char c) {
        return (0x3400 <= c && c <= 0x9FFF) || (0xAC00 <= c && c <= 0xD7A3) || (0xE000 <= c && c <= 0xF8FF);
    }

    /** The compatibility form in lower case, of any length. */
    static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** For each traditional character its simplified one, 0 for all others. */
    private static char[] traditional() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        try (InputStream in =
                Objects.requireNonNull(Folding.class.getResourceAsStream("traditional.txt"), "traditional.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        for (int i = 1; i < line.length(); i++) simplified[line.charAt(i)] = line.charAt(0);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return simplified;
    }
}
