package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.Scan;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reprints of one story, in whichever order they come, counted and listed as one. */
class ReprintsTest {
    private static final String STORY = "本报讯 江淮市总工会近日为码头装卸工开设夜间食堂，每晚十点供应热汤和米饭，一份只收五元。"
            + "装卸工老韩说，以前后半夜只能啃冷馒头，现在交接班时能坐下来吃一顿热的。食堂由职工轮流值班，账目每月张榜公布。"
            + "市总工会负责人介绍，今年还将在三个货场照样办起来，让夜班工人吃得上、吃得好。";
    /** The same with errors of OCR, another lead, and without its end. */
    private static final String DAMAGED = "江淮日报消息 江淮市总工会近曰为码头装卸工开设夜间食堂，每晚十点供应热汤和米饭，一份只收五元。"
            + "装卸工老韩说，以前后半夜只能啃冷慢头，现在交接班时能坐下来吃一顿热的。食堂由职工轮流值斑，账目每月张榜公布。";

    private static final String OTHER =
            "本报讯 江淮市总工会近日为环卫工人开设清晨课堂，每周三次讲授急救和交通安全，学费全免。" + "环卫工小秦说，学会了包扎，路上遇到同伴受伤就不慌了。课堂由医院护士轮流讲课，教材由市总工会印发。";

    private static ArchivedArticle first() {
        return article("first", "码头有了热饭", "2021-03-01", List.of("河南省"), List.of(), STORY);
    }

    private static ArchivedArticle second() {
        return article("second", "夜间食堂开张", "2022-06-01", List.of("河南省", "湖北省"), List.of(), DAMAGED);
    }

    private static ArchivedArticle other() {
        return article("other", "清晨课堂", "2021-03-01", List.of("河南省"), List.of(), OTHER);
    }

    /** More than are looked for at once. */
    @Test
    void whatIsPrintedThousandsOfTimesIsOneStory() throws IOException {
        int times = 2200;
        ArchivedArticle[] all = new ArchivedArticle[times + 1];
        for (int i = 0; i < times; i++) all[i] = article("a" + i, "码头有了热饭", "2021-03-01", List.of(), List.of(), STORY);
        all[times] = other();
        try (TestArchive archive = new TestArchive(all)) {
            assertThat(archive.search("江淮市", "collapse=true").total()).isEqualTo(2);
            assertThat(archive.archive.copies("a1234", times)).hasSize(times - 1);
        }
    }

    @Test
    void aReprintWithErrorsAnotherLeadAndACutIsTheSameStory() throws IOException {
        try (TestArchive archive = new TestArchive(first(), other(), second())) {
            assertThat(archive.search("江淮市").total()).isEqualTo(3);
            SearchResult folded = archive.search("江淮市", "collapse=true");
            assertThat(folded.total()).isEqualTo(2);
            assertThat(folded.hits()).hasSize(2);
            assertThat(copies(archive, "first")).isEqualTo(2);
            assertThat(copies(archive, "other")).isEqualTo(1);
            assertThat(archive.archive.copies("second", 10)).extracting(Hit::id).containsExactly("first");
            assertThat(archive.archive.copies("other", 10)).isEmpty();
            assertThat(archive.archive.copies("nobody", 10)).isEmpty();
        }
    }

    @Test
    void whatComesInALaterRunJoinsAndWhatIsRemovedLeaves() throws IOException {
        try (TestArchive archive = new TestArchive(first(), other())) {
            assertThat(stories(archive)).isEqualTo(2);
            archive.add(second());
            assertThat(stories(archive)).isEqualTo(2);
            assertThat(copies(archive, "first")).isEqualTo(2);
            archive.writer.remove(first().source());
            archive.writer.commit();
            assertThat(stories(archive)).isEqualTo(2);
            assertThat(copies(archive, "second")).isEqualTo(1);
            archive.add(first());
            assertThat(copies(archive, "second")).isEqualTo(2);
        }
    }

    @Test
    void twoReprintsOfAThirdPartWhenTheThirdGoes() throws IOException {
        String[] parts = parts();
        ArchivedArticle whole = article("whole", null, parts[0] + parts[1] + parts[2]);
        ArchivedArticle head = article("head", null, parts[0] + parts[1]);
        ArchivedArticle tail = article("tail", null, parts[1] + parts[2]);
        try (TestArchive archive = new TestArchive(head, tail)) {
            assertThat(stories(archive)).isEqualTo(2);
            archive.add(whole);
            assertThat(stories(archive)).isEqualTo(1);
            assertThat(archive.archive.copies("head", 10)).hasSize(2);
            archive.writer.remove(whole.source());
            archive.writer.commit();
            assertThat(stories(archive)).isEqualTo(2);
            archive.add(whole);
            archive.add(article("whole", null, OTHER));
            assertThat(stories(archive)).isEqualTo(3);
        }
    }

    /** Three parts of one text, long enough that two of them are not yet like the other two. */
    private static String[] parts() {
        return new String[] {
            STORY, OTHER, STORY.replaceAll("[的了，。]", "").replace("装卸工", "炊事员").replace("食堂", "灶间")
        };
    }

    @Test
    void twoReportsOfOneFormAreTwoStories() throws IOException {
        String form = "本报讯 %s总工会昨日举行%s，%s出席并讲话。会议听取了工作报告，选举产生了新一届委员会。会议号召全市职工立足岗位、建功立业，为建设现代化城市贡献力量。";
        try (TestArchive archive = new TestArchive(
                article("a", null, form.formatted("江淮市", "第十一次代表大会", "主席甲乙丙")),
                article("b", null, form.formatted("海州市", "八届三次全体会议", "副主席丁戊己")))) {
            assertThat(stories(archive)).isEqualTo(2);
        }
    }

