package laobao.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.RebuildWriter;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An embedded archive open for writing. The archive keeps in the same index, and so in the same commit, which files it was made of. An
 * id is unique in it: an article written later takes the place of an earlier one with its id. Analysis runs on all processors; calls
 * come from one thread.
 */
public final class LuceneArchiveWriter implements RebuildWriter {
    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private Build build;
    /** Whether the archive is being rebuilt as a whole. */
    private final boolean whole;

    private final Processors processors = new Processors();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    /** What was written since the last commit, and the stories that lost an article. */
    private final Set<String> batches = new HashSet<>();

    private final Set<Long> touched = new HashSet<>();
    private final TouchedEditions editions = new TouchedEditions();
    private DirectoryReader committed;

    private LuceneArchiveWriter(Directory directory, IndexWriter writer, Build build, boolean whole)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.build = build;
        this.whole = whole;
        this.committed = whole ? DirectoryReader.open(writer) : DirectoryReader.open(directory);
    }

    /**
     * Opens the archive in a folder, and begins one where there is none.
     *
     * @throws ArchiveException when the folder holds something else, an archive of another version, or is being written to
     */
    public static LuceneArchiveWriter open(Path folder) throws IOException {
        return open(directory(folder), folder);
    }

    /**
     * Opens the archive in a folder to build it anew, whatever version it is of. Readers keep what it held until {@link #swap}, which puts
     * the new one in its place whole; closing without it leaves the old one. The old one stays for {@link #rollback}.
     *
     * @throws ArchiveException when the folder holds something else or is being written to
     */
    public static LuceneArchiveWriter rebuild(Path folder) throws IOException {
        return open(directory(folder), folder, true);
    }

    /**
     * Puts the archive that was there before the last rebuild back in its place; once more puts the newer one back.
     *
     * @return the number of articles it holds
     * @throws ArchiveException when there is none, or it is being written to
     */
    public static long rollback(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!ArchiveFolder.holdsIndex(directory))
                throw new ArchiveException("There is no archive in '" + folder + "'.");
            ArchiveFolder.checkOurs(folder, directory);
            IndexCommit earlier = Build.earlier(directory);
            if (earlier == null)
                throw new ArchiveException(
                        "The archive '" + folder
                                + "' was not rebuilt since it was begun, or its old files are gone: there is nothing to go back to.");
            try (IndexWriter writer = locked(directory, folder, config().setIndexCommit(earlier))) {
                writer.setLiveCommitData(earlier.getUserData().entrySet());
                writer.commit();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)));
            }
        }
    }

    private static Directory directory(Path folder) throws IOException {
        boolean begun = Files.isDirectory(folder);
        if (begun) {
            try (Directory directory = FSDirectory.open(folder)) {
                begun = ArchiveFolder.holdsIndex(directory);
            }
        }
        if (!begun) ArchiveFolder.checkFree(folder);
        return FSDirectory.open(folder);
    }

    /** Opens the archive in a directory of Lucene's, which is closed with it. */
    static LuceneArchiveWriter open(Directory directory, Path name) throws IOException {
        return open(directory, name, false);
    }

    private static LuceneArchiveWriter open(Directory directory, Path name, boolean whole) throws IOException {
        try {
            boolean begun = ArchiveFolder.holdsIndex(directory);
            if (begun && whole) ArchiveFolder.checkAnyVersion(name, directory);
            else if (begun) ArchiveFolder.checkOurs(name, directory);
            Build build = begun && !whole ? Build.of(directory) : Build.begin();
            IndexWriter writer = locked(directory, name, config());
            try {
                // A crash before the first commit would leave a folder that is no index, and so would be refused next
                // time.
                if (!begun) {
                    writer.setLiveCommitData(build.data());
                    writer.commit();
                }
                if (whole) writer.deleteAll();
                return new LuceneArchiveWriter(directory, writer, build, whole);
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(writer);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new WordsAnalyzer())
                .setCodec(PairsFormat.CODEC)
                .setSimilarity(PairsFormat.LENGTHS)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setIndexDeletionPolicy(Build.POLICY)
                .setCommitOnClose(false);
    }

    private static IndexWriter locked(Directory directory, Path name, IndexWriterConfig config) throws IOException {
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new ArchiveException(
                    "The archive '" + name + "' is being written to by another process; wait until that has ended.");
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
                editions.add(archived);
                processors.start(() -> writer.addDocument(ArticleDocument.of(archived, source, batch)));
            }
        } catch (RuntimeException e) {
            processors.settle();
            writer.deleteDocuments(new Term(Fields.BATCH, batch));
            throw e;
        }
        Term others = new Term(Fields.BATCH, batch);
        boolean uncommitted = written.containsKey(source);
        if (uncommitted || committed.docFreq(new Term(Fields.SOURCE, source)) > 0) {
            // What is still on its way to the index would escape the deletion.
            if (uncommitted) processors.settle();
            touch(new Term(Fields.SOURCE, source));
            editions.addOf(source, committed);
            deleteOthers(new Term(Fields.SOURCE, source), others);
        }
        if (!taken.isEmpty()) processors.settle();
        for (String id : taken) {
            touch(new Term(Fields.ID, id));
            deleteOthers(new Term(Fields.ID, id), others);
        }
        writer.addDocument(record(source, fingerprint, batch));
        batches.add(batch);
        written.put(source, fingerprint);
    }

    /** Remembers the stories of what is going to be deleted. */
    private void touch(Term term) throws IOException {
        for (LeafReaderContext leaf : committed.leaves()) {
            PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
            NumericDocValues stories = leaf.reader().getNumericDocValues(Fields.STORY);
            if (docs == null || stories == null) continue;
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc())
                if (stories.advanceExact(doc) && stories.longValue() != 0) touched.add(stories.longValue());
        }
    }

    /** Tells what was written of which story it is, and what the archive says often. */
    private void link() throws IOException {
        if (batches.isEmpty() && touched.isEmpty()) return;
        // A reader's opening would write the segments of all threads one after another.
        processors.onEach(writer::flushNextBuffer);
        try (DirectoryReader all = DirectoryReader.open(writer)) {
            new Linking(all, new Likenesses(all, processors)).run(batches, touched, writer);
            build = build.with(all, analyzer);
        }
        batches.clear();
        touched.clear();
    }

    /** Of two articles with one id in one file the later stays. */
    private void deleteEarlier(String id) throws IOException {
        processors.settle();
        writer.deleteDocuments(new Term(Fields.ID, id));
    }

    private boolean held(String id) throws IOException {
        return committed.docFreq(new Term(Fields.ID, id)) > 0;
    }

    private void deleteOthers(Term term, Term batch) throws IOException {
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
        // Only a field that is there can be given another value.
        record.add(new NumericDocValuesField(Fields.STORY, 0));
        record.add(new StoredField(Fields.FINGERPRINT, fingerprint));
        return record;
    }

    @Override
    public void remove(String source) throws IOException {
        processors.settle();
        touch(new Term(Fields.SOURCE, source));
        editions.addOf(source, committed);
        writer.deleteDocuments(new Term(Fields.SOURCE, source));
        written.put(source, "");
    }

    @Override
    public List<List<Held>> continued() throws IOException {
        processors.settle();
        return editions.take(writer, committed);
    }

    @Override
    public void update(Held held) throws IOException {
        processors.settle();
        BooleanQuery old = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, held.article().article().id())), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.SOURCE, held.source())), Occur.FILTER)
                .build();
        String batch = TouchedEditions.batch(writer, old);
        if (batch == null) return;
        touch(new Term(Fields.ID, held.article().article().id()));
        batches.add(batch);
        writer.deleteDocuments(old);
        writer.addDocument(ArticleDocument.of(held.article(), held.source(), batch));
    }

    @Override
    public List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(committed, Fields.SOURCE);
        if (terms == null) return sources;
        Bits live = MultiBits.getLiveDocs(committed);
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef source = each.next(); source != null; source = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            int doc = postings.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) doc = postings.nextDoc();
            if (doc != DocIdSetIterator.NO_MORE_DOCS) sources.add(source.utf8ToString());
        }
        return sources;
    }

    /** {@inheritDoc} A rebuild keeps it back, on disk but not to be seen, until {@link #swap}. */
    @Override
    public void commit() throws IOException {
        processors.settle();
        link();
        if (!whole) {
            writer.setLiveCommitData(build.data());
            writer.commit();
        }
        DirectoryReader newer =
                whole ? DirectoryReader.openIfChanged(committed, writer) : DirectoryReader.openIfChanged(committed);
        if (newer != null) {
            committed.close();
            committed = newer;
        }
        written.clear();
        ids.clear();
    }

    @Override
    public void swap() throws IOException {
        if (!whole) throw new IllegalStateException("nothing is being rebuilt");
        processors.settle();
        link();
        writer.setLiveCommitData(build.data());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        processors.close();
        committed.close();
        writer.rollback();
        directory.close();
    }
}
