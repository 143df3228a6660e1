package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching in a real Chromium. */
class ReadingRoomIT extends RoomTest {
    @Test
    void aSearchIsTypedReadAndOpened() {
        visit("/");
        hasTotal(64);
        page.locator("input[name=q]").fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q="));
        assertThat(hits().first().locator("mark").first()).containsText("夜校开课");
        hits().first().locator("h2 a").click();
        assertThat(page).hasURL(Pattern.compile("/articles/a1"));
        assertThat(page.locator("h1")).containsText("职工夜校开课");
        page.goBack();
        assertThat(hits().first().locator("mark").first()).containsText("夜校开课");
        assertThat(page.locator("input[name=q]")).hasValue("夜校开课");
    }

    @Test
    void facetsNarrowAndStandInTheAddress() {
        visit("/");
        page.locator("#facet-region ~ ul a", new Page.LocatorOptions().setHasText("河南省"))
                .click();
        assertThat(page).hasURL(Pattern.compile("region="));
        hasTotal(17);
        page.locator("#facet-region ~ ul a", new Page.LocatorOptions().setHasText("山东省"))
                .click();
        hasTotal(25);
        page.goBack();
        hasTotal(17);
        page.reload();
        hasTotal(17);
        page.goBack();
        hasTotal(64);
        page.goForward();
        hasTotal(17);
        page.locator(".chip").click();
        hasTotal(64);
    }

    @Test
    void aTreeOpensByKeyboard() {
        visit("/");
        Locator twist = page.getByLabel("展开河南省", new Page.GetByLabelOptions().setExact(true));
        twist.focus();
        page.keyboard().press("Enter");
        page.locator("#facet-region ~ ul ul a", new Page.LocatorOptions().setHasText("洛阳市"))
                .press("Enter");
        hasTotal(8);
    }

    @Test
    void aFacetIsSifted() {
        visit("/");
        page.locator("laobao-facet[field=region] .sift").fill("青");
        withText("laobao-facet[field=region] a", "青岛市").click();
        hasTotal(8);
        assertThat(page.locator(".chip")).hasText("山东省 青岛市");
    }

    @Test
    void moreIsLoadedBelowAndALinkShowsTheSame() {
        visit("/search?sort=newest");
        assertThat(hits()).hasCount(20);
        page.locator(".onward button").click();
        assertThat(hits()).hasCount(40);
        page.locator(".onward button").click();
        assertThat(hits()).hasCount(60);
        page.locator(".onward button").click();
        assertThat(hits()).hasCount(64);
        assertThat(page.locator(".onward button")).hasCount(0);
        page.reload();
        assertThat(hits()).hasCount(64);
    }

    @Test
    void whoComesBackFromAnArticleFindsTheirPlace() {
        visit("/search?sort=newest");
        for (int shown = 40; shown <= 60; shown += 20) {
            page.locator(".onward button").click();
            assertThat(hits()).hasCount(shown);
        }
        Locator read = hits().nth(47).locator("h2 a");
        String headline = read.innerText();
        read.scrollIntoViewIfNeeded();
        double place = read.boundingBox().y;
        read.click();
        assertThat(page).hasURL(Pattern.compile("/articles/"));
        page.goBack();
        assertThat(hits()).hasCount(60);
        assertThat(read).hasText(headline);
        page.waitForCondition(() -> Math.abs(read.boundingBox().y - place) < 2);
    }

    @Test
    void sortIsChosen() {
        visit("/search?q=%E5%8A%B3%E6%A8%A1");
        page.locator(".sorts a").nth(1).click();
        assertThat(hits().first().locator("time")).hasText(Pattern.compile("^2023年"));
        page.locator(".sorts a").nth(2).click();
        assertThat(hits().first().locator("time")).hasText(Pattern.compile("^2013年"));
    }

    @Test
    void noHitsSayWhichConditionToDrop() {
        visit("/search?q=%E5%A4%9C%E6%A0%A1&region=%E6%B5%B7%E5%8D%97%E7%9C%81");
        assertThat(page.locator(".none h2")).hasText("没有找到符合条件的报道");
        page.locator(".none li a").click();
        assertThat(hits().first()).isVisible();
    }

    @Test
    void whatRanOutOfTimeIsAskedForAgainAndNotCalledNothing() {
        visit("/search?q=slow");
        assertThat(page.locator(".none")).hasCount(0);
        page.waitForRequest(
                "**/api/v1/search?*", () -> page.locator(".warning a").click());
    }

