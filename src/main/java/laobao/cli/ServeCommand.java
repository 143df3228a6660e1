package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.ingest.Watch;
import laobao.server.Server;
import laobao.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laobao serve}: the reading room and its API over HTTP, until the process is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Serves the archive over HTTP: a page to search it with, and /api/v1.",
        footer = {
            "",
            "Every option can also stand in the environment (LAOBAO_BEHIND_PROXY=1 for --behind-proxy 1), or in a file laobao.properties (behind-proxy = 1) in the current folder, else the program's own. The command line goes before the environment, and that before the file."
        })
@SuppressWarnings("NullAway.Init")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ReadOption index;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen at (${DEFAULT-VALUE}); 127.0.0.1 is this machine alone, 0.0.0.0 is all.")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "The port (${DEFAULT-VALUE}); 0 takes one that is free.")
    private int port;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description =
                    "Where readers find it, for links that leave the site: https://archive.example. The address that a request was sent to unless told.")
    @Nullable
    private String publicAddress;

    @Option(
            names = "--allow-origin",
            split = ",",
            paramLabel = "ORIGIN",
            description =
                    "A site whose pages may read the API: https://paper.example; * is every site. May be repeated, or hold several with commas. None unless told.")
    private List<String> allowedOrigins = List.of();

    @Option(
            names = "--behind-proxy",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "How many reverse proxies stand before it (${DEFAULT-VALUE}); with 0 X-Forwarded-For is not believed.")
    private int proxies;

    @Option(
            names = "--requests-per-second",
            paramLabel = "N",
            description =
                    "What one visitor may ask in the long run; four times as many at once; a batch counts as its queries do. 50 unless told, and then this machine itself is not limited.")
    @Nullable
    private Integer requestsPerSecond;

    @Option(
            names = "--searches",
            paramLabel = "N",
            description =
                    "How many searches run at once, 1 to 1000; eight times as many wait, the rest is sent away. Two a processor, at least 4, unless told.")
    private int searches = ServerOptions.DEFAULT_SEARCHES;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "How long one search may take, 0.01 to 600: 2 unless told. One that takes longer answers with what it has found and says that it is partial.")
    @Nullable
    private Double timeLimit;

    @Option(
            names = "--access-log",
            arity = "0..1",
            defaultValue = "true",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Write a line of JSON to stderr for each request (${DEFAULT-VALUE}).")
    private boolean accessLog;

    @Option(
            names = "--log-addresses",
            arity = "0..1",
            defaultValue = "false",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Write the visitor's address there too (${DEFAULT-VALUE}).")
    private boolean logAddresses;

    @Option(
            names = "--watch",
            split = ",",
            paramLabel = "PATH",
            description =
                    "A folder of pages to look after: what is new or changed in it is found within some seconds. May be repeated, or hold several with commas. None unless told.")
    private List<Path> watched = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ServerOptions options = options();
        if (!watched.isEmpty()) begin();
        try (Archive archive = archive()) {
            Watching watching = watched.isEmpty()
                    ? null
                    : new Watching(new Watch(watched, new Splitter(), new FactFinder(), index::write));
            try {
                serve(archive, options);
            } finally {
                if (watching != null) watching.close();
            }
        }
        return 0;
    }

    /** So that a server may look after a folder before its first page. */
    private void begin() throws IOException {
        for (Path path : watched)
            if (!Files.exists(path))
                throw new ParameterException(
                        spec.commandLine(), "--watch is '" + path + "'; there is no such file or folder.");
        try (ArchiveWriter writer = index.write()) {
            writer.commit();
        } catch (ArchiveException e) {
            // Written to by another, and so there; what else is wrong with it, reading tells.
        }
    }

    private Archive archive() throws IOException {
        if (timeLimit == null) return index.read();
        if (!(timeLimit >= 0.01 && timeLimit <= 600))
            throw new ParameterException(
                    spec.commandLine(), "The time limit is " + timeLimit + " seconds; allowed is 0.01 to 600.");
        return index.read(Duration.ofMillis(Math.round(timeLimit * 1000)));
    }

    private ServerOptions options() {
        try {
            return new ServerOptions(
                    host,
                    port,
                    publicAddress,
                    allowedOrigins,
                    proxies,
                    requestsPerSecond,
                    searches,
                    accessLog,
                    logAddresses);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** Serves until the process is told to end; then requests under way are answered first. */
    static void serve(Archive archive, ServerOptions options) {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Warming.start(archive);
        try (Server server = Server.start(archive, options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.out.println("listening on " + server.address());
            System.out.flush();
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }
}
