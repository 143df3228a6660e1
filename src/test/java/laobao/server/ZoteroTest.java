package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What programs read from an article's page. The names and where they lead are those of Zotero's translator "Embedded Metadata"
 * (github.com/zotero/translators): a name counts by how it ends, and prefixes name the item by RDF.
 */
class ZoteroTest {
    private static final Map<String, String> HIGHWIRE = Map.of(
            "citation_title", "title",
            "citation_date", "date",
            "citation_journal_title", "publicationTitle",
            "citation_firstpage", "pages",
            "citation_abstract", "abstractNote",
            "citation_public_url", "url",
            "citation_language", "language");

    private static Server server;
    private static Document page;

    @BeforeAll
    static void start() throws Exception {
        var nasty = Samples.archived(
                Samples.article("n1", "</script><script>alert(1)</script>\"'&", null, "河南省/郑州市", Genre.FEATURE),
                new PartialDate(2022, 11, 30),
                1);
        var articles = new java.util.ArrayList<>(Samples.articles());
        articles.add(nasty);
        server = Server.start(
                new MemoryArchive(articles),
                new ServerOptions("127.0.0.1", 0, "https://archive.example", List.of(), 0, null));
        page = Jsoup.parse(new Visitor(server).get("/articles/a101").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The item that the translator makes of a page. */
    private static Map<String, String> item(Document page) {
        Map<String, String> item = new LinkedHashMap<>();
        for (Element meta : page.head().select("meta[name][content]")) {
            String name = meta.attr("name");
            String value = meta.attr("content");
            if (name.toLowerCase(Locale.ROOT).equals("z:itemtype")) item.put("itemType", value);
            if (name.endsWith("citation_author")) item.merge("creators", value, (a, b) -> a + "|" + b);
            if (name.endsWith("citation_keywords")) item.put("tags", value.replace(';', '|'));
            HIGHWIRE.forEach((ending, field) -> {
                if (name.endsWith(ending)) item.merge(field, value, (a, b) -> a + ", " + b);
            });
        }
        return item;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            itemType = newspaperArticle
            title = 洛阳职工夜校开课
            creators = 林小禾|周望川
            publicationTitle = 劳动晨报
            date = 2014-02-02
            pages = 2
            url = https://archive.example/articles/a101
            language = zh-CN
            tags = 河南省/洛阳市|河南省总工会
            """)
    void zoteroMakesANewspaperArticleOfIt(String field, String value) {
        assertThat(item(page)).containsEntry(field, value);
    }

    @Test
    void dublinCoreSaysTheSame() {
        assertThat(page.head().select("link[rel=schema.DC]").attr("href"))
                .isEqualTo("http://purl.org/dc/elements/1.1/");
        for (String name : List.of("title", "source", "date", "language", "identifier"))
            assertThat(page.head().select("meta[name=DC." + name + "]"))
                    .as(name)
                    .hasSize(1);
        assertThat(page.head().select("meta[name=DC.creator]")).hasSize(2);
        assertThat(page.head().select("meta[name=DC.subject]")).hasSize(2);
    }

    @Test
    void searchEnginesReadANewsArticle() {
        JsonObject data = JsonParser.parseString(
                        page.expectFirst("script[type=application/ld+json]").data())
                .getAsJsonObject();
        assertThat(data.get("@context").getAsString()).isEqualTo("https://schema.org");
        assertThat(data.get("@type").getAsString()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").getAsString()).isEqualTo("洛阳职工夜校开课");
        assertThat(data.get("datePublished").getAsString()).isEqualTo("2014-02-02");
        assertThat(data.getAsJsonArray("author")
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .isEqualTo("林小禾");
        assertThat(data.get("url").getAsString()).isEqualTo("https://archive.example/articles/a101");
        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://archive.example/articles/a101");
        assertThat(page.title()).startsWith("洛阳职工夜校开课");
    }

    @Test
    void aHeadlineCannotEndTheTagsItStandsIn() throws Exception {
        Document nasty = Jsoup.parse(new Visitor(server).get("/articles/n1").body());
        assertThat(item(nasty)).containsEntry("title", "</script><script>alert(1)</script>\"'&");
        assertThat(nasty.select("script").eachText()).noneMatch(text -> text.contains("alert"));
        JsonObject data = JsonParser.parseString(
                        nasty.expectFirst("script[type=application/ld+json]").data())
                .getAsJsonObject();
        assertThat(data.get("headline").getAsString()).isEqualTo("</script><script>alert(1)</script>\"'&");
    }
}
