package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest.Sort;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a search: their places in the order are worked out once, eight bytes a hit, and the articles are then read in handfuls,
 * each handful in the order in which it lies on the disk. For one thread.
 */
final class LuceneScan implements Scan {
    private static final int HANDFUL = 200;

    private final Snapshots snapshots;
    private final Snapshot snapshot;
    private final IdOrder ids;
    private final StoredFields stored;
    private final long[] places;
    private final ArchivedArticle[] handful = new ArchivedArticle[HANDFUL];
    private int at;
    private boolean closed;

    /**
     * @param snapshot given back when the scan is closed, not when this fails
     * @param query what to find, scored where the order asks for it
     */
    LuceneScan(Snapshots snapshots, Snapshot snapshot, IndexSearcher searcher, Query query, Sort sort)
            throws IOException {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        ids = snapshot.ids();
        stored = snapshot.reader.storedFields();
        places = searcher.search(query, new OneThread<>(new Places(sort, ids))).sorted();
    }

    @Override
    public long total() {
        return places.length;
    }

    @Override
    public long generation() {
        return snapshot.generation();
    }

    @Override
    public @Nullable ArchivedArticle next() throws IOException {
        if (closed) throw new IOException("The scan is closed.");
        if (at == places.length) return null;
        if (at % HANDFUL == 0) read();
        return handful[at++ % HANDFUL];
    }

    private void read() throws IOException {
        long[] byDocument = new long[Math.min(HANDFUL, places.length - at)];
        for (int i = 0; i < byDocument.length; i++) byDocument[i] = (long) ids.document((int) places[at + i]) << 32 | i;
        Arrays.sort(byDocument);
        for (long one : byDocument) handful[(int) one] = ArticleDocument.read(stored, (int) (one >>> 32));
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        snapshots.release(snapshot);
    }

    /** Gathers hits as numbers whose order is theirs: above what they are sorted by, below the rank of the id. */
    private static final class Places extends SimpleCollector {
        private final Sort sort;
        private final IdOrder ids;
        private long[] places = new long[256];
        private int size;
        private int base;
        private @Nullable Scorable scorer;
        private @Nullable NumericDocValues days;

        Places(Sort sort, IdOrder ids) {
            this.sort = sort;
            this.ids = ids;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            base = context.docBase;
            days = sort == Sort.RELEVANCE ? null : DocValues.getNumeric(context.reader(), Fields.FIRST);
        }

        @Override
        public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (size == places.length) places = Arrays.copyOf(places, size * 2);
            places[size++] = (long) key(doc) << 32 | ids.rank(base + doc);
        }

        private int key(int doc) throws IOException {
            // The bits of floats that are not negative are in the order of the floats.
            if (days == null) return scorer == null ? 0 : ~Float.floatToIntBits(scorer.score());
            if (!days.advanceExact(doc)) return Integer.MAX_VALUE;
            int day = (int) days.longValue();
            return sort == Sort.NEWEST ? ~day : day;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(places, size);
            Arrays.sort(sorted);
            return sorted;
        }

        @Override
        public ScoreMode scoreMode() {
            return sort == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
