package laobao.text;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The characters of a {@link Folded} text, each once, for strings of one. Can be used again; not for use by several threads. */
public final class CharacterStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<Integer> seen = new HashSet<>();
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
            if (point == Folded.BORDER || !seen.add(point)) continue;
            term.append(Character.toString(point));
            return true;
        }
        return false;
    }
}
