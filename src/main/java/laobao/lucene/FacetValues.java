package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * All values of one facet in a snapshot, numbered in their order across segments, so that counting is adding to an array. An article
 * has each value and each value above it once, so every count is of articles, and exact. Safe for use by several threads.
 */
final class FacetValues {
    private final FacetField field;
    private final List<LeafReaderContext> leaves;
    private final Snapshot snapshot;
    private final OrdinalMap numbers;
    /** For each segment, the number here of each of its numbers. */
    private final int[][] here;
    /** Values that were asked for, since finding one in the index costs about a microsecond. */
    private final AtomicReferenceArray<String> known;

    private final int[] above;

    /** Has room for every value, of which a search meets few: it is used again. */
    private final AtomicReference<Tally.@Nullable Taking> spare = new AtomicReference<>();

    FacetValues(Snapshot snapshot, FacetField field) throws IOException {
        this.field = field;
        this.snapshot = snapshot;
        leaves = snapshot.reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) values[i] = leaf(leaves.get(i));
        numbers = OrdinalMap.build(null, values, PackedInts.DEFAULT);
        here = new int[values.length][];
        for (int i = 0; i < values.length; i++) {
            LongValues global = numbers.getGlobalOrds(i);
            here[i] = new int[Math.toIntExact(values[i].getValueCount())];
            for (int n = 0; n < here[i].length; n++) here[i][n] = (int) global.get(n);
        }
        known = new AtomicReferenceArray<>(size());
        above = above();
    }

    private SortedSetDocValues leaf(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), Fields.of(field));
    }

    /** How many values there are. */
    int size() {
        return Math.toIntExact(numbers.getValueCount());
    }

    /** The value of a number. */
    String value(int number) {
        String value = known.get(number);
        if (value != null) return value;
        try {
            int segment = numbers.getFirstSegmentNumber(number);
            value = leaf(leaves.get(segment))
                    .lookupOrd(numbers.getFirstSegmentOrd(number))
                    .utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.set(number, value);
        return value;
    }

    /** The values of the articles of a segment, by the segment's own numbers. */
    Column column(LeafReaderContext leaf) {
        return snapshot.rows(leaf).column(field);
    }

    /** The number here of each number of a segment. */
    int[] numbers(LeafReaderContext leaf) {
        return here[leaf.ord];
    }

    /** How many of the matches have each value, by number. */
    Tally count(Matches matches) {
        Tally.Taking taking = taking();
        for (LeafReaderContext leaf : leaves) {
            Matches.Leaf matched = matches.in(leaf);
            if (matched != null) column(leaf).count(matched, numbers(leaf), taking);
        }
        for (int[] story : matches.repeated()) takeOff(story, taking);
        return tally(taking, true);
    }

    /** What takes values of this facet; to be given to {@link #tally} when it has them all. */
    Tally.Taking taking() {
        Tally.Taking used = spare.getAndSet(null);
        return used != null ? used : new Tally.Taking(size());
    }

    /** What was taken, in the order that {@link #tree} needs. */
    Tally tally(Tally.Taking taking) {
        return tally(taking, !isFlat());
    }

    private Tally tally(Tally.Taking taking, boolean isSorted) {
        Tally tally = taking.tally(isSorted);
        spare.set(taking);
        return tally;
    }

    /** Whether no value lies under another. */
    private boolean isFlat() {
        return Facets.separator(field) == 0;
    }

    /** How many of the matches have each value, those that none has left out. */
    Map<String, Long> byValue(Matches matches) {
        Tally tally = count(matches);
        Map<String, Long> byValue = new LinkedHashMap<>();
        for (int place = 0; place < tally.size(); place++)
            byValue.put(value(tally.number(place)), (long) tally.count(place));
        return byValue;
    }

    /** Takes off what a story was counted more than once for: the values that several of its appearances have. */
    void takeOff(int[] story, Tally.Taking taking) {
        int[] all = new int[16];
        int n = 0;
        for (int doc : story) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            Column column = column(leaf);
            for (int value = column.first(doc - leaf.docBase); value >= 0; value = column.next()) {
                if (n == all.length) all = Arrays.copyOf(all, n * 2);
                all[n++] = here[leaf.ord][value];
            }
        }
        Arrays.sort(all, 0, n);
        for (int i = 1; i < n; i++) if (all[i] == all[i - 1]) taking.takeOff(all[i]);
    }

    /**
     * Counts as a list or tree, most frequent first, dates newest first.
     *
     * @param breadth how many values to give
     * @param chosen values given in any case
     */
    List<FacetCount> tree(Tally tally, Breadth breadth, List<String> chosen) {
        if (isFlat()) return ValueList.of(tally, this, breadth.most(), chosen);
        return new ValueTree(tally, above, this, breadth, chosen, field == FacetField.DATE).build();
    }

    /** The number of a value, or -1. */
    int find(String value) {
        int low = 0;
        int high = size() - 1;
        BytesRef wanted = new BytesRef(value);
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = new BytesRef(value(middle)).compareTo(wanted);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /** For each value the number of the one above it in the tree, or -1. */
    private int[] above() {
        int[] numbersAbove = new int[size()];
        Arrays.fill(numbersAbove, -1);
        char separator = Facets.separator(field);
        if (isFlat()) return numbersAbove;
        Map<String, Integer> byName = new HashMap<>();
        for (int number = 0; number < numbersAbove.length; number++) {
            String value = value(number);
            byName.put(value, number);
            // A value sorts behind all that it lies under.
            for (int end = value.lastIndexOf(separator);
                    end > 0 && numbersAbove[number] < 0;
                    end = value.lastIndexOf(separator, end - 1))
                numbersAbove[number] = byName.getOrDefault(value.substring(0, end), -1);
        }
        return numbersAbove;
    }
}