    /** What comes back every year differs little more than a bad scan of it does; a reprint comes within days. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2021-03-01, 2021-03-08, 1
        2021-03-01, 2021-03-15, 1
        2021-03-01, 2021-03-16, 2
        2021-03-01, 2022-03-01, 2
        2022-03-01, 2021-03-01, 2
        2021-03-01, 2021,       1
        2021-03,    2021-04-14, 1
        2021-03,    2021-04-15, 2
        2021-03-01, -,          1
        -,          -,          1
        """)
    void theSameFormLongAfterIsAnotherStory(@Nullable String one, @Nullable String other, long stories)
            throws IOException {
        String form = "江淮市总工会%s日举行%s次全体会议，听取常务委员会工作报告，审议经费收支情况，通过关于进一步加强基层组织建设的决议，并向全市广大职工发出倡议，号召立足岗位多作贡献。";
        try (TestArchive archive = new TestArchive(
                article(
                        "a",
                        null,
                        one,
                        List.of(),
                        List.of(),
                        form.formatted("七", "三")
                                .replace("听取", "听敢")
                                .replace("收支", "収支")
                                .replace("广大", "厂大")
                                .replace("立足", "立是")),
                article(
                        "b",
                        null,
                        other,
                        List.of(),
                        List.of(),
                        form.formatted("九", "四").replace("倡议", "侣议")))) {
            assertThat(stories(archive)).isEqualTo(stories);
        }
    }

    @Test
    void whatIsReprintedLongAfterIsTheSameStory() throws IOException {
        try (TestArchive archive =
                new TestArchive(first(), article("again", null, "2031-03-01", List.of(), List.of(), DAMAGED))) {
            assertThat(stories(archive)).isEqualTo(1);
        }
    }

    @Test
    void whereOnlyOneAppearanceMatchesItIsTheOneShown() throws IOException {
        try (TestArchive archive = new TestArchive(first(), second())) {
            assertThat(archive.ids("三个货场", "collapse=true")).containsExactly("first");
            assertThat(archive.ids("标题:开张", "collapse=true")).containsExactly("second");
            assertThat(archive.ids("食堂", "collapse=true", "region=湖北省")).containsExactly("second");
            assertThat(archive.ids("食堂", "collapse=true", "sort=newest")).containsExactly("second");
            assertThat(archive.ids("食堂", "collapse=true", "sort=oldest")).containsExactly("first");
        }
    }

    @Test
    void figuresOfStoriesAgree() throws IOException {
        try (TestArchive archive = new TestArchive(first(), second(), other())) {
            SearchResult folded = archive.search("江淮市", "collapse=true");
            assertThat(TestArchive.show(folded.facets().get("region"))).isEqualTo("河南省 2, 湖北省 1");
            assertThat(TestArchive.show(archive.archive.facet(new FacetRequest(
                            TestArchive.request("江淮市", "collapse=true"), FacetField.NEWSPAPER, null, null, 10))))
                    .isEqualTo("试报 2");
            Timeline timeline = archive.archive.timeline(TestArchive.request("江淮市", "collapse=true"), Interval.YEAR);
            assertThat(timeline.buckets()).containsExactly(new Timeline.Bucket("2021", 2, 2));
            assertThat(archive.archive
                            .pivot(new PivotRequest(
                                    TestArchive.request("江淮市", "collapse=true"), PivotField.REGION, PivotField.YEAR))
                            .counts())
                    .containsExactly(List.of(2L, 1L), List.of(0L, 1L));
            try (Scan scan = archive.archive.scan(TestArchive.request("江淮市", "collapse=true", "sort=newest"))) {
                List<String> ids = new ArrayList<>();
                for (var next = scan.next(); next != null; next = scan.next())
                    ids.add(next.article().id());
                assertThat(scan.total()).isEqualTo(2);
                assertThat(ids).containsExactly("second", "other");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"relevance", "newest", "oldest"})
    void pagesGiveEachStoryOnce(String sort) throws IOException {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text =
                    STORY.replace("江淮", "江" + i).replace("码头", "第" + i + "号码头") + "丙丁".repeat(i) + OTHER.repeat(i % 3);
            articles.add(article("a" + i, null, "2021-03-" + (10 + i), List.of(), List.of(), STORY.repeat(i % 2 + 1)));
            articles.add(article("b" + i, null, "2021-04-" + (10 + i), List.of(), List.of(), text));
        }
        try (TestArchive archive = new TestArchive(articles.toArray(ArchivedArticle[]::new))) {
            List<String> whole = archive.ids("食堂", "collapse=true", "size=100", "sort=" + sort);
            assertThat((long) whole.size())
                    .isEqualTo(archive.search("食堂", "collapse=true").total());
            List<String> paged = new ArrayList<>();
            SearchResult page = archive.search("食堂", "collapse=true", "size=2", "sort=" + sort);
            while (true) {
                page.hits().forEach(hit -> paged.add(hit.id()));
                if (page.next() == null) break;
                page = archive.search("食堂", "collapse=true", "size=2", "sort=" + sort, "after=" + page.next());
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    private static long stories(TestArchive archive) throws IOException {
        return archive.search("", "collapse=true", "size=0").total();
    }

    private static int copies(TestArchive archive, String id) throws IOException {
        return archive.search("").hits().stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow()
                .copies();
    }
}
