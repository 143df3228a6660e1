package laobao.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Takes pictures of the reading room at an address: {@code Screenshots http://127.0.0.1:8080 FOLDER}; without, of invented articles. */
final class Screenshots {
    private static final int[] WIDTHS = {360, 768, 1440};

    private Screenshots() {}

    public static void main(String[] args) {
        Path folder = Path.of(args.length > 1 ? args[1] : args[0]);
        try (Chromium chromium = Chromium.launch();
                Server own = args.length > 1
                        ? null
                        : Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0))) {
            String address = own == null ? args[0] : own.address();
            for (boolean dark : new boolean[] {false, true})
                for (int width : WIDTHS) {
                    if (dark && width == 768) continue;
                    try (BrowserContext context = chromium.newContext(width, width == 360 ? 740 : 900, dark)) {
                        shoot(context.newPage(), address, folder, "-" + width + (dark ? "-dark" : ""));
                    }
                }
        }
    }

    private static void shoot(Page page, String address, Path folder, String suffix) {
        page.onConsoleMessage(message -> System.err.println(message.text()));
        page.onPageError(System.err::println);
        page.navigate(address + "/");
        page.locator(".hit").first().waitFor();
        String article = page.locator(".hit h2 a").nth(1).getAttribute("href");
        Map<String, String> views = new TreeMap<>(Map.of(
                "front", "/",
                "search", "/search?q=%E5%8A%B3%E6%A8%A1&region=%E6%B2%B3%E5%8D%97%E7%9C%81",
                "article", article,
                "compare", "/compare?q=%E5%8A%B3%E6%A8%A1&q=%E6%8A%80%E8%83%BD&q=%E5%86%9C%E6%B0%91%E5%B7%A5",
                "missing", "/articles/none",
                "none", "/search?q=%E5%A4%9C%E6%A0%A1&region=%E6%B5%B7%E5%8D%97%E7%9C%81"));
        views.forEach((name, path) -> {
            page.navigate(address + path);
            page.waitForTimeout(150);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + suffix + ".png")));
        });
        page.navigate(address + "/");
        page.locator("laobao-facet")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        if (page.locator(".filters").isVisible()) {
            page.locator(".filters").click();
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("facets" + suffix + ".png")));
        }
    }
}
