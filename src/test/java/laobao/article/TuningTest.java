package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laobao.article.GoldPage.GoldArticle;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
    /** Where an article is from, what it reports, and what is said of that. */
    private record Story(String place, String report, String quote, String end) {}

    private static final List<Story> STORIES = List.of(
            new Story("船厂", "工棚昨日装上了门窗,住在里面的人不再受冻。", "焊工们说,从前夜里要把帆布钉在门框上。", "木料是从旧趸船上拆下来的。"),
            new Story("纱厂", "开了一间夜里也亮灯的哺乳室,女工来回只要三分钟。", "挡车女工把第一面锦旗送给了锅炉房。", "热水一直供到天明。"),
            new Story("煤矿", "把井口的长凳换成了烘干柜,下井前人人穿得上干衣裳。", "采煤班长算过,一冬能少请一百个病假。", "柜子的钥匙挂在调度台上。"),
            new Story("车站", "搬运队学会了用叉车,肩上的垫布进了陈列架。", "老搬运工第一次考了驾照,紧张得忘了自己的名字。", "站长说货损降了一半。"),
            new Story("茶场", "采茶季办起了流动托儿所,孩子就在山脚下。", "采茶工一天多采两斤嫩芽。", "保育员是场里退休的会计和她的妹妹。"),
            new Story("印刷所", "排字房的旧铅字铸成了奖章,发给校对最准的学徒。", "学徒说晚上做梦都在找错字。", "奖章背面刻着一个逗号。"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static GoldArticle article(Story story, int n) {
        List<Passage> body = Stream.of(
                        "本报讯 (记者尤念慈)" + story.place + "的第" + n + "工段" + story.report, story.quote, story.end)
                .map(text -> new Passage(Passage.Type.PARAGRAPH, text))
                .toList();
        return new GoldArticle(
                story.place + "工人有了新盼头" + n,
                null,
                null,
                null,
                body,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                Set.of());
    }

    private static Page page(GoldPage gold) {
        List<Block> blocks = new ArrayList<>();
        for (GoldArticle article : gold.articles()) {
            blocks.add(new Block(0, 2, true, String.valueOf(article.title())));
            for (Passage passage : article.body()) blocks.add(new Block(0, 0, true, passage.text()));
        }
        return new Page("p", Imprint.UNKNOWN, blocks);
    }

    private static List<GoldPage> gold() {
        List<GoldPage> pages = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            int page = n;
            pages.add(new GoldPage(
                    "p" + n + ".md",
                    null,
                    STORIES.stream().map(story -> article(story, page)).toList()));
        }
        return pages;
    }

    @Test
    void learnsFromGoldAndSaysWhatItIsWorthOnPagesKeptOut() throws Exception {
        Tuning tuning = new Tuning(Weights.prior());
        for (GoldPage page : gold()) tuning.add("six pages", page(page), page);
        List<String> said = new ArrayList<>();
        Weights learned = tuning.run(2, said::add);
        assertThat(said)
                .anyMatch(line -> line.startsWith("kept out, six pages: good F1 1.000"))
                .anyMatch(line -> line.startsWith("tuned on, six pages: good F1 1.000"));
        GoldScore score = new GoldScore();
        GoldPage other = new GoldPage(null, null, List.of(article(STORIES.get(3), 9), article(STORIES.getFirst(), 7)));
        score.add(other.articles(), new Splitter(learned).split(page(other)).articles());
        assertThat(score.exactF1()).isEqualTo(1);

        Path file = folder.resolve("weights.tsv");
        learned.write(file, List.of("of this test"));
        assertThat(new Splitter(Weights.read(file)).split(page(other)))
                .isEqualTo(new Splitter(Weights.read(file)).split(page(other)));
        assertThat(Files.readString(file)).startsWith("# of this test\nevidence\tFURNITURE");
    }

    @Test
    void aFileOfOtherThingsIsRefusedWithItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("w.tsv"), "# weights\nALWAYS\t1\nMOON_PHASE\t2\n");
        assertThatThrownBy(() -> Weights.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("w.tsv, line 3: 'MOON_PHASE' is no row of weights");
    }

    @Test
    void goldMayBeOnePageOrManyOnALineEach() throws Exception {
        String page =
                "{\"page\": \"a.md\", \"articles\": [{\"title\": \"题\", \"body\": [{\"type\": \"paragraph\", \"text\": \"文。\"}]}]}";
        Path one = Files.writeString(folder.resolve("one.json"), page);
        Path many = Files.writeString(folder.resolve("many.jsonl"), page + "\n" + page + "\n");
        assertThat(GoldPage.read(one)).hasSize(1);
        assertThat(GoldPage.read(many)).hasSize(2);
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), page + "\n{}\n");
        assertThatThrownBy(() -> GoldPage.read(bad)).hasMessageContaining("bad.jsonl, line 2");
    }

    @Test
    void anArticleInTwoPiecesCostsBothWays() {
        GoldArticle gold = article(STORIES.getFirst(), 1);
        Page whole = page(new GoldPage(null, null, List.of(gold)));
        Article article = new Splitter().split(whole).articles().getFirst();
        GoldScore score = new GoldScore();
        score.add(List.of(gold), List.of(article, article));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(GoldScore.alike("工会添了新书架", "工会添了新书架")).isEqualTo(1);
        assertThat(GoldScore.alike("一".repeat(100), "一".repeat(99) + "二")).isBetween(0.98, 0.995);
    }
}
