package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one visitor may ask for. */
class VisitorsTest {
    private static final List<String> FREE =
            List.of("/health", "/api/v1/health", "/metrics", "/assets/app.js", "/assets/icon.svg");

    @Test
    void aVisitorWhoAsksTooMuchIsToldWhenToComeAgain() throws Exception {
        try (Server strict = strict(1)) {
            Visitor visitor = new Visitor(strict);
            HttpResponse<String> last = visitor.get("/api/v1/articles/a100", Peer.FORWARDED, "192.0.2.7");
            // What stands before the proxy's own entry the visitor has made up.
            for (int i = 0; i < 1_000 && last.statusCode() == 200; i++)
                last = visitor.get("/api/v1/articles/a100", Peer.FORWARDED, "10.0.0." + i + ", 192.0.2.7");
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.body()).contains("\"code\":\"too-many-requests\"");
            assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
            assertThat(visitor.get("/api/v1/articles/a100", Peer.FORWARDED, "192.0.2.8")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutAProxyEveryoneIsWhoeverConnects() throws Exception {
        try (Server strict = Server.start(
                new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0, null, List.of(), 0, 1))) {
            Visitor visitor = new Visitor(strict);
            visitor.post("/api/v1/batch", "text/plain", batch(1_000), Peer.FORWARDED, "192.0.2.7");
            assertThat(visitor.get("/search", Peer.FORWARDED, "192.0.2.8").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void thisMachineIsNotLimitedUnlessTold() throws Exception {
        try (Server open = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0))) {
            Visitor visitor = new Visitor(open);
            for (int i = 0; i < 250; i++)
                assertThat(visitor.ask("HEAD", "/api/v1/articles/a100").statusCode())
                        .isEqualTo(200);
        }
    }

    @Test
    void everythingIsLimitedButWatchingAndThePagesFiles() throws Exception {
        ServerOptions options = new ServerOptions("127.0.0.1", 0, null, List.of("*"), 0, 1);
        try (Server strict = Server.start(new MemoryArchive(Samples.articles()), options)) {
            Visitor visitor = new Visitor(strict);
            List<String> paths = new ArrayList<>(List.of("/", "/?q=a", "/search", "/browse", "/browse/regions"));
            paths.addAll(List.of("/articles/a100", "/sitemap.xml", "/sitemap-1.xml", "/compare", "/saved", "/errors"));
            for (String path :
                    visitor.json("/openapi.json").getAsJsonObject("paths").keySet())
                paths.add(path.replace("{id}", "a100").replace("{field}", "region"));
            paths.removeAll(FREE);
            assertThat(visitor.post("/api/v1/batch", "text/plain", batch(1_000)).statusCode())
                    .isEqualTo(200);
            for (String path : paths) {
                HttpResponse<String> answer =
                        visitor.ask(path.endsWith("/batch") ? "POST" : "GET", path, "Origin", "https://paper.example");
                assertThat(answer.statusCode()).as(path).isEqualTo(429);
                if (path.startsWith("/api/"))
                    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                            .as(path + ": a page of another site may read why")
                            .hasValue("*");
            }
            for (String path : FREE)
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(visitor.get("/metrics").body()).contains("route=\"/api/v1/search\",status=\"429\"");
        }
    }

    /** Lines of the header with {@code ;} between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            192.0.2.1 | none                   | 0 | 192.0.2.1
            192.0.2.1 | none                   | 1 | 192.0.2.1
            192.0.2.1 | 203.0.113.9            | 0 | 192.0.2.1
            192.0.2.1 | 203.0.113.9            | 1 | 203.0.113.9
            192.0.2.1 | 6.6.6.6, 203.0.113.9   | 1 | 203.0.113.9
            192.0.2.1 | 6.6.6.6; 203.0.113.9   | 1 | 203.0.113.9
            192.0.2.1 | 6.6.6.6; 203.0.113.9, 198.51.100.1  | 2 | 203.0.113.9
            192.0.2.1 | 6.6.6.6, 203.0.113.9; 198.51.100.1  | 2 | 203.0.113.9
            192.0.2.1 | 203.0.113.9            | 2 | 203.0.113.9
            192.0.2.1 | 203.0.113.9:51034      | 1 | 203.0.113.9
            192.0.2.1 | ::ffff:203.0.113.9     | 1 | 203.0.113.9
            192.0.2.1 | [::FFFF:203.0.113.9]:80 | 1 | 203.0.113.9
            192.0.2.1 | [2001:db8::9]:51034    | 1 | 2001:db8::9
            192.0.2.1 | 2001:db8::9            | 1 | 2001:db8::9
            192.0.2.1 | 2001:db8:0:0:0:0:0:1234 | 1 | 2001:db8:0:0:0:0:0:1234
            [::1]     | none                   | 0 | ::1
            fe80::1%eth0 | none                | 0 | fe80::1
            192.0.2.1 | unknown                | 1 | unknown
            """)
    void onlyWhatProxiesAddedIsBelieved(String remote, @Nullable String forwarded, int proxies, String peer) {
        List<String> lines = forwarded == null ? List.of() : List.of(forwarded.split("; ", -1));
        assertThat(Peer.of(remote, lines, proxies).address()).isEqualTo(peer);
    }

    /** Each pair from an address of its own, of which the first one owes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9            | 203.0.113.9:1024       | true
            203.0.113.9            | 203.0.113.8            | false
            2001:db8::1            | 2001:db8::2            | true
            2001:db8:0:1::1        | 2001:db8:0:2::1        | false
            2001:db8:a:b:1:2:3:4   | [2001:db8:a:b::]:1024  | true
            ::ffff:203.0.113.9     | ::ffff:203.0.113.8     | false
            """)
    void whoIsOneVisitorIsLimitedAsOne(String one, String other, boolean same) throws Exception {
        try (Server strict = strict(1)) {
            Visitor visitor = new Visitor(strict);
            visitor.post("/api/v1/batch", "text/plain", batch(1_000), Peer.FORWARDED, one);
            assertThat(visitor.get("/api/v1/articles/a100", Peer.FORWARDED, other)
                            .statusCode())
                    .isEqualTo(same ? 429 : 200);
        }
    }

    /** What a proxy adds as a line of its own is beyond the reach of the visitor who sent the first line. */
    @Test
    void aLineThatTheVisitorSentHidesNobody() throws Exception {
        try (Server strict = strict(1)) {
            Visitor visitor = new Visitor(strict);
            visitor.post("/api/v1/batch", "text/plain", batch(1_000), Peer.FORWARDED, "192.0.2.7");
            for (int i = 0; i < 5; i++)
                assertThat(visitor.get(
                                        "/api/v1/articles/a100",
                                        Peer.FORWARDED,
                                        "10.0.0." + i,
                                        Peer.FORWARDED,
                                        "192.0.2.7")
                                .statusCode())
                        .isEqualTo(429);
        }
    }

    private static byte[] batch(int queries) {
        return "夜校\n".repeat(queries).getBytes(UTF_8);
    }

    private static Server strict(int requestsPerSecond) {
        return Server.start(
                new MemoryArchive(Samples.articles()),
                new ServerOptions("127.0.0.1", 0, null, List.of(), 1, requestsPerSecond));
    }

    /** At one token a second: what is owed after so many queries, four of which are had at once. */
    @ParameterizedTest
    @CsvSource({"1,0", "3,0", "100,97", "1000,997"})
    void aBatchCostsWhatItsQueriesCost(int queries, int seconds) throws Exception {
        try (Server strict = strict(1)) {
            Visitor visitor = new Visitor(strict);
            HttpResponse<String> answer = visitor.post("/api/v1/batch?format=csv", "text/plain", batch(queries));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines().map(line -> line.split(",", 2)[0]).distinct())
                    .hasSize(1 + queries);
            HttpResponse<String> next = visitor.get("/api/v1/articles/a100");
            assertThat(next.statusCode()).isEqualTo(seconds == 0 ? 200 : 429);
            if (seconds > 0)
                assertThat(Integer.parseInt(
                                next.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(seconds / 2, seconds + 1);
            assertThat(visitor.get("/api/v1/articles/a100", "X-Forwarded-For", "192.0.2.8")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBatchThatIsRefusedCostsNoMoreThanARequest() throws Exception {
        try (Server strict = strict(1)) {
            Visitor visitor = new Visitor(strict);
            assertThat(visitor.post("/api/v1/batch?by=colour", "text/plain", batch(1_000))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(visitor.get("/api/v1/articles/a100").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ofBatchesSentAtTheSameMomentOneIsLetThrough() throws Exception {
        byte[] body = batch(1_000);
        try (Server strict = strict(10)) {
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < 8; i++) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), strict.port());
                    sockets.add(socket);
                    socket.setSoTimeout(20_000);
                    socket.getOutputStream()
                            .write(("POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                                            + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                                            + body.length + "\r\n\r\n")
                                    .getBytes(UTF_8));
                    // That it asks for the body shows that the request itself was let in.
                    assertThat(line(socket)).startsWith("HTTP/1.1 100");
                    assertThat(line(socket)).isBlank();
                }
                List<String> statuses = new ArrayList<>();
                for (Socket socket : sockets) socket.getOutputStream().write(body);
                for (Socket socket : sockets) statuses.add(line(socket).split(" ", -1)[1]);
                assertThat(statuses).containsOnlyOnce("200").containsOnly("200", "429");
            } finally {
                for (Socket socket : sockets) socket.close();
            }
        }
    }

    /** Four run at once: one visitor who reads slowly would keep all others from exporting. */
    @Test
    void oneVisitorCannotTakeAllExports() throws Exception {
        CountDownLatch calm = new CountDownLatch(1);
        MemoryArchive slow = new MemoryArchive(Samples.articles()) {
            @Override
            public Scan scan(SearchRequest request) throws IOException {
                if (request.query().equals("slow")) awaitUninterruptibly(calm);
                return super.scan(request);
            }
        };
        try (Server strict = Server.start(slow, new ServerOptions("127.0.0.1", 0, null, List.of(), 1, 1000));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = new Visitor(strict);
            Callable<Integer> export = () -> visitor.get("/api/v1/export?q=slow", Peer.FORWARDED, "192.0.2.7")
                    .statusCode();
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) asked.add(threads.submit(export));
            while (asked.stream().filter(Future::isDone).count() < 4) Thread.onSpinWait();
            assertThat(visitor.get("/api/v1/export", Peer.FORWARDED, "192.0.2.8")
                            .statusCode())
                    .isEqualTo(200);
            calm.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : asked) statuses.add(one.get());
            assertThat(statuses).containsExactlyInAnyOrder(200, 200, 429, 429, 429, 429);
            assertThat(visitor.get("/api/v1/export", Peer.FORWARDED, "192.0.2.7")
                            .statusCode())
                    .as("once they have ended")
                    .isEqualTo(200);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) line.append((char) c);
        return line.toString();
    }
}
