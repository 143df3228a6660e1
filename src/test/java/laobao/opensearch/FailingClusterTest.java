package laobao.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import laobao.archive.ArchiveException;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import laobao.archive.UnavailableException;
import laobao.archive.Variants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that is busy, refuses, or is none: played by a server that answers what it is told. */
class FailingClusterTest {
    private static final String TAKEN = "{\"errors\":false,\"items\":[]}";

    /** @param status the answer's status */
    private record Reply(int status, String body) {}

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer node;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", this::answer);
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Reply reply = replies.poll();
        if (reply == null) reply = new Reply(500, "{}");
        byte[] body = reply.body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Address address(String scheme) throws IOException {
        return Address.parse(scheme + "://127.0.0.1:" + node.getAddress().getPort() + "/labor-news");
    }

    private Cluster cluster() throws IOException {
        return new Cluster(address("http"), Credentials.NONE);
    }

    private void reply(int status, String body) {
        replies.add(new Reply(status, body));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aBusyNodeIsAskedAgain(int status) throws IOException {
        reply(status, "{}");
        reply(status, "{}");
        reply(200, TAKEN);
        try (Cluster cluster = cluster()) {
            Bulk bulk = new Bulk(cluster, "/labor-news/_bulk", () -> {});
            bulk.index("a", "{}");
            bulk.flush();
        }
        assertThat(asked).hasSize(3).containsOnly("{\"index\":{\"_id\":\"a\"}}\n{}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "500, node_not_connected_exception, true",
        "500, node_disconnected_exception, true",
        "500, node_closed_exception, true",
        "500, null_pointer_exception, false",
        "400, node_not_connected_exception, false",
        "503, no_shard_available_action_exception, true",
        "429, opensearch_rejected_execution_exception, true",
    })
    void aNodeThatCountsOnOneThatHasGoneIsAskedAgain(int status, String type, boolean isAskedAgain) throws IOException {
        reply(status, """
                {"error":{"root_cause":[{"type":"%1$s","reason":"gone"}],"type":"exception","reason":"failed"},"status":%2$d}""".formatted(type, status));
        reply(200, "{\"count\":1}");
        try (Cluster cluster = cluster()) {
            if (isAskedAgain)
                assertThat(cluster.answer("GET", "/labor-news/_count", null, Cluster.SHORT))
                        .hasToString("{\"count\":1}");
            else
                assertThatThrownBy(() -> cluster.answer("GET", "/labor-news/_count", null, Cluster.SHORT))
                        .isInstanceOf(Cluster.RefusedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 1, 3, false, true",
        "'{}', 0, 2, false, true",
        "'{}', 0, 3, true, true",
        "'{\"timeout\":\"500ms\"}', 1, 3, true, true",
        "'{\"timeout\":\"500ms\"}', 0, 3, true, false",
    })
    void halfAnAnswerIsAskedForAgainUnlessItRanOutOfTheTimeAllowed(
            String question, int failed, int successful, boolean timedOut, boolean isAskedAgain) throws IOException {
        String answer = "{\"timed_out\":%b,\"_shards\":{\"total\":3,\"successful\":%d,\"failed\":%d}}";
        reply(200, answer.formatted(timedOut, successful, failed));
        reply(200, answer.formatted(false, 3, 0));
        try (Cluster cluster = cluster()) {
            JsonObject given = cluster.search(JsonParser.parseString(question).getAsJsonObject());
            assertThat(given.get("timed_out").getAsBoolean()).isEqualTo(!isAskedAgain);
            assertThat(asked).hasSize(isAskedAgain ? 2 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"time_exceeded_exception, 1", "null_pointer_exception, 2"})
    void aShardThatFailsForWantOfTimeHasRunOutOfIt(String type, int times) throws IOException {
        reply(200, """
                {"timed_out":false,"_shards":{"total":3,"successful":2,"failed":1,"failures":[{"shard":0,"reason":
                {"type":"query_phase_execution_exception","caused_by":{"type":"%s"}}}]}}""".formatted(type));
        reply(200, "{\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0}}");
        try (Cluster cluster = cluster()) {
            Allowance allowance = new Allowance(Duration.ofSeconds(2));
            allowance.found(cluster, new JsonObject(), 1);
            assertThat(allowance.isCut()).isEqualTo(times == 1);
            assertThat(asked).hasSize(times);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, 2s, time_exceeded_exception, time_exceeded_exception, true",
        "503, 2s, time_exceeded_exception, time_exceeded_exception, true",
        "500, 2s, time_exceeded_exception, null_pointer_exception, false",
        "500, '', time_exceeded_exception, time_exceeded_exception, false",
    })
    void aSearchThatNoShardBeganIsCutShort(int status, String time, String one, String other, boolean isCut)
            throws IOException {
        reply(status, """
                {"status":%d,"error":{"type":"search_phase_execution_exception","reason":"all shards failed","caused_by":{"reason":null},"failed_shards":[
                {"shard":0,"reason":{"type":"query_phase_execution_exception","caused_by":{"type":"%s"}}},
                {"shard":1,"reason":{"type":"query_phase_execution_exception","caused_by":{"type":"%s"}}}]}}""".formatted(status, one, other));
        JsonObject question = time.isEmpty() ? new JsonObject() : Json.object("timeout", "2000ms");
        try (Cluster cluster = cluster()) {
            assertThatThrownBy(() -> cluster.search(question))
                    .isInstanceOf(isCut ? Allowance.CutException.class : Cluster.RefusedException.class);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void pairsAreLookedUpInAllShardsByOneRequestAndAgainWhereOneFails() throws IOException {
        String whole = "\"timed_out\":false,\"_shards\":{\"total\":%1$d,\"successful\":%1$d,\"failed\":0}";
        reply(200, "{%s,\"hits\":{\"total\":{\"value\":5}}}".formatted(whole.formatted(3)));
        // One of the three shards is empty.
        String found = "{%s,\"hits\":{\"hits\":[%s]}}";
        reply(
                200,
                "{\"responses\":[%s,%s,%s]}"
                        .formatted(
                                found.formatted(whole.formatted(1), "{\"_id\":\"a\"}"),
                                found.formatted(whole.formatted(1), "{\"_id\":\"b\"}"),
                                found.formatted(whole.formatted(1), "")));
        String one = "{\"found\":true,\"term_vectors\":{\"pairs\":{\"terms\":{\"劳模\":{\"doc_freq\":3}}}}}";
        reply(200, "{\"docs\":[%s,{\"error\":{\"type\":\"node_not_connected_exception\"}}]}".formatted(one));
        reply(200, "{\"docs\":[%s,%s]}".formatted(one, one));
        try (Cluster cluster = cluster()) {
            SearchRequest request = SearchRequest.builder().query("劳摸").build();
            WordCounts counts = WordCounts.of(cluster, new ClusterSelection(request, new QueryNode.Literal("劳摸")));
            assertThat(counts.articles()).isEqualTo(5);
            assertThat(counts.pairs(List.of("劳模", "劳磨"))).containsExactly(6L, 0L);
        }
        assertThat(asked).hasSize(4);
        assertThat(asked.getLast()).contains("\"routing\":\"a\"", "\"routing\":\"b\"");
    }

    @Test
    void aSearchAllowsEachShardMostOfItsTime() throws IOException {
        reply(200, "{\"x\":{\"mappings\":{\"_meta\":{\"laobao\":{\"format\":%d}}}}}".formatted(ClusterIndex.FORMAT));
        reply(400, "{}");
        try (OpenSearchArchive archive = OpenSearchArchive.open(
                address("http"), Credentials.NONE, Duration.ofSeconds(400), Variants.shipped())) {
            assertThatThrownBy(() -> archive.search(SearchRequest.builder().build()))
                    .isInstanceOf(Cluster.RefusedException.class);
        }
        JsonObject question = JsonParser.parseString(asked.getLast()).getAsJsonObject();
        assertThat(Allowance.of(question)).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300));
    }

    @Test
    void onlyWhatWasTurnedAwayIsSentAgain() throws IOException {
        reply(200, """
                {"errors":true,"items":[{"index":{"_id":"a","status":201}},{"index":{"_id":"b","status":429,"error":{"reason":"busy"}}}]}""");
        reply(200, TAKEN);
        try (Cluster cluster = cluster()) {
            Bulk bulk = new Bulk(cluster, "/labor-news/_bulk", () -> {});
            bulk.index("a", "{}");
            bulk.index("b", "{}");
            bulk.flush();
        }
        assertThat(asked.getLast()).isEqualTo("{\"index\":{\"_id\":\"b\"}}\n{}\n");
    }

    @Test
    void aFileIsRecordedAfterItsArticlesAndOfOneIdTheLastIsSent() throws IOException {
        reply(429, "{}");
        reply(200, TAKEN);
        reply(200, TAKEN);
        try (Cluster cluster = cluster()) {
            Bulk bulk = new Bulk(cluster, "/labor-news/_bulk", () -> {});
            bulk.index("a", "{\"n\":1}");
            bulk.record("file", "{}");
            bulk.index("b", "{}");
            bulk.index("a", "{\"n\":2}");
            bulk.flush();
        }
        String articles = "{\"index\":{\"_id\":\"b\"}}\n{}\n{\"index\":{\"_id\":\"a\"}}\n{\"n\":2}\n";
        assertThat(asked).containsExactly(articles, articles, "{\"index\":{\"_id\":\"file\"}}\n{}\n");
    }

    @Test
    void whatCanNeverBeTakenIsAnError() throws IOException {
        reply(
                200,
                "{\"errors\":true,\"items\":[{\"index\":{\"_id\":\"a\",\"status\":400,\"error\":{\"reason\":\"no such field\"}}}]}");
        try (Cluster cluster = cluster()) {
            Bulk bulk = new Bulk(cluster, "/labor-news/_bulk", () -> {});
            bulk.index("a", "{}");
            assertThatThrownBy(bulk::flush).isInstanceOf(ArchiveException.class).hasMessageContaining("no such field");
        }
    }

    @Test
    void aWrongPasswordIsSaid() throws IOException {
        reply(401, "{}");
        assertThatThrownBy(() -> OpenSearchArchive.open(address("http"), Credentials.of("reader", "wrong")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("refuses the user")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void tlsWhereThereIsNoneIsSaid() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            Address address = Address.parse("https://127.0.0.1:" + plain.getLocalPort() + "/labor-news");
            assertThatThrownBy(() -> OpenSearchArchive.open(address, Credentials.NONE))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("TLS");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void anIndexThatIsNotOursIsRefused() throws IOException {
        String mapping = "{\"labor-news\":{\"mappings\":{\"properties\":{}}}}";
        reply(200, mapping);
        assertThatThrownBy(() -> OpenSearchArchive.open(address("http"), Credentials.NONE))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is no Laobao archive");
        reply(200, mapping);
        reply(200, mapping);
        assertThatThrownBy(() -> OpenSearchWriter.open(address("http"), Credentials.NONE))
                .hasMessageContaining("left as it is");
    }

    @Test
    void anotherFormatSaysHowToGoOn() throws IOException {
        reply(200, "{\"x\":{\"mappings\":{\"_meta\":{\"laobao\":{\"format\":99}}}}}");
        assertThatThrownBy(() -> OpenSearchArchive.open(address("http"), Credentials.NONE))
                .hasMessageContaining("format 99")
                .hasMessageContaining("index it anew");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1:9200/labor-news, 1",
        "'http://10.0.0.1:9200,10.0.0.2/a', 2",
        "https://search.example/a_b-1, 1",
        "'http://[::1]:9200/a', 1",
    })
    void anAddressNamesNodesAndAnArchive(String address, int nodes) throws IOException {
        assertThat(Address.parse(address).hosts()).hasSize(nodes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a:9200",
                "http://a:9200/",
                "http://a:9200/News",
                "http://a:99999/news",
                "http://a:x/news",
                "http://a:9200/news/more",
                "http://u:p@a:9200/news",
                "http:///news"
            })
    void anAddressOfAnotherFormIsRefused(String address) {
        assertThatThrownBy(() -> Address.parse(address)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void credentialsComeFromTheEnvironmentOrAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("who"), "reader:a:b\n");
        String header = Credentials.of("reader", "a:b").header();
        assertThat(header).isEqualTo("Basic cmVhZGVyOmE6Yg==");
        assertThat(Credentials.of(Map.of("LAOBAO_OPENSEARCH_CREDENTIALS", file.toString()))
                        .header())
                .isEqualTo(header);
        assertThat(Credentials.of(Map.of("LAOBAO_OPENSEARCH_USER", "reader", "LAOBAO_OPENSEARCH_PASSWORD", "a:b"))
                        .header())
                .isEqualTo(header);
        assertThat(Credentials.of(Map.of())).hasToString("no credentials");
        Files.writeString(file, "no colon");
        assertThatThrownBy(() -> Credentials.of(Map.of("LAOBAO_OPENSEARCH_CREDENTIALS", file.toString())))
                .hasMessageContaining("one line, USER:PASSWORD");
    }
}
