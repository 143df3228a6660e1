package laobao.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.PageFile;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.ReadyArticle;
import laobao.page.UnreadableException;

/**
 * The pipeline from files to an archive: read, split, find facts, write. A file that the archive holds unchanged costs a hash; one
 * that has changed, or whose facts were found by other tables, takes the place of what it was; one that cannot be read is skipped and leaves what
 * the archive had of it. Reading runs ahead of writing on all processors; what is written, and in which order, does not depend on how many there are. For use by one thread, once.
 */
public final class Ingest {
    /** Work lost when the power goes is at most this much; more often would cost more in flushes to disk than in reading pages. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(2);

    /** Files that are read ahead, each a page or the beginning of a long file. */
    private static final int AHEAD = 16;

    private final Splitter splitter;
    private final FactFinder facts;
    private final Editions editions;
    private final ArchiveWriter archive;
    private final Duration betweenCommits;
    private final List<Problem> skipped = new ArrayList<>();
    /** Corrections that fit nothing any more, told of by all who read. */
    private final Queue<Problem> misfits = new ConcurrentLinkedQueue<>();

    private final Deque<Opened> ahead = new ArrayDeque<>();
    private final Set<String> opened = new HashSet<>();
    private final List<PageFile> written = new ArrayList<>();
    private int read;
    private int unchanged;
    private int pruned;
    private long articles;

    /** A pipeline into one archive; the archive stays the caller's to close. */
    public Ingest(Splitter splitter, FactFinder facts, ArchiveWriter archive) {
        this(splitter, facts, archive, BETWEEN_COMMITS);
    }

    Ingest(Splitter splitter, FactFinder facts, ArchiveWriter archive, Duration betweenCommits) {
        this.betweenCommits = betweenCommits;
        this.splitter = splitter;
        this.facts = facts;
        this.editions = new Editions(facts);
        this.archive = archive;
    }

    /** A file that is being read. */
    private record Opened(PageFile file, String source, String fingerprint, Reading reading) {}

    /**
     * Takes in some files; when it returns, what it reports is on disk.
     *
     * @param files the files
     * @param before what was skipped in looking for them, for the report
     * @param progress told of each file that is done with, after it is on disk
     * @throws IOException when the archive cannot be written: what was committed before stays
     */
    public Report run(List<PageFile> files, List<Problem> before, Consumer<PageFile> progress) throws IOException {
        long start = System.nanoTime();
        long committed = start;
        skipped.addAll(before);
        try (Workers workers = new Workers("laobao-read")) {
            for (PageFile file : files) {
                if (ahead.size() == AHEAD) write();
                open(file, workers);
                if (System.nanoTime() - committed > betweenCommits.toNanos()) {
                    commit(progress);
                    committed = System.nanoTime();
                }
            }
            while (!ahead.isEmpty()) write();
            commit(progress);
        } finally {
            for (Opened file : ahead) file.reading.close();
        }
        misfits.stream().sorted(Comparator.comparing(Problem::toString)).forEach(skipped::add);
        return new Report(read, unchanged, pruned, skipped, articles, Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Drops what the archive holds of files that are no more.
     *
     * @param isThere whether the file of a source still exists
     */
    public void prune(Predicate<String> isThere) throws IOException {
        for (String source : archive.sources()) {
            if (isThere.test(source)) continue;
            archive.remove(source);
            pruned++;
        }
    }

    private void commit(Consumer<PageFile> progress) throws IOException {
        editions.join(archive);
        archive.commit();
        written.forEach(progress);
        written.clear();
    }

    private void open(PageFile file, Workers workers) throws IOException {
        try {
            String source = name(file);
            // A file given twice is looked at again when it has been written, and then is unchanged.
            while (opened.contains(source)) write();
            String fingerprint = file.fingerprint() + "-" + facts.version(file.path());
            if (archive.holds(source, fingerprint)) {
                unchanged++;
                written.add(file);
                return;
            }
            Reading reading = new Reading(file, printed -> articles(printed, file), workers);
            opened.add(source);
            ahead.add(new Opened(file, source, fingerprint, reading));
        } catch (UnreadableException e) {
            skip(file, Problem.of(file.source(), e));
        }
    }

    private List<ArchivedArticle> articles(Printed printed, PageFile file) {
        SplitPage page = facts.find(splitter.split(printed, misfits::add, applied -> {}), file.path());
        return ArchivedArticles.of(page, facts, printed instanceof ReadyArticle);
    }

    /** Writes the file that was opened first. */
    private void write() throws IOException {
        Opened file = ahead.remove();
        opened.remove(file.source);
        try (Reading reading = file.reading) {
            Counting found = new Counting(reading.start());
            archive.replace(file.source, file.fingerprint, () -> found);
            articles += found.count;
            skipped.addAll(reading.problems());
            read++;
            written.add(file.file);
        } catch (UnreadableException | UncheckedIOException e) {
            skip(file.file, Problem.of(file.file.source(), e));
        }
    }

    private void skip(PageFile file, Problem problem) {
        skipped.add(problem);
        written.add(file);
    }

    private static final class Counting implements Iterator<ArchivedArticle> {
        private final Iterator<ArchivedArticle> articles;
        private long count;

        Counting(Iterator<ArchivedArticle> articles) {
            this.articles = articles;
        }

        @Override
        public boolean hasNext() {
            return articles.hasNext();
        }

        @Override
        public ArchivedArticle next() {
            count++;
            return articles.next();
        }
    }

    /** The name by which the archive knows a file: the same from whichever folder the program is run. */
    static String name(PageFile file) {
        boolean onDisk = file.path().getFileSystem().equals(FileSystems.getDefault());
        return onDisk ? file.path().toAbsolutePath().normalize().toString() : file.source();
    }
}
