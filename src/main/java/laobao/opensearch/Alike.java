package laobao.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import laobao.archive.ArchivedArticle;
import laobao.archive.Letters;
import laobao.archive.Sketch;

/**
 * Finds the articles that have one {@link Sketch}, as most reprints do, in two readings of an archive: so that it need keep no more in memory than a
 * number for each article, and the ids of those that are not alone. For one thread.
 */
final class Alike {
    private LongStream.Builder sketches = LongStream.builder();
    private final Map<Long, List<String>> ids = new TreeMap<>();

    /** For each article in the first reading. */
    void count(ArchivedArticle one) {
        long[] keys = Sketch.of(Letters.of(one.article()));
        if (keys.length >= Sketch.SHARED) sketches.add(Sketch.together(keys));
    }

    /** Ends the first reading; gives whether there is need of a second. */
    boolean areAny() {
        long[] sorted = sketches.build().sorted().toArray();
        sketches = LongStream.builder();
        for (int i = 1; i < sorted.length; i++) if (sorted[i] == sorted[i - 1]) ids.put(sorted[i], new ArrayList<>(2));
        return !ids.isEmpty();
    }

    /** For each article in the second reading. */
    void collect(ArchivedArticle one) {
        if (ids.isEmpty()) return;
        long[] keys = Sketch.of(Letters.of(one.article()));
        List<String> alike = keys.length < Sketch.SHARED ? null : ids.get(Sketch.together(keys));
        if (alike != null) alike.add(one.article().id());
    }

    /** The ids of articles that are alike, in the order of the second reading. */
    Collection<List<String>> ids() {
        return ids.values();
    }
}
