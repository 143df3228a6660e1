package laobao.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.PageFile;
import laobao.page.Problem;
import laobao.page.UnreadableException;

/**
 * The pipeline from files to an archive: read, split, find facts, write. A file that the archive holds unchanged costs a hash; one
 * that has changed, or whose facts were found by other tables, takes the place of what it was; one that cannot be read is skipped and leaves what the archive had of it. For use by one thread.
 */
public final class Ingest {
    /** Work lost when the power goes is at most this much; more often would cost more in flushes to disk than in reading pages. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);

    private final Splitter splitter;
    private final FactFinder facts;
    private final ArchiveWriter archive;
    private final List<Problem> skipped = new ArrayList<>();
    private int read;
    private int unchanged;
    private long articles;

    /** A pipeline into one archive; the archive stays the caller's to close. */
    public Ingest(Splitter splitter, FactFinder facts, ArchiveWriter archive) {
        this.splitter = splitter;
        this.facts = facts;
        this.archive = archive;
    }

    /**
     * Takes in some files; when it returns, what it reports is on disk.
     *
     * @param files the files
     * @param before what was skipped in looking for them, for the report
     * @param progress told of each file that is done with
     * @throws IOException when the archive cannot be written: what was committed before stays
     */
    public Report run(List<PageFile> files, List<Problem> before, Consumer<PageFile> progress) throws IOException {
        long start = System.nanoTime();
        long committed = start;
        skipped.addAll(before);
        for (PageFile file : files) {
            take(file);
            progress.accept(file);
            if (System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
                archive.commit();
                committed = System.nanoTime();
            }
        }
        archive.commit();
        return new Report(read, unchanged, skipped, articles, Duration.ofNanos(System.nanoTime() - start));
    }

    private void take(PageFile file) throws IOException {
        try {
            String source = name(file);
            String fingerprint = file.fingerprint() + "-" + facts.version(file.path());
            if (archive.holds(source, fingerprint)) {
                unchanged++;
                return;
            }
            List<Problem> lines = new ArrayList<>();
            try (Stream<ArchivedArticle> found = file.read(lines::add)
                    .map(splitter::split)
                    .map(page -> facts.find(page, file.path()))
                    .flatMap(this::articles)) {
                long[] count = {0};
                Iterator<ArchivedArticle> counted =
                        found.peek(article -> count[0]++).iterator();
                archive.replace(source, fingerprint, () -> counted);
                articles += count[0];
            }
            skipped.addAll(lines);
            read++;
        } catch (UnreadableException | UncheckedIOException e) {
            skipped.add(Problem.of(file.source(), e));
        }
    }

    private Stream<ArchivedArticle> articles(SplitPage page) {
        return IntStream.range(0, page.articles().size()).mapToObj(position -> {
            Article article = page.articles().get(position);
            return new ArchivedArticle(
                    article,
                    page.newspaper(),
                    page.date(),
                    page.dateOrigin(),
                    page.number(),
                    position,
                    page.source(),
                    page.url(),
                    facts.pathsOf(article));
        });
    }

    /** A file is the same file from whichever folder the program is run. */
    private static String name(PageFile file) {
        boolean onDisk = file.path().getFileSystem().equals(FileSystems.getDefault());
        return onDisk ? file.path().toAbsolutePath().normalize().toString() : file.source();
    }
}
