package laobao.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What somebody sees in the reading room and how soon: a real Chromium goes from a page of another site to a server that is warm, each
 * time with nothing in the browser's cache. Painting is timed by the browser itself (Largest Contentful Paint, from navigation on),
 * shifts likewise (Layout Instability), weight is what came over the wire. Beside each view the browser paints the same HTML without
 * its scripts and off a server that only hands it out: what that takes is the browser's own share.
 */
@Command(name = "paint", mixinStandardHelpOptions = true, description = "Measures the reading room in a browser.")
final class Paint implements Callable<Integer> {
    private static final String MARKS = """
            window.painted = 0;
            new PerformanceObserver(list => { window.painted = list.getEntries().at(-1).startTime; })
              .observe({type: 'largest-contentful-paint', buffered: true});
            window.shift = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; })
              .observe({type: 'layout-shift', buffered: true});
            """;
    /** From the key to the list on the screen, in milliseconds. */
    private static final String KEY = """
            text => new Promise(done => {
              const box = document.querySelector('.masthead input');
              const list = document.getElementById('suggestions');
              box.focus();
              const start = performance.now();
              new MutationObserver((changes, observer) => {
                observer.disconnect();
                requestAnimationFrame(() => done(performance.now() - start));
              }).observe(list, {childList: true, attributes: true});
              box.value = text;
              box.dispatchEvent(new InputEvent('input', {bubbles: true}));
            })""";
    private static final List<String> TYPED = List.of("工", "河南", "劳", "山东", "职工", "技", "henan", "青年", "安全", "shan");
    private static final Map<String, String> VIEWS = Map.of(
            "search", "/search?q=%E8%81%8C%E5%B7%A5",
            "phrase", "/search?q=%22%E6%8A%80%E8%83%BD%E7%AB%9E%E8%B5%9B%22",
            "everything", "/",
            "compare", "/compare?q=%E8%81%8C%E5%B7%A5&q=%E5%8A%B3%E6%A8%A1",
            "browse", "/browse");

    /** A window that has just opened is busy with itself for a while. */
    private static final int SETTLED = 600;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The archive; the sample, indexed in target/bench, unless told.")
    private Path index = Path.of("target/bench/sample");

    @Option(
            names = "--visits",
            defaultValue = "15",
            paramLabel = "N",
            description = "Of each view, after two that don't count (${DEFAULT-VALUE}).")
    private int visits;

    @Option(names = "--browser", defaultValue = "/usr/bin/chromium", paramLabel = "FILE", description = "Chromium.")
    private Path program;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Paint()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path errors = Files.createDirectories(Path.of("target/bench")).resolve("paint.err");
        if (!Files.exists(index))
            Program.run(
                    List.of(),
                    List.of("index", "src/main/resources/sample", "--index", index.toString()),
                    errors);
        Playwright.CreateOptions own =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox"));
        try (Program laobao = Program.serve(index, List.of(), errors);
                Plain plain = new Plain();
                Playwright playwright = Playwright.create(own);
                Browser browser = playwright.chromium().launch(options)) {
            warm(laobao);
            System.out.printf(
                    "%-12s %12s %14s %12s %14s %8s %8s%n",
                    "view", "painted, ms", "95 in 100, ms", "browser, ms", "95 in 100, ms", "KB", "shift");
            for (String view : VIEWS.keySet().stream().sorted().toList())
                view(browser, view, laobao, VIEWS.get(view), plain);
            suggestions(browser, laobao.address().toString());
        }
        return 0;
    }

    /** Lets the server compile what it will run. */
    private static void warm(Program laobao) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) for (String path : VIEWS.values()) laobao.get(path);
    }

    private void view(Browser browser, String name, Program laobao, String path, Plain plain)
            throws IOException, InterruptedException {
        plain.hold(laobao.get(path));
        List<Double> painted = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        double shift = 0;
        double weight = 0;
        for (int visit = -2; visit < visits; visit++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = elsewhere(context, plain);
                weight = visit(page, laobao.address() + path);
                ready(page);
                settle(page);
                if (visit >= 0) painted.add(number(page, "window.painted"));
                shift = Math.max(shift, number(page, "window.shift"));
            }
            try (BrowserContext context = browser.newContext()) {
                Page page = elsewhere(context, plain);
                visit(page, plain.address());
                settle(page);
                if (visit >= 0) own.add(number(page, "window.painted"));
            }
        }
        System.out.printf(
                "%-12s %12.0f %14.0f %12.0f %14.0f %8.1f %8.4f%n",
                name,
                hundredth(painted, 50),
                hundredth(painted, 95),
                hundredth(own, 50),
                hundredth(own, 95),
                weight / 1000,
                shift);
    }

    /** A window that shows a page of another site and has come to rest. */
    private static Page elsewhere(BrowserContext context, Plain plain) {
        Page page = context.newPage();
        page.addInitScript(MARKS);
        page.navigate(plain.elsewhere());
        page.waitForTimeout(SETTLED);
        return page;
    }

    /** Whatever else moves does so before two more frames are drawn. */
    private static void settle(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Waits until the page's scripts have begun; the page's own rules forbid to evaluate strings there. */
    private static void ready(Page page) {
        page.locator("html[data-ready=true]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Opens an address, and tells how many bytes that took. */
    private static double visit(Page page, String address) {
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        return requests.stream()
                .mapToDouble(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                .sum();
    }

    private void suggestions(Browser browser, String address) {
        List<Double> took = new ArrayList<>();
        for (int visit = -2; visit < visits; visit++)
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                page.navigate(address);
                ready(page);
                for (String text : TYPED) {
                    double millis = ((Number) page.evaluate(KEY, text)).doubleValue();
                    if (visit >= 0) took.add(millis);
                }
            }
        System.out.printf(
                "suggestions after a key, ms: median %.0f, 95 in 100 within %.0f%n",
                hundredth(took, 50), hundredth(took, 95));
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static double hundredth(List<Double> values, int hundredths) {
        Collections.sort(values);
        return values.get(Math.min(values.size() - 1, values.size() * hundredths / 100));
    }
}
