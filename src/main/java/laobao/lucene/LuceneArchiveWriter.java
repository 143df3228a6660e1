package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * An embedded archive open for writing. The archive keeps in the same index, and so in the same commit, which files it was made of. An
 * id is unique in it: an article written later takes the place of an earlier one with its id. Analysis runs on all processors; calls
 * come from one thread.
 */
public final class LuceneArchiveWriter implements ArchiveWriter {
    /** Articles that wait for a processor, each a few kilobytes; more would only cost memory. */
    private static final int WAITING = 64;

    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final ExecutorService processors =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "laobao-index");
                thread.setDaemon(true);
                return thread;
            });
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private DirectoryReader committed;

    private LuceneArchiveWriter(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.committed = DirectoryReader.open(directory);
    }

    /**
     * Opens the archive in a folder, and begins one where there is none.
     *
     * @throws ArchiveException when the folder holds something else, an archive of another version, or is being written to
     */
    public static LuceneArchiveWriter open(Path folder) throws IOException {
        boolean begun = Files.isDirectory(folder);
        if (begun) {
            try (Directory directory = FSDirectory.open(folder)) {
                begun = ArchiveFolder.holdsIndex(directory);
            }
        }
        if (!begun) ArchiveFolder.checkFree(folder);
        return open(FSDirectory.open(folder), folder);
    }

    /** Opens the archive in a directory of Lucene's, which is closed with it. */
    static LuceneArchiveWriter open(Directory directory, Path name) throws IOException {
        try {
            boolean begun = ArchiveFolder.holdsIndex(directory);
            if (begun) ArchiveFolder.checkOurs(name, directory);
            IndexWriter writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new WordsAnalyzer())
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setCommitOnClose(false));
            writer.setLiveCommitData(
                    Map.of(Fields.FORMAT_KEY, String.valueOf(Fields.FORMAT)).entrySet());
            // A crash before the first commit would leave a folder that is no index, and so would be refused the next
            // time.
            if (!begun) writer.commit();
            return new LuceneArchiveWriter(directory, writer);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new ArchiveException(
                    "The archive '" + name + "' is being written to by another process; wait until that has ended.");
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public boolean holds(String source, String fingerprint) throws IOException {
        String latest = written.get(source);
        if (latest == null) latest = fingerprint(source);
        return fingerprint.equals(latest);
    }

    private @Nullable String fingerprint(String source) throws IOException {
        IndexSearcher searcher = new IndexSearcher(committed);
        TopDocs found = searcher.search(file(source).build(), 1);
        if (found.scoreDocs.length == 0) return null;
        return searcher.storedFields()
                .document(found.scoreDocs[0].doc, Set.of(Fields.FINGERPRINT))
                .get(Fields.FINGERPRINT);
    }

    private static BooleanQuery.Builder file(String source) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SOURCE, source)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, Fields.FILE)), Occur.FILTER);
    }

    @Override
    public void replace(String source, String fingerprint, Iterable<ArchivedArticle> articles) throws IOException {
        String batch = UUID.randomUUID().toString();
        Set<String> own = new HashSet<>();
        Set<String> taken = new HashSet<>();
        try {
            for (ArchivedArticle archived : articles) {
                String id = archived.article().id();
                if (!own.add(id)) deleteEarlier(id);
                else if (!ids.add(id) || held(id)) taken.add(id);
                start(() -> writer.addDocument(ArticleDocument.of(archived, source, batch)));
            }
        } catch (RuntimeException e) {
            settle();
            writer.deleteDocuments(new Term(Fields.BATCH, batch));
            throw e;
        }
        Term others = new Term(Fields.BATCH, batch);
        if (written.containsKey(source) || committed.docFreq(new Term(Fields.SOURCE, source)) > 0)
            deleteOthers(new Term(Fields.SOURCE, source), others);
        for (String id : taken) deleteOthers(new Term(Fields.ID, id), others);
        writer.addDocument(record(source, fingerprint, batch));
        written.put(source, fingerprint);
    }

    /** Of two articles with one id in one file the later stays. */
    private void deleteEarlier(String id) throws IOException {
        settle();
        writer.deleteDocuments(new Term(Fields.ID, id));
    }

    private boolean held(String id) throws IOException {
        return committed.docFreq(new Term(Fields.ID, id)) > 0;
    }

    private void deleteOthers(Term term, Term batch) throws IOException {
        // What is still on its way to the index would escape the deletion.
        settle();
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(term), Occur.FILTER)
                .add(new TermQuery(batch), Occur.MUST_NOT)
                .build());
    }

    private static Document record(String source, String fingerprint, String batch) {
        Document record = new Document();
        record.add(new StringField(Fields.KIND, Fields.FILE, Store.NO));
        record.add(new StringField(Fields.SOURCE, source, Store.NO));
        record.add(new StringField(Fields.BATCH, batch, Store.NO));
        record.add(new StoredField(Fields.FINGERPRINT, fingerprint));
        return record;
    }

    @Override
    public void commit() throws IOException {
        settle();
        writer.setLiveCommitData(
                Map.of(Fields.FORMAT_KEY, String.valueOf(Fields.FORMAT)).entrySet());
        writer.commit();
        DirectoryReader newer = DirectoryReader.openIfChanged(committed);
        if (newer != null) {
            committed.close();
            committed = newer;
        }
        written.clear();
        ids.clear();
    }

    @Override
    public void close() throws IOException {
        processors.close();
        committed.close();
        writer.rollback();
        directory.close();
    }

    private interface Work {
        long run() throws IOException;
    }

    private void start(Work work) throws IOException {
        if (running.size() >= WAITING) settle(WAITING / 2);
        running.add(processors.submit(work::run));
    }

    private void settle() throws IOException {
        settle(0);
    }

    /** Waits until no more than so many articles are on their way. */
    private void settle(int left) throws IOException {
        while (running.size() > left) {
            Future<?> first = running.removeFirst();
            try {
                first.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Writing was interrupted.", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) throw io;
                if (e.getCause() instanceof UncheckedIOException io) throw io;
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
