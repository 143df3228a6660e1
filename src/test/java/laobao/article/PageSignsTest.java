package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import laobao.page.Page;
import org.junit.jupiter.api.Test;

/** Forms that only the block beside tells. */
class PageSignsTest {
    private static final String PAGE = """
            江城工报 要闻 3

            # 把长椅还给下夜班的人

            ■ 柯蓝

            候车亭里的长椅被收走，理由是有人在上面睡觉。睡觉的人，多半是下夜班的纺织女工。

            一把长椅不值多少钱，收走它的人没有等过末班车。

            # 末班电车为夜班工人多等五分钟

            核心提示：车队用一年的意见单换来五分钟，下夜班的纺织女工不再追着车跑。

            本报讯 近日，江城市电车公司把三路末班车的发车时间推迟了五分钟。

            车队工会主席说，今后还要在冬天把候车亭的门装上。本报记者 罗一鸣

            # 导读

            - 铸造车间里的读书角 4版

            - 写给矿工的诗集…… B2版

            # 车队办起修理班

            本报讯 江城市电车公司日前办起修理班，二十名下岗工人学会了修车。

            （石 砚）
            """;

    @Test
    void anAuthorBehindAnOrnamentAnAbstractAfterItsWordsAndWhatPointsElsewhere() {
        SplitPage page = new Splitter().split(Page.of("test", PAGE));
        assertThat(page.articles())
                .extracting(Article::title, Article::column, Article::summary, Article::genre)
                .containsExactly(
                        tuple("把长椅还给下夜班的人", null, null, Genre.NEWS),
                        tuple("末班电车为夜班工人多等五分钟", null, "车队用一年的意见单换来五分钟，下夜班的纺织女工不再追着车跑。", Genre.FEATURE),
                        // who signs a report in brackets has made no picture
                        tuple("车队办起修理班", null, null, Genre.NEWS));
        assertThat(page.articles())
                .extracting(Article::byline)
                .containsExactly(
                        List.of(new Byline("作者", "柯蓝")),
                        List.of(new Byline("记者", "罗一鸣")),
                        List.of(new Byline("作者", "石砚")));
        assertThat(page.furniture()).containsExactly("江城工报 要闻 3", "导读", "- 铸造车间里的读书角 4版", "- 写给矿工的诗集…… B2版");
    }

    @Test
    void aHeadlineThatGoesOnElsewhereIsNoGuide() {
        SplitPage page = new Splitter().split(Page.of("test", PAGE.replace("# 车队办起修理班", "# 车队办起修理班 下转 第3版")));
        assertThat(page.furniture()).noneMatch(line -> line.contains("修理班"));
        assertThat(page.articles()).anyMatch(article -> article.printed().contains("车队办起修理班"));
    }

    @Test
    void aMastheadInSeveralLinesIsFurniture() {
        String masthead = "江城工报\n\n2023年5月6日\n\n星期六\n\n今日四版\n\n";
        SplitPage page = new Splitter().split(Page.of("test", masthead + PAGE));
        assertThat(page.furniture()).startsWith("江城工报", "2023年5月6日", "星期六", "今日四版");
        assertThat(page.articles()).first().extracting(Article::title).isEqualTo("把长椅还给下夜班的人");
    }

    @Test
    void theDayUnderALetterIsTheLettersOwn() {
        SplitPage page = new Splitter().split(Page.of("test", PAGE + "\n2023年5月6日\n"));
        assertThat(page.furniture()).doesNotContain("2023年5月6日");
    }

    @Test
    void aPictureUnderALabelHasNoHeadline() {
        String picture = "\n# 图片新闻\n\n![](1.jpg)\n\n5月5日，江城市电车公司的夜班司机在候车亭擦拭新装的长椅，冬天这里还要装上门。本报记者 罗一鸣 摄\n";
        assertThat(new Splitter().split(Page.of("test", PAGE + picture)).articles())
                .last()
                .extracting(Article::column, Article::title, Article::genre)
                .containsExactly("图片新闻", null, Genre.PHOTO);
    }

    @Test
    void unsignedBriefsUnderTheirLabelAreOneEach() {
        String briefs = """
                炉前工的第二把钥匙
                　　本报讯　江城钢铁厂工会日前给炉前工配了第二把更衣柜钥匙。厂里说，炉前工换衣服的时间因此少了一半。
                　　工会主席刘长河说，钥匙不值钱，值钱的是有人想到。

                短 讯
                △江城纺织厂工会办起夜班食堂。
                △江城港务局工会为装卸工检查身体。
                △江城师范学校工会举办教工歌会。

                更 正
                　　本报五月四日二版《装卸工的澡堂》一文中，“三百人”应为“三十人”。
                """;
        assertThat(new Splitter().split(Page.of("test", briefs)).articles())
                .extracting(Article::title, Article::column, Article::genre)
                .containsExactly(
                        tuple("炉前工的第二把钥匙", null, Genre.NEWS),
                        tuple(null, "短讯", Genre.BRIEF),
                        tuple(null, "短讯", Genre.BRIEF),
                        tuple(null, "短讯", Genre.BRIEF),
                        tuple("更正", null, Genre.NOTICE));
    }
}
