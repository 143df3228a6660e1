package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.RebuildWriter;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.ingest.Ingest;
import laobao.ingest.Report;
import laobao.page.PageFile;
import laobao.page.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private WeightsOption weights;

    @Option(
            names = "--prune",
            description = "Also drops what the archive holds of files that are no more in the folders given.")
    private boolean prune;

    @Option(
            names = "--rebuild",
            description =
                    "Builds the archive anew, from these pages alone; when whole, it takes the old one's place. See 'rollback'.")
    private boolean rebuild;

    @Override
    public Integer call() throws IOException {
        return rebuild ? rebuild() : add();
    }

    private int add() throws IOException {
        try (ArchiveWriter writer = index.write()) {
            return report(ingest(writer));
        }
    }

    private int rebuild() throws IOException {
        try (RebuildWriter writer = index.rebuild()) {
            Report report = ingest(writer);
            if (report.articles() == 0) {
                report(report);
                throw new ArchiveException("No article was read, so the archive stays as it was.");
            }
            writer.swap();
            return report(report);
        }
    }

    private Report ingest(ArchiveWriter writer) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<PageFile> files = pages.files(problems::add);
        Ingest ingest = new Ingest(weights.splitter(), new FactFinder(), writer);
        if (prune) ingest.prune(source -> !isGone(source));
        return run(ingest, files, problems);
    }

    /** Only what lies in a folder that is there is missed: the archive must not lose what is on a disk that is not mounted. */
    private boolean isGone(String source) {
        Path file = Path.of(source);
        return Files.notExists(file)
                && pages.paths.stream()
                        .filter(Files::isDirectory)
                        .anyMatch(folder ->
                                file.startsWith(folder.toAbsolutePath().normalize()));
    }

    private static int report(Report report) {
        report.skipped().forEach(problem -> System.err.println("laobao: skipped " + problem));
        System.out.println(summary(report));
        return report.skipped().isEmpty() ? 0 : 1;
    }

    /** Takes in files, showing on a terminal how far it is. */
    static Report run(ArchiveWriter writer, List<PageFile> files, List<Problem> before) throws IOException {
        return run(new Ingest(new Splitter(), new FactFinder(), writer), files, before);
    }

    private static Report run(Ingest ingest, List<PageFile> files, List<Problem> before) throws IOException {
        try (Progress progress = Progress.of("indexing", files.size())) {
            return ingest.run(files, before, file -> progress.step());
        }
    }

    /** What was done, in one line. */
    static String summary(Report report) {
        return String.format(
                "%,d pages read, %,d unchanged, %,d skipped%s; %,d articles; %.1f seconds",
                report.read(),
                report.unchanged(),
                report.skipped().size(),
                report.pruned() == 0 ? "" : String.format(", %,d pruned", report.pruned()),
                report.articles(),
                report.took().toMillis() / 1000.0);
    }
}
