package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.text.WordsAnalyzer;

/** What is about the same as an article, by the same words and weights as the embedded engine's. */
final class ClusterSimilar {
    private static final int TELLING = 30;
    private static final double SHARE = 0.25;
    private static final double COMMON = 0.1;
    private static final int HEADLINE = 3;

    private ClusterSimilar() {}

    private record Weighted(String word, double weight) {}

    /** The articles that are the most alike. */
    static List<Hit> to(JsonElement found, Cluster cluster, WordsAnalyzer analyzer, int size) throws IOException {
        ArchivedArticle archived = ArticleSource.read(Json.at(found, "_source"));
        String story = ClusterHits.story(found);
        List<Weighted> telling = telling(archived, cluster, analyzer);
        if (telling.isEmpty()) return List.of();
        double best = telling.getFirst().weight();
        List<JsonObject> any = new ArrayList<>();
        for (Weighted word : telling) any.add(ClusterRanking.scored("words", word.word, (float) (word.weight / best)));
        JsonObject alike = Json.object(
                "should",
                Json.array(any),
                "must_not",
                story == null
                        ? ClusterQueries.term("id", archived.article().id())
                        : ClusterQueries.term("story", story),
                "minimum_should_match",
                Math.max(1, (int) (telling.size() * SHARE)));
        JsonObject body = Json.object(
                "size",
                size,
                "_source",
                ClusterHits.READ,
                "query",
                Json.object("bool", alike),
                "sort",
                Json.array(List.of(Json.object("_score", "desc"), Json.object("id", "asc"))));
        ClusterHits reading = new ClusterHits(new Highlighter(List.of()), true);
        return reading.read(
                Json.at(cluster.search(body), "hits", "hits").getAsJsonArray().asList(), cluster);
    }

    private static List<Weighted> telling(ArchivedArticle archived, Cluster cluster, WordsAnalyzer analyzer)
            throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String word : analyzer.words(String.join("\n", ArticleSource.text(archived.article()))))
            frequencies.merge(word, 1, Integer::sum);
        for (String word : analyzer.words(String.join("\n", ArticleSource.headline(archived.article()))))
            frequencies.merge(word, HEADLINE - 1, Integer::sum);
        List<String> words =
                frequencies.keySet().stream().filter(word -> word.length() > 1).toList();
        List<JsonObject> queries = new ArrayList<>();
        queries.add(ClusterQueries.everything());
        for (String word : words) queries.add(ClusterQueries.term("words", word));
        List<Long> holdings = ClusterCounts.of(cluster, ClusterQueries.everything(), queries);
        long articles = holdings.getFirst();
        List<Weighted> weighted = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            long holding = holdings.get(i + 1);
            if (holding < 2 || holding > Math.max(10, articles * COMMON)) continue;
            double idf = Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
            weighted.add(new Weighted(words.get(i), Math.sqrt(frequencies.getOrDefault(words.get(i), 0)) * idf));
        }
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::word));
        return weighted.subList(0, Math.min(TELLING, weighted.size()));
    }
}
