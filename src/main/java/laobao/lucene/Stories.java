package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Which articles of a snapshot are reprints of one another: those of one story. Four bytes an article. Immutable. */
final class Stories {
    /** For each document the number of its story, or -1 when it has no reprint. */
    private final int[] numbers;
    /** The documents of each story, those printed first before the others. */
    private final int[][] documents;
    /** How often the articles of each story stand in print, also on one page. */
    private final int[] copies;

    Stories(Snapshot snapshot) throws IOException {
        Map<Long, List<Long>> found = new HashMap<>();
        Map<Long, Integer> printed = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            NumericDocValues stories = leaf.reader().getNumericDocValues(Fields.STORY);
            if (stories == null) continue;
            NumericDocValues onPage = leaf.reader().getNumericDocValues(Fields.COPIES);
            int[] dates = snapshot.columns.dates(leaf);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = stories.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = stories.nextDoc()) {
                long story = stories.longValue();
                if (story == 0 || (live != null && !live.get(doc))) continue;
                long date = dates[doc] == Days.NONE ? Integer.MAX_VALUE : dates[doc];
                found.computeIfAbsent(story, s -> new ArrayList<>(2)).add(date << 32 | (leaf.docBase + doc));
                int times = onPage != null && onPage.advanceExact(doc) ? (int) onPage.longValue() : 1;
                printed.merge(story, times, Integer::sum);
            }
        }
        found.values().removeIf(story -> story.size() < 2);
        numbers = new int[snapshot.reader.maxDoc()];
        Arrays.fill(numbers, -1);
        documents = new int[found.size()][];
        copies = new int[found.size()];
        int number = 0;
        for (Map.Entry<Long, List<Long>> story : found.entrySet()) {
            documents[number] = story.getValue().stream()
                    .sorted()
                    .mapToInt(dayAndDocument -> (int) (long) dayAndDocument)
                    .toArray();
            for (int doc : documents[number]) numbers[doc] = number;
            copies[number++] = printed.getOrDefault(story.getKey(), 0);
        }
    }

    /** All appearances of the story of a document, those printed first before the others; itself alone when it has no reprint. */
    int[] of(int doc) {
        return numbers[doc] < 0 ? new int[] {doc} : documents[numbers[doc]].clone();
    }

    /** The appearance of the story of a document that was printed first: the same for all of them. */
    int first(int doc) {
        return numbers[doc] < 0 ? doc : documents[numbers[doc]][0];
    }

    /** How often the story of a document stands in print. */
    int copies(int doc, int onItsPage) {
        return numbers[doc] < 0 ? onItsPage : copies[numbers[doc]];
    }

    /** The appearances among some documents, for each story that has two of them or more; those printed first before the others. */
    List<int[]> repeatedIn(IntPredicate isAmong) {
        List<int[]> repeated = new ArrayList<>();
        for (int[] story : documents) {
            int n = 0;
            int[] within = new int[story.length];
            for (int doc : story) if (isAmong.test(doc)) within[n++] = doc;
            if (n > 1) repeated.add(Arrays.copyOf(within, n));
        }
        return repeated;
    }
}
