package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.Breadth;
import laobao.archive.Completions;
import laobao.archive.Explanation;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Statistics;
import laobao.archive.Suggestion;
import laobao.archive.TermSplitter;
import laobao.archive.Timeline;
import laobao.archive.Variants;
import laobao.text.PartialDate;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An archive on a cluster open for reading. Each answer is of the newest commit. While the cluster is away or a part of it does not
 * answer, each answer is a {@link laobao.archive.UnavailableException} after some seconds. Safe for use by several threads.
 */
public final class OpenSearchArchive implements Archive {
    private final Cluster cluster;
    private final Duration timeLimit;
    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private final QueryParser parser;
    private final QueryParser parserWithoutVariants;
    /** What is typed is completed with, and the commit it was read of. */
    private record Names(long generation, @Nullable Completions completions) {}

    private volatile Names names = new Names(-1, null);

    private OpenSearchArchive(Cluster cluster, Duration timeLimit, Variants variants) {
        this.cluster = cluster;
        this.timeLimit = timeLimit;
        parser = new QueryParser(new TermSplitter(analyzer, variants, true));
        parserWithoutVariants = new QueryParser(new TermSplitter(analyzer, variants, false));
    }

    /**
     * Opens an archive, with the usual {@link Archive#TIME_LIMIT}.
     *
     * @throws ArchiveException when there is none, one that is not ours, or one of another version
     */
    public static OpenSearchArchive open(Address address, Credentials credentials) throws IOException {
        return open(address, credentials, TIME_LIMIT, Variants.shipped());
    }

    /**
     * Opens an archive.
     *
     * @param timeLimit how long a search may take; what was found until then is its answer, which says so. What only counts or lists is not cut
     * @param variants the words that are searched under other forms too
     * @throws ArchiveException when there is none, one that is not ours, or one of another version
     */
    public static OpenSearchArchive open(
            Address address, Credentials credentials, Duration timeLimit, Variants variants) throws IOException {
        Cluster cluster = new Cluster(address, credentials);
        try {
            ClusterIndex.check(cluster);
            return new OpenSearchArchive(cluster, timeLimit, variants);
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return searching(request).run();
    }

    private ClusterSearch searching(SearchRequest request) {
        return new ClusterSearch(cluster, request, parser(request), analyzer, timeLimit);
    }

    private QueryParser parser(SearchRequest request) {
        return request.variants() ? parser : parserWithoutVariants;
    }

    private QueryNode node(SearchRequest request) {
        return parser(request).parse(request.query());
    }

    private ClusterSelection selection(SearchRequest request) {
        return new ClusterSelection(request, node(request));
    }

    @Override
    public @Nullable Explanation explain(SearchRequest request, String id) throws IOException {
        ArchivedArticle found = article(id);
        if (found == null) return null;
        return new ClusterExplaining(found.article().id())
                .run(cluster, request, node(request), parser.parse(request.query()));
    }

    @Override
    public @Nullable ArchivedArticle article(String id) throws IOException {
        JsonElement found = find(id);
        return found == null ? null : ArticleSource.read(Json.at(found, "_source"));
    }

    /** The article of an id; one from before its page was corrected, or of a later part, leads to what has come of it. */
    private @Nullable JsonElement find(String id) throws IOException {
        for (String field : List.of("id", "aliases")) {
            JsonObject query = ClusterQueries.all(List.of(ClusterQueries.everything(), ClusterQueries.term(field, id)));
            JsonObject body = Json.object("query", query, "_source", ClusterHits.READ, "size", 1);
            JsonArray hits = Json.at(cluster.search(body), "hits", "hits").getAsJsonArray();
            if (!hits.isEmpty()) return hits.get(0);
        }
        return null;
    }

    @Override
    public List<FacetCount> facet(FacetRequest request) throws IOException {
        return ClusterFacetAnswer.of(request, ClusterFacets.all(cluster, request.field(), selection(request.search())));
    }

    @Override
    public Timeline timeline(SearchRequest request, Interval interval) throws IOException {
        return ClusterTimeline.of(cluster, selection(request), interval);
    }

    @Override
    public PivotTable pivot(PivotRequest request) throws IOException {
        return ClusterPivot.of(cluster, selection(request.search()), request);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        Names known = names;
        Completions completions = known.completions;
        long newest = generation();
        if (completions == null || known.generation != newest) {
            completions = Completions.of(new ClusterCompleting(cluster));
            names = new Names(newest, completions);
        }
        return completions.of(typed, limit);
    }

    @Override
    public List<Hit> similar(String id, int size) throws IOException {
        JsonElement found = find(id);
        return found == null ? List.of() : ClusterSimilar.to(found, cluster, analyzer, size);
    }

    @Override
    public List<Hit> copies(String id, int size) throws IOException {
        JsonElement found = find(id);
        String story = found == null ? null : ClusterHits.story(found);
        if (found == null || story == null) return List.of();
        String own = ArticleSource.read(Json.at(found, "_source")).article().id();
        JsonObject others = ClusterQueries.without(ClusterQueries.term("story", story), ClusterQueries.term("id", own));
        JsonObject body = Json.object(
                "size", size, "_source", ClusterHits.READ, "query", others, "sort", ClusterSelection.PRINTED);
        return new ClusterHits(new Highlighter(List.of()), false)
                .read(
                        Json.at(cluster.search(body), "hits", "hits")
                                .getAsJsonArray()
                                .asList(),
                        cluster);
    }

    @Override
    public Scan scan(SearchRequest request) throws IOException {
        ClusterSearch search = searching(request);
        return ClusterScan.begin(cluster, search::listed, search.order());
    }

    @Override
    public long generation() throws IOException {
        return ClusterIndex.generation(cluster, Cluster.SHORT);
    }

    @Override
    public Statistics statistics() throws IOException {
        JsonObject body = Json.object(
                "size",
                0,
                "track_total_hits",
                true,
                "query",
                ClusterQueries.everything(),
                "aggs",
                Map.of(
                        "first", Map.of("min", Map.of("field", "first")),
                        "last", Map.of("max", Map.of("field", "last")),
                        "undated", Map.of("missing", Map.of("field", "first"))));
        JsonObject answer = cluster.search(body);
        JsonObject files =
                Json.object("size", 0, "track_total_hits", true, "query", ClusterQueries.term("kind", "file"));
        String path = "/" + cluster.address().name() + "/_stats/store";
        JsonObject size = cluster.answer("GET", path, null, Cluster.SHORT);
        return new Statistics(
                Json.at(answer, "hits", "total", "value").getAsLong(),
                Json.at(cluster.search(files), "hits", "total", "value").getAsLong(),
                generation(),
                Json.at(size, "_all", "primaries", "store", "size_in_bytes").getAsLong(),
                day(answer, "first"),
                day(answer, "last"),
                ClusterFacets.tree(
                        FacetField.NEWSPAPER,
                        ClusterFacets.all(cluster, FacetField.NEWSPAPER.label(), ClusterQueries.everything()),
                        Breadth.ALL,
                        List.of()),
                Json.at(answer, "aggregations", "undated", "doc_count").getAsLong());
    }

    private static @Nullable PartialDate day(JsonObject answer, String name) {
        JsonElement value = Json.at(answer, "aggregations", name, "value");
        return value == null || value.isJsonNull() ? null : PartialDate.of(LocalDate.ofEpochDay(value.getAsLong()));
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
