package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import laobao.archive.ArchivedArticle;
import laobao.archive.Completions;
import laobao.archive.FacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The archive as one commit left it. Safe for use by several threads; what is costly to know of it is worked out once. */
final class Snapshot {
    final DirectoryReader reader;
    private final long generation;
    private final Set<String> regions;
    /** What is kept of its segments. */
    final Columns columns;

    private final Map<FacetField, FacetValues> facets = new ConcurrentHashMap<>();

    private @Nullable IdOrder ids;
    private @Nullable Completions completions;
    private @Nullable Stories stories;
    private final AtomicReference<int @Nullable []> room = new AtomicReference<>();
    private volatile Rows @Nullable [] rows;

    Snapshot(DirectoryReader reader, Columns columns) throws IOException {
        this.reader = reader;
        generation = reader.getIndexCommit().getGeneration();
        regions = terms(reader, Fields.REGION_NAMES);
        this.columns = columns;
    }

    /** A searcher of one request's own, so that a time limit can be set on it. */
    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.SIMILARITY);
        return searcher;
    }

    /** The names of regions that articles are about, each without those above it. */
    Set<String> regions() {
        return regions;
    }

    private static Set<String> terms(DirectoryReader reader, String field) throws IOException {
        Set<String> names = new HashSet<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return names;
        TermsEnum each = terms.iterator();
        while (each.next() != null) names.add(each.term().utf8ToString());
        return names;
    }

    FacetValues values(FacetField field) {
        return facets.computeIfAbsent(field, f -> {
            try {
                return new FacetValues(this, f);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the articles of a segment are counted by. */
    Rows rows(LeafReaderContext leaf) {
        return rows()[leaf.ord];
    }

    /** Room to count in, of zeros; to be given back by {@link #giveBack} as such. New memory would be no zeros in the processor's cache. */
    int[] room() {
        int[] used = room.getAndSet(null);
        return used != null ? used : new int[Rows.ROOM];
    }

    void giveBack(int[] zeros) {
        room.set(zeros);
    }

    private Rows[] rows() {
        Rows[] known = rows;
        // By two at once at worst, of whom one waits for each segment.
        if (known == null)
            rows = known = reader.leaves().parallelStream().map(columns::rows).toArray(Rows[]::new);
        return known;
    }

    /** The document of the article that has an id, or had it; -1 where none has. */
    int document(String id) throws IOException {
        int doc = document(Fields.ID, id);
        return doc >= 0 ? doc : document(Fields.ALIAS, id);
    }

    private int document(String field, String id) throws IOException {
        BooleanQuery article = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(field, id)), Occur.FILTER)
                .add(QueryTranslator.everything(), Occur.FILTER)
                .build();
        TopDocs found = searcher().search(article, 1);
        return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
    }

    /** The article of a document. */
    ArchivedArticle article(int document) throws IOException {
        return ArticleDocument.read(reader.storedFields(), document);
    }

    /** All articles in the order of their ids. */
    synchronized IdOrder ids() throws IOException {
        IdOrder order = ids;
        if (order == null) ids = order = new IdOrder(reader);
        return order;
    }

    /** What completes what is typed. */
    synchronized Completions completions() throws IOException {
        Completions known = completions;
        if (known == null) {
            completions = known = Completions.of(new Completing(this));
        }
        return known;
    }

    /** Which articles are reprints of one another. */
    synchronized Stories stories() throws IOException {
        Stories known = stories;
        if (known == null) stories = known = new Stories(this);
        return known;
    }

    /** The number of the commit. */
    long generation() {
        return generation;
    }
}
