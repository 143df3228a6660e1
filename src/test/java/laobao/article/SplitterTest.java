package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.ReadyArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    private static final String TRAM = """
            十年如一日护送夜班工友

            # 末班电车为夜班工人多等五分钟

            本报讯 (记者罗一鸣 通讯员柯 蓝)近日,江城市电车公司把三路末班车的发车时间推迟了五分钟,让下夜班的纺织女工不再追着车跑。

            车队工会主席说,这五分钟是工人们用一年的意见单换来的,

            今后还要在冬天把候车亭的门装上。
            """;
    private static final String FOUNDRY = """

            ## 铸造车间里的读书角

            本报记者 尤念慈

            翻砂工段的更衣室旁,新添了三排书架和两盏台灯。

            ### 从三本书开始

            读书角起初只有三本书,是翻砂工段的老班长从家里背来的,三盏台灯也是他自己掏钱添的。

            如今四百多册书在工友手里转,封皮上都是黑手印。
            """;

    private static Page page(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean gap = true;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                int level = line.startsWith("#") ? line.indexOf(' ') : 0;
                blocks.add(new Block(0, level, gap, level > 0 ? line.substring(level + 1) : line));
            }
            gap = line.isBlank();
        }
        return new Page("test", Imprint.UNKNOWN, blocks);
    }

    private static SplitPage split(String text) {
        return new Splitter().split(page(text));
    }

    @Test
    void readsKickerHeadlineBylineAndJoinsWhatAColumnHasCut() {
        List<Article> articles = split(TRAM + FOUNDRY).articles();
        assertThat(articles).extracting(Article::title).containsExactly("末班电车为夜班工人多等五分钟", "铸造车间里的读书角");
        Article tram = articles.getFirst();
        assertThat(tram.kicker()).isEqualTo("十年如一日护送夜班工友");
        assertThat(tram.byline()).containsExactly(new Byline("记者", "罗一鸣"), new Byline("通讯员", "柯蓝"));
        assertThat(tram.body()).hasSize(2);
        assertThat(tram.body().getLast().text()).endsWith("意见单换来的,今后还要在冬天把候车亭的门装上。");
        Article foundry = articles.getLast();
        assertThat(foundry.byline()).containsExactly(new Byline("记者", "尤念慈"));
        assertThat(foundry.body()).extracting(Passage::type).contains(Passage.Type.CROSSHEAD);
    }

    @Test
    void givesAnArticleOnceThatStandsTwice() {
        String again = TRAM.replace("纺织女工", "纺识女工");
        List<Article> articles = split(TRAM + FOUNDRY + "\n" + again).articles();
        assertThat(articles).extracting(Article::copies).containsExactly(2, 1);
    }

    @Test
    void takesAPictureStoryByItsCaptionAndCredit() {
        List<Article> articles = split(TRAM + """

                        清凉送到塔吊下

                        七月的工地热浪滚滚,工会把绿豆汤送到了塔吊下。图为工友们正在树荫里歇脚,喝上一碗解暑的汤。

                        本报通讯员 牟小满 摄
                        """ + FOUNDRY).articles();
        Article photo = articles.get(1);
        assertThat(photo.title()).isEqualTo("清凉送到塔吊下");
        assertThat(photo.genre()).isEqualTo(Genre.PHOTO);
        assertThat(photo.byline()).containsExactly(new Byline("通讯员", "牟小满"));
    }

    @Test
    void keepsMastheadsAndEditorsOutOfArticles() {
        SplitPage page = split("江城工友报\n\n1996年7月9日 星期二 第3版\n\n" + TRAM + "\n责任编辑:舒可 电话:(000)1234567");
        assertThat(page.furniture()).hasSize(3);
        assertThat(page.articles()).hasSize(1);
    }

    @Test
    void joinsLinesThatWereWrappedAtTheColumnsWidth() {
        String paragraph = "江城市总工会昨日宣布,全市三百个工地食堂将在入夏以前全部装上风扇和纱窗,让工友们吃上一顿安稳饭,所需经费由市区两级工会共同承担。";
        StringBuilder wrapped = new StringBuilder("工地食堂装上风扇\n");
        for (int times = 0; times < 4; times++)
            for (int i = 0; i < paragraph.length(); i += 14)
                wrapped.append(paragraph, i, Math.min(paragraph.length(), i + 14))
                        .append('\n');
        Article article = new Splitter()
                .split(Page.of("wrapped", wrapped.toString()))
                .articles()
                .getFirst();
        assertThat(article.title()).isEqualTo("工地食堂装上风扇");
        assertThat(article.body())
                .extracting(Passage::text)
                .containsOnly(paragraph)
                .hasSize(4);
    }

    @Test
    void anIdStaysWhenThePageIsReadAgain() {
        List<String> ids =
                split(TRAM + FOUNDRY).articles().stream().map(Article::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
        assertThat(split(TRAM + FOUNDRY).articles()).extracting(Article::id).isEqualTo(ids);
    }

    @Test
    void takesAnArticleThatIsSplitAlready() {
        ReadyArticle ready = new ReadyArticle(
                "a.jsonl#1", Imprint.UNKNOWN, "x1", "题", null, "本报记者 尤念慈", "一。\n\n二。", List.of("甘肃省"), null, null);
        Article article = new Splitter().split(ready).articles().getFirst();
        assertThat(article.id()).isEqualTo("x1");
        assertThat(article.body()).extracting(Passage::text).containsExactly("一。", "二。");
        assertThat(article.byline()).containsExactly(new Byline("记者", "尤念慈"));
        assertThat(article.regions()).containsExactly("甘肃省");
    }

    /** Any order of any pieces: each character is in exactly one article or in the furniture, unless its article is a reprint. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void losesNothingThatIsPrinted(long seed) {
        Random random = new Random(seed);
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Block block : page(TRAM + FOUNDRY).blocks())
            for (int copies = random.nextInt(3); copies >= 0; copies--) {
                int cut = random.nextInt(block.text().length());
                // a number of its own, so that no two pieces are reprints of each other
                String text = new StringBuilder(block.text())
                        .insert(cut, random.nextInt(1 << 30) + number++)
                        .toString();
                blocks.add(new Block(
                        0, random.nextInt(4) == 0 ? random.nextInt(7) : block.level(), random.nextBoolean(), text));
            }
        java.util.Collections.shuffle(blocks, random);
        SplitPage split = new Splitter().split(new Page("seed " + seed, Imprint.UNKNOWN, blocks));
        if (split.articles().stream().anyMatch(a -> a.copies() > 1)) return;
        String given = Stream.concat(split.articles().stream().map(Article::printed), split.furniture().stream())
                .collect(Collectors.joining());
        assertThat(characters(given))
                .as("seed " + seed)
                .isEqualTo(characters(blocks.stream().map(Block::text).collect(Collectors.joining())));
    }

    private static Map<Integer, Long> characters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .boxed()
                .collect(Collectors.groupingBy(c -> c, HashMap::new, Collectors.counting()));
    }
}
