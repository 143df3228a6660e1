package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The box that completes, searches that are kept, queries that are compared. */
class ReadersIT extends RoomTest {
    private static final String SUGGESTIONS = """
            [{"text": "河南省总工会", "kind": "union", "count": 17}, {"text": "河南省/洛阳市", "kind": "region", "count": 8},
             {"text": "夜校开课", "kind": "title", "count": 9}]""";

    private void suggest() {
        page.route(
                "**/api/v1/suggest?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(SUGGESTIONS)));
    }

    private Locator options() {
        return page.locator("[role=option]");
    }

    @Test
    void aSuggestionIsChosenByKeyboard() {
        suggest();
        visit("/");
        page.keyboard().press("/");
        page.keyboard().type("hn");
        assertThat(options()).hasCount(3);
        assertThat(box()).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(options().nth(1)).hasAttribute("aria-selected", "true");
        assertThat(box()).hasAttribute("aria-activedescendant", "suggestion-1");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?region="));
        assertThat(page.locator(".chip")).hasText("河南省 洛阳市");
        hasTotal(8);
        assertThat(options()).hasCount(0);
    }

    @Test
    void escapeShutsTheSuggestionsAndThenLeavesTheBox() {
        suggest();
        visit("/");
        box().fill("夜");
        assertThat(options()).hasCount(3);
        page.keyboard().press("ArrowUp");
        assertThat(options().nth(2)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");
        assertThat(options()).hasCount(0);
        assertThat(box()).isFocused();
        assertThat(box()).hasValue("夜");
        page.keyboard().press("Escape");
        assertThat(box()).not().isFocused();
    }

    /** Answers may come in another order than their questions, and are kept for when the same is typed again. */
    @Test
    void whatComesTooLateIsNotShown() {
        Map<String, Route> asked = new HashMap<>();
        page.route(
                "**/api/v1/suggest?*", route -> asked.put(route.request().url().replaceAll(".*q=", ""), route));
        visit("/");
        for (String typed : List.of("a", "ab", "abc")) {
            box().fill(typed);
            page.waitForCondition(() -> asked.containsKey(typed));
        }
        for (String typed : List.of("abc", "a", "ab"))
            Objects.requireNonNull(asked.get(typed))
                    .fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("[{\"text\": \"of " + typed + "\", \"kind\": \"phrase\", \"count\": 1}]"));
        assertThat(options().locator("span")).hasText("of abc");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(options().locator("span")).hasText("of abc");
        asked.clear();
        box().fill("ab");
        assertThat(options().locator("span")).hasText("of ab");
        assertThat(asked).isEmpty();
    }

    @Test
    void wordsAreSuggestedOnEveryPage() {
        suggest();
        visit("/browse");
        box().fill("yexiao");
        options().nth(2).click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%22%E5%A4%9C%E6%A0%A1%E5%BC%80%E8%AF%BE%22"));
    }

    @Test
    void aBoxWithoutSuggestionsSearches() {
        page.route(
                "**/api/v1/suggest?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(404)
                        .setContentType("application/json")
                        .setBody("{\"status\": 404, \"code\": \"not-found\", \"message\": \"\"}")));
        visit("/");
        box().fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(hits().first()).isVisible();
        complaints.removeIf(text -> text.contains("404"));
    }

    @Test
    void aSearchIsKeptWithHowManyAreNew() {
        visit("/search?q=%E5%A4%9C%E6%A0%A1%E5%BC%80%E8%AF%BE&region=%E6%B2%B3%E5%8D%97%E7%9C%81");
        page.locator(".switches button").click();
        assertThat(page.locator(".switches button")).hasText("已收藏");
        page.locator(".ways .saved").click();
        assertThat(page.locator("laobao-saved h2 a")).hasText("夜校开课 · 河南省");
        assertThat(page.locator("laobao-saved strong")).hasCount(0);
        page.evaluate("""
                () => {
                  const list = JSON.parse(localStorage.getItem('laobao.searches'));
                  list[0].total -= 1;
                  localStorage.setItem('laobao.searches', JSON.stringify(list));
                }""");
        page.reload();
        assertThat(page.locator("laobao-saved strong")).hasText("1 篇新");
        String feed =
                page.locator("laobao-saved a[type='application/atom+xml']").getAttribute("href");
        assertThat(page.request().get(KEY.room().server.address() + feed).text())
                .contains("<feed");
        page.locator("laobao-saved h2 a").click();
        page.locator("laobao-facet").first().waitFor();
        page.goBack();
        page.reload();
        assertThat(page.locator("laobao-saved strong")).hasCount(0);
        page.locator("laobao-saved button").click();
        assertThat(page.locator("laobao-saved li")).hasCount(0);
    }

    @Test
    void whatIsNoSearchIsNotReadAsOne() {
        visit("/saved");
        page.evaluate("localStorage.setItem('laobao.searches', '[1, {\"query\": 2}, null]')");
        page.reload();
        assertThat(page.locator("laobao-saved .hint")).containsText("还没有收藏");
    }

    @Test
    void queriesAreComparedAndAPointOpensItsArticles() {
        visit("/compare");
        page.locator(".queries input").nth(0).fill("夜校开课");
        page.locator(".queries input").nth(1).fill("技能竞赛");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chart polyline.line-0").first()).isAttached();
        assertThat(page.locator(".chart polyline.line-1").first()).isAttached();
        assertThat(page).hasURL(Pattern.compile("/compare\\?q=.*&q="));
        page.locator(".sorts a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile("rate=true"));
        page.reload();
        assertThat(page.locator(".chart polyline.line-1").first()).isAttached();
        Locator cell = page.locator("tbody td a").first();
        cell.click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=.*from="));
        assertThat(hits().first()).isVisible();
    }

    @Test
    void aChartIsDrawnAsWideAsItIsShownAndAGapIsOneRow() {
        page.setViewportSize(360, 740);
        visit("/compare?q=%E5%A4%9C%E6%A0%A1&interval=month");
        double point = page.locator(".chart circle").first().boundingBox().width;
        assertThat(point).isBetween(7.5, 10.0);
        assertThat(withText("tbody th", "–").first()).isVisible();
    }

    /** The last of them too, which stands below the chart's edge. */
    @ParameterizedTest
    @ValueSource(strings = {"2015,2018,2020", "2020-05,2020-08,2020-12"})
    void theNamesBelowAChartStayWithinIt(String keys) {
        String buckets = Stream.of(keys.split(","))
                .map(key -> "{\"key\": \"" + key + "\", \"count\": 1, \"all\": 2}")
                .collect(Collectors.joining(","));
        page.route(
                "**/api/v1/timeline?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"buckets\": [" + buckets + "], \"undated\": 0}")));
        visit("/compare?q=%E5%A4%9C%E6%A0%A1");
        for (int width = 320; width <= 1_440; width += 160) {
            page.setViewportSize(width, 740);
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(withText(".chart .axis span", keys.substring(keys.lastIndexOf(',') + 1)))
                    .hasCount(1);
            Object over = page.evaluate("""
                    () => {
                      const right = (e) => Math.round(e.getBoundingClientRect().right);
                      return Math.max(...[...document.querySelectorAll('.chart .axis span')].map(right)) - right(document.querySelector('.chart'));
                    }""");
            assertThat((Integer) over).as("px over the edge at %d", width).isNotPositive();
        }
    }
}
