package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.QueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What matches most of a query: at least so many of its words; what is asked by field, date or exclusion still must hold. */
final class Loosening {
    /** The share of the words that must match. */
    private static final double MOST = 0.4;

    private Loosening() {}

    /** The query loosened, or null when it has fewer than two words to choose from. */
    static @Nullable Query of(QueryNode node) {
        List<Query> words = new ArrayList<>();
        List<QueryNode> must = new ArrayList<>();
        for (QueryNode part : node instanceof QueryNode.And and ? and.parts() : List.of(node)) {
            switch (part) {
                case QueryNode.Words typed ->
                    typed.terms().forEach(term -> words.add(QueryTranslator.term(term, null, true)));
                case QueryNode.Literal literal -> words.add(QueryTranslator.match(literal));
                case QueryNode.Prefix prefix -> words.add(QueryTranslator.match(prefix));
                case QueryNode.Near near -> words.add(QueryTranslator.match(near));
                default -> must.add(part);
            }
        }
        if (words.size() < 2) return null;
        BooleanQuery.Builder loose = new BooleanQuery.Builder();
        words.forEach(word -> loose.add(word, Occur.SHOULD));
        loose.setMinimumNumberShouldMatch(Math.max(1, (int) Math.round(words.size() * MOST)));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(loose.build(), Occur.FILTER);
        for (QueryNode part : must) all.add(QueryTranslator.match(part), Occur.FILTER);
        return all.build();
    }
}
