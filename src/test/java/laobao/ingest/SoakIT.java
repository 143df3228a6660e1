package laobao.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with a small heap that answers all it can be asked, at a steady rate, while a folder that it watches changes, and programs beside
 * it add to its archive and rebuild it: no request fails, and in the end it holds no more than in the beginning. With {@code -Plong} 30
 * minutes (or {@code -Dlaobao.soak=MINUTES}) of 20 requests a second; else 6 rounds of requests as fast as they are answered.
 */
@EnabledOnOs(OS.LINUX)
class SoakIT {
    private static final boolean LONG = Boolean.getBoolean("laobao.long");
    private static final int ROUNDS = LONG ? 6 * Integer.getInteger("laobao.soak", 30) : 6;
    private static final int REQUESTS = LONG ? 200 : 40;
    private static final long PERIOD_MILLIS = LONG ? 50 : 0;
    /** The archive is rebuilt each so many rounds, and added to between. */
    private static final int REBUILD = LONG ? 18 : 3;

    private static final int PAGES = LONG ? 300 : 30;
    private static final int EACH = 3;
    private static final Path LAUNCHER = Path.of("laobao").toAbsolutePath();

    /** What is asked in turn, each with the status that it must have; * is the id of an article, + a cursor. */
    private static final List<String> ASKED = List.of(
            "200 /api/v1/search?q=%E8%81%8C%E5%B7%A5",
            "200 /api/v1/search?q=%22%E5%AD%A6%E6%8A%80%E8%83%BD%22&sort=newest&size=5",
            "200 /api/v1/search?q=%E6%AF%94%E6%AD%A6&region=%E6%B2%B3%E5%8D%97%E7%9C%81&collapse=true",
            "200 /api/v1/search?q=%E6%AF%94%E6%AD%A6%20OR%20title:%E8%AF%BB%E4%B9%A6&from=2022-03&to=2022-09",
            "200 /api/v1/search?q=%E5%8A%B3%E9%AD%94",
            "200 /api/v1/search?sort=newest&size=5&after=+",
            "200 /api/v1/facets/region?q=%E6%A4%8D%E6%A0%91",
            "200 /api/v1/facets/union?prefix=%E6%B2%B3",
            "200 /api/v1/timeline?q=%E5%B7%A5%E4%BC%9A&interval=month",
            "200 /api/v1/pivot?rows=region&columns=month",
            "200 /api/v1/suggest?q=%E6%B2%B3",
            "200 /api/v1/suggest?q=zheng",
            "200 /api/v1/export?format=jsonl",
            "200 /api/v1/export?format=csv&q=%E5%B7%A5%E4%BC%9A",
            "200 /api/v1/export?format=bibtex&q=%E6%AF%94%E6%AD%A6&collapse=true",
            "200 /api/v1/articles/*",
            "200 /api/v1/articles/*/page",
            "200 /api/v1/articles/*/similar",
            "200 /api/v1/articles/*/citation?style=ris",
            "200 /api/v1/feed?q=%E8%81%8C%E5%B7%A5",
            "200 /articles/*",
            "200 /search?q=%E5%8A%B3%E6%A8%A1",
            "200 /",
            "200 /health",
            "200 /metrics",
            "200 POST /api/v1/batch",
            "400 /api/v1/search?q=(",
            "400 /api/v1/search?size=101",
            "400 /api/v1/search?after=nosuch",
            "400 /api/v1/pivot?rows=nosuch&columns=year",
            "404 /api/v1/articles/nosuch",
            "404 /nosuch",
            "405 POST /api/v1/search");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private String address = "";
    private String article = "";
    private String cursor = "";

    /** What a process holds: heap in bytes after a collection, files open and mapped, threads. */
    private record Held(long heap, long files, long mapped, long threads) {
        static Held by(Process process) throws Exception {
            long heap = liveHeap(process);
            Path proc = Path.of("/proc", String.valueOf(process.pid()));
            try (Stream<Path> files = Files.list(proc.resolve("fd"));
                    Stream<String> maps = Files.lines(proc.resolve("maps"));
                    Stream<Path> threads = Files.list(proc.resolve("task"))) {
                return new Held(
                        heap,
                        files.count(),
                        maps.filter(line -> line.contains("/archive/")).count(),
                        threads.count());
            }
        }

