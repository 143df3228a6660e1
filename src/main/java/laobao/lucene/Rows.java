package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import laobao.archive.FacetField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of all facets in one segment, article after article, in memory: to read them from the index costs ten times as much as to count
 * them, and one facet's after another's would wait for memory seven times for each article. The values of all facets are numbered as one, facet after
 * facet. Some thirty bytes an article. Immutable.
 */
final class Rows {
    private static final FacetField[] FIELDS = FacetField.values();
    private static final int MEAN = 12;
    /**
     * The first facets, as many as have not more values than this together, are added up by the segment's own numbers first, which lie close together. A
     * value of the others, such as reporters, takes two places, of which the first has this bit.
     */
    static final int ROOM = 1 << 15;

    private static final int LOW_BITS = 15;
    /** With fewer documents than one in so many values, each value is counted where it is met. */
    private static final int SPARSE = 32;

    /** Where the values of each document begin, and the last end. */
    private final int[] starts;

    private final char[] values;
    /** The first number of each facet, and the number of all. */
    private final int[] firsts;
    /** The first facet whose values take two places. */
    private final int apart;

    private Rows(int[] starts, char[] values, int[] firsts) {
        this.starts = starts;
        this.values = values;
        this.firsts = firsts;
        int fields = 0;
        while (fields < FIELDS.length && firsts[fields + 1] <= ROOM) fields++;
        apart = fields;
    }

    static Rows of(LeafReader reader) throws IOException {
        SortedSetDocValues[] sources = new SortedSetDocValues[FIELDS.length];
        int[] firsts = new int[FIELDS.length + 1];
        for (int f = 0; f < sources.length; f++) {
            sources[f] = DocValues.getSortedSet(reader, Fields.of(FIELDS[f]));
            firsts[f + 1] = firsts[f] + Math.toIntExact(sources[f].getValueCount());
        }
        int[] starts = new int[reader.maxDoc() + 1];
        char[] values = new char[reader.maxDoc() * MEAN];
        int n = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            starts[doc] = n;
            for (int f = 0; f < sources.length; f++) {
                if (firsts[f] == firsts[f + 1] || !sources[f].advanceExact(doc)) continue;
                int count = sources[f].docValueCount();
                if (n + 2 * count > values.length) values = Arrays.copyOf(values, n + 2 * count + values.length / 2);
                for (int i = 0; i < count; i++) {
                    int value = firsts[f] + (int) sources[f].nextOrd();
                    if (firsts[f + 1] > ROOM) values[n++] = (char) (ROOM | value >> LOW_BITS);
                    values[n++] = (char) (firsts[f + 1] > ROOM ? value & (ROOM - 1) : value);
                }
            }
        }
        starts[reader.maxDoc()] = n;
        return new Rows(starts, Arrays.copyOf(values, n), firsts);
    }

    /** The values of one facet. */
    Column column(FacetField field) {
        return new Column(this, firsts[field.ordinal()], firsts[field.ordinal() + 1]);
    }

    /** Where the values of a document begin, to be given to {@link #value}. */
    int from(int doc) {
        return starts[doc];
    }

    /** Where they end. */
    int to(int doc) {
        return starts[doc + 1];
    }

    /** The number of the value at a place. */
    int value(int i) {
        return values[i] < ROOM ? values[i] : (values[i] & (ROOM - 1)) << LOW_BITS | values[i + 1];
    }

    /** The place after the value at a place. */
    int after(int i) {
        return values[i] < ROOM ? i + 1 : i + 2;
    }

    /**
     * Counts the values of some documents for each facet.
     *
     * @param numbers for each facet the snapshot's numbers of the segment's
     * @param takings for each facet what takes them
     * @param room zeros, {@link #ROOM} of them, and zeros again afterwards
     */
    void count(Matches.Leaf documents, int[][] numbers, Tally.Taking[] takings, int[] room) {
        boolean isSparse = documents.count() < firsts[apart] / SPARSE;
        long[] words = documents.bits().getBits();
        for (int w = 0; w < words.length; w++)
            for (long word = words[w]; word != 0; word &= word - 1) {
                int doc = (w << 6) + Long.numberOfTrailingZeros(word);
                int i = starts[doc];
                int end = starts[doc + 1];
                int f = 0;
                if (!isSparse) {
                    while (i < end && values[i] < ROOM) room[values[i++]]++;
                    f = apart;
                }
                for (; i < end; i = after(i)) {
                    int value = value(i);
                    while (value >= firsts[f + 1]) f++;
                    takings[f].add(numbers[f][value - firsts[f]], 1);
                }
            }
        if (isSparse) return;
        for (int f = 0; f < apart; f++)
            for (int n = firsts[f]; n < firsts[f + 1]; n++) {
                if (room[n] == 0) continue;
                takings[f].add(numbers[f][n - firsts[f]], room[n]);
                room[n] = 0;
            }
    }
}
