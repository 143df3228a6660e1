package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No view breaks a rule of WCAG 2.2 AA that axe-core can check, in either colour scheme, on phone and desk. */
class AccessibilityIT {
    @RegisterExtension
    static final Room.Key KEY = new Room.Key();

    @ParameterizedTest
    @CsvSource({
        "/, 1440, false",
        "/, 360, true",
        "/search?q=%E5%A4%9C%E6%A0%A1&genre=news&from=2014&to=2020, 768, false",
        "/search?q=%E6%97%A0%E6%AD%A4%E8%AF%8D, 1440, true",
        "/articles/a101, 1440, false",
        "/articles/p1, 360, true",
        "/articles/z1, 768, false",
        "/compare?q=%E5%A4%9C%E6%A0%A1&q=%E7%AB%9E%E8%B5%9B, 768, false",
        "/browse, 1440, true",
        "/browse, 360, false",
        "/browse?newspaper=%E5%8C%97%E6%96%B9%E5%B7%A5%E4%BA%BA%E6%8A%A5&date=2019, 360, false",
        "/browse?newspaper=%E5%8C%97%E6%96%B9%E5%B7%A5%E4%BA%BA%E6%8A%A5&date=2023-05-01, 768, true",
        "/browse?newspaper=%E5%8C%97%E6%96%B9%E5%B7%A5%E4%BA%BA%E6%8A%A5&date=2023-05-01&page=1#p1, 1440, false",
        "/browse/regions, 360, false",
        "/browse/unions, 768, false",
        "/saved, 360, false",
        "/articles/none, 768, false",
        "/errors, 768, true",
    })
    void noViewShutsAnyoneOut(String path, int width, boolean dark) {
        try (BrowserContext context = KEY.room().chromium.newContext(width, 900, dark)) {
            Page page = open(context, path);
            if (path.equals("/")) open(page);
            assertThat(violations(page)).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is cut off at the side")
                    .isTrue();
        }
    }

    /** The form by which a wrong split is reported, whatever is said to be wrong. */
    @ParameterizedTest
    @CsvSource({"/articles/p1, 1440, false", "/articles/a101, 360, true"})
    void theReportShutsNobodyOut(String path, int width, boolean dark) {
        try (BrowserContext context = KEY.room().chromium.newContext(width, 2000, dark)) {
            Page page = open(context, path);
            page.locator(".wrong summary").click();
            List<String> kinds = page.locator(".wrong [name=kind] option").all().stream()
                    .map(kind -> kind.getAttribute("value"))
                    .toList();
            assertThat(kinds).contains("title", "cut", "drop");
            for (String kind : kinds) {
                page.locator(".wrong [name=kind]").selectOption(kind);
                assertThat(violations(page)).as(kind).isEmpty();
            }
        }
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(KEY.room().server.address() + path);
        page.locator("html[data-ready]").waitFor();
        if (path.startsWith("/compare")) page.locator(".chart").waitFor();
        return page;
    }

    @ParameterizedTest
    @CsvSource({"360", "768", "1440"})
    void textTwiceAsLargeIsCutOffNowhere(int width) {
        try (BrowserContext context = KEY.room().chromium.newContext(width, 900, false)) {
            for (String path : List.of(
                    "/search?q=%E5%A4%9C%E6%A0%A1&genre=news&from=2014&to=2015",
                    "/articles/a101",
                    "/compare?q=%E5%A4%9C%E6%A0%A1&q=%E7%AB%9E%E8%B5%9B",
                    "/browse",
                    "/browse?newspaper=%E5%8C%97%E6%96%B9%E5%B7%A5%E4%BA%BA%E6%8A%A5&date=2019",
                    "/saved")) {
                Page page = open(context, path);
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(width);
                for (String wide : List.of(".masthead input", "main, .results"))
                    assertThat((Double) page.locator(wide)
                                    .last()
                                    .evaluate("e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize) + 1e-9"))
                            .as("letters in a line of %s of %s", wide, path)
                            .isGreaterThan(5);
                page.close();
            }
        }
    }

    /** Whoever sets the colours sees the bars, and which suggestion is chosen. */
    @Test
    void inAReadersOwnColoursNothingVanishes() {
        try (BrowserContext context = KEY.room()
                .chromium
                .newContext(new Browser.NewContextOptions()
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = open(context, "/");
            suggest(page);
            page.locator(".masthead input").fill("夜");
            page.locator("[role=option]").waitFor();
            page.keyboard().press("ArrowDown");
            String background = "e => getComputedStyle(e).backgroundColor";
            Object paper = page.locator("body").evaluate(background);
            for (String seen : List.of("[role=option]", ".timeline .bar svg", ".tiles a"))
                assertThat(page.locator(seen).first().evaluate(background))
                        .as(seen)
                        .isNotEqualTo(paper);
        }
    }

    /** Also for who reads by night. */
    @Test
    void paperIsWhiteAndHasNothingToPress() {
        try (BrowserContext context = KEY.room().chromium.newContext(794, 1123, true)) {
            Page page = open(context, "/search?q=%E5%A4%9C%E6%A0%A1");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.locator(".hit h2 a").first().evaluate("e => getComputedStyle(e).color"))
                    .isEqualTo("rgb(0, 0, 0)");
            assertThat(page.locator("button:visible").count()).isZero();
            assertThat(page.locator(".masthead input").isVisible()).isTrue();
        }
    }

    private static void suggest(Page page) {
        page.route(
                "**/api/v1/suggest?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[{\"text\": \"夜校\", \"kind\": \"phrase\", \"count\": 3}]")));
    }

    /** What opens when it is asked for: a branch, a field's finds, suggestions, the table and, on a phone, the facets. */
    private static void open(Page page) {
        suggest(page);
        page.locator(".below button").click();
        page.locator(".masthead input").fill("夜");
        page.locator("[role=option]").waitFor();
        assertThat(violations(page)).isEmpty();
        if (page.locator(".filters").isVisible()) page.locator(".filters").click();
        page.locator("laobao-facet[field=date] .twist").first().click();
        page.waitForResponse(
                        answer -> answer.url().contains("/facets/region?"),
                        () -> page.locator("laobao-facet[field=region] .sift").fill("青"))
                .finished();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        // Whatever a window's edge happens to cut through counts as too small a target.
        page.setViewportSize(page.viewportSize().width, 4000);
    }

    static List<String> violations(Page page) {
        // No page has frames, so the results need not be put together on a page of their own, which takes as long
        // again.
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }
}
