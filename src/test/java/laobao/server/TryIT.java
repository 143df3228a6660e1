package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page to try the API with, in a real browser under the strict policy. */
class TryIT {
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

    @Test
    void aCallIsMadeAndNothingIsHeldBackByThePolicy() {
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text());
            });
            page.onPageError(complaints::add);
            page.navigate(server.address() + "/api");
            page.locator("#operations-default-search .opblock-summary-control").click();
            page.locator("#operations-default-search tr[data-param-name=q] input")
                    .fill("夜校");
            page.locator("#operations-default-search")
                    .getByRole(
                            AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Execute"))
                    .click();
            assertThat(page.locator("#operations-default-search .live-responses-table tbody .response-col_status")
                            .first())
                    .containsText("200");
            assertThat(page.locator("#operations-default-search .live-responses-table")
                            .first())
                    .containsText("\"total\"");
            assertThat(complaints).isEmpty();
        }
    }
}
