package laobao.opensearch;

import com.google.gson.JsonArray;
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
 * Counts for suggestions. Thousands of pairs are looked up in the dictionaries of all shards by one request: each is shown a document made of them, as
 * one that would be kept beside an article of its own, and tells in how many of its own each stands. For one thread.
 */
final class WordCounts implements DidYouMean.Counts {
    private final Cluster cluster;
    private final ClusterSelection selection;
    /** Of each shard that has any, the name of a document by which the cluster finds it. */
    private final List<String> shards;

    private final long articles;

    private WordCounts(Cluster cluster, ClusterSelection selection, List<String> shards, long articles) {
        this.cluster = cluster;
        this.selection = selection;
        this.shards = shards;
        this.articles = articles;
    }

    static WordCounts of(Cluster cluster, ClusterSelection selection) throws IOException {
        JsonObject body = Json.object("size", 0, "track_total_hits", true, "query", ClusterQueries.everything());
        JsonObject answer = cluster.search(body);
        int shards = Json.at(answer, "_shards", "total").getAsInt();
        long articles = Json.at(answer, "hits", "total", "value").getAsLong();
        return new WordCounts(cluster, selection, documents(cluster, shards), articles);
    }

    private static List<String> documents(Cluster cluster, int shards) throws IOException {
        JsonObject any = Json.object(
                "size", 1, "_source", false, "track_total_hits", false, "query", ClusterQueries.everything());
        StringBuilder lines = new StringBuilder();
        for (int shard = 0; shard < shards; shard++)
            lines.append(Json.object("preference", "_shards:" + shard))
                    .append('\n')
                    .append(any)
                    .append('\n');
        List<String> documents = new ArrayList<>();
        for (JsonElement answer : cluster.searches(cluster.address().name(), lines.toString(), Cluster.SHORT))
            for (JsonElement hit : Json.at(answer, "hits", "hits").getAsJsonArray())
                documents.add(Json.at(hit, "_id").getAsString());
        return documents;
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
        Map<String, Long> counts = new HashMap<>();
        if (!terms.isEmpty() && !shards.isEmpty())
            for (JsonElement shard : shown(Json.object(field, String.join(" ", terms)), field)) {
                JsonElement known = ClusterIndex.at(shard, "term_vectors", field, "terms");
                if (known == null) continue;
                known.getAsJsonObject()
                        .entrySet()
                        .forEach(term -> counts.merge(
                                term.getKey(),
                                Json.at(term.getValue(), "doc_freq").getAsLong(),
                                Long::sum));
            }
        return terms.stream().map(term -> counts.getOrDefault(term, 0L)).toList();
    }

    /** What each shard tells of a document. */
    private JsonArray shown(JsonObject document, String field) throws IOException {
        List<JsonObject> each = new ArrayList<>();
        for (String routing : shards)
            each.add(Json.object(
                    "doc",
                    document,
                    "routing",
                    routing,
                    "fields",
                    List.of(field),
                    "term_statistics",
                    true,
                    "field_statistics",
                    false,
                    "positions",
                    false,
                    "offsets",
                    false));
        String path = "/" + cluster.address().name()
                + "/_mtermvectors?filter_path=docs.error,docs.found,docs.term_vectors.*.terms.*.doc_freq";
        JsonObject question = Json.object("docs", Json.array(each));
        Patience patience = new Patience(cluster.address(), Cluster.SHORT);
        while (true) {
            JsonArray shown =
                    cluster.answer("POST", path, question, Cluster.SHORT).getAsJsonArray("docs");
            boolean isWhole = shown.asList().stream()
                    .noneMatch(one -> one.getAsJsonObject().has("error"));
            if (isWhole) return shown;
            patience.pause(new IOException("part of the archive does not answer"));
        }
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
