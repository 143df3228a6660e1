package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where robots find every article. */
class SiteMapTest {
    private static final ServerOptions OPTIONS =
            new ServerOptions("127.0.0.1", 0, "https://archive.example", List.of(), 0, null);

    private static List<String> locations(String xml, String root) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root);
        assertThat(document.expectFirst(root).attr("xmlns")).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        return document.select("loc").eachText();
    }

    @Test
    void oneFileHoldsEveryArticle() throws Exception {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), OPTIONS)) {
            Visitor visitor = new Visitor(server);
            HttpResponse<String> map = visitor.get("/sitemap.xml");
            assertThat(map.headers().firstValue("Content-Type")).hasValue("application/xml; charset=utf-8");
            assertThat(locations(map.body(), "urlset"))
                    .hasSize(64)
                    .doesNotHaveDuplicates()
                    .contains("https://archive.example/articles/a100")
                    .allSatisfy(location -> assertThat(
                                    visitor.ask("HEAD", location.substring("https://archive.example".length()))
                                            .statusCode())
                            .isEqualTo(200));
            assertThat(visitor.get("/robots.txt").body()).contains("Sitemap: https://archive.example/sitemap.xml\n");
            assertThat(visitor.get(
                                    "/sitemap.xml",
                                    "If-None-Match",
                                    map.headers().firstValue("ETag").orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void aLargeArchiveHasAListOfFilesThatHoldEachArticleOnce() throws Exception {
        SiteMap siteMap = new SiteMap(new MemoryArchive(Samples.articles()), new Site(OPTIONS), 20);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/sitemap.xml", siteMap::whole);
            config.routes.get("/sitemap-{number}.xml", siteMap::part);
        });
        javalin.start("127.0.0.1", 0);
        try {
            String address = "http://127.0.0.1:" + javalin.port();
            List<String> files = locations(get(address + "/sitemap.xml"), "sitemapindex");
            assertThat(files).hasSize(4).first().isEqualTo("https://archive.example/sitemap-1.xml");
            List<String> articles = new ArrayList<>();
            for (String file : files) {
                List<String> some = locations(get(file.replace("https://archive.example", address)), "urlset");
                assertThat(some).hasSizeBetween(4, 20);
                articles.addAll(some);
            }
            assertThat(articles).hasSize(64).doesNotHaveDuplicates();
        } finally {
            javalin.stop();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "x", "99999999999"})
    void aFileThatIsNoneIsNotFound(String number) throws Exception {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), OPTIONS)) {
            assertThat(new Visitor(server).get("/sitemap-" + number + ".xml").statusCode())
                    .isEqualTo(404);
        }
    }
}
