package laobao.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.PageFile;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laobao split}: pages to articles, printed and not indexed. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Splits pages into articles and prints one page object (JSON) a line; indexes nothing.")
final class SplitCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PageOptions pages;

    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private final Splitter splitter = new Splitter();
    private final FactFinder facts = new FactFinder();
    private int skipped;

    @Override
    public Integer call() {
        for (PageFile file : pages.files(this::skipped)) {
            try (Stream<Printed> printed = file.read(this::skipped)) {
                printed.map(splitter::split)
                        .map(page -> facts.find(page, file.path()))
                        .forEach(this::print);
            } catch (UnreadableException | UncheckedIOException e) {
                skipped(Problem.of(file.source(), e));
            }
        }
        return skipped == 0 ? 0 : 1;
    }

    private void print(SplitPage page) {
        System.out.println(gson.toJson(page));
    }

    private void skipped(Problem problem) {
        skipped++;
        System.err.println("laobao: skipped " + problem);
    }
}
