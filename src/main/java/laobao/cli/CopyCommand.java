package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.Comparison;
import laobao.lucene.LuceneArchive;
import laobao.opensearch.Address;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laobao copy}: an archive in a folder onto a cluster, compared with what it was copied from. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies an archive in a folder to another place, such as a cluster, and compares the two: every article, all counts, a sample of literal searches.",
            "The archive copied stays as it is. A copy that was broken off goes on where it was."
        })
@SuppressWarnings("NullAway.Init")
final class CopyCommand implements Callable<Integer> {
    /** What a search counts that was cut short is nothing to compare by. */
    private static final Duration UNHURRIED = Duration.ofHours(1);

    @Option(names = "--from", required = true, paramLabel = "FOLDER", description = "The archive to copy.")
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL|FOLDER",
            description = "Where to: http://HOST:9200/NAME, or a folder.")
    private String to;

    @Option(
            names = "--literal",
            defaultValue = "100",
            paramLabel = "N",
            description = "How many strings to search for in both (${DEFAULT-VALUE}).")
    private int literals;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Chooses the same strings as another run, which printed it.")
    private long seed = System.nanoTime() % 1_000_000;

    @Override
    public Integer call() throws IOException {
        if (Address.isAddress(from))
            throw new ArchiveException(
                    "'" + from
                            + "' is on a cluster, and only an archive in a folder can be copied; index its pages into the new place instead.");
        long start = System.nanoTime();
        try (LuceneArchive old = LuceneArchive.open(Path.of(from), UNHURRIED)) {
            long copied;
            try (ArchiveWriter writer = IndexOption.write(to);
                    Progress progress = Progress.of("copying", old.statistics().articles())) {
                copied = old.copyTo(writer, progress::step);
            }
            System.out.printf("%,d articles copied; %.1f seconds%n", copied, (System.nanoTime() - start) / 1e9);
            try (Archive copy = IndexOption.read(to, UNHURRIED)) {
                return report(Comparison.of(old, copy, literals, new Random(seed)));
            }
        }
    }

    private int report(Comparison.Outcome outcome) {
        outcome.problems().forEach(problem -> System.err.println("laobao: " + problem));
        System.out.printf(
                "%s: %,d articles, %,d values of facets and %,d literal searches with seed %d compared%n",
                outcome.problems().isEmpty() ? "alike" : "NOT ALIKE",
                outcome.articles(),
                outcome.values(),
                outcome.literals(),
                seed);
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
