package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/** Writes the files of a snapshot with their articles to another archive. For one thread, once. */
final class Copying {
    /** Articles between two commits; what was committed is not copied again. */
    private static final int BETWEEN_COMMITS = 20_000;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final ArchiveWriter to;
    private final Runnable progress;
    private long copied;

    /** @param progress told of each article */
    Copying(Snapshot snapshot, ArchiveWriter to, Runnable progress) throws IOException {
        this.snapshot = snapshot;
        this.to = to;
        this.progress = progress;
        searcher = snapshot.searcher();
        stored = snapshot.reader.storedFields();
    }

    /** Copies, and gives how many articles were written; those that the other held already are not. */
    long run() throws IOException {
        Terms sources = MultiTerms.getTerms(snapshot.reader, Fields.SOURCE);
        if (sources == null) return 0;
        long committed = 0;
        TermsEnum each = sources.iterator();
        while (each.next() != null) {
            copy(each.term().utf8ToString());
            if (copied - committed < BETWEEN_COMMITS) continue;
            to.commit();
            committed = copied;
        }
        to.commit();
        return copied;
    }

    private void copy(String source) throws IOException {
        List<ScoreDoc> records = of(source, Fields.FILE);
        // A source that was dropped leaves its name until its segment is merged.
        if (records.isEmpty()) return;
        String fingerprint = stored.document(records.getFirst().doc, Set.of(Fields.FINGERPRINT))
                .get(Fields.FINGERPRINT);
        if (to.holds(source, fingerprint)) return;
        List<ScoreDoc> articles = new ArrayList<>(of(source, Fields.ARTICLE));
        articles.addAll(of(source, Fields.PART));
        to.replace(source, fingerprint, () -> new Reading(articles.iterator()));
    }

    private List<ScoreDoc> of(String source, String kind) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SOURCE, source)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .build();
        int most = Math.max(1, snapshot.reader.docFreq(new Term(Fields.SOURCE, source)));
        return List.of(searcher.search(query, most, Sort.INDEXORDER).scoreDocs);
    }

    private final class Reading implements Iterator<ArchivedArticle> {
        private final Iterator<ScoreDoc> places;

        Reading(Iterator<ScoreDoc> places) {
            this.places = places;
        }

        @Override
        public boolean hasNext() {
            return places.hasNext();
        }

        @Override
        public ArchivedArticle next() {
            if (!hasNext()) throw new NoSuchElementException();
            try {
                ArchivedArticle archived = ArticleDocument.read(stored, places.next().doc);
                if (archived.isLaterPart()) return archived;
                copied++;
                progress.run();
                return archived;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
