package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs of ill will, or merely broken ones, send. */
class HostileTest {
    private static final List<String> NAMES = List.of(
            "q",
            "region",
            "union",
            "newspaper",
            "byline",
            "column",
            "genre",
            "from",
            "to",
            "sort",
            "size",
            "after",
            "format",
            "style");
    private static final List<String> BAD = List.of(
            "",
            "%",
            "%F",
            "%zz",
            "%00",
            "%FF%FE",
            "%C0%AE",
            "%ED%A0%80",
            "-1",
            "1e9",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "0x10",
            "2022-13-45",
            "9999-99-99",
            "0000",
            "../../etc/passwd",
            "'%20OR%201=1--",
            "%22%22%22",
            "((((((",
            "*",
            "title:",
            "~~~",
            "a".repeat(501),
            "%E5%8A%B3".repeat(600),
            "%0d%0aSet-Cookie:x=1",
            "%3Cscript%3E",
            "${jndi:x}");

    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Every route that openapi.json describes, with every parameter that it takes and one that it does not. */
    static Stream<Arguments> parameters() throws Exception {
        JsonObject document = visitor.json("/openapi.json");
        List<Arguments> all = new ArrayList<>();
        for (var path : document.getAsJsonObject("paths").entrySet()) {
            JsonObject get = path.getValue().getAsJsonObject().getAsJsonObject("get");
            if (get == null) continue;
            String address = path.getKey().replace("{id}", "a100").replace("{field}", "region");
            all.add(Arguments.of(address, "unknown"));
            if (get.has("parameters"))
                for (var parameter : get.getAsJsonArray("parameters")) {
                    JsonObject named = OpenApi.resolve(document, parameter.getAsJsonObject());
                    if (named.get("in").getAsString().equals("query"))
                        all.add(Arguments.of(address, named.get("name").getAsString()));
                }
        }
        for (String name : NAMES) all.add(Arguments.of("/search", name));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noValueOfAParameterMakesTheServerFail(String path, String name) throws Exception {
        for (String value : BAD) {
            String answer = visitor.raw(path + "?" + name + "=" + value);
            String which = path + "?" + name + "=" + value;
            assertThat(answer).as(which).matches("(?s)HTTP/1.1 (200|400|414) .*");
            assertThat(answer.substring(0, answer.indexOf("\r\n\r\n"))).doesNotContainIgnoringCase("\nSet-Cookie");
            if (answer.startsWith("HTTP/1.1 4")) {
                String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
                assertThat(JsonParser.parseString(body).getAsJsonObject().keySet())
                        .as(answer)
                        .containsExactly("status", "code", "message", "see");
                assertThat(body).as(which).doesNotContain("Exception", "java.", "laobao.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterGivenTwiceIsAnAlternativeOrRefused(String path, String name) throws Exception {
        assertThat(visitor.raw(path + "?" + name + "=x&" + name + "=y"))
                .as(path + " " + name)
                .matches("(?s)HTTP/1.1 (200|400) .*");
    }

    @Test
    void thirtyValuesAreTried() {
        assertThat(BAD).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void noMixtureOfParametersMakesTheServerFail() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--)
                query.append(NAMES.get(random.nextInt(12)))
                        .append('=')
                        .append(
                                random.nextBoolean()
                                        ? BAD.get(random.nextInt(BAD.size()))
                                        : Links.encode(noise(random)))
                        .append('&');
            assertThat(visitor.raw("/api/v1/search?" + query))
                    .as("seed " + seed + ": " + query)
                    .doesNotStartWith("HTTP/1.1 5");
        }
    }

    private static String noise(Random random) {
        String signs = "劳模工会夜校 \"“”「」()()|-~:*年月0123abc\t%&=";
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .reduce("", String::concat);
    }

    @Test
    void tooLongAnAddressOrHeaderIsRefusedInTheOneForm() throws Exception {
        assertThat(visitor.raw("/api/v1/search?q=" + "a".repeat(40_000)))
                .startsWith("HTTP/1.1 4")
                .contains("\"code\":");
        assertThat(visitor.raw("/api/v1/search?q=" + "a".repeat(8_001)))
                .startsWith("HTTP/1.1 414")
                .contains("\"code\":\"address-too-long\"", "8000 are allowed");
        HttpResponse<String> answer = visitor.get("/api/v1/search", "X-Long", "a".repeat(30_000));
        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("headers-too-large");
    }

    @Test
    void whatIsNoHttpIsRefusedInTheOneForm() throws Exception {
        for (String request :
                List.of("GET\r\n\r\n", "\0\0\0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(request.getBytes(UTF_8));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer)
                        .as(request)
                        .matches("(?s)HTTP/1.1 (4..|505) .*")
                        .doesNotContain("Exception", "jetty");
            }
        }
    }

    /** With the profile {@code long} the time is held to the promise too; elsewhere the machine may be busy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ",
                "POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nslow"
            })
    void slowAndHalfOpenConnectionsKeepNobodyOut(String beginning) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                slow.add(socket);
                socket.getOutputStream().write(beginning.getBytes(UTF_8));
            }
            long worst = 0;
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
                worst = Math.max(worst, (System.nanoTime() - start) / 1_000_000);
            }
            if (Boolean.getBoolean("laobao.long")) {
                System.out.println("HostileTest: /health beside 1,000 slow connections took " + worst + " ms at worst");
                assertThat(worst).isLessThan(200);
            }
            assertThat(visitor.get("/api/v1/search").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void slowReadersOfExportsKeepNobodyFromSearching() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1_024);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /api/v1/export?format=jsonl HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            }
            assertThat(visitor.get("/api/v1/search").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void aStormOfSearchesIsShedAndKeepsNeitherHealthNorSuggestionsWaiting() throws Exception {
        CountDownLatch calm = new CountDownLatch(1);
        MemoryArchive slow = new MemoryArchive(Samples.articles()) {
            @Override
            public SearchResult search(SearchRequest request) throws java.io.IOException {
                if (request.query().equals("storm")) {
                    try {
                        calm.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return super.search(request);
            }
        };
        try (Server stormy = Server.start(slow, new ServerOptions("127.0.0.1", 0));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = new Visitor(stormy);
            Callable<HttpResponse<String>> search = () -> visitor.get("/api/v1/search?q=storm");
            List<Future<HttpResponse<String>>> storm = new ArrayList<>();
            for (int i = 0; i < 150; i++) storm.add(threads.submit(search));
            while (storm.stream().noneMatch(Future::isDone)) Thread.onSpinWait();
            assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/api/v1/suggest?q=hn").statusCode()).isEqualTo(200);
            calm.countDown();
            int shed = 0;
            for (Future<HttpResponse<String>> one : storm) {
                HttpResponse<String> answer = one.get();
                assertThat(answer.statusCode()).isIn(200, 503);
                if (answer.statusCode() == 503) {
                    shed++;
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
            }
            assertThat(shed).isPositive();
        }
    }
}
