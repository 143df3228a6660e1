package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
            JsonObject scripts = scripts(page);
            assertThat(strings(scripts, "run")).containsExactly("/assets/search.js", "/assets/app.js");
            List<String> named = strings(scripts, "need");
            assertThat(named)
                    .doesNotHaveDuplicates()
                    .contains("/assets/state.js", "/assets/suggest.js", "/assets/timeline.js", "/assets/strings.js")
                    .anyMatch(address -> address.startsWith("/lib/lit-html/") && address.endsWith("/lit-html.js"))
                    .anyMatch(address -> address.startsWith("/lib/lit-html/") && address.endsWith("/is-server.js"));
            for (String address : named)
                assertThat(get(visitor, server, address).statusCode())
                        .as(address)
                        .isEqualTo(200);
            assertThat(strings(
                            scripts(Jsoup.parse(get(visitor, server, "/browse").body())), "run"))
                    .containsExactly("/assets/app.js");
        }
    }

    /** What a browser fetches of its own accord before it paints; the rest is fetched by the one script, once that is done. */
    @Test
    void nothingThatIsPaintedWaitsForAnotherFile() throws IOException, InterruptedException {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
                HttpClient visitor = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/articles/a101", "/compare", "/browse", "/saved")) {
                Document page = Jsoup.parse(get(visitor, server, path).body());
                assertThat(page.select("link[rel~=stylesheet|preload|modulepreload], style:not(head style)"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("script[src]").eachAttr("src")).as(path).containsExactly("/assets/start.js");
                assertThat(page.select("script[src]").attr("type")).as(path).isEqualTo("module");
            }
        }
    }

    private static JsonObject scripts(Document page) {
        return JsonParser.parseString(page.expectFirst("#scripts").data()).getAsJsonObject();
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static HttpResponse<String> get(HttpClient visitor, Server server, String path)
            throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
