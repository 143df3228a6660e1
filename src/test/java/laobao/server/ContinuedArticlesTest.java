package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.Continuations;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.page.Block;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article that goes on on another page: whole by itself, in its parts on its pages. */
class ContinuedArticlesTest {
    private static Server server;
    private static Visitor visitor;
    private static String whole;
    private static String part;

    private static SplitPage page(int number, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            boolean heading = line.startsWith("# ");
            blocks.add(new Block(blocks.size() + 1, heading ? 1 : 0, true, heading ? line.substring(2) : line));
        }
        Imprint imprint = new Imprint("江城工友报", PartialDate.parse("1996-07-09"), DateOrigin.PATH, number, null);
        return new Splitter().split(new Page("/secret/p" + number, imprint, blocks));
    }

    @BeforeAll
    static void start() {
        SplitPage first = page(
                1,
                "# 铸造车间里的读书角",
                "本报讯 翻砂工段的更衣室旁，新添了三排书架和两盏台灯，翻砂工段的老班长从家里背来了头三本书。（下转第3版）",
                "# 工地食堂装上风扇",
                "本报讯 全市三百个工地食堂将在入夏以前全部装上风扇和纱窗，让建筑工人吃上一顿安稳饭。");
        SplitPage third = page(
                3,
                "# 末班电车多等五分钟",
                "本报讯 电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着末班车跑。",
                "（上接第1版）如今四百多册书在翻砂工段的工友手里转，书架上的封皮都是黑手印，老班长又添了台灯。");
        part = third.articles().getLast().id();
        List<ArchivedArticle> articles = new ArrayList<>();
        for (SplitPage page : Continuations.join(List.of(first, third)).pages())
            for (int i = 0; i < page.articles().size(); i++)
                articles.add(new ArchivedArticle(
                        page.articles().get(i),
                        page.newspaper(),
                        page.date(),
                        page.dateOrigin(),
                        page.number(),
                        i,
                        page.source(),
                        null,
                        List.of()));
        whole = articles.getFirst().article().id();
        server = Server.start(new MemoryArchive(articles), new ServerOptions("127.0.0.1", 0, null, List.of(), 0, null));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theOldIdOfAPartLeadsToTheWhole() throws Exception {
        assertThat(part).isNotEqualTo(whole);
        assertThat(visitor.json("/api/v1/articles/" + part).get("id").getAsString())
                .isEqualTo(whole);
        HttpResponse<String> moved = visitor.get("/articles/" + part);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/articles/" + whole));
        for (String also : List.of("/citation", "/similar", "/page"))
            assertThat(visitor.get("/api/v1/articles/" + part + also).statusCode())
                    .as(also)
                    .isEqualTo(200);
    }

    @Test
    void eachPageHasItsPartMarked() throws Exception {
        JsonObject first = visitor.json("/api/v1/articles/" + whole + "/page");
        assertThat(first.get("page").getAsInt()).isEqualTo(1);
        assertThat(parts(first)).containsExactly("铸造车间里的读书角", null);
        JsonObject third = visitor.json("/api/v1/articles/" + part + "/page");
        assertThat(third.get("page").getAsInt()).isEqualTo(3);
        assertThat(third.get("article").getAsString()).isEqualTo(whole);
        assertThat(parts(third)).containsExactly(null, "（上接第1版）如今");
    }

    /** The beginning of what the page has of each article that goes on from page to page. */
    private static List<String> parts(JsonObject page) {
        List<String> parts = new ArrayList<>();
        for (JsonElement one : page.getAsJsonArray("articles")) {
            JsonElement part = one.getAsJsonObject().get("part");
            parts.add(
                    part.isJsonNull()
                            ? null
                            : part.getAsJsonObject()
                                    .get("printed")
                                    .getAsString()
                                    .substring(0, 9));
        }
        return parts;
    }

    @Test
    void aReaderSeesThePartOnItsPageAndTheWholeByItself() throws Exception {
        Document article = Jsoup.parse(visitor.get("/articles/" + whole).body());
        assertThat(article.select("article .body p")).hasSize(2);
        assertThat(article.select(".where a").eachText()).contains("第1版", "第3版");
        String edition =
                "/browse?newspaper=" + URLEncoder.encode("江城工友报", StandardCharsets.UTF_8) + "&date=1996-07-09&page=3";
        Document page = Jsoup.parse(visitor.get(edition).body());
        assertThat(page.select(".sheet article")).hasSize(2);
        assertThat(page.select(".sheet article").get(1).text())
                .contains("上接第1版", "铸造车间里的读书角", "四百多册书")
                .doesNotContain("头三本书");
    }
}
