package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.article.Article;
import org.apache.lucene.index.StoredFields;

/** Reads what was found, for showing. For use by one thread. */
final class Hits {
    private final StoredFields stored;
    private final Highlighter highlighter;

    Hits(Snapshot snapshot, Highlighter highlighter) throws IOException {
        stored = snapshot.reader.storedFields();
        this.highlighter = highlighter;
    }

    /** A document of the snapshot. */
    record Found(int doc, float score) {}

    List<Hit> read(List<Found> found) throws IOException {
        List<Hit> hits = new ArrayList<>(found.size());
        for (Found one : found) hits.add(hit(ArticleDocument.readWithoutPrinted(stored, one.doc), one.score));
        return hits;
    }

    private Hit hit(ArchivedArticle archived, float score) {
        Article article = archived.article();
        return new Hit(
                article.id(),
                article.title(),
                article.kicker(),
                archived.newspaper(),
                archived.date(),
                archived.page(),
                article.column(),
                article.genre(),
                article.byline(),
                article.regions(),
                article.unions(),
                article.copies(),
                score,
                highlighter.highlight(archived));
    }
}
