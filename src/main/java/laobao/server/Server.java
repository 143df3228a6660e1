package laobao.server;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import laobao.archive.Archive;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading room and its API over HTTP, reading only. Start one with {@link #start}; it answers, on threads of its own, until it is
 * closed. It does not close the archive.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("laobao.server");

    /** How long requests may take to end when the server stops. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** How long connections on which nothing happens may then take to close. */
    private static final long LINGER_MILLIS = 1_500;

    private final Javalin javalin;
    private final Underway underway;
    private final ServerOptions options;
    private final int port;

    private Server(Javalin javalin, Underway underway, ServerOptions options) {
        this.javalin = javalin;
        this.underway = underway;
        this.options = options;
        port = javalin.port();
    }

    /**
     * Starts to listen; when it returns, requests are answered.
     *
     * @throws CannotListenException when the port is in use or the host is none of this machine
     */
    public static Server start(Archive archive, ServerOptions options) {
        Routes routes = new Routes(archive, options);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            // A slow reader or writer then holds no thread that another visitor could need.
            config.concurrency.useVirtualThreads = true;
            config.router.javaLangErrorHandler(Failures::exhausted);
            config.jetty.modifyServer(server -> {
                server.setErrorHandler(new UnroutedFailures());
                server.setRequestLog(new AccessLog(routes.underway(), routes.metrics(), options));
                server.setStopTimeout(LINGER_MILLIS);
            });
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setRequestHeaderSize(16_384);
            });
            routes.register(config.routes);
        });
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            throw new CannotListenException("Cannot listen at " + options.host() + ":" + options.port()
                    + ": the port is in use by another program, or the address is none of this machine.");
        }
        return new Server(javalin, routes.underway(), options);
    }

    /** The port it listens at, also when 0 was asked for. */
    public int port() {
        return port;
    }

    /** Where a browser on this machine finds it, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        String host = options.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Takes no new visitors, lets the requests under way end, five seconds at most, and stops; what is not answered then is cut off. */
    @Override
    public void close() {
        close(GRACE);
    }

    /** @param grace how long requests may take to end */
    void close(Duration grace) {
        for (Connector connector : javalin.jettyServer().server().getConnectors())
            if (connector instanceof ServerConnector listening) {
                listening.close();
                listening.setShutdownIdleTimeout(LINGER_MILLIS / 5);
            }
        try {
            int left = underway.await(grace);
            if (left > 0)
                LOG.warn("requests cut off, as they were not answered within {} s: {}", grace.toSeconds(), left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        javalin.stop();
    }
}
