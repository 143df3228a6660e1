package laobao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laobao.archive.ArchiveWriter;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.ingest.Ingest;
import laobao.ingest.Report;
import laobao.page.PageFile;
import laobao.page.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laobao index}: pages into an archive. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Reads pages, splits them into articles, finds regions, unions and dates, and indexes what is new or changed.")
@SuppressWarnings("NullAway.Init")
final class IndexCommand implements Callable<Integer> {
    @Mixin
    private PageOptions pages;

    @Mixin
    private IndexOption index;

    @Override
    public Integer call() throws IOException {
        try (ArchiveWriter writer = index.write()) {
            List<Problem> problems = new ArrayList<>();
            Report report = run(writer, pages.files(problems::add), problems);
            report.skipped().forEach(problem -> System.err.println("laobao: skipped " + problem));
            System.out.println(summary(report));
            return report.skipped().isEmpty() ? 0 : 1;
        }
    }

    /** Takes in files, showing on a terminal how far it is. */
    static Report run(ArchiveWriter writer, List<PageFile> files, List<Problem> before) throws IOException {
        try (Progress progress = Progress.of("indexing", files.size())) {
            return new Ingest(new Splitter(), new FactFinder(), writer).run(files, before, file -> progress.step());
        }
    }

    /** What was done, in one line. */
    static String summary(Report report) {
        return String.format(
                "%,d pages read, %,d unchanged, %,d skipped; %,d articles; %.1f seconds",
                report.read(),
                report.unchanged(),
                report.skipped().size(),
                report.articles(),
                report.took().toMillis() / 1000.0);
    }
}
