package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading an article in its place, and going through what the archive holds. */
class ArticlesIT extends RoomTest {
    @AfterEach
    void coverageCloseByMayBeMissing() {
        complaints.removeIf(text -> text.contains("404"));
    }

    @Test
    void anArticleLeadsToItsReporterItsRegionAndItsPage() {
        visit("/articles/p1");
        assertThat(page.locator(".neighbours [aria-current]")).hasText("同日第1篇");
        page.locator(".where a").nth(2).click();
        assertThat(page).hasURL(Pattern.compile("/browse\\?.*page=1#p1$"));
        assertThat(page.locator(".sheet article")).hasCount(3);
        assertThat(page.locator(".sheet article:target h2")).hasText("同日第1篇");
        page.goBack();
        page.locator(".byline a").first().click();
        assertThat(page).hasURL(Pattern.compile("/search\\?byline="));
        page.goBack();
        page.locator(".facts a").first().click();
        assertThat(page).hasURL(Pattern.compile("/search\\?region="));
    }

    @Test
    void aCitationIsChosenAndCopied() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit("/articles/a101");
        withText(".styles a", "BibTeX").click();
        assertThat(page.locator("#citation")).containsText("@");
        page.locator(".styles button").click();
        assertThat(page.locator(".styles button")).hasText("已复制");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("@");
    }

    /** What is downloaded is what an indexer takes. */
    @Test
    void aWrongSplitIsReportedAsAFile() throws IOException {
        visit("/articles/p1");
        page.locator(".wrong summary").click();
        page.locator(".wrong select[name=kind]").selectOption("merge");
        page.locator(".wrong select[name=merge]").selectOption("同日第2篇");
        Download file = page.waitForDownload(() -> page.locator(".wrong button").click());
        assertThat(file.suggestedFilename()).endsWith(".corrections.json");
        assertThat(JsonParser.parseString(Files.readString(file.path())))
                .isEqualTo(
                        JsonParser.parseString("{\"corrections\": [{\"article\": \"同日第1篇\", \"merge\": \"同日第2篇\"}]}"));
        page.locator(".wrong select[name=kind]").selectOption("title");
        page.locator(".wrong input[name=title]").fill("末班电车");
        file = page.waitForDownload(() -> page.locator(".wrong button").click());
        assertThat(Files.readString(file.path())).contains("\"title\": \"末班电车\"");
    }

    @Test
    void theLineIsAsLongAsAReaderLikes() {
        visit("/articles/a101");
        Number signs = (Number) page.evaluate("""
                () => {
                  const body = document.querySelector('.article .body');
                  return body.getBoundingClientRect().width / parseFloat(getComputedStyle(body).fontSize);
                }""");
        assertThat(signs.doubleValue()).isBetween(33.0, 40.0);
    }

    /** Columns that would be narrow fall under each other, whether the window or the letters are what leaves no room for them. */
    @ParameterizedTest
    @CsvSource({"1440, 100, true", "1440, 200, false", "1000, 100, false", "2600, 200, true"})
    void columnsStandBesideEachOtherWhereTheyAreWideEnough(int width, int percent, boolean isBeside) {
        page.setViewportSize(width, 900);
        visit("/articles/p1");
        page.evaluate("percent => document.documentElement.style.fontSize = percent + '%'", percent);
        double end = page.locator(".article").boundingBox().x
                + page.locator(".article").boundingBox().width;
        assertThat(page.locator(".beside").boundingBox().x > end).isEqualTo(isBeside);
        for (String part : List.of(".article", ".about", ".beside"))
            assertThat((Double) page.locator(part)
                            .evaluate("e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize) + 1e-9"))
                    .as("letters beside each other in %s", part)
                    .isGreaterThan(14);
    }

    @Test
    void paperHasTheArticleAlone() {
        visit("/articles/p1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".masthead")).isHidden();
        assertThat(page.locator(".neighbours").first()).isHidden();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#citation")).isVisible();
    }

    @Test
    void theArchiveIsGoneThroughFromNewspaperToPage() {
        visit("/browse");
        withText(".paper", "北方工人报").locator(".years a").first().click();
        assertThat(page).hasURL(Pattern.compile("date=2013$"));
        assertThat(page.locator(".month")).hasCount(12);
        page.locator(".days a").first().click();
        assertThat(page.locator(".contents h2")).hasText(Pattern.compile("第1版"));
        page.locator(".contents h2 a").click();
        assertThat(page.locator(".sheet article")).hasCount(1);
        page.locator(".trail a").first().click();
        assertThat(page.locator(".paper")).hasCount(2);
    }

    @Test
    void aGapIsSeen() {
        visit("/browse?newspaper=%E5%8C%97%E6%96%B9%E5%B7%A5%E4%BA%BA%E6%8A%A5&date=2023");
        assertThat(page.locator(".days a")).hasCount(1);
        assertThat(page.locator(".days a")).hasText("1");
        page.locator(".days a").click();
        page.locator(".besides .before").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("^202[0-9]年"));
    }

    /** No script is needed for it. */
    @Test
    void aPhoneHasAYearOnOneScreenAndOpensItsMonths() {
        try (BrowserContext phone = KEY.room()
                .chromium
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(KEY.room().server.address() + "/browse");
            assertThat(page.locator(".years a small").first()).isHidden();
            page.locator(".years a").first().click();
            assertThat(page.locator(".days a").first()).isHidden();
            assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(1_000);
            // Wherever its sheet is pressed.
            var sheet = page.locator(".month:has(.days a) .days").first().boundingBox();
            page.mouse().click(sheet.x + sheet.width / 2, sheet.y + sheet.height / 2);
            assertThat(page).hasURL(Pattern.compile("date=2013-\\d\\d$"));
            page.locator(".days a").first().click();
            assertThat(page).hasURL(Pattern.compile("date=2013-\\d\\d-\\d\\d$"));
        }
    }

    @Test
    void regionsAndUnionsAreGoneThrough() {
        visit("/browse/regions");
        withText(".tree li a", "洛阳市").click();
        hasTotal(8);
        visit("/browse/unions");
        withText(".tree h2 a", "河南省总工会").first().click();
        hasTotal(17);
    }

    /** Search and reading need no script. */
    @Test
    void everythingIsReadWithoutScripts() {
        try (BrowserContext plain =
                KEY.room().chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(KEY.room().server.address() + "/");
            page.locator("input[name=q]").fill("夜校开课");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit h2 a").first()).containsText("夜校开课");
            page.locator(".facet a", new Page.LocatorOptions().setHasText("河南省"))
                    .first()
                    .click();
            assertThat(page.locator(".chosen .chip")).hasText("河南省");
            page.locator(".sorts a").last().click();
            assertThat(page.locator(".chosen .chip")).hasCount(1);
            page.locator(".timeline .bar a:not(:has([height='0%']))").first().click();
            assertThat(page.locator(".chosen .chip")).hasCount(2);
            assertThat(page.locator(".tiles a[aria-current]")).hasText(Pattern.compile("豫"));
            assertThat(page.locator(".search button:visible")).hasCount(0);
            page.locator(".hit h2 a").first().click();
            assertThat(page.locator(".article .body p").first()).isVisible();
            page.setViewportSize(360, 740);
            page.goBack();
            page.locator(".facet a[aria-current]").first().click();
            assertThat(page.locator(".chosen .chip")).hasCount(1);
            page.setViewportSize(1440, 900);
            page.navigate(KEY.room().server.address() + "/browse");
            page.locator(".years a").first().click();
            assertThat(page.locator(".days a").first()).isVisible();
        }
    }
}
