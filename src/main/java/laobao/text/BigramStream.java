package laobao.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The overlapping pairs of characters of a {@link Folded} text, each at the position of its first character, so that a string of n
 * characters stands in the text exactly where every other of its pairs does. The last character of a paragraph is paired with the
 * border, and positions leap between paragraphs, so that nothing matches across. Can be used again; not for use by several threads.
 */
public final class BigramStream extends TokenStream {
    /** How far positions leap at the end of a paragraph: more than any nearness that can be asked for. */
    public static final int LEAP = 1000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
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
        append(text.point(at, 0));
        append(text.point(at + 1, Folded.BORDER));
        at++;
        return true;
    }

    private void append(int point) {
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) term.append((char) point);
        else term.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
    }

    /** The pair that two characters make, as it is indexed. */
    public static String pair(int first, int second) {
        return new String(new int[] {first, second}, 0, 2);
    }
}
