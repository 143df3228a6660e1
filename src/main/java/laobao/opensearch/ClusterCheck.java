package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.QueryNode;
import laobao.archive.Sampling;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.text.Folded;

/**
 * Looks for damage in an archive on a cluster: whether all copies are there, the stories of reprints, reprints that are of none, every article against
 * the counts of every facet, and a sample of literal searches against a scan of all articles. Changes nothing. For one thread, once.
 */
public final class ClusterCheck {
    private final Cluster cluster;
    private final Archive archive;
    private final List<String> problems = new ArrayList<>();
    private final Alike alike = new Alike();

    private ClusterCheck(Cluster cluster, Archive archive) {
        this.cluster = cluster;
        this.archive = archive;
    }

    /**
     * What a check found.
     *
     * @param articles how many were looked at
     * @param problems one sentence each; none when all is well
     */
    public record Outcome(long articles, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks an archive.
     *
     * @param literals how many strings to search for and scan for
     * @param random chooses them
     */
    public static Outcome run(Address address, Credentials credentials, int literals, RandomGenerator random)
            throws IOException {
        try (Cluster cluster = new Cluster(address, credentials);
                Archive archive = OpenSearchArchive.open(address, credentials)) {
            return new ClusterCheck(cluster, archive).run(new Sampling(literals, random));
        }
    }

    private Outcome run(Sampling sampling) throws IOException {
        copies();
        ClusterStoryCheck.run(cluster, problems);
        long articles = facets(sampling);
        literals(sampling.strings());
        ClusterStoryCheck.alike(cluster, alike.ids(), problems);
        return new Outcome(articles, problems);
    }

    private void copies() throws IOException {
        String path = "/_cluster/health/" + cluster.address().name();
        JsonObject health = cluster.answer("GET", path, null, Cluster.SHORT);
        String status = health.get("status").getAsString();
        int missing = health.get("unassigned_shards").getAsInt()
                + health.get("initializing_shards").getAsInt();
        if (!status.equals("green"))
            problems.add("the cluster's health is " + status + ": " + missing
                    + " copies of parts of the archive are missing or being made");
    }

    private long facets(Sampling sampling) throws IOException {
        Map<FacetField, Map<String, Long>> counts = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) counts.put(field, new TreeMap<>());
        long articles = 0;
        try (Scan scan = archive.scan(all())) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next()) {
                articles++;
                alike.count(one);
                sampling.offer(one);
                for (var field : counts.entrySet())
                    for (String value : Facets.values(one, field.getKey()))
                        field.getValue().merge(value, 1L, Long::sum);
            }
            if (articles != scan.total())
                problems.add("a scan gives " + articles + " articles, a search finds " + scan.total());
        }
        for (var field : counts.entrySet()) {
            Map<String, Long> counted =
                    ClusterFacets.all(cluster, field.getKey().label(), ClusterQueries.everything());
            if (!new TreeMap<>(counted).equals(field.getValue()))
                problems.add("the counts of '" + field.getKey().label() + "' are not those of the articles");
        }
        return articles;
    }

    private void literals(List<String> strings) throws IOException {
        if (!alike.areAny() && strings.isEmpty()) return;
        List<Folded> folded = strings.stream().map(Folded::of).toList();
        long[] scanned = new long[strings.size()];
        try (Scan scan = archive.scan(all())) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next()) {
                alike.collect(one);
                List<Folded> lines = ArticleSource.text(one.article()).stream()
                        .flatMap(String::lines)
                        .map(Folded::of)
                        .toList();
                for (int i = 0; i < scanned.length; i++) {
                    Folded string = folded.get(i);
                    if (lines.stream().anyMatch(line -> line.indexOf(string, 0) >= 0)) scanned[i]++;
                }
            }
        }
        List<JsonObject> queries = strings.stream()
                .map(string -> ClusterQueries.match(new QueryNode.Literal(string)))
                .toList();
        List<Long> found = ClusterCounts.of(cluster, ClusterQueries.everything(), queries);
        for (int i = 0; i < scanned.length; i++)
            if (found.get(i) != scanned[i])
                problems.add("a literal search for “" + strings.get(i) + "” finds " + found.get(i)
                        + " articles, a scan " + scanned[i]);
    }

    private static SearchRequest all() {
        return SearchRequest.builder().sort("oldest").build();
    }
}
