package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet in one segment as arrays, since reading them from the index costs ten times as much as counting them. A few
 * bytes an article. Immutable.
 */
final class Column {
    private static final int NONE = -1;
    /** With fewer documents than one in so many values, each value is counted where it is met. */
    private static final int SPARSE = 4;

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

    /**
     * Counts the values of some documents.
     *
     * @param numbers the snapshot's numbers of the segment's
     */
    void count(Matches.Leaf documents, int[] numbers, Tally.Taking taking) {
        if (documents.count() < size / SPARSE) {
            for (int doc : documents.documents())
                for (int i = from(doc); i < to(doc); i++) taking.add(numbers[values[i]], 1);
            return;
        }
        // Added up by the segment's own numbers first, which lie closer together.
        int[] counts = new int[size];
        if (starts == null) {
            for (int doc : documents.documents()) if (values[doc] != NONE) counts[values[doc]]++;
        } else {
            for (int doc : documents.documents())
                for (int i = starts[doc]; i < starts[doc + 1]; i++) counts[values[i]]++;
        }
        for (int n = 0; n < size; n++) if (counts[n] > 0) taking.add(numbers[n], counts[n]);
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
}
