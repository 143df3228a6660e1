package laobao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import laobao.archive.Archive;
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
        description = "Serves the archive over HTTP: a page to search it with, and /api/v1.")
@SuppressWarnings("NullAway.Init")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "The address to listen at (${DEFAULT-VALUE}: this machine alone).")
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
            description = "Where readers find it, for links that leave the site: https://archive.example.")
    @Nullable
    private String publicAddress;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "A site whose pages may read the API: https://paper.example; * is every site. May be repeated.")
    private List<String> allowedOrigins = List.of();

    @Option(
            names = "--behind-proxy",
            defaultValue = "0",
            paramLabel = "N",
            description = "How many reverse proxies stand before it (${DEFAULT-VALUE}).")
    private int proxies;

    @Option(
            names = "--requests-per-second",
            defaultValue = "50",
            paramLabel = "N",
            description = "What one visitor may ask in the long run (${DEFAULT-VALUE}); four times as many at once.")
    private int requestsPerSecond;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ServerOptions options = options();
        try (Archive archive = index.read()) {
            serve(archive, options);
        }
        return 0;
    }

    private ServerOptions options() {
        try {
            return new ServerOptions(host, port, publicAddress, allowedOrigins, proxies, requestsPerSecond);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** Serves until the process is told to end; then requests under way are answered first. */
    static void serve(Archive archive, ServerOptions options) {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
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
