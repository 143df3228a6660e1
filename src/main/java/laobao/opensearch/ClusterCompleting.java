package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laobao.archive.Completions;
import laobao.archive.FacetField;
import laobao.archive.Phrases;
import laobao.archive.QueryNode;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/** What an archive on a cluster has to complete with. */
record ClusterCompleting(Cluster cluster) implements Completions.Source {
    private static final JsonArray NEWEST = Json.array(
            List.of(Json.object("first", Json.object("order", "desc", "missing", "_last")), Json.object("id", "asc")));
    /** The document that keeps the phrases. */
    private static final String PHRASES = "phrases";

    @Override
    public Map<String, Long> values(FacetField field) throws IOException {
        return ClusterFacets.all(cluster, field.label(), ClusterQueries.everything());
    }

    @Override
    public Phrases phrases() throws IOException {
        return phrases(cluster, cluster.address().name());
    }

    private static Phrases phrases(Cluster cluster, String index) throws IOException {
        JsonObject found = cluster.ask("GET", "/" + index + "/_doc/" + PHRASES, null, Cluster.LONG);
        if (found == null || !found.get("found").getAsBoolean()) return Phrases.NONE;
        return Phrases.read(Json.at(found, "_source", "json", PHRASES).getAsString());
    }

    /** Learns the phrases anew where the archive has changed much. */
    static void renew(Cluster cluster, String index, WordsAnalyzer analyzer) throws IOException {
        JsonObject counted = cluster.answer(
                "POST", "/" + index + "/_count", Json.object("query", ClusterQueries.everything()), Cluster.LONG);
        long articles = counted.get("count").getAsLong();
        if (!phrases(cluster, index).isOutdated(articles)) return;
        JsonObject any = Json.object(
                "query",
                ClusterQueries.everything(),
                "random_score",
                Json.object("seed", 1, "field", "id"),
                "boost_mode",
                "replace");
        JsonObject body = Json.object(
                "size", Phrases.SAMPLE, "_source", List.of("json"), "query", Json.object("function_score", any));
        List<String> sample = new ArrayList<>();
        for (JsonElement hit : hits(cluster.answer("POST", "/" + index + "/_search", body, Cluster.LONG)))
            sample.add(String.join(
                    "\n",
                    ArticleSource.text(
                            ArticleSource.read(Json.at(hit, "_source")).article())));
        JsonObject kept = Json.object(
                "kind",
                PHRASES,
                "json",
                Json.object(PHRASES, Phrases.learn(articles, sample, analyzer).write()));
        cluster.answer("PUT", "/" + index + "/_doc/" + PHRASES, kept, Cluster.LONG);
    }

    @Override
    public List<String> headlines(List<List<String>> beginnings, int most) throws IOException {
        List<JsonObject> any = beginnings.stream()
                .map(tokens -> ClusterQueries.all(tokens.stream()
                        .map(token -> ClusterQueries.term("title.start", token))
                        .toList()))
                .toList();
        JsonObject query = ClusterQueries.all(List.of(ClusterQueries.everything(), ClusterQueries.any(any)));
        JsonObject body = Json.object("size", most, "_source", List.of("json"), "query", query, "sort", NEWEST);
        List<String> headlines = new ArrayList<>();
        for (JsonElement hit : hits(cluster.search(body))) {
            @Nullable
            String title = ArticleSource.read(Json.at(hit, "_source")).article().title();
            headlines.add(Objects.requireNonNull(title));
        }
        return headlines;
    }

    @Override
    public List<Long> holding(List<String> strings) throws IOException {
        List<JsonObject> literals = strings.stream()
                .map(string -> ClusterQueries.match(new QueryNode.Literal(string)))
                .toList();
        return ClusterCounts.of(cluster, ClusterQueries.everything(), literals);
    }

    private static JsonArray hits(JsonObject answer) {
        return Json.at(answer, "hits", "hits").getAsJsonArray();
    }
}