    @Test
    void aQueryThatCannotBeReadSaysWhy() {
        visit("/");
        page.locator("input[name=q]").fill("\"");
        page.keyboard().press("Enter");
        assertThat(page.locator(".failure")).containsText("quotation mark is not closed");
        complaints.removeIf(text -> text.contains("400 (Bad Request)"));
    }

    @Test
    void slashGoesToTheBox() {
        visit("/");
        page.locator(".hits").waitFor();
        page.keyboard().press("/");
        assertThat(page.locator("input[name=q]")).isFocused();
    }

    private Locator bars() {
        return page.locator(".timeline .bar");
    }

    @Test
    void drawingAcrossTheTimelineChoosesASpan() {
        visit("/");
        assertThat(bars()).hasCount(11);
        var first = bars().nth(2).boundingBox();
        var last = bars().nth(4).boundingBox();
        page.mouse().move(first.x + first.width / 2, first.y + 30);
        page.mouse().down();
        page.mouse().move(last.x + last.width / 2, last.y + 30);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("from=2015&to=2017"));
        hasTotal(18);
        assertThat(page.locator(".chip")).hasText("2015年 至 2017年");
        // Three years are looked at by month.
        assertThat(bars()).hasCount(36);
        bars().nth(2).locator("a").press("Enter");
        assertThat(page).hasURL(Pattern.compile("from=2015-03&to=2015-03"));
        page.goBack();
        hasTotal(18);
        page.locator(".below a").click();
        hasTotal(64);
    }

    @Test
    void theTimelineIsDrawnOnByKeyboard() {
        visit("/");
        bars().nth(0).locator("a").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.locator(".timeline .out")).hasCount(8);
        page.keyboard().press("Escape");
        assertThat(page.locator(".timeline .out")).hasCount(0);
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("from=2016&to=2017"));
    }

    @Test
    void aSpanIsTypedAndReadAsATable() {
        visit("/");
        page.locator(".below button").click();
        assertThat(page.locator(".timeline tbody tr")).hasCount(11);
        page.locator(".span input").nth(0).fill("2014-3");
        page.locator(".span input").nth(1).fill("2016");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("from=2014-03&to=2016"));
        assertThat(page.locator(".chip")).hasText("2014年3月 至 2016年");
    }

    @Test
    void aTileOfTheMapFilters() {
        visit("/");
        page.locator(".tiles a", new Page.LocatorOptions().setHasText("豫")).click();
        hasTotal(17);
        assertThat(page).hasURL(Pattern.compile("region=%E6%B2%B3"));
    }

    @Test
    void aFileOfAllHitsCanBeTakenAway() {
        visit("/search?q=%E5%A4%9C%E6%A0%A1");
        var download =
                page.waitForDownload(() -> page.locator(".tools a").first().click());
        assertThat(download.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void aPhoneOpensTheFacetsAndComesBack() {
        page.setViewportSize(360, 740);
        visit("/");
        page.locator(".filters").click();
        page.locator(".tiles a", new Page.LocatorOptions().setHasText("豫")).click();
        assertThat(page.locator(".shut")).hasText("看 17 篇结果");
        page.locator(".shut").click();
        assertThat(page.locator(".lists")).isHidden();
        assertThat(page.locator(".filters")).isFocused();
        hasTotal(17);
        page.keyboard().press("Enter");
        page.locator(".tiles a").first().focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".lists")).isHidden();
    }

    @Test
    void withoutWordsTheNewestStandFirst() {
        visit("/");
        assertThat(hits().first().locator("time")).hasText(Pattern.compile("^2023年"));
        assertThat(page.locator(".sorts a")).hasCount(2);
    }

    @Test
    void theInterfaceSpeaksEnglish() {
        visit("/search?q=%E5%A4%9C%E6%A0%A1");
        page.locator(".language").click();
        assertThat(total()).hasText(Pattern.compile("articles"));
        assertThat(page).hasURL(Pattern.compile("q=%E5%A4%9C"));
        assertThat(page.locator(".facet h2").first()).hasText("Date");
        // Its words are longer: none is broken on a phone.
        page.setViewportSize(360, 740);
        for (Locator way : page.locator(".ways a").all())
            assertThat(way.boundingBox().height).as(way.innerText()).isLessThan(30);
    }

    @Test
    void reprintsAreFoldedUnlessTheReaderWantsEach() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        visit("/search?q=%E5%A4%9C%E6%A0%A1");
        page.locator(".sorts a").nth(1).click();
        assertThat(page.locator(".results")).hasAttribute("aria-busy", "false");
        assertThat(asked).anyMatch(url -> url.contains("/api/v1/search?") && url.contains("collapse=true"));
        page.locator(".switches a").click();
        assertThat(page).hasURL(Pattern.compile("collapse=false"));
        assertThat(page.locator(".switches a")).hasText("合并转载");
    }

    @Test
    void goingBackShowsAtOnceWhatWasThere() {
        visit("/search?q=%E5%BC%80%E8%AF%BE");
        withText(".tiles a", "豫").click();
        assertThat(page.locator(".chip")).hasCount(1);
        page.route("**/api/v1/search*", route -> route.abort());
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page.locator(".failure")).hasCount(0);
    }

    /** All that is seen, and where; but for what leads to more hits, which is another page without scripts. */
    private static List<String> seen(Page page) {
        return ((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('.search :not(.onward *)')]
                          .filter((e) => e.checkVisibility() && (['svg', 'input'].includes(e.localName)
                            || [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim())))
                          .map((e) => {
                            const box = e.getBoundingClientRect();
                            const where = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
                            return `${e.localName} at ${where}: ${e.textContent.trim().replace(/\\s+/g, ' ') || e.placeholder || ''}`;
                          })""")).stream().map(Object::toString).toList();
    }

    /** Headlines, passages, punctuation, bars, tiles, lists, chips: the page is whole at its first paint. */
    @ParameterizedTest
    @CsvSource({
        "1440, zh, /search?q=%E7%8F%AD%E7%BB%84&collapse=false",
        "1440, zh, /search?q=%E6%A0%87%E9%A2%98%3A%E5%A4%9C%E6%A0%A1%20OR%20%22%E7%8F%AD%E7%BB%84%22&from=2015&to=2017&genre=news",
        "360, zh, /search?q=%E5%8A%B3%E6%A8%A1&from=2015-03&to=2015-03-20&variants=false",
        "768, en, /search?q=%E5%8A%B3%E6%A8%A1&region=%E6%B2%B3%E5%8D%97%E7%9C%81/%E6%B4%9B%E9%98%B3%E5%B8%82",
        "360, en, /",
    })
    void theScriptsWriteWhatTheServerWrote(int width, String language, String path) {
        context.addCookies(
                List.of(new Cookie("lang", language).setUrl(KEY.room().server.address())));
        page.setViewportSize(width, 900);
        page.route("**/assets/start.js", route -> route.abort());
        page.navigate(KEY.room().server.address() + path);
        List<String> written = seen(page);
        assertThat(written).hasSizeGreaterThan(30);
        page.unroute("**/assets/start.js");
        visit(path);
        List<String> rewritten = seen(page);
        assertThat(rewritten).filteredOn(line -> !written.contains(line)).isEmpty();
        assertThat(written).filteredOn(line -> !rewritten.contains(line)).isEmpty();
        assertThat(rewritten).isEqualTo(written);
        complaints.removeIf(text -> text.contains("ERR_FAILED"));
    }

    @Test
    void nothingMovesWhenTheScriptsTakeOverAndLittleIsLoaded() {
        for (String path :
                List.of("/", "/search?q=%E5%A4%9C%E6%A0%A1&genre=news&from=2014", "/articles/a101", "/browse")) {
            visit(path);
            page.waitForTimeout(100);
            Object moved = page.evaluate("""
                    () => new Promise((done) => {
                      let sum = 0;
                      new PerformanceObserver((list) => {
                        for (const shift of list.getEntries()) sum += shift.value;
                      }).observe({type: 'layout-shift', buffered: true});
                      setTimeout(() => done(Math.round(sum * 1000)), 50);
                    })""");
            assertThat(moved).as("thousandths that %s moved", path).isEqualTo(0);
            Object weight =
                    page.evaluate("performance.getEntries().reduce((sum, e) => sum + (e.transferSize ?? 0), 0)");
            assertThat(((Number) weight).intValue()).as("bytes of %s", path).isBetween(1, 150_000);
        }
        complaints.removeIf(text -> text.contains("404"));
    }
}
