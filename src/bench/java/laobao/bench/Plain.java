package laobao.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Hands out one page without its scripts, to know what the browser takes for it alone; and, under another name, an empty one. */
final class Plain implements AutoCloseable {
    private static final String EMPTY = "<!doctype html><title>Elsewhere</title><p>Elsewhere";

    private final HttpServer server;
    private volatile String held = EMPTY;

    Plain() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isEmpty =
                    Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Host")).startsWith("localhost");
            byte[] page = (isEmpty ? EMPTY : held).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    void hold(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("script").remove();
        held = page.outerHtml();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** To a browser, this is another site. */
    String elsewhere() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
