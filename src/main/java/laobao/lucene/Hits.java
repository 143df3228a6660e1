package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import org.apache.lucene.index.StoredFields;

/** Reads what was found, for showing. Safe for use by several threads. */
final class Hits {
    /** Of so many or more, half are read by a processor that is idle. */
    private static final int SEVERAL = 6;

    private final Snapshot snapshot;
    private final Stories stories;
    private final Highlighter highlighter;

    Hits(Snapshot snapshot, Highlighter highlighter) throws IOException {
        this.snapshot = snapshot;
        stories = snapshot.stories();
        this.highlighter = highlighter;
    }

    /** A document of the snapshot. */
    record Found(int doc, float score) {}

    List<Hit> read(List<Found> found) throws IOException {
        if (found.size() < SEVERAL) return readHere(found);
        int half = found.size() / 2;
        Beside<List<Hit>> rest = Beside.start(() -> readHere(found.subList(half, found.size())));
        try {
            List<Hit> hits = readHere(found.subList(0, half));
            hits.addAll(rest.join());
            return hits;
        } finally {
            rest.settle();
        }
    }

    private List<Hit> readHere(List<Found> found) throws IOException {
        StoredFields stored = snapshot.reader.storedFields();
        List<Hit> hits = new ArrayList<>(found.size());
        for (Found one : found) hits.add(hit(ArticleDocument.readHit(stored, one.doc), one));
        return hits;
    }

    private Hit hit(ArchivedArticle archived, Found found) {
        int copies = stories.copies(found.doc, archived.article().copies());
        return Hit.of(archived, copies, found.score, highlighter.highlight(archived));
    }
}
