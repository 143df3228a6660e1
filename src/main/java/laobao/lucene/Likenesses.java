package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laobao.archive.Printing;
import laobao.archive.Resemblance;
import laobao.archive.Sketch;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reprints of articles: those that share keys of their {@link Sketch} are read and compared, on all processors. The keys of all
 * articles are gone through for it, for up to some ten thousand at once, which takes a processor some seconds a million articles; as terms they were several per cent of the index
 * and of the time to write it.
 */
final class Likenesses {
    /** Articles that are looked at for one key, those written first: a string in more than these is of a form. */
    private static final int HOLDING = 64;
    /** Articles compared with one, those first that share the most keys. */
    private static final int COMPARED = 32;
    /** Bits of the number of an article among those that are looked for at once. */
    private static final int PLACE = 16;
    /** Keys shared that a processor knows at once, 8 bytes each: where many articles are of one form, fewer articles are looked for at once. */
    private static final int SHARINGS = 1 << 21;

    /** Bits of the filter for each key, and at most, which is 8 MB. */
    private static final int FILTER = 1 << 5;

    private static final int LARGEST_FILTER = 1 << 26;
    /** Fewer articles are not shared out among the processors, each of which goes through all keys. */
    private static final int FEWEST = 1 << 10;

    private final DirectoryReader reader;
    private final Processors processors;
    /** How many articles are looked for at once. */
    private volatile int atOnce;

    Likenesses(DirectoryReader reader, Processors processors) {
        this.reader = reader;
        this.processors = processors;
    }

    /** Told of two documents that are reprints of each other. */
    interface Pair {
        void found(int one, int other);
    }

    /**
     * Finds.
     *
     * @param all whose reprints: a pair of them is found from one side only
     * @param stories by document: of those that are of one story already one is enough
     */
    void find(FixedBitSet all, long[] stories, Pair pair) throws IOException {
        int[] documents = documents(all);
        List<int[]> found = Collections.synchronizedList(new ArrayList<>());
        int share = Math.max(FEWEST, Math.ceilDiv(documents.length, Processors.COUNT));
        atOnce = Math.min(1 << PLACE, share);
        for (int from = 0; from < documents.length; ) {
            int[] some = Arrays.copyOfRange(documents, from, Math.min(documents.length, from + atOnce));
            from += some.length;
            processors.start(() -> find(some, all, stories, found));
        }
        processors.settle();
        for (int[] both : found) pair.found(both[0], both[1]);
    }

    /** The reprints of some documents. */
    private void find(int[] some, FixedBitSet all, long[] stories, List<int[]> found) throws IOException {
        long[] sharing = sharing(asked(some), some, all);
        if (sharing != null) {
            compare(sharing, some, stories, found);
            return;
        }
        int half = some.length / 2;
        // What has not begun is of the same archive, and would share as much.
        atOnce = Math.max(FEWEST, Math.min(atOnce, half));
        find(Arrays.copyOf(some, half), all, stories, found);
        find(Arrays.copyOfRange(some, half, some.length), all, stories, found);
    }

    private static int[] documents(FixedBitSet all) throws IOException {
        int[] documents = new int[all.cardinality()];
        DocIdSetIterator each = new BitSetIterator(all, documents.length);
        for (int i = 0; i < documents.length; i++) documents[i] = each.nextDoc();
        return documents;
    }

    private void compare(long[] sharing, int[] documents, long[] stories, List<int[]> found) throws IOException {
        Arrays.sort(sharing);
        StoredFields stored = reader.storedFields();
        for (int i = 0; i < sharing.length; ) {
            int end = i;
            while (end < sharing.length && sharing[end] >>> 32 == sharing[i] >>> 32) end++;
            int one = documents[(int) (sharing[i] >>> 32)];
            compare(one, candidates(sharing, i, end), stored, stories, found);
            i = end;
        }
    }

