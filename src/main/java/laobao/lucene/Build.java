package laobao.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * One building of an archive from its files, which many commits belong to. A rebuild begins another; the last commit of the build before
 * is kept, to go back to.
 *
 * @param id unique
 */
record Build(String id) {
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
        return new Build(UUID.randomUUID().toString());
    }

    /** The build of the newest commit. */
    static Build of(Directory directory) throws IOException {
        return new Build(id(SegmentInfos.readLatestCommit(directory).getUserData()));
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

    /** What a commit of it keeps: the build, and the version of the fields. */
    Set<Map.Entry<String, String>> data() {
        return Map.of(KEY, id, Fields.FORMAT_KEY, String.valueOf(Fields.FORMAT)).entrySet();
    }
}
