package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laobao.archive.Breadth;
import laobao.archive.DidYouMean;
import laobao.archive.Evidence;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.Highlighter;
import laobao.archive.Needles;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.SearchRequest;
import laobao.archive.SearchRequest.Sort;
import laobao.archive.SearchResult;
import laobao.text.WordsAnalyzer;

/**
 * One search of a cluster, from the request to the answer: one request to the cluster, a second where the hits don't fill the page. When its
 * time is over, what the shards have found stands for all. For use once.
 */
final class ClusterSearch {
    /** How many times as many articles are looked at as are wanted, where reprints are left out of them. */
    private static final int REPRINTS = 3;

    /** The share of the time for what hits are found and counted by, so that those found can still be shown. */
    private static final double FOR_MATCHING = 0.75;
    /** The share of it for reprints, before anything can be counted. */
    private static final double FOR_STORIES = 0.5;

    private final Cluster cluster;
    private final SearchRequest request;
    private final QueryParser parser;
    private final QueryNode node;
    private final ClusterSelection selection;
    private final JsonArray ranking;
    private final ClusterHits reading;
    private final Duration limit;

    /** @param limit how long it may take to find an answer; a list of all hits takes what it takes */
    ClusterSearch(Cluster cluster, SearchRequest request, QueryParser parser, WordsAnalyzer analyzer, Duration limit) {
        this.cluster = cluster;
        this.request = request;
        this.parser = parser;
        node = parser.parse(request.query());
        this.limit = limit;
        selection = new ClusterSelection(request, node);
        ranking = ClusterRanking.of(Evidence.of(node, analyzer));
        reading = new ClusterHits(new Highlighter(Needles.of(node)), request.sort() == Sort.RELEVANCE);
    }

    SearchResult run() throws IOException {
        if (request.collapse()) return PointInTime.with(cluster, this::folded);
        Allowance allowance = new Allowance(limit);
        return run(cluster, allowance, ClusterStories.NONE, (field, values) -> facet(allowance, field, values));
    }

    /** Where the reprints of a story count as one, all is asked of one point in time. */
    private SearchResult folded(PointInTime point) throws IOException {
        Allowance allowance = new Allowance(limit);
        List<String> fields =
                Stream.of(FacetField.values()).map(FacetField::label).toList();
        ClusterStories stories = ClusterStories.among(
                allowance.whole(point, FOR_STORIES), scored(selection.matches(null)), order(), fields);
        Asked asked = allowance.whole(point, FOR_MATCHING);
        return run(point, allowance, stories, (field, values) -> facet(asked, field, values, stories));
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

    private SearchResult run(Asked asked, Allowance allowance, ClusterStories stories, Counting counting)
            throws IOException {
        long start = System.nanoTime();
        JsonObject answer;
        try {
            answer = allowance.found(asked, question(stories), FOR_MATCHING);
        } catch (Allowance.CutException e) {
            return nothing(start);
        }
        long total = Json.at(answer, "hits", "total", "value").getAsLong();
        JsonArray found = Json.at(answer, "hits", "hits").getAsJsonArray();
        List<JsonElement> page = found.asList().subList(0, Math.min(found.size(), request.size()));
        String next = found.size() > request.size() && request.size() > 0
                ? Cursor.after(request.sort(), found.get(request.size() - 1).getAsJsonObject())
                        .encode()
                : null;
        boolean isShort = request.after() == null && !allowance.isCut() && total < request.size();
        List<JsonElement> more = isShort ? more(page, asked, allowance) : List.of();
        Map<String, List<FacetCount>> facets = facets(answer, stories, allowance, counting);
        return new SearchResult(
                total,
                reading.read(page, asked),
                reading.read(more, asked),
                facets,
                next,
                node,
                allowance.isCut(),
                (System.nanoTime() - start) / 1_000_000,
                isShort && total == 0 ? ClusterBlame.of(node, cluster) : List.of(),
                isShort ? didYouMean(total + stories.behind()) : List.of());
    }

    /** Where no shard had begun when the time was over. */
    private SearchResult nothing(long start) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (FacetField field : FacetField.values()) facets.put(field.label(), List.of());
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new SearchResult(0, List.of(), List.of(), facets, null, node, true, millis, List.of(), List.of());
    }

