package laobao.text;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The overlapping pairs of characters of a {@link Folded} text, each at the position of its first character, so that a string of n
 * characters stands in the text exactly where every other of its pairs does. The last character of a paragraph is paired with the
 * border, and positions leap between paragraphs, so that nothing matches across. Terms are UTF-16, since pairs of Han characters are a third
 * shorter in it than in UTF-8: {@link #term}. Can be used again; not for use by several threads.
 */
public final class BigramStream extends TokenStream {
    /** How far positions leap at the end of a paragraph: more than any nearness that can be asked for. */
    public static final int LEAP = 1000;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef pair = new BytesRef(8);
    private Folded text = Folded.of("");
    private int at;

    /** Turns to another text. */
    public BigramStream over(Folded newText) {
        text = newText;
        return this;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int leap = 1;
        while (text.point(at, 0) == Folded.BORDER) {
            at++;
            leap = LEAP;
        }
        if (at >= text.length()) return false;
        increment.setPositionIncrement(leap);
        pair.length = 0;
        append(text.point(at, 0));
        append(text.point(at + 1, Folded.BORDER));
        term.setBytesRef(pair);
        at++;
        return true;
    }

    private void append(int point) {
        if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            append(Character.highSurrogate(point));
            point = Character.lowSurrogate(point);
        }
        pair.bytes[pair.length++] = (byte) (point >>> 8);
        pair.bytes[pair.length++] = (byte) point;
    }

    /** A pair, or its first character, as a term of the index. */
    public static BytesRef term(String pair) {
        return new BytesRef(pair.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The pair that two characters make. */
    public static String pair(int first, int second) {
        return new String(new int[] {first, second}, 0, 2);
    }
}
