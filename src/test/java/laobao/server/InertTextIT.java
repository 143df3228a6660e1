package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HTML and script in the text of articles and in addresses reach a real browser as text; {@link InertMarkupTest} has every page. */
class InertTextIT {
    @RegisterExtension
    static final Room.Key KEY = new Room.Key();

    private final List<String> shots = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void arm() {
        context = KEY.room().chromium.newContext();
        page = context.newPage();
        page.exposeFunction("pwned", arguments -> shots.add(page.url()));
    }

    @AfterEach
    void nothingRan() {
        context.close();
        assertThat(shots).isEmpty();
    }

    private void visit(String path) {
        page.navigate(KEY.room().armed.address() + path);
    }

    @Test
    void fiftyPayloadsInResultsAndFacetsAreText() {
        assertThat(Payloads.ALL).hasSizeGreaterThanOrEqualTo(50);
        visit("/search?size=100&collapse=false&q=%E5%A4%9C%E6%A0%A1");
        page.locator("laobao-facet").first().waitFor();
        assertThat(page.locator(".hit h2").allInnerTexts().stream().map(InertTextIT::spaced))
                .containsAll(Payloads.ALL.stream().map(InertTextIT::spaced).toList());
        assertThat(page.locator("laobao-facet[field=byline]")).isVisible();
    }

    @Test
    void fiftyPayloadsOnAPageAreText() {
        visit("/browse?newspaper=%E6%9F%90%E6%8A%A5&date=2020-01-01&page=1");
        assertThat(page.locator(".sheet h2").allInnerTexts().stream().map(InertTextIT::spaced))
                .containsAll(Payloads.ALL.stream().map(InertTextIT::spaced).toList());
    }

    @Test
    void payloadsInArticlesAreText() {
        for (int i = 0; i < Payloads.ALL.size(); i += 7) {
            visit("/articles/x" + i);
            assertThat(spaced(page.locator("h1").innerText())).isEqualTo(spaced(Payloads.ALL.get(i)));
            assertThat(page.locator("a[href^='javascript:']").count()).isZero();
        }
    }

    @Test
    void whatIsTypedIsText() {
        visit("/");
        page.locator("laobao-facet").first().waitFor();
        for (String payload : Payloads.ALL) {
            page.locator(".masthead input").fill(payload);
            page.keyboard().press("Enter");
            assertThat(page.locator(".results")).hasAttribute("aria-busy", "false");
        }
    }

    @Test
    void whatStandsInAnAddressIsText() {
        for (int i = 0; i < Payloads.ALL.size(); i += 5) {
            String value = Links.encode(Payloads.ALL.get(i));
            visit("/search?q=" + value + "&region=" + value + "&byline=" + value);
            assertThat(page.getByRole(AriaRole.HEADING)).not().hasCount(0);
        }
    }

    /** Text as a browser lays it out. */
    private static String spaced(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x2028 && c != 0x2029)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
