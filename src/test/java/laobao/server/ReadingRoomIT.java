package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reading room in a real Chromium. */
class ReadingRoomIT {
    private static Chromium chromium;
    private static Server server;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

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

    @BeforeEach
    void open() {
        context = chromium.newContext();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void visit(String path) {
        page.navigate(server.address() + path);
    }

    private Locator hits() {
        return page.locator(".hits:not(.more ~ .hits) > .hit");
    }

    private Locator total() {
        return page.locator(".total");
    }

    @Test
    void aSearchIsTypedReadAndOpened() {
        visit("/");
        assertThat(total()).hasText("共 64 篇");
        page.locator("input[name=q]").fill("夜校开课");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q="));
        assertThat(hits().first().locator("mark").first()).hasText("夜校开课");
        hits().first().locator("h2 a").click();
        assertThat(page).hasURL(Pattern.compile("/articles/a1"));
        assertThat(page.locator("h1")).containsText("职工夜校开课");
        page.goBack();
        assertThat(hits().first().locator("mark").first()).hasText("夜校开课");
        assertThat(page.locator("input[name=q]")).hasValue("夜校开课");
    }

    @Test
    void facetsNarrowAndStandInTheAddress() {
        visit("/");
        page.locator("#facet-region ~ ul a", new Page.LocatorOptions().setHasText("河南省"))
                .click();
        assertThat(page).hasURL(Pattern.compile("region="));
        assertThat(total()).hasText("共 17 篇");
        page.locator("#facet-region ~ ul a", new Page.LocatorOptions().setHasText("山东省"))
                .click();
        assertThat(total()).hasText("共 25 篇");
        page.goBack();
        assertThat(total()).hasText("共 17 篇");
        page.reload();
        assertThat(total()).hasText("共 17 篇");
        page.goBack();
        assertThat(total()).hasText("共 64 篇");
        page.goForward();
        assertThat(total()).hasText("共 17 篇");
        page.locator(".chip").click();
        assertThat(total()).hasText("共 64 篇");
    }

    @Test
    void aTreeOpensByKeyboard() {
        visit("/");
        Locator twist = page.getByLabel("展开河南省", new Page.GetByLabelOptions().setExact(true));
        twist.focus();
        page.keyboard().press("Enter");
        page.locator("#facet-region ~ ul ul a", new Page.LocatorOptions().setHasText("洛阳市"))
                .press("Enter");
        assertThat(total()).hasText("共 8 篇");
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
    void aQueryThatCannotBeReadSaysWhy() {
        visit("/");
        page.locator("input[name=q]").fill("\"");
        page.keyboard().press("Enter");
        assertThat(page.locator(".failure")).containsText("A quotation mark is not closed.");
        complaints.removeIf(text -> text.contains("400 (Bad Request)"));
    }

    @Test
    void slashGoesToTheBox() {
        visit("/");
        page.locator(".hits").waitFor();
        page.keyboard().press("/");
        assertThat(page.locator("input[name=q]")).isFocused();
    }

    @Test
    void drawingAcrossTheTimelineChoosesASpan() {
        visit("/");
        Locator bars = page.locator(".timeline .bar");
        assertThat(bars).hasCount(11);
        var first = bars.nth(2).boundingBox();
        var last = bars.nth(4).boundingBox();
        page.mouse().move(first.x + first.width / 2, first.y + 30);
        page.mouse().down();
        page.mouse().move(last.x + last.width / 2, last.y + 30);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("from=2015&to=2017"));
        assertThat(total()).hasText("共 18 篇");
        assertThat(page.locator(".chip")).hasText("2015年 至 2017年");
        bars.nth(0).locator("a").press("Enter");
        assertThat(total()).hasText("共 6 篇");
    }

    @Test
    void aTileOfTheMapFilters() {
        visit("/");
        page.locator(".tiles a", new Page.LocatorOptions().setHasText("豫")).click();
        assertThat(total()).hasText("共 17 篇");
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
        page.locator(".shut").click();
        assertThat(page.locator(".lists")).isHidden();
        assertThat(total()).hasText("共 17 篇");
    }

    @Test
    void withoutWordsTheNewestStandFirst() {
        visit("/");
        assertThat(hits().first().locator("time")).hasText(Pattern.compile("^2023年"));
        assertThat(page.locator(".sorts a")).hasCount(2);
    }

    @Test
    void queriesAreComparedAndAPointOpensItsArticles() {
        visit("/compare");
        page.locator(".queries input").nth(0).fill("夜校开课");
        page.locator(".queries input").nth(1).fill("技能竞赛");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chart polyline")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("/compare\\?q=.*&q="));
        page.locator(".sorts a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile("rate=true"));
        page.reload();
        assertThat(page.locator(".chart polyline")).hasCount(2);
        Locator cell = page.locator("tbody td a").first();
        cell.click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=.*from="));
        assertThat(hits().first()).isVisible();
    }

    @Test
    void theInterfaceSpeaksEnglish() {
        visit("/search?q=%E5%A4%9C%E6%A0%A1");
        page.locator(".language").click();
        assertThat(total()).hasText(Pattern.compile("articles"));
        assertThat(page).hasURL(Pattern.compile("q=%E5%A4%9C"));
        assertThat(page.locator(".facet h2").first()).hasText("Date");
    }

    @Test
    void nothingMovesWhenTheScriptsTakeOver() {
        for (String path : List.of("/", "/search?q=%E5%A4%9C%E6%A0%A1")) {
            page.route("**/assets/search.js", route -> route.abort());
            visit(path);
            var before = page.locator(".hit").first().boundingBox();
            page.unroute("**/assets/search.js");
            visit(path);
            page.locator("laobao-facet ul").first().waitFor();
            var after = page.locator(".hit").first().boundingBox();
            assertThat(after.x).as(path).isEqualTo(before.x);
            assertThat(after.y).as(path).isCloseTo(before.y, within(4.0));
        }
        complaints.removeIf(text -> text.contains("search.js") || text.contains("ERR_FAILED"));
    }
}
