package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test in the browser: each has a fresh profile, and fails on any error or warning in the console. */
abstract class RoomTest {
    @RegisterExtension
    static final Room.Key KEY = new Room.Key();

    BrowserContext context;
    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        context = KEY.room().chromium.newContext();
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

    void visit(String path) {
        page.navigate(KEY.room().server.address() + path);
        page.locator("html[data-ready]").waitFor();
    }

    Locator hits() {
        return page.locator(".hits:not(.more ~ .hits) > .hit");
    }

    Locator total() {
        return page.locator(".total");
    }

    void hasTotal(int articles) {
        assertThat(total()).hasText("共 " + articles + " 篇");
    }

    Locator box() {
        return page.locator(".masthead input");
    }

    Locator withText(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }
}
