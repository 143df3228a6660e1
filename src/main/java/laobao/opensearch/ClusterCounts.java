package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Counts of several queries at once. */
final class ClusterCounts {
    /** Queries in one request. */
    private static final int AT_ONCE = 500;

    private ClusterCounts() {}

    /** For each query, how many of the articles that another matches it matches too. */
    static List<Long> of(Cluster cluster, JsonObject within, List<JsonObject> queries) throws IOException {
        List<Long> counts = new ArrayList<>(queries.size());
        for (int from = 0; from < queries.size(); from += AT_ONCE) {
            List<JsonObject> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
            JsonObject each = Json.object("filters", Json.object("filters", Json.array(some)));
            JsonObject body = Json.object("size", 0, "query", within, "aggs", Json.object("each", each));
            for (JsonElement bucket : Json.at(cluster.search(body), "aggregations", "each", "buckets")
                    .getAsJsonArray()) counts.add(Json.at(bucket, "doc_count").getAsLong());
        }
        return counts;
    }
}
