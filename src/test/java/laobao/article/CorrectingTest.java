package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laobao.page.Correction;
import laobao.page.Corrections;
import laobao.page.Page;
import laobao.page.Problem;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectingTest {
    private static final String PAGE = """
            # 末班电车为夜班工人多等五分钟

            本报讯 (记者罗一鸣)近日,江城市电车公司把三路末班车的发车时间推迟了五分钟,让下夜班的纺织女工不再追着车跑。

            车队工会主席说,这五分钟是工人们用一年的意见单换来的。

            # 铸造车间里的读书角

            本报讯 翻砂工段的更衣室旁,新添了三排书架和两盏台灯。

            读书角起初只有三本书,是翻砂工段的老班长从家里背来的。

            # 车队办起修理班

            本报讯 江城市电车公司日前办起修理班,二十名下岗工人学会了修车。
            """;

    private final List<Problem> problems = new ArrayList<>();

    private SplitPage split(String text, Correction... corrections) {
        return split(text, new Corrections(null, List.of(corrections)));
    }

    private SplitPage split(String text, Corrections corrections) {
        Page page = Page.of("a/02.md", text);
        Page corrected = new Page(page.source(), page.imprint(), page.blocks(), corrections);
        return new Splitter().split(corrected, problems::add, applied -> {});
    }

    @Test
    void aHeadlineRegionsUnionsAndTheDateStand() {
        SplitPage page = split(
                PAGE,
                new Corrections(
                        new PartialDate(1988, 12, 15),
                        List.of(
                                new Correction.Title("末班电车为夜班", "五分钟"),
                                new Correction.Regions("铸造车间里", List.of("湖北省/武汉市")),
                                new Correction.Unions("读书角起初", List.of()))));
        assertThat(page.date()).hasToString("1988-12-15");
        assertThat(page.dateOrigin()).isEqualTo(DateOrigin.CORRECTION);
        assertThat(page.articles())
                .extracting(Article::title, Article::regions, Article::corrected)
                .containsExactly(
                        tuple("五分钟", List.of(), List.of("title")),
                        tuple("铸造车间里的读书角", List.of("湖北省/武汉市"), List.of("regions", "unions")),
                        tuple("车队办起修理班", List.of(), List.of()));
        assertThat(page.articles().getFirst().printed()).startsWith("末班电车为夜班工人多等五分钟\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void mergedCutAndDroppedArticlesLeadOnByTheirOldIds() {
        List<Article> before = split(PAGE).articles();
        SplitPage page = split(
                PAGE,
                new Correction.Merge("末班电车为夜班", "车队办起修理班"),
                new Correction.Cut("读书角起初只有"),
                new Correction.Drop("本报讯 翻砂工段的"));
        assertThat(page.articles())
                .extracting(Article::title, Article::aliases)
                .containsExactly(tuple("末班电车为夜班工人多等五分钟", List.of(before.get(2).id())), tuple(null, List.of()));
        assertThat(page.articles().getFirst().id()).isEqualTo(before.getFirst().id());
        assertThat(page.articles().getFirst().body())
                .extracting(Passage::type)
                .containsExactly(
                        Passage.Type.PARAGRAPH, Passage.Type.PARAGRAPH, Passage.Type.CROSSHEAD, Passage.Type.PARAGRAPH);
        assertThat(page.furniture()).contains("铸造车间里的读书角");
        assertThat(problems).isEmpty();
    }

    @Test
    void aBlockHasTheRoleThatIsSaid() {
        SplitPage page = split(PAGE, new Correction.Role("车队工会主席说", "crosshead"));
        assertThat(page.articles().getFirst().body())
                .extracting(Passage::type)
                .containsExactly(Passage.Type.PARAGRAPH, Passage.Type.CROSSHEAD);
    }

    @ParameterizedTest
    @CsvSource({
        "铸造车间里的读书角落, 0",
        "铸造年间里的读书角, 0",
        "鑄造車間裡的讀書角, 0",
        "锅炉车间里的图书馆, 1",
        "本报讯 江城, 1",
    })
    void whatFitsNothingOrTwoThingsIsToldOf(String words, int told) {
        SplitPage page = split(PAGE + "\n本报讯 江城的春天来了。\n", new Correction.Title(words, "另题"));
        assertThat(problems).hasSize(told);
        assertThat(page.articles())
                .extracting(Article::title)
                .filteredOn("另题"::equals)
                .hasSize(1 - told);
        if (told > 0)
            assertThat(problems.getFirst().toString())
                    .startsWith("a/02.corrections.json: the correction (title) of '" + words + "' is left out: ");
    }

    @Test
    void anArticleIsNotMergedWithItself() {
        split(PAGE, new Correction.Merge("铸造车间里的读书角", "读书角起初只有"));
        assertThat(problems).singleElement().asString().endsWith("left out: it is the same article");
    }

    /** Whatever an OCR makes of the page, a correction fits where it did or is told of, and nothing printed is lost. */
    @Test
    void onAPageThatHasChangedALittleItFitsAsBeforeOrIsToldOf() {
        long seed = Long.getLong("laobao.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder(PAGE);
            for (int i = 0; i < text.length(); i++)
                if (text.charAt(i) > 0x4E00 && random.nextInt(30) == 0)
                    text.setCharAt(i, (char) (0x4E00 + random.nextInt(3000)));
            problems.clear();
            SplitPage page = split(
                    text.toString(),
                    new Correction.Title("铸造车间里的读书角", "另题"),
                    new Correction.Merge("末班电车为夜班工人", "车队办起修理班"));
            String printed = page.articles().stream().map(Article::printed).reduce("", String::concat)
                    + String.join("", page.furniture());
            assertThat(printed.replaceAll("[#\\s]", ""))
                    .as("seed %d", seed)
                    .hasSameSizeAs(text.toString().replaceAll("[#\\s]", ""));
            long titled =
                    page.articles().stream().filter(a -> "另题".equals(a.title())).count();
            assertThat(titled
                            + problems.stream()
                                    .filter(p -> p.reason().contains("(title)"))
                                    .count())
                    .as("seed %d", seed)
                    .isEqualTo(1);
        }
    }
}
