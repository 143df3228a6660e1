package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet in one segment as arrays, since reading them from the index costs ten times as much as counting them. A few
 * bytes an article. Immutable.
 */
final class Column {
    private static final int NONE = -1;

    /** Where the values of each document begin, or null when none has more than one. */
    private final int @Nullable [] starts;
    /** The segment's numbers of the values; one for each document, maybe none, when {@code starts} is null. */
    private final int[] values;
    /** How many different values there are. */
    final int size;

    private Column(int @Nullable [] starts, int[] values, int size) {
        this.starts = starts;
        this.values = values;
        this.size = size;
    }

    static Column of(SortedSetDocValues source, int documents) throws IOException {
        int size = Math.toIntExact(source.getValueCount());
        int[] starts = new int[documents + 1];
        int[] values = new int[documents];
        int n = 0;
        boolean several = false;
        for (int doc = 0; doc < documents; doc++) {
            starts[doc] = n;
            if (size == 0 || !source.advanceExact(doc)) continue;
            int count = source.docValueCount();
            several |= count > 1;
            if (n + count > values.length) values = Arrays.copyOf(values, Math.max(n + count, values.length * 2));
            for (int i = 0; i < count; i++) values[n++] = (int) source.nextOrd();
        }
        starts[documents] = n;
        if (several) return new Column(starts, Arrays.copyOf(values, n), size);
        int[] single = new int[documents];
        for (int doc = 0; doc < documents; doc++)
            single[doc] = starts[doc] == starts[doc + 1] ? NONE : values[starts[doc]];
        return new Column(null, single, size);
    }

    /** How many of some documents have each value, by the segment's numbers. */
    int[] count(FixedBitSet documents) {
        int[] counts = new int[size];
        if (starts == null) {
            for (int doc = next(documents, 0); doc >= 0; doc = next(documents, doc + 1))
                if (values[doc] != NONE) counts[values[doc]]++;
        } else {
            for (int doc = next(documents, 0); doc >= 0; doc = next(documents, doc + 1))
                for (int i = starts[doc]; i < starts[doc + 1]; i++) counts[values[i]]++;
        }
        return counts;
    }

    /** Where the values of a document begin, to be given to {@link #value}. */
    int from(int doc) {
        return starts == null ? doc : starts[doc];
    }

    /** Where they end. */
    int to(int doc) {
        if (starts != null) return starts[doc + 1];
        return values[doc] == NONE ? doc : doc + 1;
    }

    /** The segment's number of a value. */
    int value(int i) {
        return values[i];
    }

    private static int next(FixedBitSet documents, int from) {
        if (from >= documents.length()) return -1;
        int doc = documents.nextSetBit(from);
        return doc == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : doc;
    }
}
