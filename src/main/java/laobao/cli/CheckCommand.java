package laobao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import laobao.lucene.ArchiveCheck;
import laobao.opensearch.ClusterCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laobao check}: is the archive whole? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Looks for damage: file checksums, Lucene's CheckIndex, facts against their articles, searches against scans; on a cluster its copies, counts and searches against scans.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Option(
            names = "--literal",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many strings to search for and scan for (${DEFAULT-VALUE}).")
    private int literals;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Chooses the same strings as another run, which printed it.")
    private long seed = System.nanoTime() % 1_000_000;

    @Override
    public Integer call() throws IOException {
        Random random = new Random(seed);
        if (index.isOnCluster()) {
            ClusterCheck.Outcome outcome =
                    ClusterCheck.run(index.address(), IndexOption.credentials(), literals, random);
            return report(outcome.articles(), outcome.problems());
        }
        ArchiveCheck.Outcome outcome = ArchiveCheck.run(index.folder(), literals, random);
        return report(outcome.articles(), outcome.problems());
    }

    private int report(long articles, List<String> problems) {
        problems.forEach(problem -> System.err.println("laobao: " + problem));
        System.out.printf(
                "%s: %,d articles checked, %,d literal searches with seed %d%n",
                problems.isEmpty() ? "sound" : "DAMAGED", articles, literals, seed);
        return problems.isEmpty() ? 0 : 1;
    }
}
