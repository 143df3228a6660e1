package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.DidYouMean;
import laobao.archive.QueryNode;

/**
 * Counts for suggestions. Thousands of pairs are looked up in the dictionary of each shard at once: it is shown a document made of them, and tells
 * in how many of its own each stands. For one thread.
 */
final class WordCounts implements DidYouMean.Counts {
    private final Cluster cluster;
    private final ClusterSelection selection;
    private final int shards;
    private final long articles;

    private WordCounts(Cluster cluster, ClusterSelection selection, int shards, long articles) {
        this.cluster = cluster;
        this.selection = selection;
        this.shards = shards;
        this.articles = articles;
    }

    static WordCounts of(Cluster cluster, ClusterSelection selection) throws IOException {
        JsonObject body = Json.object("size", 0, "track_total_hits", true, "query", ClusterQueries.everything());
        JsonObject answer = cluster.search(body);
        return new WordCounts(
                cluster,
                selection,
                Json.at(answer, "_shards", "total").getAsInt(),
                Json.at(answer, "hits", "total", "value").getAsLong());
    }

    @Override
    public long articles() {
        return articles;
    }

    @Override
    public List<Long> pairs(List<String> pairs) throws IOException {
        return inDictionaries("pairs", pairs);
    }

    @Override
    public List<Long> words(List<String> words) throws IOException {
        return inDictionaries("words", words);
    }

    private List<Long> inDictionaries(String field, List<String> terms) throws IOException {
        JsonObject question = Json.object(
                "doc",
                Json.object(field, String.join(" ", terms)),
                "fields",
                List.of(field),
                "term_statistics",
                true,
                "field_statistics",
                false,
                "positions",
                false,
                "offsets",
                false);
        Map<String, Long> counts = new HashMap<>();
        for (int shard = 0; shard < shards; shard++) {
            String path = "/" + cluster.address().name() + "/_termvectors?preference=_shards:" + shard
                    + "&filter_path=term_vectors.*.terms.*.doc_freq";
            JsonElement known = ClusterIndex.at(
                    cluster.answer("POST", path, question, Cluster.SHORT), "term_vectors", field, "terms");
            if (known == null) continue;
            known.getAsJsonObject()
                    .entrySet()
                    .forEach(term -> counts.merge(
                            term.getKey(), Json.at(term.getValue(), "doc_freq").getAsLong(), Long::sum));
        }
        return terms.stream().map(term -> counts.getOrDefault(term, 0L)).toList();
    }

    @Override
    public List<Long> matches(List<? extends QueryNode> queries) throws IOException {
        return of(ClusterQueries.everything(), queries);
    }

    @Override
    public List<Long> hits(List<QueryNode> queries) throws IOException {
        return of(selection.filters(null), queries);
    }

    private List<Long> of(JsonObject within, List<? extends QueryNode> queries) throws IOException {
        List<JsonObject> asked = new ArrayList<>();
        for (QueryNode query : queries) asked.add(ClusterQueries.match(query));
        return ClusterCounts.of(cluster, within, asked);
    }
}
