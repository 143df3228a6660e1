package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser, the servers it visits and a site of another origin, for all browser tests of a run; closed after the last of them. */
final class Room implements AutoCloseable {
    final Chromium chromium;
    final HttpServer elsewhere;
    /** Serves {@link Samples#articles}, and lets the other site read its API. */
    final Server server;
    /** Serves {@link Payloads#articles}. */
    final Server armed;

    private Room() throws IOException {
        chromium = Chromium.launch();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = Elsewhere.page(exchange.getRequestURI()).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        server = Server.start(
                new MemoryArchive(Samples.articles()),
                new ServerOptions("127.0.0.1", 0, null, List.of(elsewhereAddress()), 0, 50));
        armed = Server.start(new MemoryArchive(Payloads.articles()), new ServerOptions("127.0.0.1", 0));
    }

    String elsewhereAddress() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort();
    }

    @Override
    public void close() {
        server.close();
        armed.close();
        elsewhere.stop(0);
        chromium.close();
    }

    /** Opens the room for the first test class that asks, and lends it to the others. */
    static final class Key implements BeforeAllCallback {
        @SuppressWarnings("NullAway.Init")
        private Room room;

        @Override
        public void beforeAll(ExtensionContext context) {
            room = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Room.class, k -> open(), Room.class);
        }

        private static Room open() {
            try {
                return new Room();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Room room() {
            return room;
        }
    }
}
