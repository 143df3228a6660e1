package laobao.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Gives what was written since the last commit, before it is committed, the story that it belongs to. Articles that are reprints of each other, or of a
 * third, are of one story, which is a number; an article alone has none. Where a story lost an article, the rest of it is looked at anew. Takes
 * eight bytes an article while it runs, and more only for the reprints found. For use once.
 */
final class Linking {
    private final DirectoryReader reader;
    private final Likenesses likenesses;
    /** By document; 0 for none. What is looked at anew has none. */
    private final long[] stories;

    private final FixedBitSet changed;
    private final FixedBitSet joined;
    /** Stories, and articles without one as negative numbers, each under another of those that it is one with. */
    private final Map<Long, Long> above = new HashMap<>();
    /** The story of what stands above all others. */
    private final Map<Long, Long> labels = new HashMap<>();

    /** @param reader sees all that was written */
    Linking(DirectoryReader reader, Likenesses likenesses) throws IOException {
        this.reader = reader;
        this.likenesses = likenesses;
        stories = new long[reader.maxDoc()];
        changed = new FixedBitSet(reader.maxDoc());
        joined = new FixedBitSet(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(Fields.STORY);
            if (values == null) continue;
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc())
                if (live == null || live.get(doc)) stories[leaf.docBase + doc] = values.longValue();
        }
    }

    /**
     * Links.
     *
     * @param batches what was written
     * @param touched stories that lost an article
     * @param writer is told what changes
     */
    void run(Set<String> batches, Set<Long> touched, IndexWriter writer) throws IOException {
        FixedBitSet fresh = written(batches);
        FixedBitSet hadStory = new FixedBitSet(stories.length);
        for (int doc = 0; doc < stories.length; doc++) {
            if (stories[doc] == 0) continue;
            hadStory.set(doc);
            if (touched.contains(stories[doc])) fresh.set(doc);
            if (!fresh.get(doc)) continue;
            stories[doc] = 0;
            changed.set(doc);
        }
        likenesses.find(fresh, stories, this::join);
        for (int doc = next(hadStory, 0); doc >= 0; doc = next(hadStory, doc + 1))
            if (stories[doc] != 0 && above.containsKey(stories[doc])) changed.set(doc);
        for (int doc = next(changed, 0); doc >= 0; doc = next(changed, doc + 1))
            writer.updateNumericDocValue(new Term(Fields.ID, id(doc)), Fields.STORY, story(doc));
    }

    /** The articles of some batches. */
    private FixedBitSet written(Set<String> batches) throws IOException {
        FixedBitSet documents = new FixedBitSet(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (String batch : batches) {
                PostingsEnum docs = leaf.reader().postings(new Term(Fields.BATCH, batch), PostingsEnum.NONE);
                if (docs == null) continue;
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc())
                    if (live == null || live.get(doc)) documents.set(leaf.docBase + doc);
            }
        }
        return documents;
    }

    private void join(int one, int other) {
        for (int doc : new int[] {one, other}) {
            joined.set(doc);
            if (stories[doc] == 0) changed.set(doc);
        }
        long root = root(node(one));
        long under = root(node(other));
        if (root == under) return;
        // A story that is there stays above articles without one, so that the fewest change.
        if (root < 0 && under > 0) above.put(root, under);
        else above.put(under, root);
    }

    private long node(int doc) {
        return stories[doc] == 0 ? ~(long) doc : stories[doc];
    }

    private long root(long node) {
        long root = node;
        for (Long next = above.get(root); next != null; next = above.get(root)) root = next;
        for (long at = node; at != root; ) {
            Long next = above.put(at, root);
            at = next == null ? root : next;
        }
        return root;
    }

    /** The story that a document is of now, or 0. */
    private long story(int doc) {
        if (stories[doc] == 0 && !joined.get(doc)) return 0;
        long root = root(node(doc));
        if (root > 0) return root;
        return labels.computeIfAbsent(root, r -> ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private static int next(FixedBitSet set, int from) {
        if (from >= set.length()) return -1;
        int next = set.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    private BytesRef id(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(doc - leaf.docBase)) throw new IllegalStateException("document " + doc + " has no id");
        return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
    }
}
