package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.QueryNode;
import laobao.archive.QueryText;
import laobao.archive.TermCount;

/** Which word of a query without hits is to blame: each by itself, with the number of articles that hold it. */
final class ClusterBlame {
    private ClusterBlame() {}

    static List<TermCount> of(QueryNode node, Cluster cluster) throws IOException {
        Map<String, JsonObject> asked = new LinkedHashMap<>();
        collect(node, asked);
        List<TermCount> blamed = new ArrayList<>();
        List<Long> counts = ClusterCounts.of(cluster, ClusterQueries.everything(), List.copyOf(asked.values()));
        for (String word : asked.keySet()) blamed.add(new TermCount(word, counts.get(blamed.size())));
        return blamed;
    }

    private static void collect(QueryNode node, Map<String, JsonObject> asked) {
        switch (node) {
            case QueryNode.Words words ->
                words.terms().forEach(term -> asked.put(term.text(), ClusterQueries.term(term, null)));
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, asked));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, asked));
            case QueryNode.All ignored -> {}
            case QueryNode.Not ignored -> {}
            default -> asked.put(QueryText.of(node), ClusterQueries.match(node));
        }
    }
}
