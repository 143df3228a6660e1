package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.QueryNode;
import laobao.archive.QueryText;
import laobao.archive.TermCount;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Which word of a query without hits is to blame: each by itself, with the number of articles that hold it. */
final class Blame {
    private Blame() {}

    static List<TermCount> of(QueryNode node, IndexSearcher searcher) throws IOException {
        Map<String, Query> asked = new LinkedHashMap<>();
        collect(node, asked);
        List<TermCount> counts = new ArrayList<>();
        for (var one : asked.entrySet()) counts.add(new TermCount(one.getKey(), searcher.count(one.getValue())));
        return counts;
    }

    private static void collect(QueryNode node, Map<String, Query> asked) {
        switch (node) {
            case QueryNode.Words words ->
                words.terms().forEach(term -> asked.put(term.text(), QueryTranslator.term(term, null)));
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, asked));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, asked));
            case QueryNode.All ignored -> {}
            case QueryNode.Not ignored -> {}
            default -> asked.put(QueryText.of(node), QueryTranslator.match(node));
        }
    }
}
