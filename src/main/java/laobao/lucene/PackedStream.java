package laobao.lucene;

import laobao.text.Folded;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text whole, in UTF-16, as few long terms, of which {@link PairsFormat} makes its pairs of characters when the segment is written. The
 * position of each term is the number of pairs before it, and the last position that of all. For use once.
 */
final class PackedStream extends TokenStream {
    /** In UTF-16 units; Lucene takes terms of 32,766 bytes, and leaves unused what does not fit into a block of 32,768. */
    private static final int LONGEST = 1000;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef packed = new BytesRef(2 * LONGEST);
    private final Folded text;
    private int at;
    /** Pairs of the term before. */
    private int pairs;

    PackedStream(Folded text) {
        this.text = text;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int before = at;
        int found = 0;
        packed.length = 0;
        for (; at < text.length() && packed.length <= 2 * LONGEST - 4; at++) {
            int point = text.point(at, 0);
            if (point != Folded.BORDER) found++;
            else if (text.point(at + 1, Folded.BORDER) == Folded.BORDER) continue;
            append(point);
        }
        if (packed.length == 0) return false;
        increment.setPositionIncrement(before == 0 ? 1 : pairs);
        pairs = found;
        term.setBytesRef(packed);
        return true;
    }

    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(pairs);
    }

    private void append(int point) {
        if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            append(Character.highSurrogate(point));
            point = Character.lowSurrogate(point);
        }
        packed.bytes[packed.length++] = (byte) (point >>> 8);
        packed.bytes[packed.length++] = (byte) point;
    }
}
