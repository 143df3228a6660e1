package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laobao.archive.Breadth;
import laobao.archive.Evidence;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.Highlighter;
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
    /** How many times as many articles are looked at as are wanted, where reprints are left out of them. */
    private static final int REPRINTS = 3;

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
        return request.collapse()
                ? PointInTime.with(cluster, this::folded)
                : run(cluster::search, ClusterStories.NONE, this::facet);
    }

    /** Where the reprints of a story count as one, all is asked of one point in time. */
    private SearchResult folded(PointInTime point) throws IOException {
        ClusterStories stories = stories(point);
        return run(point::search, stories, (field, values) -> facet(point, field, values, stories));
    }

    private ClusterStories stories(PointInTime point) throws IOException {
        List<String> fields =
                Stream.of(FacetField.values()).map(FacetField::label).toList();
        return ClusterStories.among(point, scored(selection.matches(null)), order(), fields);
    }

    /** What all hits are that are listed, scored where the order asks for it. */
    JsonObject listed(PointInTime point) throws IOException {
        JsonObject matches = selection.matches(null);
        if (!request.collapse()) return scored(matches);
        return scored(
                ClusterStories.among(point, scored(matches), order(), List.of()).without(matches));
    }

    /** The values of a facet, from the lists that an answer holds. */
    private interface Counting {
        Map<String, Long> count(FacetField field, JsonObject values) throws IOException;
    }

    private SearchResult run(ClusterStories.Asked asked, ClusterStories stories, Counting counting) throws IOException {
        long start = System.nanoTime();
        JsonObject answer = asked.search(question(stories));
        long total = Json.at(answer, "hits", "total", "value").getAsLong();
        JsonArray found = Json.at(answer, "hits", "hits").getAsJsonArray();
        List<JsonElement> page = found.asList().subList(0, Math.min(found.size(), request.size()));
        String next = found.size() > request.size() && request.size() > 0
                ? Cursor.after(request.sort(), found.get(request.size() - 1).getAsJsonObject())
                        .encode()
                : null;
        List<JsonElement> more = request.after() == null && total < request.size() ? more(page, asked) : List.of();
        return new SearchResult(
                total,
                reading.read(page, asked),
                reading.read(more, asked),
                facets(answer, counting),
                next,
                node,
                false,
                (System.nanoTime() - start) / 1_000_000,
                total == 0 ? ClusterBlame.of(node, cluster) : List.of(),
                List.of());
    }

    private JsonObject question(ClusterStories stories) {
        JsonObject body = Json.object(
                "size",
                request.size() == 0 ? 0 : request.size() + 1,
                "track_total_hits",
                true,
                "_source",
                ClusterHits.READ,
                "query",
                scored(selection.matching()),
                "post_filter",
                stories.without(selection.filters(null)),
                "aggs",
                aggregations());
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

    private Map<String, List<FacetCount>> facets(JsonObject answer, Counting counting) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (FacetField field : FacetField.values()) {
            JsonObject values =
                    Json.at(answer, "aggregations", field.label(), "values").getAsJsonObject();
            facets.put(
                    field.label(),
                    ClusterFacets.tree(field, counting.count(field, values), Breadth.ofAnswer(field), chosen(field)));
        }
        return facets;
    }

    private List<String> chosen(FacetField field) {
        return request.filters().getOrDefault(field, List.of());
    }

    private Map<String, Long> facet(FacetField field, JsonObject values) throws IOException {
        boolean isTree = Facets.separator(field) != 0;
        boolean isSure = isTree
                ? ClusterFacets.areWhole(values)
                : ClusterFacets.holdMost(values, Breadth.ofAnswer(field).most(), chosen(field));
        if (isSure) return ClusterFacets.counts(values);
        return PointInTime.with(cluster, point -> ClusterFacets.walk(point, field.label(), selection.matches(field)));
    }

    /** @param stories of what all filters leave, which are those of a facet too that is not chosen from */
    private Map<String, Long> facet(PointInTime point, FacetField field, JsonObject values, ClusterStories stories)
            throws IOException {
        boolean isOwn = !selection.filters(field).equals(selection.filters(null));
        if (isOwn || !ClusterFacets.areWhole(values)) return ClusterFacets.folded(point, field, selection);
        Map<String, Long> counts = ClusterFacets.counts(values);
        stories.takeOff(counts, field.label());
        return counts;
    }

    /** @param before the hits, none of whose stories is given again where reprints are folded */
    private List<JsonElement> more(List<JsonElement> before, ClusterStories.Asked asked) throws IOException {
        JsonObject loose = ClusterRanking.loosened(node);
        if (loose == null) return List.of();
        JsonObject most = ClusterQueries.without(
                ClusterQueries.all(List.of(loose, selection.filters(null))), selection.matching());
        int wanted = request.size() - before.size();
        JsonObject body = Json.object(
                "size",
                request.collapse() ? wanted * REPRINTS : wanted,
                "_source",
                ClusterHits.READ,
                "query",
                Json.object("bool", Json.object("filter", most, "should", ranking)),
                "sort",
                Json.array(List.of(Json.object("_score", "desc"), Json.object("id", "asc"))));
        List<JsonElement> found =
                Json.at(asked.search(body), "hits", "hits").getAsJsonArray().asList();
        if (!request.collapse()) return found;
        Set<String> seen = new HashSet<>();
        for (JsonElement hit : before) isNew(hit, seen);
        return found.stream().filter(hit -> isNew(hit, seen)).limit(wanted).toList();
    }

    private static boolean isNew(JsonElement hit, Set<String> stories) {
        String story = ClusterHits.story(hit);
        return story == null || stories.add(story);
    }
}
