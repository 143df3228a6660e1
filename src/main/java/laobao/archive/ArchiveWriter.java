package laobao.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * An archive open for writing; one at a time. What is written is kept, and seen by readers, from the next {@link #commit} on: closing
 * without one drops it. For use by one thread.
 */
public interface ArchiveWriter extends Closeable {
    /** Whether a source was written with just this fingerprint before. */
    boolean holds(String source, String fingerprint) throws IOException;

    /** Puts the articles of a source in the place of those it had. If the articles cannot all be read, nothing of the source changes. */
    void replace(String source, String fingerprint, Iterable<ArchivedArticle> articles) throws IOException;

    /** Drops a source and its articles. */
    void remove(String source) throws IOException;

    /** The sources that the archive held at the last commit, in order of their names. */
    List<String> sources() throws IOException;

    /** Makes all that was written last: when it returns, it is on disk. */
    void commit() throws IOException;
}
