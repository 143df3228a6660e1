package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import laobao.archive.Archive;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.archive.Comparison;
import laobao.archive.Sampling;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.Statistics;
import laobao.archive.Variants;
import laobao.lucene.LuceneArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Run by itself only, as its name does not end as those of tests do: an archive of any size, copied to three nodes that are processes of their own, compared and measured; the archive is only read:
 *
 * <pre>mvn verify -Dit.test=CopyProof -Dsurefire.skip -Dlaobao.index=FOLDER [-Dlaobao.seed=N]</pre>
 */
class CopyProof {
    private static final int LITERALS = 500;
    private static final int SEARCHES = 200;
    private static final int ROUNDS = 3;
    private static final Duration UNHURRIED = Duration.ofHours(1);

    @TempDir
    private static Path folder;

    @Test
    void anArchiveCopiedIsTheSameThere() throws Exception {
        String index = System.getProperty("laobao.index");
        assertThat(index).as("-Dlaobao.index=FOLDER of the archive to copy").isNotNull();
        long seed = Long.getLong("laobao.seed", System.nanoTime());
        System.out.println("CopyProof: -Dlaobao.seed=" + seed);
        try (TestCluster nodes = TestCluster.startApart(folder);
                LuceneArchive old = LuceneArchive.open(Path.of(index), UNHURRIED)) {
            Address address = nodes.address("copied");
            long start = System.nanoTime();
            AtomicLong committing = new AtomicLong();
            try (OpenSearchWriter writer = OpenSearchWriter.open(address, Credentials.NONE)) {
                old.copyTo(timed(writer, committing), () -> {});
            }
            System.out.printf(
                    "CopyProof: copied in %.0f s, of these %.0f s for finding the reprints%n",
                    seconds(start), committing.get() / 1e9);
            nodes.awaitAll();
            try (OpenSearchArchive copy =
                    OpenSearchArchive.open(address, Credentials.NONE, UNHURRIED, Variants.shipped())) {
                start = System.nanoTime();
                Comparison.Outcome outcome = Comparison.of(old, copy, LITERALS, new Random(seed));
                System.out.printf(
                        "CopyProof: %d articles, %d values of facets and %d literal searches compared in %.0f s%n",
                        outcome.articles(), outcome.values(), outcome.literals(), seconds(start));
                assertThat(outcome.problems()).as("seed %d", seed).isEmpty();
                assertThat(outcome.articles()).isEqualTo(old.statistics().articles());
                start = System.nanoTime();
                ClusterCheck.Outcome check = ClusterCheck.run(address, Credentials.NONE, LITERALS, new Random(seed));
                assertThat(check.problems()).as("seed %d", seed).isEmpty();
                System.out.printf("CopyProof: checked in %.0f s%n", seconds(start));
                Statistics figures = copy.statistics();
                System.out.printf(
                        "CopyProof: %.2f KB of disk an article, and as much for its copy; embedded %.2f%n",
                        figures.bytes() / 1000.0 / figures.articles(),
                        old.statistics().bytes() / 1000.0 / figures.articles());
                List<String> queries = queries(old, new Random(seed));
                measure(old, copy, queries);
            }
        }
    }

    /** @param committing is added the nanoseconds that commits take */
    private static ArchiveWriter timed(ArchiveWriter writer, AtomicLong committing) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            long start = System.nanoTime();
            Object result = method.invoke(writer, arguments);
            if (method.getName().equals("commit")) committing.addAndGet(System.nanoTime() - start);
            return result;
        };
        return (ArchiveWriter) Proxy.newProxyInstance(
                ArchiveWriter.class.getClassLoader(), new Class<?>[] {ArchiveWriter.class}, handler);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Words, what is quoted, both of two, either of two. */
    private static List<String> queries(Archive archive, Random random) throws IOException {
        Sampling sampling = new Sampling(2 * SEARCHES, random);
        try (Scan scan = archive.scan(SearchRequest.builder().sort("oldest").build())) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next()) sampling.offer(one);
        }
        List<String> strings = sampling.strings();
        List<String> queries = new ArrayList<>();
        for (int i = 0; i + 1 < strings.size(); i += 2) {
            String one = strings.get(i);
            String other = strings.get(i + 1);
            queries.add(
                    switch (i / 2 % 4) {
                        case 0 -> one;
                        case 1 -> '"' + one + '"';
                        case 2 -> one + ' ' + other;
                        default -> one + " OR " + other;
                    });
        }
        return queries;
    }

    /** Prints the searches a second of both by one client and by two, each with its facets and highlights: the best of rounds in turn, after one that warms up. */
    private static void measure(Archive embedded, Archive cluster, List<String> queries) throws Exception {
        search(embedded, queries);
        search(cluster, queries);
        for (int clients = 1; clients <= 2; clients++) {
            double most = 0;
            double mostOfCluster = 0;
            for (int round = 0; round < ROUNDS; round++) {
                most = Math.max(most, aSecond(embedded, queries, clients));
                mostOfCluster = Math.max(mostOfCluster, aSecond(cluster, queries, clients));
            }
            System.out.printf(
                    "CopyProof: clients: %d, searches a second: embedded %.0f, cluster %.0f%n",
                    clients, most, mostOfCluster);
        }
    }

    private static double aSecond(Archive archive, List<String> queries, int clients) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> client = () -> search(archive, queries);
            for (Future<Void> one : threads.invokeAll(Collections.nCopies(clients, client))) one.get();
        }
        return clients * queries.size() / seconds(start);
    }

    private static Void search(Archive archive, List<String> queries) throws IOException {
        for (String query : queries)
            archive.search(SearchRequest.builder().query(query).size("10").build());
        return null;
    }
}
