package laobao.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.archive.Breadth;
import laobao.archive.Explanation;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Statistics;
import laobao.archive.Suggestion;
import laobao.archive.TermSplitter;
import laobao.archive.Timeline;
import laobao.archive.Variants;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An embedded archive open for reading. Each answer is of the newest commit, whichever process made it. Safe for use by several threads.
 */
public final class LuceneArchive implements Archive {
    private final Directory directory;
    private final Duration timeLimit;
    private final LongSupplier clock;
    private final Snapshots snapshots;
    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private final QueryParser parser;
    private final QueryParser parserWithoutVariants;

    private LuceneArchive(
            Directory directory, @Nullable Path folder, Variants variants, Duration timeLimit, LongSupplier clock)
            throws IOException {
        this.directory = directory;
        this.timeLimit = timeLimit;
        this.clock = clock;
        parser = new QueryParser(new TermSplitter(analyzer, variants, true));
        parserWithoutVariants = new QueryParser(new TermSplitter(analyzer, variants, false));
        snapshots = new Snapshots(DirectoryReader.open(directory), folder);
    }

    /**
     * Opens the archive in a folder, with the usual {@link #TIME_LIMIT}.
     *
     * @throws ArchiveException when there is none, or one of another version
     */
    public static LuceneArchive open(Path folder) throws IOException {
        return open(folder, TIME_LIMIT);
    }

    /**
     * Opens the archive in a folder.
     *
     * @param timeLimit how long a search may take; what was found until then is its answer, which says so. What only counts or lists is not cut
     * @throws ArchiveException when there is none, or one of another version
     */
    public static LuceneArchive open(Path folder, Duration timeLimit) throws IOException {
        return open(folder, timeLimit, Variants.with(folder.resolve(Variants.FILE)));
    }

    /**
     * Opens the archive in a folder.
     *
     * @param variants the words that are searched under other forms too, in the place of those that the folder may hold
     * @throws ArchiveException when there is none, or one of another version
     */
    public static LuceneArchive open(Path folder, Duration timeLimit, Variants variants) throws IOException {
        if (!Files.isDirectory(folder)) throw missing(folder);
        return open(FSDirectory.open(folder), folder, folder, variants, timeLimit, System::nanoTime);
    }

    /** Opens the archive in a directory of Lucene's, which is closed with it. */
    static LuceneArchive open(Directory directory, Path name, @Nullable Path folder) throws IOException {
        return open(directory, name, folder, TIME_LIMIT, System::nanoTime);
    }

    /** With a clock that tells nanoseconds. */
    static LuceneArchive open(
            Directory directory, Path name, @Nullable Path folder, Duration timeLimit, LongSupplier clock)
            throws IOException {
        return open(directory, name, folder, Variants.shipped(), timeLimit, clock);
    }

