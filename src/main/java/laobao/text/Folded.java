package laobao.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as literal search compares it: {@link Folding folded}, white space dropped, every punctuation mark and symbol a comma. It
 * knows for each of its characters where in the text that was printed it stood. A line feed is kept: it ends a paragraph, and no string
 * is found across it. Immutable.
 *
 * <p>A character that Unicode NFKC spells with several becomes several (… three commas, ㎡ m2), as in a search by a scan of texts that
 * were normalized whole.
 */
public final class Folded {
    /** What ends a paragraph. */
    public static final int BORDER = '\n';

    private static final int DROPPED = -1;
    private static final int SPELLED = -2;
    private static final int[] TABLE = new int[Character.MAX_VALUE + 1];
    private static final Map<Character, int[]> SPELLINGS = new HashMap<>();

    static {
        for (int c = 0; c < TABLE.length; c++) {
            if (Character.isSurrogate((char) c)) {
                TABLE[c] = ',';
                continue;
            }
            if (Folding.isPlain((char) c)) {
                TABLE[c] = point(c);
                continue;
            }
            String normal = Folding.compatible(String.valueOf((char) c));
            int[] points = normal.codePoints()
                    .map(Folded::point)
                    .filter(p -> p != DROPPED)
                    .toArray();
            TABLE[c] = points.length == 0 ? DROPPED : points.length == 1 ? points[0] : SPELLED;
            if (points.length > 1) SPELLINGS.put((char) c, points);
        }
        TABLE[BORDER] = BORDER;
    }

    private final int[] points;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private Folded(int[] points, int[] starts, int[] ends, int length) {
        this.points = points;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    /** Folds a text. */
    public static Folded of(CharSequence text) {
        int size = text.length() + 8;
        int[] points = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int start = i;
            int point = TABLE[c];
            if (point == DROPPED) continue;
            if (n + 20 > points.length) {
                points = Arrays.copyOf(points, n * 2 + 20);
                starts = Arrays.copyOf(starts, n * 2 + 20);
                ends = Arrays.copyOf(ends, n * 2 + 20);
            }
            if (point == SPELLED) {
                for (int p : SPELLINGS.getOrDefault(c, new int[0])) {
                    points[n] = p;
                    starts[n] = start;
                    ends[n++] = i + 1;
                }
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                point = point(Character.toCodePoint(c, text.charAt(++i)));
            if (point == DROPPED) continue;
            points[n] = point;
            starts[n] = start;
            ends[n++] = i + 1;
        }
        return new Folded(points, starts, ends, n);
    }

    private static int point(int p) {
        if (p < Character.MIN_SUPPLEMENTARY_CODE_POINT) p = Folding.fold((char) p);
        if (Character.isWhitespace(p) || Character.isSpaceChar(p) || p == 0x85) return DROPPED;
        return switch (Character.getType(p)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> p;
            default -> ',';
        };
    }

    /** How many characters (code points) it has. */
    public int length() {
        return length;
    }

    /** The character at an index. */
    public int point(int i, int ifNone) {
        return i < length ? points[i] : ifNone;
    }

    /** Where in the text the character begins, in {@code char}s. */
    public int start(int i) {
        return starts[i];
    }

    /** Where in the text the character ends, in {@code char}s. */
    public int end(int i) {
        return ends[i];
    }

    /** The first place, from an index on, where another text stands in this one, or -1. */
    public int indexOf(Folded other, int from) {
        if (other.length == 0) return -1;
        int first = other.points[0];
        search:
        for (int i = from; i <= length - other.length; i++) {
            if (points[i] != first) continue;
            for (int k = 1; k < other.length; k++) if (points[i + k] != other.points[k]) continue search;
            return i;
        }
        return -1;
    }

    @Override
    public String toString() {
        return new String(points, 0, length);
    }
}
