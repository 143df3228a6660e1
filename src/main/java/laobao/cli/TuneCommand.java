package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import laobao.archive.ArchiveException;
import laobao.article.Tuning;
import laobao.article.Weights;
import laobao.page.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laobao tune}: learns from an archive's own gold. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        description = {
            "Learns how to split pages from pages that people have split (gold), and writes what it has learned.",
            "GOLD is a .json or .jsonl file of page objects, each naming its page's file in \"page\"; the PAGES that follow"
                    + " it are those pages or folders of them. Several GOLD PAGES… may be given.",
            "Prints how well it does on pages it has learned from and on pages kept out."
        })
@SuppressWarnings("NullAway.Init")
final class TuneCommand implements Callable<Integer> {
    @Parameters(arity = "2..*", paramLabel = "GOLD PAGES", description = "Gold, and the pages it was made from.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the weights (weights.tsv).")
    private Path out = Path.of("weights.tsv");

    @Option(names = "--folds", paramLabel = "N", description = "Parts to deal the pages into, 2 to 20 (5).")
    private int folds = 5;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to begin with (those that come with Laobao).")
    @Nullable
    private Path weights;

    @Option(names = "--from-prior", description = "Begin with what was thought right before any page was read.")
    private boolean fromPrior;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (folds < 2 || folds > 20) throw wrong("--folds is " + folds + "; allowed are 2 to 20");
        Tuning tuning =
                new Tuning(fromPrior ? Weights.prior() : weights == null ? Weights.shipped() : Weights.read(weights));
        List<GoldPaths.Pair> pairs = GoldPaths.read(paths, TuneCommand::skipped);
        for (GoldPaths.Pair pair : pairs) tuning.add(pair.set(), pair.page(), pair.gold());
        int pages = pairs.size();
        if (pages < folds)
            throw new ArchiveException("There are " + pages + " gold pages, fewer than --folds " + folds + ".");
        Weights learned = tuning.run(folds, System.out::println);
        learned.write(
                out, List.of("What laobao tune has learned from " + pages + " pages; see laobao.article.Weights."));
        System.out.println("written: " + out);
        return 0;
    }

    private static void skipped(Problem problem) {
        System.err.println("laobao: skipped " + problem);
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
