package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The search box on a page of another origin. */
class EmbedIT extends RoomTest {
    private void visitElsewhere(String attributes) {
        page.navigate(KEY.room().elsewhereAddress() + "/?" + KEY.room().server.address() + "%7C" + attributes);
        page.locator("laobao-search input").waitFor();
    }

    private Locator in(String selector) {
        return page.locator("laobao-search " + selector);
    }

    private void suggest(String body) {
        page.route(
                "**/api/v1/suggest?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody(body)));
    }

    @Test
    void itSearchesFromAnotherSiteAndLeadsToTheArchive() {
        List<String> loaded = new ArrayList<>();
        page.onRequest(request -> loaded.add(request.url()));
        visitElsewhere("inline");
        assertThat(loaded)
                .filteredOn(url -> url.startsWith(KEY.room().server.address()))
                .hasSize(1);
        suggest("[]");
        in("input").fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(in("ol li")).hasCount(5);
        assertThat(in("li a mark").first()).containsText("夜校开课");
        in("li a").first().click();
        assertThat(page).hasURL(Pattern.compile("/articles/a1"));
        assertThat(page.url()).startsWith(KEY.room().server.address());
        complaints.removeIf(text -> text.contains("404"));
    }

    @Test
    void itCompletesAndIsUsedByKeyboard() {
        suggest(
                "[{\"text\": \"夜校开课\", \"kind\": \"title\", \"count\": 9}, {\"text\": \"河南省/洛阳市\", \"kind\": \"region\", \"count\": 8}]");
        visitElsewhere("inline size=3");
        in("input").fill("y");
        assertThat(in("[role=option]")).hasCount(2);
        assertThat(in("[role=option]").nth(1)).containsText("洛阳市");
        assertThat(AccessibilityIT.violations(page)).isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(in("input")).hasAttribute("aria-activedescendant", "option-0");
        page.keyboard().press("Enter");
        assertThat(in("ol li")).hasCount(3);
        assertThat(AccessibilityIT.violations(page)).isEmpty();
        in("input").fill("ly");
        page.keyboard().press("Escape");
        assertThat(in("[role=option]")).hasCount(0);
    }

    /** Punctuation, how a passage that goes on ends, and what stands for a headline that is missing. */
    @Test
    void itShowsWhatTheArchiveShows() {
        suggest("[]");
        for (String query : List.of("班组", "总工会 版:1", "师傅 -版:1 -版:2 -版:3 -版:4")) {
            visitElsewhere("inline size=20");
            in("input").fill(query);
            page.keyboard().press("Enter");
            in("ol li").first().waitFor();
            List<String> titles = in("ol li > a").allInnerTexts();
            List<String> passages = in("ol li > a + p:not(:last-child)").allInnerTexts();
            assertThat(passages).isNotEmpty();
            List<String> places = in("ol li > p:last-child").allInnerTexts();
            visit("/search?q=" + Links.encode(query));
            assertThat(places)
                    .isEqualTo(hits().locator(".where").all().stream()
                            .map(line -> String.join(
                                    " · ",
                                    line.locator("a[href*=newspaper], time, span")
                                            .allInnerTexts()))
                            .toList());
            assertThat(titles).isEqualTo(hits().locator("h2").allInnerTexts());
            assertThat(passages)
                    .isEqualTo(
                            hits().locator(".passage:not(.passage ~ .passage)").allInnerTexts());
        }
    }

    @Test
    void withoutInlineItLeadsToTheArchive() {
        suggest("[]");
        visitElsewhere("lang=en");
        assertThat(in("button")).hasText("Search");
        in("input").fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("^" + KEY.room().server.address() + "/search\\?q="));
    }

    @Test
    void variablesOfThePageThemeItAndItsStylesDoNot() {
        visitElsewhere("style=--laobao-accent:rgb(0,80,160)");
        Object colours = page.evaluate("""
                () => {
                  const root = document.querySelector('laobao-search').shadowRoot;
                  return [getComputedStyle(root.querySelector('button')).backgroundColor,
                    getComputedStyle(root.querySelector('form')).display];
                }""");
        assertThat(colours).isEqualTo(List.of("rgb(0, 80, 160)", "flex"));
        assertThat(AccessibilityIT.violations(page)).isEmpty();
    }

    @Test
    void aPlainFormNeedsNoScript() {
        page.navigate(
                KEY.room().elsewhereAddress() + "/plain?" + KEY.room().server.address());
        page.locator("input").fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void itIsSmall() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new Visitor(KEY.room().server)
                    .get("/assets/embed.js")
                    .body()
                    .getBytes(UTF_8));
        }
        assertThat(packed.size()).isLessThan(25_000);
    }
}
