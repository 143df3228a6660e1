package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.Scan;
import laobao.archive.Suggestion;
import laobao.archive.Timeline;
import laobao.facts.FactFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted and listed of a search beside its page of hits. */
class CountingTest {
    private static final String TOP = "中华全国总工会";
    private static final ArchivedArticle[] ARTICLES = {
        article("a", "罢工", "2021-03-01", List.of("河南省/郑州市"), List.of(TOP + "/河南省总工会"), "劳模"),
        article("b", "座谈", "2021-04-30", List.of("河南省/郑州市", "河南省/洛阳市"), List.of(TOP + "/河南省总工会"), "劳模"),
        article("c", "培训", "2023-01", List.of("湖北省"), List.of(TOP), "劳模"),
        article("d", "展览", "2019", List.of("湖北省/武汉市"), List.of(), "劳模"),
        article("e", "运动会", null, List.of("河北省"), List.of(), "劳模"),
        article("f", "运动会", "2021-04-30", List.of("河南省/郑州市"), List.of(), "工匠"),
    };

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        region, -, -, '河南省 2 (河南省/郑州市 2, 河南省/洛阳市 1), 湖北省 2 (湖北省/武汉市 1), 河北省 1'
        region, 河, -, '河南省 2, 河北省 1'
        region, 洛阳, -, '河南省/洛阳市 1'
        region, 河南省/洛, -, '河南省/洛阳市 1'
        region, 鄭州, -, '河南省/郑州市 2'
        region, -, 河南省, '河南省/郑州市 2, 河南省/洛阳市 1'
        region, -, 河南, ''
        region, -, 河南省/洛阳市, ''
        union, 河南, -, '中华全国总工会/河南省总工会 2'
        date, 2021, -, '2021-04 1, 2021-03 1, 2021 2'
        date, -, 2021, '2021-04 1, 2021-03 1'
        newspaper, 试, -, 试报 5
        """)
    void aFacetGivesAllItsValues(String field, @Nullable String prefix, @Nullable String parent, String expected)
            throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            assertThat(TestArchive.show(archive.archive.facet(
                            new FacetRequest(TestArchive.request("劳模"), FacetField.of(field), prefix, parent, 100))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFacetIgnoresItsOwnSelectionAndKeepsTheRest() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            assertThat(TestArchive.show(archive.archive.facet(new FacetRequest(
                            TestArchive.request("劳模", "region=湖北省", "union=河南省总工会"),
                            FacetField.REGION,
                            null,
                            null,
                            1))))
                    .isEqualTo("河南省 2 (河南省/郑州市 2)");
        }
    }

    /** The same name with its place and without (市北高新园区总工会): its name finds both, each value of the tree as many as it counts. */
    @Test
    void aUnionThatOnlySomeArticlesPlaceIsCountedAsItIsChosen() throws IOException {
        FactFinder facts = new FactFinder();
        try (TestArchive archive = new TestArchive(
                article("a", null, null, List.of(), List.of(facts.pathOf("青石镇总工会", List.of())), "劳模"),
                article("b", null, null, List.of(), List.of(facts.pathOf("青石镇总工会", List.of("江苏省/徐州市/沛县"))), "劳模"),
                article("c", null, null, List.of(), List.of(facts.pathOf("美国编剧协会", List.of())), "劳模"))) {
            assertThat(archive.search("", "union=青石镇总工会").total()).isEqualTo(2);
            List<FacetCount> values = archive.search("").facets().getOrDefault("union", List.of()).stream()
                    .flatMap(CountingTest::whole)
                    .toList();
            assertThat(values).hasSize(9);
            for (FacetCount value : values)
                assertThat(archive.search("", "union=" + value.value()).total())
                        .as(value.value())
                        .isEqualTo(value.count());
        }
    }

    private static Stream<FacetCount> whole(FacetCount value) {
        return Stream.concat(Stream.of(value), value.children().stream().flatMap(CountingTest::whole));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        day, '2021-03-01 1/1, 2021-04-30 1/2', 3
        month, '2021-03 1/1, 2021-04 1/2, 2023-01 1/1', 2
        year, '2019 1/1, 2021 2/3, 2023 1/1', 1
        decade, '2010s 1/1, 2020s 3/4', 1
        """)
    void aTimelineCountsEachHitOnceBesideAllArticles(String interval, String expected, long undated)
            throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            Timeline timeline = archive.archive.timeline(TestArchive.request("劳模"), Interval.of(interval));
            assertThat(timeline.undated()).isEqualTo(undated);
            assertThat(timeline.buckets().stream()
                            .filter(bucket -> bucket.all() > 0)
                            .map(bucket -> bucket.key() + " " + bucket.count() + "/" + bucket.all()))
                    .isEqualTo(List.of(expected.split(", ", -1)));
            assertThat(timeline.buckets().stream().map(Timeline.Bucket::key)).isSorted();
        }
    }

    @Test
    void bucketsFollowEachOtherWithoutGaps() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            assertThat(archive.archive
                            .timeline(TestArchive.request("劳模"), Interval.YEAR)
                            .buckets())
                    .extracting(Timeline.Bucket::key)
                    .containsExactly("2019", "2020", "2021", "2022", "2023");
            assertThat(archive.archive.timeline(TestArchive.request("没有"), Interval.YEAR))
                    .isEqualTo(new Timeline("year", List.of(), 0));
        }
    }

    @Test
    void aPivotIsTheTotalOfEachPair() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            PivotTable table = archive.archive.pivot(
                    new PivotRequest(TestArchive.request("劳模"), PivotField.REGION2, PivotField.YEAR));
            assertThat(table.rows()).containsExactly("河南省/郑州市", "河南省/洛阳市", "湖北省/武汉市");
            assertThat(table.columns()).containsExactly("2019", "2021", "2023");
            assertThat(table.counts()).containsExactly(List.of(0L, 2L, 0L), List.of(0L, 1L, 0L), List.of(1L, 0L, 0L));
            assertThat(table.rowTotals()).containsExactly(2L, 1L, 1L);
            assertThat(table.columnTotals()).containsExactly(1L, 2L, 1L);
            assertThat(table.total()).isEqualTo(5);
            assertThat(table.outside()).isEqualTo(2);
        }
    }

    @Test
    void aPivotSaysWhatItsLimitsLeaveOut() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            PivotTable table = archive.archive.pivot(
                    new PivotRequest(TestArchive.request("劳模"), PivotField.DECADE, PivotField.MONTH, 1, 2));
            assertThat(table.rows()).containsExactly("2020s");
            assertThat(table.columns()).containsExactly("2021-04", "2023-01");
            assertThat(table.counts()).containsExactly(List.of(1L, 1L));
            assertThat(table.rowTotals()).containsExactly(3L);
            assertThat(table.outside()).isEqualTo(3);
            assertThat(table.rowsLeftOut()).isEqualTo(1);
            assertThat(table.columnsLeftOut()).isEqualTo(1);
        }
    }

    @Test
    void limitsAreNamed() {
        assertThatThrownBy(() -> new PivotRequest(TestArchive.request(""), PivotField.YEAR, PivotField.YEAR))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("another field");
        assertThatThrownBy(() -> new PivotRequest(TestArchive.request(""), PivotField.YEAR, PivotField.GENRE, 0, 1))
                .hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> PivotField.of("rows", "weekday")).hasMessageContaining("region2");
        assertThatThrownBy(() -> Interval.of("week")).hasMessageContaining("decade");
        assertThatThrownBy(() -> new FacetRequest(TestArchive.request(""), FacetField.GENRE, null, "x", 1))
                .hasMessageContaining("no tree");
        assertThatThrownBy(() -> new FacetRequest(TestArchive.request(""), FacetField.GENRE, null, null, 10_001))
                .hasMessageContaining("10000");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        oldest, 'd a b c e'
        newest, 'c b a d e'
        relevance, 'a b c d e'
        """)
    void aScanGivesEveryHitInOrderOfOneCommit(String sort, String expected) throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES);
                Scan scan = archive.archive.scan(TestArchive.request("劳模", "sort=" + sort))) {
            archive.add(article("g", null, "劳模"));
            assertThat(scan.total()).isEqualTo(5);
            List<String> ids = new ArrayList<>();
            for (ArchivedArticle next = scan.next(); next != null; next = scan.next())
                ids.add(next.article().id());
            assertThat(ids).isEqualTo(List.of(expected.split(" ", -1)));
            assertThat(archive.search("劳模").total()).isEqualTo(6);
        }
    }

    @Test
    void similarArticlesShareTellingWords() throws IOException {
        try (TestArchive archive = new TestArchive(
                article("a", "钢铁厂高温补贴", "炼钢车间高温津贴按时发放。"),
                article("b", "高温津贴发放", "炼钢车间职工领到高温津贴。"),
                article("c", "运动会开幕", "职工运动会昨日开幕。"))) {
            assertThat(archive.archive.similar("a", 5)).extracting(Hit::id).containsExactly("b");
            assertThat(archive.archive.similar("nobody", 5)).isEmpty();
        }
    }

    @Test
    void suggestionsCompleteWhatIsTyped() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            assertThat(archive.archive.suggest("河", 5))
                    .containsExactly(
                            new Suggestion("河南省", Suggestion.Kind.REGION, 3),
                            new Suggestion("河南省总工会", Suggestion.Kind.UNION, 2),
                            new Suggestion("河北省", Suggestion.Kind.REGION, 1));
            assertThat(archive.archive.suggest(" ", 5)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        henanzonggonghui, 河南省总工会
        hnzgh,            河南省总工会
        hnszgh,           河南省总工会
        henanszgh,        河南省总工会
        HenanShengZongG,  河南省总工会
        hebei,            河北省
        hnq,              -
        """)
    void pinyinAndInitialsCompleteNames(String typed, String name) throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            List<String> names = archive.archive.suggest(typed, 20).stream()
                    .map(Suggestion::text)
                    .toList();
            if (name == null) assertThat(names).isEmpty();
            else assertThat(names).contains(name);
        }
    }
}
