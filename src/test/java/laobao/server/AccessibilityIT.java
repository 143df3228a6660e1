package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No view breaks a rule of WCAG 2.2 AA that axe-core can check, in either colour scheme, on phone and desk. */
class AccessibilityIT {
    private static Chromium chromium;
    private static Server server;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1440, false",
        "/, 1440, true",
        "/, 360, false",
        "/search?q=%E5%A4%9C%E6%A0%A1&genre=news&from=2014&to=2020, 768, false",
        "/search?q=%E5%A4%9C%E6%A0%A1&genre=news, 768, true",
        "/search?q=%E6%97%A0%E6%AD%A4%E8%AF%8D, 1440, false",
        "/articles/a101, 1440, false",
        "/articles/a101, 360, true",
        "/articles/z1, 768, false",
        "/compare?q=%E5%A4%9C%E6%A0%A1&q=%E7%AB%9E%E8%B5%9B, 768, false",
        "/articles/none, 768, false",
        "/errors, 768, true",
    })
    void noViewShutsAnyoneOut(String path, int width, boolean dark) {
        try (BrowserContext context = chromium.newContext(width, 900, dark)) {
            Page page = context.newPage();
            page.navigate(server.address() + path);
            page.waitForLoadState();
            if (path.startsWith("/compare")) page.locator(".chart").waitFor();
            else if (path.equals("/") || path.startsWith("/search"))
                page.locator(".search").waitFor();
            var results = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
            assertThat(results.getViolations().stream()
                            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml())))
                    .isEmpty();
        }
    }
}
