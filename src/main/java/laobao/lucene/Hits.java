package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import org.apache.lucene.index.StoredFields;

/** Reads what was found, for showing. For use by one thread. */
final class Hits {
    private final StoredFields stored;
    private final Stories stories;
    private final Highlighter highlighter;

    Hits(Snapshot snapshot, Highlighter highlighter) throws IOException {
        stored = snapshot.reader.storedFields();
        stories = snapshot.stories();
        this.highlighter = highlighter;
    }

    /** A document of the snapshot. */
    record Found(int doc, float score) {}

    List<Hit> read(List<Found> found) throws IOException {
        List<Hit> hits = new ArrayList<>(found.size());
        for (Found one : found) hits.add(hit(ArticleDocument.readWithoutPrinted(stored, one.doc), one));
        return hits;
    }

    private Hit hit(ArchivedArticle archived, Found found) {
        int copies = stories.copies(found.doc, archived.article().copies());
        return Hit.of(archived, copies, found.score, highlighter.highlight(archived));
    }
}
