package laobao.archive;

import java.util.Arrays;
import laobao.article.Article;
import laobao.article.Passage;
import laobao.text.Folded;

/**
 * The letters, Han characters and digits of an article's body, folded, in order: what its reprints are told by. Headlines differ from paper to paper and
 * have no part in it. Immutable.
 */
public final class Letters {
    /** More of a text is not read; no newspaper page holds as much. */
    static final int MOST = 20_000;

    private final int[] points;

    private Letters(int[] points) {
        this.points = points;
    }

    /** Those of an article's body. */
    public static Letters of(Article article) {
        StringBuilder body = new StringBuilder();
        for (Passage passage : article.body()) body.append(passage.text()).append('\n');
        return of(body);
    }

    static Letters of(CharSequence text) {
        Folded folded = Folded.of(text);
        int[] points = new int[Math.min(folded.length(), MOST)];
        int n = 0;
        for (int i = 0; i < folded.length() && n < points.length; i++) {
            int point = folded.point(i, 0);
            if (Character.isLetterOrDigit(point)) points[n++] = point;
        }
        return new Letters(Arrays.copyOf(points, n));
    }

    int length() {
        return points.length;
    }

    int at(int i) {
        return points[i];
    }

    /** A hash of each string of so many letters, in order. */
    long[] strings(int length) {
        long[] hashes = new long[Math.max(0, points.length - length + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int k = i; k < i + length; k++) hash = hash * 0x9E3779B97F4A7C15L + points[k];
            hashes[i] = mix(hash);
        }
        return hashes;
    }

    /** The finalizer of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014). */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
