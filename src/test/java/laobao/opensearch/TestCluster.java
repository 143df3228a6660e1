package laobao.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link Nodes} in a process of their own, and how to reach them. */
final class TestCluster implements AutoCloseable {
    private final Process process;
    private final Socket control;
    private final BufferedReader answers;
    private final int base;

    private TestCluster(Process process, Socket control, int base) throws IOException {
        this.process = process;
        this.control = control;
        this.base = base;
        answers = new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
    }

    static TestCluster start(Path folder) throws IOException {
        int base = free();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try (ServerSocket called = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(List.of(
                            java.toString(),
                            "-Xmx400m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Nodes.class.getName(),
                            folder.toString(),
                            String.valueOf(base),
                            String.valueOf(called.getLocalPort())))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nodes.log").toFile())
                    .start();
            Thread.ofVirtual().start(() -> hangUp(process, called));
            TestCluster cluster = new TestCluster(process, called.accept(), base);
            cluster.await("up");
            return cluster;
        }
    }

    /** Else the test would wait for ever for a process that has ended. */
    private static void hangUp(Process process, ServerSocket called) {
        process.onExit().join();
        try {
            called.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A port whose neighbours are most likely free too. */
    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return 20_000 + socket.getLocalPort() % 300 * 40;
        }
    }

    private void await(String word) throws IOException {
        String line = answers.readLine();
        if (!word.equals(line)) throw new IOException("the nodes said " + line + " instead of " + word);
    }

    void stop(int node) throws IOException {
        tell("stop " + node);
    }

    void start(int node) throws IOException {
        tell("start " + node);
    }

    private void tell(String what) throws IOException {
        control.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        await("done");
    }

    /** The address of an archive, naming all nodes. */
    Address address(String name) throws IOException {
        String hosts = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "127.0.0.1:" + (base + i))
                .collect(Collectors.joining(","));
        return Address.parse("http://" + hosts + "/" + name);
    }

    @Override
    public void close() throws IOException {
        control.close();
        process.destroyForcibly().onExit().join();
    }
}
