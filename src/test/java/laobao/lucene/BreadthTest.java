package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.TreeBuilder;
import org.junit.jupiter.api.Test;

/** What an answer carries of a facet with many values, in the engine here and by what the other engine makes its trees of. */
class BreadthTest {
    private static final int PROVINCES = 20;
    private static final int COUNTIES = 60;
    private static final int MOST = 9;
    private static final Comparator<FacetCount> FREQUENT =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final long seed = Long.getLong("laobao.seed", System.nanoTime());
    private final Map<String, Integer> counts = new TreeMap<>();

    private ArchivedArticle[] articles() {
        System.out.println("BreadthTest: -Dlaobao.seed=" + seed);
        Random random = new Random(seed);
        for (int province = 10; province < 10 + PROVINCES; province++)
            for (int county = 10; county < 10 + COUNTIES; county++)
                counts.put(province + "省/" + county + "县", 1 + random.nextInt(MOST));
        return IntStream.range(0, MOST)
                .mapToObj(n -> article(
                        "a" + n,
                        "劳模",
                        "2022",
                        counts.keySet().stream()
                                .filter(path -> counts.getOrDefault(path, 0) > n)
                                .toList(),
                        List.of(),
                        "劳模"))
                .toArray(ArchivedArticle[]::new);
    }

    private static List<FacetCount> below(List<FacetCount> tree) {
        return tree.stream().flatMap(first -> first.children().stream()).toList();
    }

    @Test
    void anAnswerHasTheMostFrequentOfATreeAndSaysWhereItHasMore() throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            List<FacetCount> tree = regions(archive, "region=29省/69县");
            List<FacetCount> expected = counts.entrySet().stream()
                    .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                    .sorted(FREQUENT)
                    .limit(100)
                    .toList();
            assertThat(tree).hasSize(PROVINCES);
            List<FacetCount> chosen = Stream.of("29省/69县")
                    .map(value -> new FacetCount(value, counts.getOrDefault(value, 0)))
                    .filter(value -> !expected.contains(value))
                    .toList();
            // Fifty at one place at most: of a province that has more among the most frequent, the rest are left out
            // too.
            assertThat(below(tree))
                    .isSubsetOf(
                            Stream.concat(expected.stream(), chosen.stream()).toList());
            for (FacetCount province : tree) {
                long most = expected.stream()
                        .filter(value -> value.value().startsWith(province.value() + "/"))
                        .count();
                assertThat(province.children()).hasSizeBetween((int) Math.min(most, 50), (int) Math.min(most, 50) + 1);
                assertThat(province.hasMore()).isEqualTo(province.children().size() < COUNTIES);
            }
            assertThat(below(tree)).extracting(FacetCount::value).contains("29省/69县");
        }
    }

    @Test
    void bothEnginesLeaveOutTheSame() throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            List<FacetCount> whole = archive.archive.facet(
                    new FacetRequest(TestArchive.request("劳模"), FacetField.REGION, null, null, FacetRequest.MAX_LIMIT));
            assertThat(below(whole)).hasSize(PROVINCES * COUNTIES);
            List<FacetCount> all = new ArrayList<>(whole);
            all.addAll(below(whole));
            List<FacetCount> sorted =
                    all.stream().sorted(Comparator.comparing(FacetCount::value)).toList();
            TreeBuilder other = new TreeBuilder(
                    '/',
                    FREQUENT,
                    sorted.stream().map(FacetCount::value).toList(),
                    sorted.stream().map(FacetCount::count).toList(),
                    Breadth.ofAnswer(FacetField.REGION),
                    List.of("29省/69县"));
            assertThat(other.build()).isEqualTo(regions(archive, "region=29省/69县"));
        }
    }

    private static List<FacetCount> regions(TestArchive archive, String filter) throws IOException {
        return archive.search("劳模", filter).facets().getOrDefault("region", List.of());
    }
}
