package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.Hit;
import laobao.archive.InvalidRequestException;
import laobao.archive.Piece;
import laobao.archive.SearchResult;
import laobao.archive.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer holds, and how answers agree with each other. */
class LuceneArchiveTest {
    private static final String TOP = "中华全国总工会";

    private static final ArchivedArticle[] FACETED = {
        article("a", "罢工", "2021-03-01", List.of("河南省", "河南省/郑州市"), List.of(TOP + "/河南省总工会"), "劳模"),
        article("b", "座谈", "2021-04-01", List.of("河南省/郑州市", "河南省/洛阳市"), List.of(TOP + "/河南省总工会"), "劳模"),
        article("c", "培训", "2022-01-01", List.of("湖北省"), List.of(TOP), "劳模"),
        article("d", "运动会", null, List.of(), List.of(), "工匠"),
    };

    @Test
    void parentsCountEachArticleOnce() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            var facets = archive.search("劳模").facets();
            assertThat(TestArchive.show(facets.get("region"))).isEqualTo("河南省 2 (河南省/郑州市 2, 河南省/洛阳市 1), 湖北省 1");
            assertThat(TestArchive.show(facets.get("union"))).isEqualTo(TOP + " 3 (" + TOP + "/河南省总工会 2)");
            assertThat(TestArchive.show(facets.get("date")))
                    .isEqualTo("2022 1 (2022-01 1), 2021 2 (2021-04 1, 2021-03 1)");
            assertThat(TestArchive.show(facets.get("byline"))).isEqualTo("甲乙 3");
        }
    }

    @Test
    void aFacetsCountsIgnoreItsOwnSelection() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            SearchResult chosen = archive.search("劳模", "region=湖北省");
            assertThat(chosen.total()).isEqualTo(1);
            assertThat(TestArchive.show(chosen.facets().get("region")))
                    .isEqualTo("河南省 2 (河南省/郑州市 2, 河南省/洛阳市 1), 湖北省 1");
            assertThat(TestArchive.show(chosen.facets().get("union"))).isEqualTo(TOP + " 1");
        }
    }

    @Test
    void eachCountIsTheTotalAfterChoosingIt() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            for (var facet : archive.search("劳模").facets().entrySet())
                for (FacetCount count : flat(facet.getValue()))
                    assertThat(archive.search("劳模", facet.getKey() + "=" + count.value())
                                    .total())
                            .as(count.value())
                            .isEqualTo(count.count());
        }
    }

    private static List<FacetCount> flat(List<FacetCount> counts) {
        List<FacetCount> all = new ArrayList<>(counts);
        for (FacetCount count : counts) all.addAll(flat(count.children()));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "oldest"})
    void cursorsGiveEveryHitOnceInOrder(String sort) throws IOException {
        ArchivedArticle[] many = IntStream.range(0, 25)
                .mapToObj(i -> article(
                        "n" + i,
                        "劳模",
                        i % 5 == 4 ? null : "2022-0" + (1 + i % 3),
                        List.of(),
                        List.of(),
                        "劳模".repeat(1 + i % 4)))
                .toArray(ArchivedArticle[]::new);
        try (TestArchive archive = new TestArchive(many)) {
            List<String> whole = archive.ids("劳模", "size=100", "sort=" + sort);
            List<String> walked = new ArrayList<>();
            SearchResult page = archive.search("劳模", "size=4", "sort=" + sort);
            while (true) {
                page.hits().stream().map(Hit::id).forEach(walked::add);
                String next = page.next();
                if (next == null) break;
                page = archive.search("劳模", "size=4", "sort=" + sort, "after=" + next);
                assertThat(page.total()).isEqualTo(25);
            }
            assertThat(walked).hasSize(25).isEqualTo(whole);
        }
    }

    @Test
    void aFullLastPageHasNoNext() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            assertThat(archive.search("", "size=4").next()).isNull();
            assertThat(archive.search("", "size=3").next()).isNotNull();
            assertThat(archive.search("", "size=0").next()).isNull();
        }
    }

    @Test
    void undatedArticlesComeLastInBothOrders() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            assertThat(archive.ids("", "sort=newest")).containsExactly("c", "b", "a", "d");
            assertThat(archive.ids("", "sort=oldest")).containsExactly("a", "b", "c", "d");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "TjwAAAAAYQ", "中文"})
    void aCursorOfAnotherSearchIsRefused(String cursor) throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            assertThatThrownBy(() -> archive.search("劳模", "after=" + cursor))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("'after' is no cursor of this search");
        }
    }

    @Test
    void highlightsAreThePrintedGlyphs() throws IOException {
        try (TestArchive archive = new TestArchive(article("a", "勞　模表彰会", "前文。", "弘揚勞模精神，ＡＰＰ上线。另有工匠。"))) {
            Hit hit = archive.search("劳模 app").hits().getFirst();
            assertThat(show(hit.highlights().title())).isEqualTo("[勞　模]表彰会");
            assertThat(hit.highlights().body().stream().map(LuceneArchiveTest::show))
                    .containsExactly("弘揚[勞模]精神，[ＡＰＰ]上线。另有工匠。");
        }
    }

    @Test
    void aLongParagraphShowsItsBestPassages() throws IOException {
        String filler = "这里是一段与查询毫无关系的文字。".repeat(20);
        try (TestArchive archive =
                new TestArchive(article("a", null, filler + "劳模在此。" + filler + "劳模与工匠同台。" + filler))) {
            List<List<Piece>> body =
                    archive.search("劳模 工匠").hits().getFirst().highlights().body();
            assertThat(body)
                    .hasSize(2)
                    .allSatisfy(passage -> assertThat(show(passage)).hasSizeLessThan(140));
            assertThat(show(body.get(0))).startsWith("[劳模]在此。");
            assertThat(show(body.get(1))).startsWith("[劳模]与[工匠]同台。");
        }
    }

    @Test
    void whatMatchesInTheHeadlineOnlyShowsHowItBegins() throws IOException {
        try (TestArchive archive = new TestArchive(article("a", "罢工", "本报讯 昨日。"))) {
            Hit hit = archive.search("罢工").hits().getFirst();
            assertThat(hit.highlights().body()).containsExactly(List.of(new Piece("本报讯 昨日。", false)));
        }
    }

    private static String show(List<Piece> pieces) {
        StringBuilder shown = new StringBuilder();
        for (Piece piece : pieces) shown.append(piece.hit() ? "[" + piece.text() + "]" : piece.text());
        return shown.toString();
    }

    @Test
    void whatMatchesMostOfTheQueryIsOfferedButNotCounted() throws IOException {
        try (TestArchive archive = new TestArchive(
                article("both", null, "罢工之后是培训"), article("one", null, "只有罢工"), article("none", null, "无关"))) {
            SearchResult result = archive.search("罢工 培训");
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.hits().stream().map(Hit::id)).containsExactly("both");
            assertThat(result.more().stream().map(Hit::id)).containsExactly("one");
            assertThat(TestArchive.show(result.facets().get("genre"))).isEqualTo("news 1");
        }
    }

    @Test
    void moreNeverHoldsWhatIsExcludedOrFiltered() throws IOException {
        try (TestArchive archive = new TestArchive(
                article("a", null, "罢工之后是培训"), article("b", null, "罢工座谈"), article("c", null, "罢工运动会"))) {
            assertThat(archive.search("罢工 培训 -座谈").more().stream().map(Hit::id)).containsExactly("c");
            assertThat(archive.search("罢工 培训", "genre=photo").more()).isEmpty();
        }
    }

    @Test
    void anArticleComesBackWhole() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            assertThat(archive.archive.article("b")).isEqualTo(FACETED[1]);
            assertThat(archive.archive.article("nobody")).isNull();
        }
    }

    @Test
    void statisticsCountArticlesNotFiles() throws IOException {
        try (TestArchive archive = new TestArchive(FACETED)) {
            Statistics statistics = archive.archive.statistics();
            assertThat(statistics.articles()).isEqualTo(4);
            assertThat(statistics.sources()).isEqualTo(4);
            assertThat(statistics.undated()).isEqualTo(1);
            assertThat(statistics.first()).hasToString("2021-03-01");
            assertThat(statistics.last()).hasToString("2022-01-01");
            assertThat(TestArchive.show(statistics.newspapers())).isEqualTo("试报 4");
            assertThat(statistics.bytes()).isPositive();
        }
    }
}
