package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** HTML and script in the text of articles and in addresses reach the page as text. */
class InertTextIT {
    private static final List<String> ELEMENTS = List.of(
            "<script>pwned()</script>",
            "</script><script>pwned()</script>",
            "<!--<script>pwned()//-->",
            "<img src=x onerror=pwned()>",
            "<svg onload=pwned()>",
            "<svg><script>pwned()</script></svg>",
            "<iframe srcdoc='<script>parent.pwned()</script>'>",
            "<iframe src=javascript:parent.pwned()>",
            "<body onload=pwned()>",
            "<details open ontoggle=pwned()>",
            "<input autofocus onfocus=pwned()>",
            "<video><source onerror=pwned()></video>",
            "<math><mtext></p><img src=x onerror=pwned()>",
            "<style>*{background:url(javascript:pwned())}</style>",
            "<a href=javascript:pwned()>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0;url=javascript:pwned()'>",
            "<object data=javascript:pwned()>",
            "<template><script>pwned()</script></template>",
            "</title><script>pwned()</script>",
            "</textarea><script>pwned()</script>",
            "</noscript><script>pwned()</script>",
            "<xmp><script>pwned()</script>",
            "]]><script>pwned()</script>");
    private static final List<String> OTHERS = List.of(
            "\"><img src=x onerror=pwned()>",
            "' onmouseover=pwned() x='",
            "javascript:pwned()",
            "${pwned()}",
            "{{constructor.constructor('pwned()')()}}",
            "\u2028pwned()\u2029",
            "\\\";pwned();//",
            "&lt;script&gt;pwned()&lt;/script&gt;",
            "&#60;img src=x onerror=pwned()&#62;",
            "%3Cscript%3Epwned()%3C/script%3E",
            "<?lit$1$?>",
            "<!--?lit$1$--><img src=x onerror=pwned()>",
            "{0}{1}",
            "data:text/html,<script>pwned()</script>");

    private static Chromium chromium;
    private static Server server;
    private static List<String> payloads;

    @BeforeAll
    static void start() {
        payloads = new ArrayList<>(ELEMENTS);
        payloads.addAll(
                ELEMENTS.stream().limit(12).map(p -> p.replace("<", "＜<")).toList());
        payloads.addAll(OTHERS);
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) articles.add(armed("x" + i, payloads.get(i)));
        chromium = Chromium.launch();
        server = Server.start(new MemoryArchive(articles), new ServerOptions("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (chromium != null) chromium.close();
    }

    private static ArchivedArticle armed(String id, String p) {
        Article article = new Article(
                id,
                p,
                p,
                p,
                p,
                Genre.NEWS,
                List.of(new Byline(p, p)),
                p,
                List.of(new Passage(Passage.Type.PARAGRAPH, "夜校 " + p), new Passage(Passage.Type.CREDIT, p)),
                "夜校 " + p,
                List.of(p),
                List.of(p),
                1,
                1);
        return new ArchivedArticle(
                article,
                p,
                new PartialDate(2020, 1, 1),
                DateOrigin.PATH,
                1,
                0,
                "x.md",
                "javascript:pwned()",
                List.of(p));
    }

    private static void arm(Page page, List<String> shots) {
        page.exposeFunction("pwned", arguments -> {
            shots.add(page.url());
            return true;
        });
    }

    @Test
    void fiftyPayloadsAreText() {
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(50);
        List<String> shots = new ArrayList<>();
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            arm(page, shots);
            page.navigate(server.address() + "/search?size=100&q=%E5%A4%9C%E6%A0%A1");
            page.locator(".search .hit").first().waitFor();
            assertThat(page.locator(".hit h2").allInnerTexts().stream().map(InertTextIT::spaced))
                    .containsExactlyInAnyOrderElementsOf(
                            payloads.stream().map(InertTextIT::spaced).toList());
            for (int i = 0; i < payloads.size(); i++) {
                page.navigate(server.address() + "/articles/x" + i);
                assertThat(spaced(page.locator("h1").innerText())).isEqualTo(spaced(payloads.get(i)));
                assertThat(page.locator("a[href^='javascript:']").count()).isZero();
                assertThat(page.locator("main :is(script, img, svg, iframe, style, base, object, input)")
                                .count())
                        .isZero();
            }
        }
        assertThat(shots).isEmpty();
    }

    @Test
    void whatIsAskedIsText() {
        List<String> shots = new ArrayList<>();
        try (BrowserContext context = chromium.newContext()) {
            Page page = context.newPage();
            arm(page, shots);
            for (String payload : payloads) {
                String value = Links.encode(payload);
                page.navigate(server.address() + "/search?q=" + value + "&region=" + value + "&byline=" + value);
                page.locator(".search").waitFor();
                page.navigate(server.address() + "/search?sort=" + value);
                page.navigate(server.address() + "/articles/"
                        + value.replace("%2F", "_").replace("%5C", "_"));
            }
        }
        assertThat(shots).isEmpty();
    }

    /** Text as a browser lays it out. */
    private static String spaced(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0x2028 && c != 0x2029)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
