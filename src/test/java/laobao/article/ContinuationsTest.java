package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that go on on another page: put together, or left apart. */
class ContinuationsTest {
    private static final String FOUNDRY = "本报讯 （记者尤念慈）翻砂工段的更衣室旁，新添了三排书架和两盏台灯，翻砂工段的老班长从家里背来了头三本书。";
    private static final String FOUNDRY_ON = "如今四百多册书在翻砂工段的工友手里转，书架上的封皮都是黑手印，老班长又添了台灯。";
    private static final String TRAM = "本报讯 （记者罗一鸣）江城市电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着末班车跑。";
    private static final String TRAM_ON = "电车公司的车队工会说，末班车晚走的五分钟是纺织女工用一年的意见单换来的，候车亭也要装上门。";
    private static final String CANTEEN = "本报讯 （记者舒可）全市三百个工地食堂将在入夏以前全部装上风扇和纱窗，让建筑工人吃上一顿安稳饭。";

    private static SplitPage page(int number, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            int level = line.startsWith("#") ? line.indexOf(' ') : 0;
            blocks.add(new Block(blocks.size() + 1, level, true, level > 0 ? line.substring(level + 1) : line));
        }
        Imprint imprint = new Imprint("江城工友报", PartialDate.parse("1996-07-09"), DateOrigin.PATH, number, null);
        return new Splitter().split(new Page("p" + number, imprint, blocks));
    }

    private static List<String> titles(SplitPage page) {
        return page.articles().stream().map(a -> Objects.toString(a.title())).toList();
    }

    private static String body(Article article) {
        return article.body().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （下转第3版）       | （上接第1版）
            (下转三版)          | (紧接一版)
            ▼下转3版            | ▲上接1版
            （下转A03版·要闻）  | （上接A01版）
            （转三版）          | （接一版）
            （下转第3版）       | （上接）
            （下转）            | （上接第1版）
            【下转第三版】      | 【上接第一版】
            """)
    void theTwoPartsAreOneArticle(String to, String from) {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + to, "# 工地食堂装上风扇", CANTEEN);
        SplitPage third = page(3, "# 末班电车多等五分钟", TRAM, from, FOUNDRY_ON);
        Continuations.Joined joined = Continuations.join(List.of(first, third));
        SplitPage one = joined.pages().getFirst();
        SplitPage three = joined.pages().getLast();
        assertThat(titles(one)).as("%s", joined.remarks()).containsExactly("铸造车间里的读书角", "工地食堂装上风扇");
        assertThat(titles(three)).containsExactly("末班电车多等五分钟");
        Article whole = one.articles().getFirst();
        assertThat(body(whole)).isEqualTo(FOUNDRY + "\n" + FOUNDRY_ON);
        assertThat(whole.id()).isEqualTo(first.articles().getFirst().id());
        assertThat(whole.parts()).extracting(PagePart::number).containsExactly(1, 3);
        assertThat(whole.aliases()).containsExactly(third.articles().getLast().id());
        assertThat(three.continued()).singleElement().satisfies(part -> {
            assertThat(part.article()).isEqualTo(whole.id());
            assertThat(part.number()).isEqualTo(1);
            assertThat(part.part().printed()).isEqualTo(from + FOUNDRY_ON);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 铸造车间里的读书角      | （上接第1版）
            # 铸造车间里的读书角（上接第1版） |
            # （上接第1版）铸造车间里的读书角 |
            （上接第1版）             | # 铸造车间里的读书角
            （上接第1版《铸造车间里的读书角》） |
            《铸造车间里的读书角》上接第1版 |
            """)
    void theSecondPartMayNameTheHeadlineAgain(String line, String next) {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + "（下转第3版）", "# 工地食堂装上风扇", CANTEEN);
        List<String> lines = new ArrayList<>(List.of("# 末班电车多等五分钟", TRAM, line));
        if (next != null) lines.add(next);
        lines.add(FOUNDRY_ON);
        SplitPage third = page(3, lines.toArray(String[]::new));
        Continuations.Joined joined = Continuations.join(List.of(first, third));
        assertThat(titles(joined.pages().getLast())).as("%s", joined.remarks()).containsExactly("末班电车多等五分钟");
        Article whole = joined.pages().getFirst().articles().getFirst();
        assertThat(body(whole)).isEqualTo(FOUNDRY + "\n" + FOUNDRY_ON);
        assertThat(whole.title()).isEqualTo("铸造车间里的读书角");
    }

    @Test
    void aSentenceThatThePagesEndHasCutIsWholeAgain() {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY, "如今四百多册书在翻砂工段的工友手里转，老班长说，只要有台灯，（下转第3版）");
        SplitPage third = page(3, "# 末班电车多等五分钟", TRAM, "（上接第1版）书架上的书就有人看到天亮，翻砂工段就有盼头。");
        Article whole = Continuations.join(List.of(first, third))
                .pages()
                .getFirst()
                .articles()
                .getFirst();
        assertThat(body(whole)).endsWith("老班长说，只要有台灯，书架上的书就有人看到天亮，翻砂工段就有盼头。");
        assertThat(whole.printed()).contains("（下转第3版）\n（上接第1版）");
    }

    @Test
    void twoArticlesThatGoOnOnOnePageAreToldApartByTheirTalk() {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + "（下转第3版）", "# 末班电车多等五分钟", TRAM + "（下转第3版）");
        SplitPage third = page(3, "# 工地食堂装上风扇", CANTEEN, "（上接第1版）" + TRAM_ON, "（上接第1版）" + FOUNDRY_ON);
        Continuations.Joined joined = Continuations.join(List.of(first, third));
        assertThat(joined.pages().getFirst().articles())
                .as("%s", joined.remarks())
                .extracting(ContinuationsTest::body)
                .containsExactly(FOUNDRY + "\n" + FOUNDRY_ON, TRAM + "\n" + TRAM_ON);
        assertThat(titles(joined.pages().getLast())).containsExactly("工地食堂装上风扇");
    }

    @Test
    void whatCouldBelongToTwoIsLeftAloneAndNamed() {
        String vague = "（上接第1版）大家都说好，今后还要接着办下去，把好事办好。";
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + "（下转第3版）", "# 末班电车多等五分钟", TRAM + "（下转第3版）");
        SplitPage third = page(3, "# 工地食堂装上风扇", CANTEEN, vague, "（上接第1版）好人好事今后还要多多益善。");
        Continuations.Joined joined = Continuations.join(List.of(first, third));
        assertThat(joined.pages()).containsExactly(first, third);
        assertThat(joined.remarks()).hasSize(4).allMatch(remark -> remark.contains("is left alone"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （下转第4版） | （上接第1版） | another page is named
            （下转第3版） | （上接第2版） | the other names another page
            （下转第3版） |               | nothing has a mark or its headline
            （下转第3版） | （上接第1版《末班电车多等五分钟》） | another headline is named
            """)
    void whatDoesNotAgreeIsLeftAlone(String to, String from, String why) {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + to, "# 工地食堂装上风扇", CANTEEN);
        SplitPage third = page(3, "# 书架做得好", (from == null ? "" : from) + FOUNDRY_ON);
        Continuations.Joined joined = Continuations.join(List.of(first, third));
        assertThat(joined.pages()).as(why).containsExactly(first, third);
        assertThat(joined.remarks()).as(why).isNotEmpty();
    }

    @Test
    void aPartWithoutItsMarkIsFoundByItsHeadline() {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + "（下转第3版）", "# 工地食堂装上风扇", CANTEEN);
        SplitPage third = page(3, "# 末班电车多等五分钟", TRAM, "# 铸造车间里的读书角", FOUNDRY_ON);
        Article whole = Continuations.join(List.of(first, third))
                .pages()
                .getFirst()
                .articles()
                .getFirst();
        assertThat(body(whole)).isEqualTo(FOUNDRY + "\n" + FOUNDRY_ON);
    }

    @Test
    void anArticleMayStandOnThreePages() {
        SplitPage first = page(1, "# 铸造车间里的读书角", FOUNDRY + "（下转第2版）");
        SplitPage second = page(2, "# 工地食堂装上风扇", CANTEEN, "（上接第1版）" + FOUNDRY_ON + "（下转第3版）");
        SplitPage third = page(3, "# 末班电车多等五分钟", TRAM, "（上接第2版）翻砂工段的书架旁，老班长还想添一盏台灯，让工友们多看几本书。");
        Continuations.Joined joined = Continuations.join(List.of(third, first, second));
        Article whole = joined.pages().get(1).articles().getFirst();
        assertThat(whole.parts())
                .as("%s", joined.remarks())
                .extracting(PagePart::number)
                .containsExactly(1, 2, 3);
        assertThat(body(whole)).startsWith(FOUNDRY + "\n" + FOUNDRY_ON + "\n翻砂工段");
        assertThat(joined.pages()).extracting(p -> p.continued().size()).containsExactly(1, 0, 1);
    }

    @Test
    void pagesWithoutMarksStayAsTheyAre() {
        List<SplitPage> pages = List.of(page(1, "# 铸造车间里的读书角", FOUNDRY), page(3, "# 铸造车间里的读书角", FOUNDRY_ON));
        Continuations.Joined joined = Continuations.join(pages);
        assertThat(joined.pages()).isEqualTo(pages);
        assertThat(joined.remarks()).isEmpty();
    }

    /** Each character of a page is in an article's part on it, in what continues there, or in furniture. */
    @Test
    void nothingPrintedIsLost() {
        SplitPage first = page(1, "江城工友报", "# 铸造车间里的读书角", FOUNDRY, "（下转第3版）", "# 工地食堂装上风扇", CANTEEN);
        SplitPage third = page(3, "# 末班电车多等五分钟", TRAM, "（上接第1版）", FOUNDRY_ON);
        List<SplitPage> joined = Continuations.join(List.of(first, third)).pages();
        assertThat(printed(joined.get(0))).isEqualTo(printed(first));
        assertThat(printed(joined.get(1))).isEqualTo(printed(third));
    }

    private static List<Integer> printed(SplitPage page) {
        Stream<String> articles = page.articles().stream()
                .map(a ->
                        a.parts().isEmpty() ? a.printed() : a.parts().getFirst().printed());
        Stream<String> elsewhere = page.continued().stream().map(c -> c.part().printed());
        return Stream.of(articles, elsewhere, page.furniture().stream())
                .flatMap(s -> s)
                .flatMap(text -> text.chars().boxed())
                .filter(c -> c != '\n')
                .sorted()
                .toList();
    }
}