    private List<String> didYouMean(long articles) throws IOException {
        return articles < DidYouMean.ENOUGH
                ? new DidYouMean(WordCounts.of(cluster, selection), request, parser).of(node, articles)
                : List.of();
    }

    private JsonObject question(ClusterStories stories) {
        // What has no known story must not be counted either, where they are not all known.
        JsonObject query = stories.isWhole() ? selection.matching() : stories.without(selection.matching());
        JsonObject listed = stories.isWhole() ? stories.without(selection.filters(null)) : selection.filters(null);
        JsonObject body = Json.object(
                "size",
                request.size() == 0 ? 0 : request.size() + 1,
                "track_total_hits",
                true,
                "_source",
                ClusterHits.READ,
                "query",
                scored(query),
                "post_filter",
                listed,
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

    /** Whether a facet counts stories that the hits are not of, which only a request of its own can tell. */
    private boolean isCountedApart(FacetField field) {
        return request.collapse() && !selection.filters(field).equals(selection.filters(null));
    }

    /** Each facet's counts ignore its own selection. */
    private JsonObject aggregations() {
        JsonObject all = new JsonObject();
        for (FacetField field : FacetField.values())
            all.add(
                    field.label(),
                    Json.object(
                            "filter",
                            isCountedApart(field)
                                    ? ClusterQueries.without(selection.filters(field), ClusterStories.EXIST)
                                    : selection.filters(field),
                            "aggs",
                            Json.object("values", ClusterFacets.terms(field.label()))));
        return all;
    }

    private Map<String, List<FacetCount>> facets(
            JsonObject answer, ClusterStories stories, Allowance allowance, Counting counting) throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (FacetField field : FacetField.values()) {
            JsonObject values =
                    Json.at(answer, "aggregations", field.label(), "values").getAsJsonObject();
            Map<String, Long> counts = counts(field, values, stories, allowance, counting);
            facets.put(field.label(), ClusterFacets.tree(field, counts, Breadth.ofAnswer(field), chosen(field)));
        }
        return facets;
    }

    /** Counts, or what is sure of them where the time was over. */
    private Map<String, Long> counts(
            FacetField field, JsonObject values, ClusterStories stories, Allowance allowance, Counting counting)
            throws IOException {
        if (!allowance.isCut()) {
            try {
                Map<String, Long> counts = counting.count(field, values);
                if (!allowance.isCut()) return counts;
            } catch (Allowance.CutException e) {
                // As below.
            }
        }
        Map<String, Long> counts = ClusterFacets.counts(values);
        if (isCountedApart(field)) stories.putOn(counts, field.label());
        else if (stories.isWhole()) stories.takeOff(counts, field.label());
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    private List<String> chosen(FacetField field) {
        return request.filters().getOrDefault(field, List.of());
    }

    private Map<String, Long> facet(Allowance allowance, FacetField field, JsonObject values) throws IOException {
        boolean isTree = Facets.separator(field) != 0;
        boolean isSure = isTree
                ? ClusterFacets.areWhole(values)
                : ClusterFacets.holdMost(values, Breadth.ofAnswer(field).most(), chosen(field));
        if (isSure) return ClusterFacets.counts(values);
        return PointInTime.with(
                cluster,
                point -> ClusterFacets.walk(
                        allowance.whole(point, FOR_MATCHING), field.label(), selection.matches(field)));
    }

    /** @param stories of what all filters leave, which are those of a facet too that is not chosen from */
    private Map<String, Long> facet(Asked asked, FacetField field, JsonObject values, ClusterStories stories)
            throws IOException {
        if (isCountedApart(field) || !ClusterFacets.areWhole(values))
            return ClusterFacets.folded(asked, field, selection);
        Map<String, Long> counts = ClusterFacets.counts(values);
        stories.takeOff(counts, field.label());
        return counts;
    }

    /** @param before the hits, none of whose stories is given again where reprints are folded */
    private List<JsonElement> more(List<JsonElement> before, Asked asked, Allowance allowance) throws IOException {
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
        List<JsonElement> found;
        try {
            found = Json.at(allowance.found(asked, body, FOR_MATCHING), "hits", "hits")
                    .getAsJsonArray()
                    .asList();
        } catch (Allowance.CutException e) {
            return List.of();
        }
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
