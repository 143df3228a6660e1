package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;

/** The engine over memory, for tests of what is built on it. */
public final class MemoryArchives {
    private MemoryArchives() {}

    /** An archive of some articles. */
    public static Archive of(List<ArchivedArticle> articles) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        // The memory outlives its writer.
        FilterDirectory kept = new FilterDirectory(memory) {
            @Override
            public void close() {}
        };
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(kept, Path.of("memory"))) {
            writer.replace("test", "1", articles);
            writer.commit();
            return LuceneArchive.open(memory, Path.of("memory"), null, Archive.TIME_LIMIT, () -> 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
