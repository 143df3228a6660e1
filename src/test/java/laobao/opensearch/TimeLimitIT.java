package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laobao.archive.Archive;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Interval;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.article.Genre;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search gives of which one shard of three has run out of time: no more than there is, and never without saying so. */
class TimeLimitIT {
    private static final int STORIES = 40;

    @TempDir
    private static Path folder;

    private static TestCluster nodes;

    @BeforeAll
    static void fill() throws IOException {
        nodes = TestCluster.shared();
        try (ArchiveWriter writer = LuceneArchiveWriter.open(folder.resolve("whole"))) {
            fill(writer);
        }
        for (String name : List.of(SlowShards.ALWAYS, SlowShards.COUNTING, SlowShards.THROUGHOUT))
            try (ArchiveWriter writer = OpenSearchWriter.open(nodes.address(name), Credentials.NONE)) {
                fill(writer);
            }
    }

    /** Half of the articles are printed twice, and half of those as briefs both times. */
    private static void fill(ArchiveWriter writer) throws IOException {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            StringBuilder own = new StringBuilder("郑州市总工会表彰劳模。");
            for (int n = 0; n < 60; n++) own.append((char) (0x5000 + i * 60 + n));
            Genre genre = i % 4 == 0 ? Genre.BRIEF : Genre.NEWS;
            articles.add(Samples.article(genre, "a" + i, "劳模事迹之" + i, own.toString()));
            if (i % 2 == 0) articles.add(Samples.article(genre, "b" + i, "劳模事迹之" + i, own.toString()));
        }
        writer.replace("s", "1", articles);
        writer.commit();
    }

    @ParameterizedTest
    @CsvSource({"slow, false", "slow, true", "late, false", "late, true"})
    void aSearchThatRunsOutOfTimeSaysSoAndCountsNothingThatIsNotThere(String name, boolean isFolded)
            throws IOException {
        for (FacetField chosen : new FacetField[] {null, FacetField.GENRE}) {
            SearchRequest.Builder builder =
                    SearchRequest.builder().query("劳模").size("5").collapse(String.valueOf(isFolded));
            if (chosen != null) builder.filter(chosen, "news");
            SearchRequest request = builder.build();
            try (Archive slow = OpenSearchArchive.open(nodes.address(name), Credentials.NONE);
                    Archive whole = LuceneArchive.open(folder.resolve("whole"))) {
                SearchResult all = whole.search(request);
                assertThat(all.partial()).isFalse();
                if (chosen == null) assertThat(all.total()).isEqualTo(isFolded ? STORIES : STORIES * 3 / 2);
                SearchResult cut = slow.search(request);
                assertThat(cut.partial()).isTrue();
                assertThat(cut.total()).isPositive().isLessThan(all.total());
                assertThat(cut.hits()).hasSize(5);
                all.facets()
                        .forEach((field, values) ->
                                noMore(counts(cut.facets().getOrDefault(field, List.of())), counts(values), field));
                // What only counts or lists is not cut.
                assertThat(slow.timeline(request, Interval.YEAR)).isEqualTo(whole.timeline(request, Interval.YEAR));
                FacetRequest regions = new FacetRequest(request, FacetField.REGION, null, null, 10);
                assertThat(slow.facet(regions)).isEqualTo(whole.facet(regions));
                assertThat(EnginesAgreeIT.scanned(slow, request)).hasSize((int) all.total());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"劳模, false, relevance", "劳模, true, relevance", "没有这个词 劳模, false, relevance", "'', true, newest"})
    void aSearchOfWhichNoShardHasBegunIsEmptyAndSaysSo(String query, boolean isFolded, String sort) throws IOException {
        SearchRequest request = SearchRequest.builder()
                .query(query)
                .sort(sort)
                .collapse(String.valueOf(isFolded))
                .filter(FacetField.GENRE, "news")
                .build();
        try (Archive still = OpenSearchArchive.open(nodes.address(SlowShards.THROUGHOUT), Credentials.NONE)) {
            SearchResult nothing = still.search(request);
            assertThat(nothing.partial()).isTrue();
            assertThat(nothing.total()).isZero();
            assertThat(nothing.hits()).isEmpty();
            assertThat(nothing.more()).isEmpty();
            assertThat(nothing.next()).isNull();
            assertThat(nothing.didYouMean()).isEmpty();
            assertThat(nothing.withoutHits()).isEmpty();
            assertThat(nothing.facets())
                    .hasSize(FacetField.values().length)
                    .allSatisfy((field, values) -> assertThat(values).isEmpty());
        }
    }

    private static void noMore(Map<String, Long> some, Map<String, Long> all, String field) {
        some.forEach((value, count) ->
                assertThat(count).as(field + " " + value).isPositive().isLessThanOrEqualTo(all.get(value)));
    }

    private static Map<String, Long> counts(List<FacetCount> values) {
        return values.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }
}
