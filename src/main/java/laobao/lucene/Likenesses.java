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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Finds the reprints of articles: those that share keys of their {@link Sketch} are read and compared, on all processors. */
final class Likenesses {
    /** Articles of a segment that are looked at for one key: a string in more than these is of a form. */
    private static final int HOLDING = 64;
    /** Articles compared with one, those first that share the most keys. */
    private static final int COMPARED = 32;
    /** Articles in one piece of work. */
    private static final int HANDFUL = 64;

    private final DirectoryReader reader;
    private final Processors processors;

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
     * @param documents whose reprints, ascending, at most 4,096
     * @param all those that are asked for in this and other calls: a pair of them is found from one side only
     * @param stories by document: of those that are of one story already one is enough
     */
    void find(int[] documents, FixedBitSet all, long[] stories, Pair pair) throws IOException {
        long[] sharing = sharing(asked(documents), documents, all);
        Arrays.sort(sharing);
        List<long[]> work = new ArrayList<>();
        List<int[]> found = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < sharing.length; ) {
            int end = i;
            while (end < sharing.length && sharing[end] >>> 32 == sharing[i] >>> 32) end++;
            long[] candidates = candidates(sharing, i, end);
            if (candidates.length > 0) work.add(candidates);
            i = end;
            if (work.size() < HANDFUL && i < sharing.length) continue;
            List<long[]> handful = List.copyOf(work);
            work.clear();
            processors.start(() -> compare(handful, documents, stories, found));
        }
        processors.settle();
        for (int[] both : found) pair.found(both[0], both[1]);
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
                for (int k = keys.docValueCount(); k > 0; k--) asked[n++] = keys.nextValue() << 12 | i;
            }
        }
        asked = Arrays.copyOf(asked, n);
        Arrays.sort(asked);
        return asked;
    }

    /** For each key that a document shares with another: its place, and below the other. */
    private long[] sharing(long[] asked, int[] documents, FixedBitSet all) throws IOException {
        long[] sharing = new long[1024];
        int n = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.SKETCH);
            if (terms == null) continue;
            TermsEnum term = terms.iterator();
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum docs = null;
            for (int i = 0; i < asked.length; ) {
                int end = i;
                while (end < asked.length && asked[end] >>> 12 == asked[i] >>> 12) end++;
                if (term.seekExact(bytes(asked[i] >>> 12))) {
                    docs = term.postings(docs, PostingsEnum.NONE);
                    int seen = 0;
                    for (int doc = docs.nextDoc();
                            doc != DocIdSetIterator.NO_MORE_DOCS && seen < HOLDING;
                            doc = docs.nextDoc()) {
                        if (live != null && !live.get(doc)) continue;
                        seen++;
                        int other = leaf.docBase + doc;
                        for (int k = i; k < end; k++) {
                            int place = (int) (asked[k] & 4095);
                            if (other == documents[place] || (all.get(other) && other > documents[place])) continue;
                            if (n == sharing.length) sharing = Arrays.copyOf(sharing, n * 2);
                            sharing[n++] = (long) place << 32 | other;
                        }
                    }
                }
                i = end;
            }
        }
        return Arrays.copyOf(sharing, n);
    }

    /** The documents that share enough keys with one, those that share most first; the first is its place. None when there are none. */
    private static long[] candidates(long[] sharing, int from, int to) {
        long[] counted = new long[to - from];
        int n = 0;
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && sharing[end] == sharing[i]) end++;
            if (end - i >= Sketch.SHARED) counted[n++] = (long) (end - i) << 32 | (int) sharing[i];
            i = end;
        }
        if (n == 0) return new long[0];
        Arrays.sort(counted, 0, n);
        long[] candidates = new long[1 + Math.min(n, COMPARED)];
        candidates[0] = sharing[from] >>> 32;
        for (int i = 1; i < candidates.length; i++) candidates[i] = (int) counted[n - i];
        return candidates;
    }

    private void compare(List<long[]> work, int[] documents, long[] stories, List<int[]> found) throws IOException {
        StoredFields stored = reader.storedFields();
        for (long[] candidates : work) {
            int one = documents[(int) candidates[0]];
            Printing printing = printing(stored, one);
            Set<Long> known = new HashSet<>();
            for (int i = 1; i < candidates.length; i++) {
                int other = (int) candidates[i];
                if (known.contains(stories[other])) continue;
                if (!Resemblance.isReprint(printing, printing(stored, other))) continue;
                found.add(new int[] {one, other});
                if (stories[other] != 0) known.add(stories[other]);
            }
        }
    }

    private static Printing printing(StoredFields stored, int doc) throws IOException {
        return Printing.of(ArticleDocument.readWithoutPrinted(stored, doc));
    }

    /** A key as a term. */
    static BytesRef bytes(long key) {
        byte[] bytes = new byte[Sketch.BITS / 8];
        for (int i = bytes.length - 1; i >= 0; i--, key >>>= 8) bytes[i] = (byte) key;
        return new BytesRef(bytes);
    }
}
