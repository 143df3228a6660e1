package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Of each story that is to be listed once the appearance that stands first in the order asked for. */
final class Foremost {
    private Foremost() {}

    /**
     * The documents that stand behind another appearance of their story.
     *
     * @param matches with stories folded
     * @param scored scores a query as the order asks for it
     */
    static List<Integer> behind(
            Matches matches, UnaryOperator<Query> scored, Sort order, Stories stories, IndexSearcher searcher)
            throws IOException {
        int[] several = matches.repeated().stream().flatMapToInt(Arrays::stream).toArray();
        ScoreDoc[] inOrder = searcher.search(
                        scored.apply(new Documents(several)),
                        new TopFieldCollectorManager(order, several.length, null, Integer.MAX_VALUE))
                .scoreDocs;
        Set<Integer> seen = new HashSet<>();
        List<Integer> behind = new ArrayList<>();
        for (ScoreDoc one : inOrder) if (!seen.add(stories.first(one.doc))) behind.add(one.doc);
        return behind;
    }

    /** Of some documents in order those that are of no story before them, so many at most. */
    static List<ScoreDoc> of(ScoreDoc[] inOrder, List<ScoreDoc> before, int most, Stories stories) {
        Set<Integer> seen = new HashSet<>();
        for (ScoreDoc one : before) seen.add(stories.first(one.doc));
        List<ScoreDoc> foremost = new ArrayList<>();
        for (ScoreDoc one : inOrder) if (foremost.size() < most && seen.add(stories.first(one.doc))) foremost.add(one);
        return foremost;
    }
}
