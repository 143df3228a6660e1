package laobao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: what it is told by its environment, what it writes, how it ends. */
@DisabledOnOs(OS.WINDOWS)
class ServeIT {
    private static final Path LAUNCHER = Path.of("laobao").toAbsolutePath();

    @TempDir
    static Path folder;

    @BeforeAll
    static void index() throws Exception {
        Files.writeString(folder.resolve("2022-11-30-02.md"), "# 甲厂职工学技能\n\n本报讯 近日，甲厂工会组织职工学习技能。\n");
        assertThat(program("index", "2022-11-30-02.md", "--index", "built")
                        .start()
                        .waitFor())
                .isZero();
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    @Test
    void afterSigtermARequestUnderWayIsAnsweredAndOneWithoutEndIsCutOff() throws Exception {
        ProcessBuilder builder = program("serve", "--port", "0").redirectOutput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("LAOBAO_INDEX", "built");
        Process process = builder.start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            int port = URI.create(out.readLine().substring("listening on ".length()))
                    .getPort();
            byte[] body = "技能\n职工\n".getBytes(UTF_8);
            try (Socket socket = begun(port, body.length);
                    Socket endless = begun(port, body.length)) {
                process.destroy();
                awaitRefusal(port);
                socket.getOutputStream().write(body);
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).contains("HTTP/1.1 200").contains("\"total\":1");
                assertThat(process.waitFor()).isEqualTo(143);
                assertThat(endless.isConnected()).isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
        String log = Files.readString(folder.resolve("err"));
        assertThat(log).contains("requests cut off, as they were not answered within 5 s: 1\n");
        String line = log.lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow();
        assertThat(JsonParser.parseString(line).getAsJsonObject().get("path").getAsString())
                .isEqualTo("/api/v1/batch");
        assertThat(log).doesNotContain("127.0.0.1", "Exception");
    }

    /** A batch whose queries are still to come; that the server asks for them shows that the request is under way. */
    private static Socket begun(int port, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /api/v1/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\n"
                                + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(UTF_8));
        assertThat(line(socket)).startsWith("HTTP/1.1 100");
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) line.append((char) c);
        return line.toString();
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

    /** Rather than going on without answering; what the tables of places and words take is more than there is. */
    @Test
    void aServerWhoseMemoryIsGoneEnds() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("watched"));
        Files.writeString(pages.resolve("2022-12-01-01.md"), "# 乙厂职工学技能\n\n本报讯 近日，乙厂工会组织职工学习技能。\n");
        ProcessBuilder builder = program("serve", "--port", "0", "--watch", "watched", "--index", "other");
        // Far too little: where it is nearly enough, the collector tries for minutes before it gives up.
        builder.environment().put("LAOBAO_JAVA_OPTS", "-Xmx16m");
        assertThat(builder.start().waitFor()).isEqualTo(3);
        assertThat(folder.resolve("out")).content().contains("OutOfMemoryError");
    }

    @Test
    void aBatchIsCountedFromAFileAndBadRowsAreNamed() throws Exception {
        Files.writeString(folder.resolve("queries.csv"), "q,from\n技能,2022\n(,\n技能,2023\n");
        assertThat(program("batch", "queries.csv", "--by", "month", "--index", "built")
                        .start()
                        .waitFor())
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out")).lines())
                .startsWith("\uFEFFrow,q,filters,total,month,count,error", "1,技能,from=2022,1,2022-11,1,")
                .endsWith("3,技能,from=2023,0,,,")
                .hasSize(4);
        assertThat(Files.readString(folder.resolve("err"))).contains("1 of 3 queries failed");
        assertThat(program("batch", "none.csv", "--index", "built").start().waitFor())
                .isEqualTo(2);
        assertThat(Files.readString(folder.resolve("err")))
                .contains("no file 'none.csv'")
                .doesNotContain("Exception");
    }
}
