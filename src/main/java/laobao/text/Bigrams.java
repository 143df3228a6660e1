package laobao.text;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * The overlapping pairs of characters of a {@link Folded} text, each at the position of its first character, so that a string of n
 * characters stands in the text exactly where every other of its pairs does. The last character of a paragraph is paired with the
 * border, and positions leap between paragraphs, so that nothing matches across. Terms are UTF-16, since pairs of Han characters are a third
 * shorter in it than in UTF-8: {@link #term}.
 */
public final class Bigrams {
    /** How far positions leap at the end of a paragraph: more than any nearness that can be asked for. */
    public static final int LEAP = 1000;

    private Bigrams() {}

    /** A pair, or its first character, as a term of the index. */
    public static BytesRef term(String pair) {
        return new BytesRef(pair.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The pair that two characters make. */
    public static String pair(int first, int second) {
        return new String(new int[] {first, second}, 0, 2);
    }
}
