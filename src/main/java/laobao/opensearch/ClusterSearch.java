package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.Evidence;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.archive.Needles;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import laobao.archive.SearchRequest.Sort;
import laobao.archive.SearchResult;
import laobao.text.WordsAnalyzer;

/**
 * One search of a cluster, from the request to the answer: one request to the cluster, a second where the hits don't fill the page. For
 * use once.
 */
final class ClusterSearch {
    /** Values of a facet at each place of its tree; the rest are to be had of the facet alone. */
    private static final int VALUES = 50;

    private final Cluster cluster;
    private final SearchRequest request;
    private final QueryNode node;
    private final ClusterSelection selection;
    private final JsonArray ranking;
    private final ClusterHits reading;

    ClusterSearch(Cluster cluster, SearchRequest request, QueryNode node, WordsAnalyzer analyzer) {
        this.cluster = cluster;
        this.request = request;
        this.node = node;
        selection = new ClusterSelection(request, node);
        ranking = ClusterRanking.of(Evidence.of(node, analyzer));
        reading = new ClusterHits(new Highlighter(Needles.of(node)), request.sort() == Sort.RELEVANCE);
    }

    SearchResult run() throws IOException {
        long start = System.nanoTime();
        JsonObject answer = cluster.search(question());
        long total = Json.at(answer, "hits", "total", "value").getAsLong();
        JsonArray found = Json.at(answer, "hits", "hits").getAsJsonArray();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), request.size()); i++)
            hits.add(reading.hit(found.get(i).getAsJsonObject()));
        String next = found.size() > request.size() && request.size() > 0
                ? Cursor.after(request.sort(), found.get(request.size() - 1).getAsJsonObject())
                        .encode()
                : null;
        List<Hit> more = request.after() == null && total < request.size() ? more(hits.size()) : List.of();
        return new SearchResult(
                total,
                hits,
                more,
                facets(answer),
                next,
                node,
                false,
                (System.nanoTime() - start) / 1_000_000,
                total == 0 ? ClusterBlame.of(node, cluster) : List.of(),
                List.of());
    }

    private JsonObject question() {
        JsonObject body = Json.object(
                "size", request.size() == 0 ? 0 : request.size() + 1,
                "track_total_hits", true,
                "_source", List.of("json"),
                "query", scored(selection.matching()),
                "post_filter", selection.filters(null),
                "aggs", aggregations());
        if (request.size() > 0) body.add("sort", order());
        String after = request.after();
        if (after != null) {
            Cursor cursor = Cursor.decode(after, request.sort());
            if (request.size() > 0) body.add("search_after", cursor.place());
        }
        return body;
    }

    /** A query, scored where the order asks for it. */
    JsonObject scored(JsonObject query) {
        if (request.sort() != Sort.RELEVANCE || ranking.isEmpty())
            return Json.object("bool", Json.object("filter", query));
        return Json.object("bool", Json.object("filter", query, "should", ranking));
    }

    /** Undated articles come last in both orders. */
    JsonArray order() {
        JsonObject id = Json.object("id", "asc");
        JsonObject first = switch (request.sort()) {
            case RELEVANCE -> Json.object("_score", "desc");
            case NEWEST -> Json.object("first", Json.object("order", "desc", "missing", "_last"));
            case OLDEST -> Json.object("first", Json.object("order", "asc", "missing", "_last"));
        };
        return Json.array(List.of(first, id));
    }

    /** Each facet's counts ignore its own selection. */
    private JsonObject aggregations() {
        JsonObject all = new JsonObject();
        for (FacetField field : FacetField.values())
            all.add(
                    field.label(),
                    Json.object(
                            "filter",
                            selection.filters(field),
                            "aggs",
                            Json.object("values", ClusterFacets.terms(field.label()))));
        return all;
    }

    private Map<String, List<FacetCount>> facets(JsonObject answer) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (FacetField field : FacetField.values()) {
            List<String> chosen = request.filters().getOrDefault(field, List.of());
            // Years and months are all given, since timelines are made of them.
            int most = field == FacetField.DATE ? Integer.MAX_VALUE : VALUES;
            JsonObject values =
                    Json.at(answer, "aggregations", field.label(), "values").getAsJsonObject();
            boolean isTree = Facets.separator(field) != 0;
            boolean isSure = isTree ? ClusterFacets.areWhole(values) : ClusterFacets.holdMost(values, most, chosen);
            Map<String, Long> counts = isSure
                    ? ClusterFacets.counts(values)
                    : PointInTime.with(
                            cluster, point -> ClusterFacets.walk(point, field.label(), selection.matches(field)));
            facets.put(field.label(), ClusterFacets.tree(field, counts, most, chosen));
        }
        return facets;
    }

    private List<Hit> more(int have) throws IOException {
        JsonObject loose = ClusterRanking.loosened(node);
        if (loose == null) return List.of();
        JsonObject most = ClusterQueries.without(
                ClusterQueries.all(List.of(loose, selection.filters(null))), selection.matching());
        JsonObject body = Json.object(
                "size", request.size() - have,
                "_source", List.of("json"),
                "query", Json.object("bool", Json.object("filter", most, "should", ranking)),
                "sort", Json.array(List.of(Json.object("_score", "desc"), Json.object("id", "asc"))));
        List<Hit> hits = new ArrayList<>();
        for (JsonElement found : Json.at(cluster.search(body), "hits", "hits").getAsJsonArray())
            hits.add(reading.hit(found.getAsJsonObject()));
        return hits;
    }
}
