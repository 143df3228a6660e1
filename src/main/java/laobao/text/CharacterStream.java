package laobao.text;

import java.util.BitSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The characters of a {@link Folded} text, each once, for strings of one. Can be used again; not for use by several threads. */
public final class CharacterStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final BitSet seen = new BitSet();
    private Folded text = Folded.of("");
    private int at;

    /** Turns to another text. */
    public CharacterStream over(Folded newText) {
        text = newText;
        return this;
    }

    @Override
    public void reset() {
        at = 0;
        seen.clear();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (at < text.length()) {
            int point = text.point(at++, 0);
            if (point == Folded.BORDER || seen.get(point)) continue;
            seen.set(point);
            term.setLength(Character.toChars(point, term.resizeBuffer(2), 0));
            return true;
        }
        return false;
    }
}
