package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import laobao.archive.ArchivedArticle;
import laobao.article.Genre;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that answers at a steady rate while its archive is written to every second, for half an hour (or {@code -Dlaobao.soak=MINUTES}):
 * memory and open files stay what they were.
 */
@EnabledIfSystemProperty(named = "laobao.long", matches = "true")
class SoakTest {
    private static final int REQUESTS_A_SECOND = 20;
    private static final int SOURCES = 200;
    private static final int EACH = 3;
    private static final List<String> PATHS = List.of(
            "/api/v1/search?q=%E8%81%8C%E5%B7%A5",
            "/api/v1/search?size=5&sort=newest",
            "/api/v1/timeline?interval=month",
            "/api/v1/pivot?rows=region&columns=year",
            "/api/v1/suggest?q=%E6%B2%B3",
            "/api/v1/export?format=csv",
            "/api/v1/facets/region",
            "/search?q=%E5%8A%B3%E6%A8%A1");

    @TempDir
    private Path folder;

    /** What a process holds, in bytes of heap after a collection and in open files. */
    private record Held(long heap, long files) {
        static Held now() {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            var system = ManagementFactory.getOperatingSystemMXBean();
            return new Held(
                    heap, system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0);
        }
    }

    private static void write(LuceneArchiveWriter writer, int source, long round) throws IOException {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < EACH; i++)
            articles.add(Samples.archived(
                    Samples.article("s" + source + "-" + i, "第" + source + "厂职工学技能", null, "河南省/郑州市", Genre.NEWS),
                    new PartialDate(2013 + source % 10, 1 + i, 1),
                    1 + i));
        writer.replace("s" + source, String.valueOf(round), articles);
    }

    @Test
    void memoryAndOpenFilesStayWhatTheyWere() throws Exception {
        long rounds = TimeUnit.MINUTES.toSeconds(Integer.getInteger("laobao.soak", 30));
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            for (int i = 0; i < SOURCES; i++) write(writer, i, 0);
            writer.commit();
            try (LuceneArchive archive = LuceneArchive.open(folder);
                    Server server = Server.start(archive, new ServerOptions("127.0.0.1", 0));
                    HttpClient client = HttpClient.newHttpClient()) {
                Held before = new Held(0, 0);
                for (long round = 1; round <= rounds; round++) {
                    long start = System.nanoTime();
                    for (int i = 0; i < REQUESTS_A_SECOND; i++) {
                        String path = PATHS.get((int) ((round + i) % PATHS.size()));
                        HttpResponse<String> answer = client.send(
                                HttpRequest.newBuilder(URI.create(server.address() + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                        assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    }
                    write(writer, (int) (round % SOURCES), round);
                    writer.commit();
                    // The first tenth warms up.
                    if (round == Math.max(1, rounds / 10)) before = Held.now();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) - (System.nanoTime() - start));
                }
                Held after = Held.now();
                System.out.println("SoakTest: " + before + ", after " + rounds + " seconds " + after);
                assertThat(after.heap).isLessThan(before.heap + before.heap / 4 + (16 << 20));
                assertThat(after.files).isLessThan(before.files + 64);
            }
        }
    }
}