    /** The keys of documents, each above the place of its document; ascending. */
    private long[] asked(int[] documents) throws IOException {
        long[] asked = new long[documents.length * Sketch.KEYS];
        int n = 0;
        int i = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedNumericDocValues keys = leaf.reader().getSortedNumericDocValues(Fields.SKETCH);
            for (;
                    i < documents.length
                            && documents[i] < leaf.docBase + leaf.reader().maxDoc();
                    i++) {
                if (keys == null || !keys.advanceExact(documents[i] - leaf.docBase)) continue;
                for (int k = keys.docValueCount(); k > 0; k--) asked[n++] = keys.nextValue() << PLACE | i;
            }
        }
        asked = Arrays.copyOf(asked, n);
        Arrays.sort(asked);
        return asked;
    }

    /** For each key that a document shares with another: its place, and below the other; null where they are too many. */
    private long @Nullable [] sharing(long[] asked, int[] documents, FixedBitSet all) throws IOException {
        FixedBitSet filter = filter(asked);
        int mask = filter.length() - 1;
        int last = documents[documents.length - 1];
        int[] seen = new int[asked.length];
        long[] sharing = new long[1024];
        int n = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedNumericDocValues keys = DocValues.getSortedNumeric(leaf.reader(), Fields.SKETCH);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
                if (live != null && !live.get(doc)) continue;
                int other = leaf.docBase + doc;
                // It will be looked for itself.
                if (other > last && all.get(other)) continue;
                for (int left = keys.docValueCount(); left > 0; left--) {
                    long key = keys.nextValue();
                    if (!filter.get((int) key & mask)) continue;
                    int at = first(asked, key);
                    if (at < 0 || ++seen[at] > HOLDING) continue;
                    for (int k = at; k < asked.length && asked[k] >>> PLACE == key; k++) {
                        int place = (int) asked[k] & ((1 << PLACE) - 1);
                        if (other == documents[place] || (all.get(other) && other > documents[place])) continue;
                        if (n == SHARINGS) return null;
                        if (n == sharing.length) sharing = Arrays.copyOf(sharing, n * 2);
                        sharing[n++] = (long) place << 32 | other;
                    }
                }
            }
        }
        return Arrays.copyOf(sharing, n);
    }

    /** Where a key stands first among those asked for, or less than 0. */
    private static int first(long[] asked, long key) {
        int at = Arrays.binarySearch(asked, key << PLACE);
        if (at < 0) at = -at - 1;
        return at < asked.length && asked[at] >>> PLACE == key ? at : -1;
    }

    /** The last bits of the keys asked for: tells most others from them at one look, as those are the ones that are drawn evenly. */
    private static FixedBitSet filter(long[] asked) {
        int bits = Math.clamp(Long.highestOneBit(asked.length + 1L) * FILTER, FILTER, LARGEST_FILTER);
        FixedBitSet filter = new FixedBitSet(bits);
        for (long each : asked) filter.set((int) (each >>> PLACE) & (bits - 1));
        return filter;
    }

    /** The documents that share enough keys with one, those that share most first. */
    private static int[] candidates(long[] sharing, int from, int to) {
        long[] counted = new long[to - from];
        int n = 0;
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && sharing[end] == sharing[i]) end++;
            if (end - i >= Sketch.SHARED) counted[n++] = (long) (end - i) << 32 | (int) sharing[i];
            i = end;
        }
        Arrays.sort(counted, 0, n);
        int[] candidates = new int[Math.min(n, COMPARED)];
        for (int i = 0; i < candidates.length; i++) candidates[i] = (int) counted[n - 1 - i];
        return candidates;
    }

    private static void compare(int one, int[] candidates, StoredFields stored, long[] stories, List<int[]> found)
            throws IOException {
        if (candidates.length == 0) return;
        Printing printing = printing(stored, one);
        Set<Long> known = new HashSet<>();
        for (int other : candidates) {
            if (known.contains(stories[other])) continue;
            if (!Resemblance.isReprint(printing, printing(stored, other))) continue;
            found.add(new int[] {one, other});
            if (stories[other] != 0) known.add(stories[other]);
        }
    }

    private static Printing printing(StoredFields stored, int doc) throws IOException {
        return Printing.of(ArticleDocument.readWithoutPrinted(stored, doc));
    }
}
