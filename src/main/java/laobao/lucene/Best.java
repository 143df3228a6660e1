package laobao.lucene;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The best of the matches, by what is scored apart from what matches: which articles match is known already, so that those which cannot
 * be among the best are passed over without being scored (Lucene's block-max MAXSCORE).
 */
final class Best {
    private Best() {}

    /**
     * The best of some matches.
     *
     * @param ranking scores them; what it says nothing of comes last
     * @param order by score first
     * @param size how many
     * @param after the place after which to begin
     */
    static TopFieldDocs of(
            IndexSearcher searcher, Matches matches, Query ranking, Sort order, int size, @Nullable FieldDoc after)
            throws IOException {
        TopFieldDocs scored =
                searcher.search(telling(matches, ranking), new TopFieldCollectorManager(order, size, after, size));
        if (scored.scoreDocs.length == size || scored.scoreDocs.length == matches.documents()) return scored;
        // Some matches may have no score at all: they are listed last.
        Query all = new BooleanQuery.Builder()
                .add(new Matched(matches), Occur.FILTER)
                .add(ranking, Occur.SHOULD)
                .build();
        return searcher.search(all, new TopFieldCollectorManager(order, size, after, Integer.MAX_VALUE));
    }

    /** The matches that the ranking says something of. Its clauses stand in it one by one, since nested ones are not passed over. */
    private static Query telling(Matches matches, Query ranking) {
        BooleanQuery.Builder telling = new BooleanQuery.Builder().add(new Matched(matches), Occur.FILTER);
        if (ranking instanceof BooleanQuery several)
            for (BooleanClause clause : several.clauses()) telling.add(clause.query(), Occur.SHOULD);
        else telling.add(ranking, Occur.SHOULD);
        return telling.setMinimumNumberShouldMatch(1).build();
    }
}