        private static long liveHeap(Process process) throws Exception {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process asking = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String last = "";
            try (BufferedReader lines = asking.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine())
                    if (!line.isBlank()) last = line;
            }
            assertThat(asking.waitFor()).as(last).isZero();
            return Long.parseLong(last.strip().split("\\s+", -1)[2]);
        }
    }

    private ProcessBuilder program(String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--index", "archive"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LAOBAO_JAVA_OPTS", heap);
        return builder;
    }

    /** A program beside the server, which waits for its turn to write. */
    private void index(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("index", "pages"));
        arguments.addAll(List.of(more));
        Path said = folder.resolve("index.log");
        while (program("-Xmx256m", arguments.toArray(String[]::new))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor()
                != 0) assertThat(said).content().contains("is being written to");
    }

    private HttpResponse<String> ask(String what) throws IOException, InterruptedException {
        boolean isPost = what.startsWith("POST ");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + what.substring(isPost ? 5 : 0)))
                .timeout(Duration.ofMinutes(5));
        if (isPost) request.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("学技能\n比武\n"));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private Void askRightly(int n) throws IOException, InterruptedException {
        String asked = ASKED.get(n % ASKED.size());
        String what = asked.substring(4).replace("*", article).replace("+", cursor);
        HttpResponse<String> answer = ask(what);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(Integer.parseInt(asked, 0, 3, 10));
        if (what.endsWith("format=jsonl"))
            assertThat(answer.body().lines()).as("articles at any time").hasSize(PAGES * EACH);
        if (what.contains("sort=newest&size=5")) remember(answer.body());
        return null;
    }

    /** What to ask for next: most cursors are of a snapshot that is still kept, and each is asked for more than once. */
    private void remember(String answer) {
        var next = JsonParser.parseString(answer).getAsJsonObject().get("next");
        synchronized (this) {
            if (next != null && !next.isJsonNull()) cursor = next.getAsString();
        }
    }

    private long generation() throws IOException, InterruptedException {
        return ask("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("laobao_generation "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noRequestFailsAndNothingIsHeldForEver() throws Exception {
        Pages.write(folder.resolve("pages"), PAGES, EACH);
        index();
        Path log = folder.resolve("serve.log");
        Process server = program("-Xmx128m", "serve", "--port", "0", "--watch", "pages")
                .redirectError(log.toFile())
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
            address = out.readLine().substring("listening on ".length());
            var first = JsonParser.parseString(
                            ask("/api/v1/search?sort=newest&size=5").body())
                    .getAsJsonObject();
            article = first.getAsJsonArray("hits")
                    .get(0)
                    .getAsJsonObject()
                    .get("id")
                    .getAsString();
            remember(first.toString());
            // What is loaded for the first page that it takes in stays.
            long generation = generation();
            change(PAGES - 2, 0);
            while (generation() == generation) Thread.onSpinWait();
            long start = System.nanoTime();
            List<Held> held = soak(server);
            System.out.printf(
                    "SoakIT: %d requests in %d s, %d commits%n",
                    ROUNDS * REQUESTS,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                    generation() - generation);
            assertThat(generation()).as("generations swapped").isGreaterThan(generation + ROUNDS / REBUILD);
            server.destroy();
            assertThat(server.waitFor()).as("ended by SIGTERM").isEqualTo(143);
            isFlat("bytes of heap", held, Held::heap, 1 << 20);
            isFlat("open files", held, Held::files, 4);
            // Eight older snapshots are kept for those who go on from a cursor; in the short form they are not there
            // from the beginning.
            isFlat("mapped files", held, Held::mapped, LONG ? 32 : 256);
            isFlat("threads", held, Held::threads, 4);
        } finally {
            server.destroyForcibly();
        }
        assertThat(Files.readString(log)).doesNotContain("Exception", "\"status\":5");
    }

    private void change(int page, int round) throws IOException {
        Path file = folder.resolve("pages").resolve(Pages.name(page));
        Files.writeString(file, Pages.text(page, EACH, "第" + round + "次"));
    }

    /** Asks round by round, and changes what is asked for between; gives what the server held after each round. */
    private List<Held> soak(Process server) throws Exception {
        List<Held> held = new ArrayList<>();
        try (ScheduledExecutorService visitors = Executors.newScheduledThreadPool(4)) {
            for (int round = 1; round <= ROUNDS; round++) {
                List<Future<?>> answers = new ArrayList<>();
                for (int i = 0; i < REQUESTS; i++) {
                    int n = round * REQUESTS + i;
                    answers.add(visitors.schedule(() -> askRightly(n), i * PERIOD_MILLIS, TimeUnit.MILLISECONDS));
                }
                // All but the newest, whose first article is asked for.
                change(round % (PAGES - 1), round);
                if (round % REBUILD == 0) index("--rebuild");
                else if (round % REBUILD == REBUILD / 2) index();
                for (Future<?> answer : answers) answer.get();
                held.add(Held.by(server));
                if (round % REBUILD == 0) System.out.println("SoakIT: after round " + round + " " + held.getLast());
            }
        }
        return held;
    }

    /** The last third against the first, by their means, since a sample may fall into a rebuild. */
    private static void isFlat(String what, List<Held> held, ToLongFunction<Held> figure, long more) {
        int third = held.size() / 3;
        double first = mean(held.subList(0, third), figure);
        double last = mean(held.subList(held.size() - third, held.size()), figure);
        long most = held.stream().mapToLong(figure).max().orElseThrow();
        System.out.printf("SoakIT: %s: first third %.0f, last third %.0f, at most %d%n", what, first, last, most);
        assertThat(last).as(what).isLessThan(first * 1.1 + more);
    }

    private static double mean(List<Held> held, ToLongFunction<Held> figure) {
        return held.stream().mapToLong(figure).average().orElseThrow();
    }
}
