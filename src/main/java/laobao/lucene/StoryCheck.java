package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laobao.archive.Printing;
import laobao.archive.Resemblance;
import laobao.archive.Sketch;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/**
 * Checks the stories of an archive against its articles: each holds two articles at least, which are reprints of one another or of others of it; and
 * articles of one sketch that are reprints are of one story.
 */
final class StoryCheck {
    /** Of more articles than these with one sketch not all have been compared. */
    private static final int COMPARED = 32;

    private final IndexReader reader;
    private final StoredFields stored;
    private final List<String> problems;
    private final Map<Long, List<Integer>> members = new HashMap<>();
    private final Map<Long, List<Integer>> bySketch = new HashMap<>();
    private final Map<Integer, Long> stories = new HashMap<>();

    private StoryCheck(IndexReader reader, List<String> problems) throws IOException {
        this.reader = reader;
        this.problems = problems;
        stored = reader.storedFields();
    }

    static void run(IndexReader reader, List<String> problems) throws IOException {
        StoryCheck check = new StoryCheck(reader, problems);
        check.collect();
        for (List<Integer> story : check.members.values()) check.story(story);
        for (List<Integer> alike : check.bySketch.values()) check.alike(alike);
    }

    private void collect() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            NumericDocValues kept = leaf.reader().getNumericDocValues(Fields.STORY);
            SortedNumericDocValues keys = leaf.reader().getSortedNumericDocValues(Fields.SKETCH);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (live != null && !live.get(doc)) continue;
                int document = leaf.docBase + doc;
                if (kept != null && kept.advanceExact(doc) && kept.longValue() != 0) {
                    stories.put(document, kept.longValue());
                    members.computeIfAbsent(kept.longValue(), s -> new ArrayList<>(2))
                            .add(document);
                }
                if (keys == null || !keys.advanceExact(doc) || keys.docValueCount() < Sketch.SHARED) continue;
                long[] sketch = new long[keys.docValueCount()];
                for (int k = 0; k < sketch.length; k++) sketch[k] = keys.nextValue();
                bySketch.computeIfAbsent(Sketch.together(sketch), s -> new ArrayList<>(1))
                        .add(document);
            }
        }
    }

    private void story(List<Integer> documents) throws IOException {
        List<Printing> printings = new ArrayList<>();
        for (int document : documents) printings.add(printing(document));
        if (documents.size() < 2) problems.add("article " + id(documents.getFirst()) + " alone is a story of reprints");
        else if (!Resemblance.areOneStory(printings))
            problems.add("the story of article " + id(documents.getFirst()) + " holds " + documents.size()
                    + " articles that are not all reprints of one another");
    }

    private void alike(List<Integer> documents) throws IOException {
        if (documents.size() < 2 || documents.size() > COMPARED) return;
        Printing first = printing(documents.getFirst());
        Long story = stories.get(documents.getFirst());
        for (int other : documents.subList(1, documents.size()))
            if ((story == null || !story.equals(stories.get(other)))
                    && Resemblance.isReprint(first, printing(other))
                    && Resemblance.isReprint(printing(other), first))
                problems.add("articles " + String.join(" and ", ids(documents.getFirst(), other))
                        + " are reprints of each other, but not of one story");
    }

    /** In their own order, since that of documents is the index's affair. */
    private List<String> ids(int one, int other) throws IOException {
        return Stream.of(id(one), id(other)).sorted().toList();
    }

    private Printing printing(int document) throws IOException {
        return Printing.of(ArticleDocument.readWithoutPrinted(stored, document));
    }

    private String id(int document) throws IOException {
        return ArticleDocument.readWithoutPrinted(stored, document).article().id();
    }
}
