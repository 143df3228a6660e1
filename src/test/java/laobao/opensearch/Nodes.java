package laobao.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Nodes of a cluster of three on loopback: {@code Nodes FOLDER BASE-PORT CONTROL-PORT [N]}, all three in this JVM or the Nth alone. Says
 * {@code up} over the control port when they have started, then does what it is told, {@code stop N} and {@code start N}, each answered by
 * {@code done}, until that ends.
 */
final class Nodes {
    private static final int COUNT = 3;

    private Nodes() {}

    public static void main(String[] args) throws Exception {
        // OpenSearch makes System.in and System.out its own.
        try (Socket control = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2]))) {
            run(args, control);
        }
        System.exit(0);
    }

    private static void run(String[] args, Socket control) throws IOException {
        int base = Integer.parseInt(args[1]);
        int alone = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(base + 99);
        String[] seeds = IntStream.rangeClosed(1, COUNT)
                .mapToObj(i -> "127.0.0.1:" + (base + 100 + i))
                .toArray(String[]::new);
        String[] names = IntStream.rangeClosed(1, COUNT).mapToObj(Nodes::name).toArray(String[]::new);
        runner.onBuild((i, settings) -> {
                    int node = alone > 0 ? alone : i;
                    settings.put("node.name", name(node));
                    settings.put("http.cors.enabled", false);
                    settings.put("network.host", "127.0.0.1");
                    settings.put("http.port", String.valueOf(base + node));
                    settings.put("transport.port", String.valueOf(base + 100 + node));
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                    settings.putList("discovery.seed_hosts", seeds);
                    settings.putList("cluster.initial_cluster_manager_nodes", names);
                    settings.put("node.processors", 2);
                    settings.put(
                            "path.repo",
                            Path.of(args[0])
                                    .resolve("repositories")
                                    .toAbsolutePath()
                                    .toString());
                    // Else one that is built alone would not look for others.
                    settings.put("discovery.type", "zen");
                    // Else the first node waits 30 s for a quorum that cannot be there yet.
                    settings.put("discovery.initial_state_timeout", "0s");
                    settings.put("cluster.fault_detection.leader_check.interval", "1s");
                })
                .build(OpenSearchRunner.newConfigs()
                        .clusterName("laobao-" + base)
                        .pluginTypes(SlowShards.class.getName())
                        .numOfNode(alone > 0 ? 1 : COUNT)
                        .baseHttpPort(base + (alone > 0 ? alone - 1 : 0))
                        .basePath(Path.of(args[0]).toAbsolutePath().toString()));
        PrintStream out = new PrintStream(control.getOutputStream(), true, StandardCharsets.UTF_8);
        out.println("up");
        BufferedReader in = new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int node = Integer.parseInt(line.substring(line.indexOf(' ') + 1)) - 1;
            if (line.startsWith("stop")) runner.getNode(node).close();
            else if (!runner.startNode(node)) throw new IllegalStateException(line);
            out.println("done");
        }
    }

    private static String name(int node) {
        return "Node " + node;
    }
}
