package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of requests under way when the server stops; {@code ServeIT} stops one by SIGTERM. */
class StoppingTest {
    @Test
    void aRequestInFlightIsAnsweredWhenTheServerStops() throws Exception {
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        MemoryArchive slow = new MemoryArchive(Samples.articles()) {
            @Override
            public SearchResult search(SearchRequest request) throws java.io.IOException {
                searching.countDown();
                try {
                    stopping.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.search(request);
            }
        };
        Server stopped = Server.start(slow, new ServerOptions("127.0.0.1", 0));
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
            try {
                return new Visitor(stopped).get("/api/v1/search").statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        searching.await();
        Thread closing = new Thread(stopped::close);
        closing.start();
        awaitRefusal(stopped.port());
        stopping.countDown();
        assertThat(status.get()).isEqualTo(200);
        closing.join();
    }

    /** Until the server takes no new visitors: refuses them, or resets one that came while it shut. */
    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(other.isConnected()).isTrue();
            } catch (SocketException e) {
                return;
            }
        }
    }

    /** How long one may take is for the server to say; here it is no time at all. */
    @Test
    void aRequestThatDoesNotEndIsCutOffAndNamed() throws Exception {
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        Logger log = (Logger) LoggerFactory.getLogger("laobao.server");
        log.addAppender(written);
        try (Server stopped = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
                Socket socket = begun(stopped)) {
            stopped.close(Duration.ZERO);
            assertThat(rest(socket)).doesNotContain("HTTP/1.1 200");
            assertThat(written.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("requests cut off, as they were not answered within 0 s: 1");
        } finally {
            log.detachAppender(written);
        }
    }

    /** A batch whose queries are still to come, and which the server has begun to answer: it has asked for them. */
    private static Socket begun(Server server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                                + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n")
                        .getBytes(UTF_8));
        byte[] asked = new byte["HTTP/1.1 100 Continue\r\n\r\n".length()];
        assertThat(socket.getInputStream().readNBytes(asked, 0, asked.length)).isEqualTo(asked.length);
        assertThat(new String(asked, UTF_8)).startsWith("HTTP/1.1 100");
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }
}
