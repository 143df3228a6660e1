package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies, caches, other sites and reference managers rely on. */
class ProtocolTest {
    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        ServerOptions options =
                new ServerOptions("127.0.0.1", 0, "https://archive.example", List.of("https://paper.example"), 1, null);
        server = Server.start(new MemoryArchive(Samples.articles()), options);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?size=1", "/api/v1/articles/a100", "/search", "/articles/a100"})
    void aRepeatedRequestIsNotAnsweredTwice(String path) throws Exception {
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpResponse<String> again = visitor.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        String policy = "Content-Security-Policy";
        assertThat(again.headers().firstValue(policy)).isEqualTo(first.headers().firstValue(policy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=slow", "/search?q=slow"})
    void whatRanOutOfTimeIsNeitherKeptNorTakenForAll(String path) throws Exception {
        HttpResponse<String> unfinished = visitor.get(path);
        assertThat(unfinished.headers().firstValue("ETag")).isEmpty();
        assertThat(unfinished.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(unfinished.body()).doesNotContain("<h2>没有找到");
    }

    @Test
    void anErrorIsNotKept() throws Exception {
        HttpResponse<String> error = visitor.get("/api/v1/search?size=x");
        assertThat(error.headers().firstValue("ETag")).isEmpty();
        assertThat(error.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/search",
                "/api/v1/articles/a100",
                "/search",
                "/articles/a100",
                "/assets/app.js",
                "/health"
            })
    void headIsGetWithoutABody(String path) throws Exception {
        HttpResponse<String> head = visitor.ask("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(visitor.get(path).headers().firstValue("Content-Type"));
    }

    @Test
    void textIsSentCompressed() throws Exception {
        assertThat(visitor.get("/api/v1/search", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void onlyTheSitesListedMayReadTheApi() throws Exception {
        String header = "Access-Control-Allow-Origin";
        assertThat(visitor.get("/api/v1/search", "Origin", "https://paper.example")
                        .headers()
                        .firstValue(header))
                .hasValue("https://paper.example");
        assertThat(visitor.get("/api/v1/search", "Origin", "https://other.example")
                        .headers()
                        .firstValue(header))
                .isEmpty();
        assertThat(visitor.ask("OPTIONS", "/api/v1/search", "Origin", "https://paper.example")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anArticleTellsReferenceManagersWhatItIs() throws Exception {
        Document page = Jsoup.parse(visitor.get("/articles/a100").body());
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://archive.example/articles/a100");
        Stream.of(
                        "z:itemType=newspaperArticle",
                        "citation_title=郑州劳模宣讲进车间",
                        "citation_author=林小禾",
                        "citation_journal_title=北方工人报",
                        "citation_date=2013-01-01",
                        "citation_firstpage=1",
                        "citation_language=zh-CN")
                .map(pair -> pair.split("=", -1))
                .forEach(pair -> assertThat(page.head()
                                .getElementsByAttributeValue("name", pair[0])
                                .attr("content"))
                        .isEqualTo(pair[1]));
        assertThat(page.expectFirst("script[type=application/ld+json]").data()).contains("\"@type\":\"NewsArticle\"");
    }

    @Test
    void aBrowserCanAddTheSearch() throws Exception {
        assertThat(Jsoup.parse(visitor.get("/articles/a100").body())
                        .select("link[rel=search]")
                        .attr("href"))
                .isEqualTo("/opensearch.xml");
        Document xml = Jsoup.parse(visitor.get("/opensearch.xml").body(), "", Parser.xmlParser());
        assertThat(xml.select("Url[type=text/html]").attr("template"))
                .isEqualTo("https://archive.example/search?q={searchTerms}");
    }
}
