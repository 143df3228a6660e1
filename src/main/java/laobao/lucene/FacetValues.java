package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.TreeBuilder;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * All values of one facet in a snapshot, numbered in their order across segments, so that counting is adding to an array. An article
 * has each value and each value above it once, so every count is of articles, and exact. Safe for use by several threads.
 */
final class FacetValues {
    private final FacetField field;
    private final List<LeafReaderContext> leaves;
    private final OrdinalMap numbers;

    FacetValues(IndexReader reader, FacetField field) throws IOException {
        this.field = field;
        leaves = reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) values[i] = leaf(leaves.get(i));
        numbers = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }

    private SortedSetDocValues leaf(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), Fields.of(field));
    }

    /** How many values there are. */
    int size() {
        return Math.toIntExact(numbers.getValueCount());
    }

    /** The value of a number. */
    String value(int number) throws IOException {
        int segment = numbers.getFirstSegmentNumber(number);
        return leaf(leaves.get(segment))
                .lookupOrd(numbers.getFirstSegmentOrd(number))
                .utf8ToString();
    }

    /** How many of the matches have each value, by number. */
    int[] count(Matches matches) throws IOException {
        int[] counts = new int[size()];
        for (LeafReaderContext leaf : leaves) {
            Matches.Leaf matched = matches.in(leaf);
            if (matched == null) continue;
            SortedSetDocValues values = leaf(leaf);
            LongValues global = numbers.getGlobalOrds(leaf.ord);
            for (int doc = matched.next(0); doc >= 0; doc = matched.next(doc + 1)) {
                if (!values.advanceExact(doc)) continue;
                for (int i = values.docValueCount(); i > 0; i--) counts[(int) global.get(values.nextOrd())]++;
            }
        }
        return counts;
    }

    /**
     * Counts as a list or tree, most frequent first, dates newest first.
     *
     * @param most how many values to give at each place of the tree; a value chosen is given in any case
     */
    List<FacetCount> tree(int[] counts, int most, List<String> chosen) throws IOException {
        List<String> present = new ArrayList<>();
        List<Long> frequencies = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) continue;
            present.add(value(number));
            frequencies.add((long) counts[number]);
        }
        return new TreeBuilder(Facets.separator(field), order(), present, frequencies, most, chosen).build();
    }

    private Comparator<FacetCount> order() {
        return field == FacetField.DATE
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }
}
