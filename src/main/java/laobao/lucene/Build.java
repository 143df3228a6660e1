package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import laobao.archive.ArchivedArticle;
import laobao.archive.Phrases;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One building of an archive from its files, which many commits belong to. A rebuild begins another; the last commit of the build before
 * is kept, to go back to.
 *
 * @param id unique
 * @param phrases those learned last
 */
record Build(String id, Phrases phrases) {
    /** Under which key a commit keeps its build. */
    private static final String KEY = "laobao.build";

    /** Keeps the newest commit, and the newest of the build before. */
    static final IndexDeletionPolicy POLICY = new IndexDeletionPolicy() {
        @Override
        public void onInit(List<? extends IndexCommit> commits) throws IOException {
            onCommit(commits);
        }

        @Override
        public void onCommit(List<? extends IndexCommit> commits) throws IOException {
            if (commits.isEmpty()) return;
            IndexCommit newest = commits.getLast();
            IndexCommit earlier = earlier(commits);
            for (IndexCommit commit : commits) if (!commit.equals(newest) && !commit.equals(earlier)) commit.delete();
        }
    };

    static Build begin() {
        return new Build(UUID.randomUUID().toString(), Phrases.NONE);
    }

    /** The build of the newest commit. */
    static Build of(Directory directory) throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        return new Build(id(data), phrases(data));
    }

    /** The phrases that a commit keeps. */
    static Phrases phrases(Map<String, String> data) {
        String written = data.get(Fields.PHRASES_KEY);
        return written == null ? Phrases.NONE : Phrases.read(written);
    }

    /** The same with the phrases of the archive as it is now, where it has changed much. */
    Build with(DirectoryReader reader, WordsAnalyzer analyzer) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        int articles = searcher.count(QueryTranslator.everything());
        if (!phrases.isOutdated(articles)) return this;
        int step = Math.max(1, Math.ceilDiv(articles, Phrases.SAMPLE));
        List<String> sample = new ArrayList<>();
        StoredFields stored = reader.storedFields();
        int seen = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum docs = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE), PostingsEnum.NONE);
            if (docs == null) continue;
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if ((live != null && !live.get(doc)) || seen++ % step != 0) continue;
                ArchivedArticle article = ArticleDocument.readWithoutPrinted(stored, leaf.docBase + doc);
                sample.add(ArticleDocument.text(article.article()));
            }
        }
        return new Build(id, Phrases.learn(articles, sample, analyzer));
    }

    private static String id(Map<String, String> data) {
        return data.getOrDefault(KEY, "");
    }

    /** The commit to go back to, or null. */
    static @Nullable IndexCommit earlier(Directory directory) throws IOException {
        return earlier(DirectoryReader.listCommits(directory));
    }

    private static @Nullable IndexCommit earlier(List<? extends IndexCommit> commits) throws IOException {
        String newest = id(commits.getLast().getUserData());
        IndexCommit earlier = null;
        for (IndexCommit commit : commits) if (!id(commit.getUserData()).equals(newest)) earlier = commit;
        return earlier;
    }

    /** What a commit of it keeps: the build, the version of the fields, and the phrases. */
    Set<Map.Entry<String, String>> data() {
        return Map.of(KEY, id, Fields.FORMAT_KEY, String.valueOf(Fields.FORMAT), Fields.PHRASES_KEY, phrases.write())
                .entrySet();
    }
}
