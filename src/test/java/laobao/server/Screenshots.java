package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Takes the README's pictures of the sample archive into {@code docs/images}: {@code mvn -Pscreenshots verify}. */
class Screenshots {
    private static final Path IMAGES = Path.of("docs/images");

    @Test
    void takeAll() throws Exception {
        serving(address -> {}, "demo", "--port", "0");
        // The address that a citation shows is the usual one, whatever port is free.
        serving(
                Screenshots::take,
                "serve",
                "--index",
                "index/demo",
                "--port",
                "0",
                "--public-address",
                "http://127.0.0.1:8080");
    }

    private interface Visit {
        void at(String address) throws Exception;
    }

    private static void serving(Visit visit, String... arguments) throws Exception {
        Process server = new ProcessBuilder(Stream.concat(Stream.of("./laobao"), Stream.of(arguments))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            visit.at(out.readLine().substring("listening on ".length()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void take(String address) throws Exception {
        try (Chromium chromium = Chromium.launch()) {
            String search = address + "/search?q=" + Links.encode("劳模");
            take(chromium, "search", search, 1440, 1000, false);
            take(chromium, "dark", search + "&from=2010", 1440, 1000, true);
            take(chromium, "phone", search, 390, 844, false);
            take(chromium, "article", address + "/articles/" + first(address, "\"八十七万元工钱\""), 1440, 1000, false);
            String compare =
                    "/compare?q=" + Links.encode("工资") + "&q=" + Links.encode("技能") + "&q=" + Links.encode("安全");
            take(chromium, "compare", address + compare, 1440, 900, false);
            take(chromium, "browse", address + "/browse", 1440, 900, false);
        }
    }

    private static String first(String address, String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/api/v1/search?size=1&q=" + Links.encode(query)))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return JsonParser.parseString(body)
                .getAsJsonObject()
                .getAsJsonArray("hits")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private static void take(Chromium chromium, String name, String address, int width, int height, boolean dark) {
        try (BrowserContext context = chromium.newContext(width, height, dark)) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("html[data-ready]").waitFor();
            if (name.equals("compare")) page.locator(".chart").waitFor();
            page.waitForFunction("document.fonts.ready.then(() => true)");
            Path file = IMAGES.resolve(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
            assertThat(file).isNotEmptyFile();
        }
    }
}
