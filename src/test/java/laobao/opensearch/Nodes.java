package laobao.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of three nodes on loopback in a JVM of its own: {@code Nodes FOLDER BASE-PORT CONTROL-PORT}. Over the control
 * port it says {@code up} when it is, then does what it is told: {@code stop N}, {@code start N}, each answered by {@code done}, until that ends.
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

    private static void run(String[] args, Socket control) throws Exception {
        int base = Integer.parseInt(args[1]);
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(base + 99);
        String[] seeds = new String[COUNT];
        String[] names = new String[COUNT];
        for (int i = 0; i < COUNT; i++) {
            seeds[i] = "127.0.0.1:" + (base + 101 + i);
            names[i] = "Node " + (i + 1);
        }
        runner.onBuild((i, settings) -> {
                    settings.put("http.cors.enabled", false);
                    settings.put("network.host", "127.0.0.1");
                    settings.put("http.port", String.valueOf(base + i));
                    settings.put("transport.port", String.valueOf(base + 100 + i));
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                    settings.putList("discovery.seed_hosts", seeds);
                    settings.putList("cluster.initial_cluster_manager_nodes", names);
                    settings.put("node.processors", 2);
                    // Else the first node waits 30 s for a quorum that cannot be there yet.
                    settings.put("discovery.initial_state_timeout", "0s");
                    settings.put("cluster.fault_detection.leader_check.interval", "1s");
                })
                .build(OpenSearchRunner.newConfigs()
                        .clusterName("laobao-" + base)
                        .numOfNode(COUNT)
                        .baseHttpPort(base)
                        .basePath(Path.of(args[0]).toAbsolutePath().toString()));
        runner.admin()
                .cluster()
                .prepareHealth()
                .setWaitForNodes(String.valueOf(COUNT))
                .setWaitForGreenStatus()
                .get();
        PrintStream out = new PrintStream(control.getOutputStream(), true, StandardCharsets.UTF_8);
        out.println("up");
        BufferedReader in = new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            obey(runner, line);
            out.println("done");
        }
    }

    private static void obey(OpenSearchRunner runner, String line) throws IOException {
        int node = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("stop")) runner.getNode(node).close();
        else if (!runner.startNode(node)) throw new IllegalStateException(line);
    }
}
