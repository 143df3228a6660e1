package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.TreeBuilder;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * All values of one facet in a snapshot, numbered in their order across segments, so that counting is adding to an array. An article
 * has each value and each value above it once, so every count is of articles, and exact. Safe for use by several threads.
 */
final class FacetValues {
    private final FacetField field;
    private final List<LeafReaderContext> leaves;
    private final Columns columns;
    private final OrdinalMap numbers;
    /** For each segment, the number here of each of its numbers. */
    private final int[][] here;
    /** Values that were asked for, since finding one in the index costs about a microsecond. */
    private final AtomicReferenceArray<String> known;

    FacetValues(IndexReader reader, Columns columns, FacetField field) throws IOException {
        this.field = field;
        this.columns = columns;
        leaves = reader.leaves();
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
        return columns.of(leaf, field);
    }

    /** The number here of each number of a segment. */
    int[] numbers(LeafReaderContext leaf) {
        return here[leaf.ord];
    }

    /** How many of the matches have each value, by number. */
    int[] count(Matches matches) {
        int[] counts = new int[size()];
        for (LeafReaderContext leaf : leaves) {
            Matches.Leaf matched = matches.in(leaf);
            if (matched == null) continue;
            int[] own = column(leaf).count(matched.bits());
            int[] to = numbers(leaf);
            for (int n = 0; n < own.length; n++) counts[to[n]] += own[n];
        }
        return counts;
    }

    /**
     * Counts as a list or tree, most frequent first, dates newest first.
     *
     * @param most how many values to give at each place of the tree; a value chosen is given in any case
     */
    List<FacetCount> tree(int[] counts, int most, List<String> chosen) {
        List<Integer> present = Facets.separator(field) == 0 ? mostFrequent(counts, most, chosen) : present(counts);
        return new TreeBuilder(
                        Facets.separator(field),
                        order(),
                        present.stream().map(this::value).toList(),
                        present.stream().map(number -> (long) counts[number]).toList(),
                        most,
                        chosen)
                .build();
    }

    private static List<Integer> present(int[] counts) {
        List<Integer> present = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) if (counts[number] > 0) present.add(number);
        return present;
    }

    /** Those of a list that can be among the most frequent, so that not each of many thousand names need be looked up. */
    private List<Integer> mostFrequent(int[] counts, int most, List<String> chosen) {
        PriorityQueue<Integer> top = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(number -> counts[number]).thenComparing(Comparator.reverseOrder()));
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) continue;
            if (top.size() == most) {
                if (counts[number] <= counts[top.element()]) continue;
                top.remove();
            }
            top.add(number);
        }
        List<Integer> numbersOfTop = new ArrayList<>(top);
        for (String value : chosen) {
            int number = find(value);
            if (number >= 0 && counts[number] > 0 && !numbersOfTop.contains(number)) numbersOfTop.add(number);
        }
        return numbersOfTop;
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

    private Comparator<FacetCount> order() {
        return field == FacetField.DATE
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }
}