    private static LuceneArchive open(
            Directory directory,
            Path name,
            @Nullable Path folder,
            Variants variants,
            Duration timeLimit,
            LongSupplier clock)
            throws IOException {
        // The words' model is read beside the index, which takes as long. Who needs it waits for it.
        Beside.start(() -> new WordsAnalyzer().words("工会"));
        try {
            if (!ArchiveFolder.holdsIndex(directory)) throw missing(name);
            ArchiveFolder.checkOurs(name, directory);
            return new LuceneArchive(directory, folder, variants, timeLimit, clock);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static ArchiveException missing(Path folder) {
        return new ArchiveException(
                "There is no archive in '" + folder + "'; make one with 'laobao index --index " + folder + " PATH…'.");
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        String after = request.after();
        Snapshot snapshot = after == null
                ? snapshots.newest()
                : snapshots.at(Cursor.decode(after, request.sort()).generation());
        Beside.begin();
        try {
            SearchResult result = search(snapshot, request).run(timeLimit, clock);
            if (result.next() != null) snapshots.keep(snapshot);
            return result;
        } finally {
            Beside.end();
            snapshots.release(snapshot);
        }
    }

    @Override
    public List<FacetCount> facet(FacetRequest request) throws IOException {
        return with(snapshot -> search(snapshot, request.search()).facet(request));
    }

    @Override
    public Timeline timeline(SearchRequest request, Interval interval) throws IOException {
        return with(snapshot -> search(snapshot, request).timeline(interval));
    }

    @Override
    public PivotTable pivot(PivotRequest request) throws IOException {
        return with(snapshot -> search(snapshot, request.search()).pivot(request));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        return with(snapshot -> snapshot.completions().of(typed, limit));
    }

    @Override
    public List<Hit> similar(String id, int size) throws IOException {
        return with(snapshot -> Similar.to(id, snapshot, analyzer, size));
    }

    @Override
    public List<Hit> copies(String id, int size) throws IOException {
        return with(snapshot -> {
            int doc = snapshot.document(id);
            if (doc < 0) return List.of();
            List<Hits.Found> others = IntStream.of(snapshot.stories().of(doc))
                    .filter(other -> other != doc)
                    .limit(size)
                    .mapToObj(other -> new Hits.Found(other, 0))
                    .toList();
            return new Hits(snapshot, new Highlighter(List.of())).read(others);
        });
    }

    @Override
    public Scan scan(SearchRequest request) throws IOException {
        Snapshot snapshot = snapshots.newest();
        try {
            return search(snapshot, request).scan(snapshots);
        } catch (IOException | RuntimeException e) {
            snapshots.release(snapshot);
            throw e;
        }
    }

    @Override
    public @Nullable Explanation explain(SearchRequest request, String id) throws IOException {
        ArchivedArticle article = article(id);
        if (article == null) return null;
        QueryNode expanded = parser.parse(request.query());
        QueryNode node = request.variants() ? expanded : parserWithoutVariants.parse(request.query());
        return with(snapshot ->
                new Explaining(snapshot.searcher(), article.article().id()).run(request, node, expanded));
    }

    private Search search(Snapshot snapshot, SearchRequest request) throws IOException {
        return new Search(snapshot, request, request.variants() ? parser : parserWithoutVariants, analyzer);
    }

    @Override
    public @Nullable ArchivedArticle article(String id) throws IOException {
        return with(snapshot -> {
                    int doc = snapshot.document(id);
                    return doc < 0 ? Optional.<ArchivedArticle>empty() : Optional.of(snapshot.article(doc));
                })
                .orElse(null);
    }

    @Override
    public long generation() throws IOException {
        return with(Snapshot::generation);
    }

    @Override
    public Statistics statistics() throws IOException {
        return with(snapshot -> {
            IndexSearcher searcher = snapshot.searcher();
            Matches all = searcher.search(QueryTranslator.everything(), Matches.manager());
            FacetValues newspapers = snapshot.values(FacetField.NEWSPAPER);
            FacetValues dates = snapshot.values(FacetField.DATE);
            List<FacetCount> years = dates.tree(dates.count(all), Breadth.ALL, List.of());
            long dated = years.stream().mapToLong(FacetCount::count).sum();
            long bytes = 0;
            for (String file : snapshot.reader.getIndexCommit().getFileNames()) bytes += directory.fileLength(file);
            return new Statistics(
                    all.total(),
                    searcher.count(new TermQuery(new Term(Fields.KIND, Fields.FILE))),
                    snapshot.generation(),
                    bytes,
                    DateLimits.first(snapshot.reader),
                    DateLimits.last(snapshot.reader),
                    newspapers.tree(newspapers.count(all), Breadth.ALL, List.of()),
                    all.total() - dated);
        });
    }

    /**
     * Writes all that it holds to another archive, which may be of another engine: each file with its articles and its fingerprint, so that
     * the other takes in only what is new from then on. What the other holds already is passed over.
     *
     * @param progress told of each article
     * @return how many articles were written
     */
    public long copyTo(ArchiveWriter other, Runnable progress) throws IOException {
        return with(snapshot -> new Copying(snapshot, other, progress).run());
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
        directory.close();
    }

    private interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    private <T> T with(Reading<T> reading) throws IOException {
        Snapshot snapshot = snapshots.newest();
        try {
            return reading.read(snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }
}
