package laobao.archive;

import java.util.Arrays;

/**
 * What an archive keeps of an article to find its reprints by: of all strings of five letters in its body the few whose hashes are the least
 * (bottom-k sketches, A. Broder, 1997). A string that two texts share is in both sketches or in neither as long as they are about as long, so
 * that a third cut off costs a third of them, and an error of OCR at most five strings.
 *
 * <p>An engine keeps the keys of each article as terms, and takes those that have {@link #SHARED} of them in common with a new article for
 * candidates, which {@link Resemblance} tells apart.
 */
public final class Sketch {
    /** How many keys two articles share at least if they are reprints. */
    public static final int SHARED = 3;

    /** How many keys an article has at most. */
    public static final int KEYS = 32;

    /** Bits of a key; with a million articles two strings in a thousand then share one by chance, far from three. */
    public static final int BITS = 40;

    private static final int STRING = 5;
    /** An odd number whose bits are spread, the golden ratio's (D. Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Sketch() {}

    /** The keys of an article, ascending, each once; fewer than {@link #SHARED} for one that is too short to be told by. */
    public static long[] of(Letters letters) {
        long[] keys = letters.strings(STRING);
        for (int i = 0; i < keys.length; i++) keys[i] >>>= 64 - BITS;
        Arrays.sort(keys);
        int n = 0;
        for (int i = 0; i < keys.length && n < KEYS; i++) if (i == 0 || keys[i] != keys[i - 1]) keys[n++] = keys[i];
        return Arrays.copyOf(keys, n);
    }

    /** A number for all keys of an article together: articles alike in it have one sketch, but for one in some quintillions. */
    public static long together(long[] keys) {
        long number = 0;
        for (long key : keys) number = number * SPREAD + key;
        return number;
    }
}
