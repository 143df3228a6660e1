package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A page names every script that it will run, so that none waits for another. */
class ModulesTest {
    @Test
    void aPageNamesItsOwnScriptFirstAndAllThatIsImported() throws IOException, InterruptedException {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
                HttpClient visitor = HttpClient.newHttpClient()) {
            Document page = Jsoup.parse(get(visitor, server, "/search").body());
            assertThat(page.head().select("script[type=module]").eachAttr("src"))
                    .containsExactly("/assets/search.js", "/assets/app.js");
            List<String> named = page.head().select("link[rel=modulepreload]").eachAttr("href");
            assertThat(named)
                    .doesNotHaveDuplicates()
                    .contains("/assets/state.js", "/assets/suggest.js", "/assets/timeline.js", "/assets/strings.js")
                    .anyMatch(address -> address.startsWith("/lib/lit-html/") && address.endsWith("/lit-html.js"))
                    .anyMatch(address -> address.startsWith("/lib/lit-html/") && address.endsWith("/directive.js"));
            for (String address : named)
                assertThat(get(visitor, server, address).statusCode())
                        .as(address)
                        .isEqualTo(200);
            assertThat(Jsoup.parse(get(visitor, server, "/browse").body())
                            .select("script[type=module]")
                            .eachAttr("src"))
                    .containsExactly("/assets/app.js");
        }
    }

    private static HttpResponse<String> get(HttpClient visitor, Server server, String path)
            throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
