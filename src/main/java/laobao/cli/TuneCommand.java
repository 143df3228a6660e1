package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laobao.archive.ArchiveException;
import laobao.article.GoldPage;
import laobao.article.Tuning;
import laobao.article.Weights;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.UnreadableException;
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
        int pages = 0;
        for (int i = 0; i < paths.size(); ) {
            Path gold = paths.get(i++);
            if (!isGold(gold)) throw wrong("'" + gold + "' is no gold; a .json or .jsonl file must come first");
            List<Path> of = new ArrayList<>();
            while (i < paths.size() && !isGold(paths.get(i))) of.add(paths.get(i++));
            pages += add(tuning, gold, of);
        }
        if (pages < folds)
            throw new ArchiveException("There are " + pages + " gold pages, fewer than --folds " + folds + ".");
        Weights learned = tuning.run(folds, System.out::println);
        learned.write(
                out, List.of("What laobao tune has learned from " + pages + " pages; see laobao.article.Weights."));
        System.out.println("written: " + out);
        return 0;
    }

    private static boolean isGold(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".json") || name.endsWith(".jsonl")) && !Files.isDirectory(path);
    }

    private int add(Tuning tuning, Path gold, List<Path> of) throws IOException {
        Map<String, Page> pages = pages(of);
        int added = 0;
        for (GoldPage page : GoldPage.read(gold)) {
            String name = page.page() == null
                    ? ""
                    : Path.of(page.page()).getFileName().toString();
            Page found = pages.get(stem(name));
            if (found == null) {
                System.err.println("laobao: skipped gold of '" + name + "': no such page in " + of);
                continue;
            }
            tuning.add(gold.toString(), found, page);
            added++;
        }
        return added;
    }

    private static Map<String, Page> pages(List<Path> paths) {
        Map<String, Page> pages = new HashMap<>();
        for (PageFile file : PageFiles.of(paths, Imprint.UNKNOWN, TuneCommand::skipped)) {
            String name = file.path().getFileName().toString();
            if (!name.endsWith(".md") && !name.endsWith(".txt")) continue;
            try (Stream<Printed> printed = file.read(TuneCommand::skipped)) {
                printed.forEach(p -> {
                    if (p instanceof Page page) pages.put(stem(name), page);
                });
            } catch (UnreadableException e) {
                skipped(Problem.of(file.source(), e));
            }
        }
        return pages;
    }

    private static String stem(String name) {
        return name.endsWith(".md") || name.endsWith(".txt") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static void skipped(Problem problem) {
        System.err.println("laobao: skipped " + problem);
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
