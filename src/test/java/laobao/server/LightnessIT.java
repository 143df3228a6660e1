package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a view weighs on the wire, and that nothing moves once it is painted; how soon that is, the benchmark tells. */
class LightnessIT extends RoomTest {
    private static final double MOST_BYTES = 150_000;
    /** Of the window, times how far; a tenth is what a reader is said to notice. A line that grows by a pixel is not. */
    private static final double STILL = 0.01;

    private static final String WATCH = """
            window.moved = 0;
            new PerformanceObserver(list => { for (const shift of list.getEntries()) window.moved += shift.value; })
              .observe({type: 'layout-shift', buffered: true});
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=夜校", "/articles/a101", "/compare?q=夜校&q=职工", "/browse"})
    void aViewIsLightAndStandsStill(String path) {
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.addInitScript(WATCH);
        visit(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(((Number) page.evaluate("window.moved")).doubleValue()).isLessThan(STILL);
        assertThat(requests).hasSizeGreaterThan(5);
        assertThat(requests.stream()
                        .mapToDouble(each -> each.sizes().responseBodySize)
                        .sum())
                .isBetween(5_000.0, MOST_BYTES);
    }
}
