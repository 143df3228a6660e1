package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laobao.archive.ArchiveWriter.Held;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.WrittenEditions;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Which editions have been written to, as far as articles in them go on from page to page. For use by one thread. */
final class TouchedEditions {
    /** Far above what any edition prints. */
    private static final int MOST = 100_000;

    private final WrittenEditions editions = new WrittenEditions();

    /** Notes an article that is written. */
    void add(ArchivedArticle article) {
        editions.add(article);
    }

    /** Notes what a source had, which is about to go. */
    void addOf(String source, IndexReader committed) throws IOException {
        if (MultiTerms.getTerms(committed, Fields.EDITION) == null) return;
        for (Held held : read(committed, new TermQuery(new Term(Fields.SOURCE, source))))
            if (held.article().continuation() != null) add(held.article());
    }

    /** The editions noted, in which articles go on from page to page, each with all its articles and parts; they are then forgotten. */
    List<List<Held>> take(IndexWriter writer, IndexReader committed) throws IOException {
        for (String edition : editions.unsure())
            if (committed.docFreq(new Term(Fields.EDITION, edition)) > 0) editions.add(edition);
        Set<String> marked = editions.take();
        List<List<Held>> all = new ArrayList<>();
        if (marked.isEmpty()) return all;
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            for (String edition : marked) {
                ArchivedArticle one = any(now, edition);
                if (one != null) all.add(read(now, articles(edition, one)));
            }
        }
        return all;
    }

    private static @Nullable ArchivedArticle any(IndexReader reader, String edition) throws IOException {
        ScoreDoc[] found =
                new IndexSearcher(reader).search(new TermQuery(new Term(Fields.EDITION, edition)), 1).scoreDocs;
        return found.length == 0 ? null : ArticleDocument.read(reader.storedFields(), found[0].doc);
    }

    /** The articles of the newspaper and day of one, and later parts. */
    private static Query articles(String edition, ArchivedArticle one) {
        BooleanQuery.Builder day = new BooleanQuery.Builder()
                .add(
                        new TermQuery(new Term(Fields.of(FacetField.NEWSPAPER), String.valueOf(one.newspaper()))),
                        Occur.FILTER);
        if (one.date() != null) {
            int at = Math.toIntExact(one.date().first().toEpochDay());
            day.add(IntPoint.newExactQuery(Fields.FIRST, at), Occur.FILTER);
            day.add(IntPoint.newExactQuery(Fields.LAST, at), Occur.FILTER);
        }
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.EDITION, edition)), Occur.SHOULD)
                .add(day.build(), Occur.SHOULD)
                .build();
    }

    private static List<Held> read(IndexReader reader, Query query) throws IOException {
        List<Held> articles = new ArrayList<>();
        StoredFields stored = reader.storedFields();
        for (ScoreDoc found : new IndexSearcher(reader).search(query, MOST).scoreDocs) {
            Document document = stored.document(found.doc, Set.of(Fields.SOURCE, Fields.JSON));
            String source = document.get(Fields.SOURCE);
            if (document.getBinaryValue(Fields.JSON) != null && source != null)
                articles.add(new Held(source, ArticleDocument.read(stored, found.doc)));
        }
        return articles;
    }

    /** The writing of its source that an article belongs to; null where the index has no such article. */
    static @Nullable String batch(IndexWriter writer, Query article) throws IOException {
        try (DirectoryReader now = DirectoryReader.open(writer)) {
            ScoreDoc[] found = new IndexSearcher(now).search(article, 1).scoreDocs;
            return found.length == 0
                    ? null
                    : now.storedFields()
                            .document(found[0].doc, Set.of(Fields.BATCH))
                            .get(Fields.BATCH);
        }
    }
}
