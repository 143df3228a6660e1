package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search box on a page of another origin. */
class EmbedIT {
    private static Chromium chromium;
    private static HttpServer elsewhere;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.launch();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            String archive = exchange.getRequestURI().getQuery();
            byte[] page = ("<!doctype html><html lang=zh><title>x</title><style>a{display:none}</style>"
                            + "<script type=module src=" + archive + "/assets/embed.js></script>"
                            + "<laobao-search inline endpoint=" + archive + "></laobao-search>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        String origin = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        server = Server.start(
                new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0, null, List.of(origin), 0, 50));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (elsewhere != null) elsewhere.stop(0);
        if (chromium != null) chromium.close();
    }

    @Test
    void itSearchesFromAnotherSiteAndLeadsToTheArchive() {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/?" + server.address());
            page.locator("laobao-search input").fill("夜校开课");
            page.keyboard().press("Enter");
            assertThat(page.locator("laobao-search li")).hasCount(5);
            assertThat(page.locator("laobao-search li a mark").first()).hasText("夜校开课");
            page.locator("laobao-search li a").first().click();
            assertThat(page).hasURL(Pattern.compile("/articles/a1"));
            assertThat(page.url()).startsWith(server.address());
        }
    }

    @Test
    void itIsSmall() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new Visitor(server).get("/assets/embed.js").body().getBytes(UTF_8));
        }
        assertThat(packed.size()).isLessThan(25_000);
    }
}
