package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Interval;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.server.Server;
import laobao.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is kept while nodes go away: three nodes, and of every part of the archive a copy. In the {@code long} profile each node is a process
 * that is killed, and the articles are 20,000.
 */
class OutageIT {
    private static final boolean IS_LONG = Boolean.getBoolean("laobao.long");
    private static final int ARTICLES = IS_LONG ? 20_000 : 1_000;

    private static final List<Integer> ALL = List.of(1, 2, 3);
    private static final int A_FILE = 50;
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    private static Path folder;

    private static TestCluster nodes;

    @BeforeAll
    static void start() throws IOException {
        nodes = IS_LONG ? TestCluster.startApart(folder) : TestCluster.start(folder);
    }

    @AfterAll
    static void end() throws IOException {
        if (nodes != null) nodes.close();
    }

    private static List<ArchivedArticle> file(int from) {
        return IntStream.range(from, from + A_FILE)
                .mapToObj(i -> Samples.article("a" + i, "劳模事迹之" + i, "职工技能竞赛在第" + i + "车间举行。", "工会送温暖。"))
                .toList();
    }

    @Test
    void nothingIsLostAndSearchesAreAnsweredWhileNodesGoAway() throws Exception {
        Address address = nodes.address("outage");
        try (OpenSearchWriter writer = OpenSearchWriter.open(address, Credentials.NONE)) {
            for (int from = 0; from < ARTICLES; from += A_FILE) {
                writer.replace("file" + from, "1", file(from));
                if (from % (ARTICLES / 4) == 0) writer.commit();
                // In the middle of writing, with articles on their way.
                if (from == ARTICLES / 2) nodes.end(2);
            }
            writer.commit();
        }
        try (Archive archive = OpenSearchArchive.open(address, Credentials.NONE)) {
            assertThat(ids(archive)).hasSize(ARTICLES);
            nodes.startAgain(List.of(2));
            searchWhileANodeGoesAway(archive);
            assertThat(ids(archive)).hasSize(ARTICLES);
            ClusterCheck.Outcome check = ClusterCheck.run(address, Credentials.NONE, 5, new Random(ARTICLES));
            assertThat(check.articles()).isEqualTo(ARTICLES);
            assertThat(check.problems()).singleElement().asString().contains("the cluster's health is yellow");
        }
        nodes.startAgain(List.of(3));
        aClusterThatIsAwayComesBackByItself(address);
    }

    private static Set<String> ids(Archive archive) throws IOException {
        Set<String> ids = new HashSet<>();
        try (Scan scan = archive.scan(SearchRequest.builder().sort("oldest").build())) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next())
                assertThat(ids.add(one.article().id())).isTrue();
        }
        return ids;
    }

    /** Each answer is whole, and is there within the promised time. */
    private static void searchWhileANodeGoesAway(Archive archive) throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(2);
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++)
            readers.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 60 && !over.get(); i++) {
                    String answer = search(archive);
                    if (!answer.isEmpty()) wrong.add(answer);
                    begun.countDown();
                }
            }));
        begun.await();
        nodes.end(3);
        // Some more answers after the node has gone.
        for (int i = 0; i < 10; i++) {
            String answer = search(archive);
            if (!answer.isEmpty()) wrong.add(answer);
        }
        over.set(true);
        for (Thread reader : readers) reader.join();
        assertThat(wrong).isEmpty();
    }

    /** What was wrong with an answer, or nothing. */
    private static String search(Archive archive) {
        long start = System.nanoTime();
        try {
            SearchRequest request = SearchRequest.builder().query("\"劳模事迹\"").build();
            SearchResult result = archive.search(request);
            long over = archive.timeline(request, Interval.YEAR)
                    .buckets()
                    .getFirst()
                    .count();
            if (result.total() != ARTICLES || over != ARTICLES) return "total " + result.total() + ", timeline " + over;
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return millis > 2 * MOST_MILLIS ? "two answers took " + millis + " ms" : "";
    }

    /** The server says so meanwhile, and answers again without being started again. */
    private static void aClusterThatIsAwayComesBackByItself(Address address) throws Exception {
        try (Archive archive = OpenSearchArchive.open(address, Credentials.NONE);
                Server server = Server.start(archive, new ServerOptions("127.0.0.1", 0));
                HttpClient visitor = HttpClient.newHttpClient()) {
            assertThat(get(visitor, server, "/api/v1/search?q=劳模").body()).contains("\"total\":" + ARTICLES);
            for (int node : ALL) nodes.end(node);
            HttpResponse<String> away = get(visitor, server, "/api/v1/search?q=劳模");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("5");
            assertThat(away.body())
                    .contains("\"code\":\"unavailable\"", "The archive cannot be reached just now")
                    .doesNotContain("127.0.0.1");
            assertThat(get(visitor, server, "/health").statusCode()).isEqualTo(503);
            nodes.startAgain(ALL);
            assertThat(get(visitor, server, "/api/v1/search?q=劳模").body()).contains("\"total\":" + ARTICLES);
        }
    }

    private static HttpResponse<String> get(HttpClient visitor, Server server, String path) throws Exception {
        URI address = URI.create(server.address() + path.replace("劳模", "%E5%8A%B3%E6%A8%A1"));
        return visitor.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
