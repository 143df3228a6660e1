package laobao.cli;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import laobao.lucene.ArchiveCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laobao check}: is the archive whole? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Looks for damage: file checksums, Lucene's CheckIndex, facts against their articles, searches against scans.")
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
        ArchiveCheck.Outcome outcome = ArchiveCheck.run(index.folder(), literals, new Random(seed));
        outcome.problems().forEach(problem -> System.err.println("laobao: " + problem));
        System.out.printf(
                "%s: %,d articles checked, %,d literal searches with seed %d%n",
                outcome.problems().isEmpty() ? "sound" : "DAMAGED", outcome.articles(), literals, seed);
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
