package laobao.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laobao.article.BlockReading;
import laobao.article.Continuations;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.ingest.Editions;
import laobao.page.Page;
import laobao.page.PageFile;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laobao split}: pages to articles, printed and not indexed. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Splits pages into articles and prints one page object (JSON) a line; indexes nothing.")
final class SplitCommand implements Callable<Integer> {
    /** Pages of one edition that are kept in memory, far more than any has. */
    private static final int LARGEST = 1000;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PageOptions pages;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WeightsOption weights;

    @Option(
            names = "--explain",
            description =
                    "Also say to stderr how each block was read and why: its role, the next best one (with how much worse the"
                            + " page would read with it), and what speaks for the first; then what became of each correction by hand;"
                            + " what the page's date was read from, and each region, union and place with its words, where they"
                            + " stand, its part and how sure it is; and what became of each mark that an article goes on on another page.")
    private boolean explain;

    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private final FactFinder facts = new FactFinder();
    private final Editions editions = new Editions(facts);
    private final List<SplitPage> edition = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private int skipped;

    @Override
    public Integer call() throws IOException {
        Splitter splitter = weights.splitter();
        for (PageFile file : pages.files(this::skipped)) {
            try (Stream<Printed> printed = file.read(this::skipped)) {
                printed.forEach(each -> {
                    explain(each, splitter);
                    SplitPage page = facts.find(corrected(each, splitter), file.path());
                    explain(page);
                    take(page, file.path(), each instanceof Page);
                });
            } catch (UnreadableException | UncheckedIOException e) {
                skipped(Problem.of(file.source(), e));
            }
        }
        finish();
        return skipped == 0 ? 0 : 1;
    }

    private SplitPage corrected(Printed printed, Splitter splitter) {
        ExplainedCorrections corrections = new ExplainedCorrections();
        SplitPage split = splitter.split(
                printed,
                problem -> {
                    skipped(problem);
                    corrections.leftOut(problem);
                },
                corrections::applied);
        if (explain && printed instanceof Page page)
            corrections.of(page.corrections()).forEach(System.err::println);
        return split;
    }

    /** Pages of one edition that follow each other are printed together, so that what goes on from page to page is one article. */
    private void take(SplitPage page, Path file, boolean mayGoOn) {
        String name = mayGoOn ? page.edition() : null;
        boolean other =
                edition.isEmpty() || !Objects.equals(name, edition.getFirst().edition());
        if (name == null || other || edition.size() == LARGEST) finish();
        edition.add(page);
        files.add(file);
        if (name == null) finish();
    }

    private void finish() {
        Continuations.Joined joined = editions.join(edition, files);
        if (explain) joined.remarks().forEach(remark -> System.err.println("  " + remark));
        joined.pages().forEach(this::print);
        edition.clear();
        files.clear();
    }

    private void explain(Printed printed, Splitter splitter) {
        if (!explain || !(printed instanceof Page page)) return;
        System.err.println(page.source());
        for (BlockReading block : splitter.explain(page)) {
            System.err.println("  " + start(block.text()));
            System.err.printf(
                    Locale.ROOT,
                    "    %s, not %s (by %.1f); begins an article: %.0f%%%n",
                    block.role(),
                    block.runnerUp(),
                    block.margin(),
                    100 * block.begins());
            if (!block.evidence().isEmpty()) System.err.println("    it " + String.join("; ", block.evidence()));
        }
    }

    private void explain(SplitPage page) {
        if (explain) ExplainedFacts.of(page).forEach(System.err::println);
    }

    static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void print(SplitPage page) {
        System.out.println(gson.toJson(page));
    }

    private void skipped(Problem problem) {
        skipped++;
        System.err.println("laobao: skipped " + problem);
    }
}
