package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Nodes} in processes of their own, three in one or each alone, and how to reach them. */
public final class TestCluster implements AutoCloseable {
    private static final List<Integer> ALL = List.of(1, 2, 3);

    private static @Nullable TestCluster shared;

    private final Path folder;
    private final int base;
    /** By number; all of them by 0, where they are in one process. */
    private final Map<Integer, Running> running = new TreeMap<>();

    private final boolean isApart;

    /** A process, and the connection that it ends with. */
    private record Running(Process process, Socket control, BufferedReader answers) {
        void kill() throws IOException {
            process.destroyForcibly().onExit().join();
            control.close();
        }

        void tell(String what) throws IOException {
            control.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
            String line = answers.readLine();
            if (!"done".equals(line)) throw new IOException("the nodes said " + line + " to " + what);
        }
    }

    private TestCluster(Path folder, boolean isApart) throws IOException {
        this.folder = folder;
        this.isApart = isApart;
        base = free();
        launch(isApart ? ALL : List.of(0));
        awaitAll();
    }

    /** Three nodes in one process for all tests that name their archives apart and end no node; they end with this JVM. */
    public static synchronized TestCluster shared() throws IOException {
        if (shared != null) return shared;
        Path folder = Files.createTempDirectory("laobao-nodes");
        TestCluster started = start(folder);
        shared = started;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return started;
    }

    /** Three nodes in one process, which start the soonest. */
    static TestCluster start(Path folder) throws IOException {
        return new TestCluster(folder, false);
    }

    /** Three nodes, each in a process of its own. */
    static TestCluster startApart(Path folder) throws IOException {
        return new TestCluster(folder, true);
    }

    /** Starts processes side by side. */
    private void launch(List<Integer> numbers) throws IOException {
        List<ServerSocket> calls = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int number : numbers) {
            ServerSocket called = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Process process = process(number, called.getLocalPort());
            Thread.ofVirtual().start(() -> hangUp(process, called));
            calls.add(called);
            processes.add(process);
        }
        for (int i = 0; i < numbers.size(); i++) {
            try (ServerSocket called = calls.get(i)) {
                Socket control = called.accept();
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
                running.put(numbers.get(i), new Running(processes.get(i), control, answers));
                if (!"up".equals(answers.readLine()))
                    throw new IOException("The nodes did not start: " + log(numbers.get(i)));
            }
        }
    }

    private String log(int number) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("nodes" + number).resolve("nodes.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** OpenSearch takes itself for one of its own tests where it finds the runner of Lucene's, and then refuses to start. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("randomizedtesting"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process process(int number, int control) throws IOException {
        Path home = Files.createDirectories(folder.resolve("nodes" + number));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Nodes.class.getName(),
                home.toString(),
                String.valueOf(base),
                String.valueOf(control)));
        if (number > 0) command.add(String.valueOf(number));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nodes.log").toFile())
                .start();
    }

    /** Else the test would wait for ever for a process that has ended. */
    private static void hangUp(Process process, ServerSocket called) {
        process.onExit().join();
        try {
            called.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port whose neighbours are most likely free too. */
    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return 20_000 + socket.getLocalPort() % 40 * 250;
        }
    }

    /** Waits until all three nodes have found each other, and all copies of all archives are there. */
    public void awaitAll() throws IOException {
        try (Cluster cluster = new Cluster(address("any"), Credentials.NONE)) {
            String path = "/_cluster/health?wait_for_nodes=3&wait_for_status=green&timeout=60s";
            cluster.answer("GET", path, null, Duration.ofMinutes(1));
        }
    }

    /** Ends a node: at once, as {@code kill -9} does, where it is a process of its own. */
    void end(int node) throws IOException {
        if (!isApart) running(0).tell("stop " + node);
        else {
            running(node).kill();
            running.remove(node);
        }
    }

    private Running running(int number) {
        return Objects.requireNonNull(running.get(number), "no such node runs");
    }

    /** Starts nodes that have ended, and waits for them. */
    void startAgain(List<Integer> nodes) throws IOException {
        if (isApart) launch(nodes);
        else for (int node : nodes) running(0).tell("start " + node);
        awaitAll();
    }

    /** Makes a repository for snapshots, where all nodes are in one process. */
    public void addRepository(String name) throws IOException {
        try (Cluster cluster = new Cluster(address("any"), Credentials.NONE)) {
            JsonObject files = Json.object("type", "fs", "settings", Json.object("location", name));
            cluster.answer("PUT", "/_snapshot/" + name, files, Duration.ofMinutes(1));
        }
    }

    /** Makes a snapshot as an operator may do by hand. */
    public void snapshotByHand(String repository, String name, String indexes) throws IOException {
        try (Cluster cluster = new Cluster(address("any"), Credentials.NONE)) {
            String path = "/_snapshot/" + repository + "/" + name + "?wait_for_completion=true";
            cluster.answer("PUT", path, Json.object("indices", indexes), Duration.ofMinutes(1));
        }
    }

    /** Where an archive is, naming all nodes. */
    public String location(String name) {
        String hosts = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "127.0.0.1:" + (base + i))
                .collect(Collectors.joining(","));
        return "http://" + hosts + "/" + name;
    }

    /** The address of an archive, naming all nodes. */
    Address address(String name) throws IOException {
        return Address.parse(location(name));
    }

    @Override
    public void close() throws IOException {
        for (Running one : running.values()) one.kill();
    }
}
