package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What an operator sees: health, metrics, the access log. */
class OperationTest {
    private static ServerOptions options(boolean accessLog, boolean logAddresses) {
        return new ServerOptions("127.0.0.1", 0, null, List.of(), 1, 1000, 4, accessLog, logAddresses);
    }

    @Test
    void metricsTellOfRequestsSearchesAndTheArchive() throws Exception {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), options(false, false))) {
            Visitor visitor = new Visitor(server);
            for (String path : List.of(
                    "/api/v1/search?q=x", "/api/v1/search?q=y", "/api/v1/search?size=x", "/articles/a100", "/nothing"))
                visitor.raw(path);
            HttpResponse<String> metrics = visitor.get("/metrics");
            assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain; version=0.0.4");
            assertThat(metrics.body())
                    .contains(
                            "laobao_requests_seconds_count{method=\"GET\",route=\"/api/v1/search\",status=\"200\"} 2",
                            "laobao_requests_seconds_count{method=\"GET\",route=\"/api/v1/search\",status=\"400\"} 1",
                            "laobao_requests_seconds_count{method=\"GET\",route=\"/articles/{id}\",status=\"200\"} 1",
                            "laobao_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                            "laobao_search_seconds_bucket{le=\"0.1\"}",
                            "laobao_articles 64.0",
                            "laobao_generation ",
                            "jvm_memory_used_bytes{area=\"heap\"");
        }
    }

    @Test
    void visitorsCannotMakeUpSeries() throws Exception {
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), options(false, false))) {
            Visitor visitor = new Visitor(server);
            for (int i = 0; i < 20; i++) visitor.ask("MADEUP" + i, "/made/up/" + i);
            assertThat(visitor.get("/metrics").body()).doesNotContainIgnoringCase("madeup", "/made/");
        }
    }

    @Test
    void theAccessLogTellsWhatWasAskedAndWhoOnlyWhenAskedFor() throws Exception {
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        Logger log = (Logger) LoggerFactory.getLogger("laobao.access");
        log.addAppender(written);
        log.setAdditive(false);
        try {
            JsonObject line = line(options(true, false), written);
            assertThat(line.keySet())
                    .containsExactly("time", "method", "path", "query", "route", "status", "millis", "bytes");
            assertThat(line.get("path").getAsString()).isEqualTo("/api/v1/articles/a100");
            assertThat(line.get("route").getAsString()).isEqualTo("/api/v1/articles/{id}");
            assertThat(line.get("status").getAsInt()).isEqualTo(200);
            assertThat(line.get("bytes").getAsLong()).isPositive();
            assertThat(line.toString()).doesNotContain("192.0.2.7", "127.0.0.1");
            assertThat(line(options(true, true), written).get("address").getAsString())
                    .isEqualTo("192.0.2.7");
            written.list.clear();
            try (Server server = Server.start(new MemoryArchive(List.of()), options(false, false))) {
                new Visitor(server).get("/health");
            }
            assertThat(written.list).isEmpty();
        } finally {
            log.detachAppender(written);
        }
    }

    /** The line of one request; a server that has stopped has written all. */
    private static JsonObject line(ServerOptions options, ListAppender<ILoggingEvent> written) throws Exception {
        written.list.clear();
        try (Server server = Server.start(new MemoryArchive(Samples.articles()), options)) {
            new Visitor(server).get("/api/v1/articles/a100", "X-Forwarded-For", "192.0.2.7");
        }
        assertThat(written.list).hasSize(1);
        return JsonParser.parseString(written.list.getFirst().getFormattedMessage())
                .getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/v1/health"})
    void anArchiveThatFailsIsUnhealthy(String path) throws Exception {
        MemoryArchive failing = new MemoryArchive(Samples.articles()) {
            @Override
            public SearchResult search(SearchRequest request) {
                throw new java.io.UncheckedIOException(new IOException("the secret disk is gone"));
            }
        };
        try (Server server = Server.start(failing, new ServerOptions("127.0.0.1", 0))) {
            HttpResponse<String> answer = new Visitor(server).get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"code\":\"unhealthy\"", "does not answer a search")
                    .doesNotContain("secret");
        }
    }

    @Test
    void anArchiveThatHangsIsUnhealthyUntilItAnswers() throws Exception {
        CountDownLatch calm = new CountDownLatch(1);
        MemoryArchive hanging = new MemoryArchive(Samples.articles()) {
            @Override
            public SearchResult search(SearchRequest request) throws IOException {
                try {
                    calm.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.search(request);
            }
        };
        Health health = new Health(hanging, java.time.Duration.ofMillis(20));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.exception(
                    FailureException.class, (e, ctx) -> ctx.status(e.failure().status()));
            config.routes.get("/health", health::serve);
        });
        javalin.start("127.0.0.1", 0);
        try {
            var address = java.net.URI.create("http://127.0.0.1:" + javalin.port() + "/health");
            assertThat(status(address)).isEqualTo(503);
            calm.countDown();
            int status = status(address);
            for (int i = 0; i < 100 && status == 503; i++) status = status(address);
            assertThat(status).isEqualTo(200);
        } finally {
            javalin.stop();
        }
    }

    private static int status(java.net.URI address) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
