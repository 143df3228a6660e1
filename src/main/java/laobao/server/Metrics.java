package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import laobao.archive.Archive;

/**
 * Figures for an operator, in the text format that Prometheus reads: requests by method, route and status, how long searches take,
 * what the archive holds, memory. A route is a pattern and an unknown method is {@code other}, so that visitors cannot make up series.
 */
final class Metrics {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer searches;

    /** Which requests are counted together. */
    private record Kind(String method, String route, int status) {}

    /** Looking one up in the registry by its tags costs as much as writing a line of the log. */
    private final Map<Kind, Timer> requests = new ConcurrentHashMap<>();

    /** The articles of a generation, counted once. */
    private record Size(long generation, long articles) {}

    private final Archive archive;
    private volatile Size size = new Size(-1, 0);

    Metrics(Archive archive) {
        this.archive = archive;
        searches = Timer.builder("laobao.search")
                .description("How long searches took, of those that were let in")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        Gauge.builder("laobao.articles", () -> size().articles())
                .description("Articles in the archive")
                .register(registry);
        Gauge.builder("laobao.generation", () -> size().generation())
                .description("The number of the archive's last commit")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** A request has been answered. */
    void request(String method, String route, int status, long nanos) {
        requests.computeIfAbsent(new Kind(METHODS.contains(method) ? method : "other", route, status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("laobao.requests")
                .description("Requests answered")
                .tag("method", kind.method)
                .tag("route", kind.route)
                .tag("status", String.valueOf(kind.status))
                .register(registry);
    }

    /** The handler, its time taken. */
    Handler timed(Handler handler) {
        return ctx -> {
            long start = System.nanoTime();
            try {
                handler.handle(ctx);
            } finally {
                searches.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        };
    }

    /** Answers with all figures. */
    void serve(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    /** Micrometer leaves a gauge out that cannot be read; the metrics go on. */
    private Size size() {
        try {
            long generation = archive.generation();
            if (size.generation != generation)
                size = new Size(generation, archive.statistics().articles());
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
