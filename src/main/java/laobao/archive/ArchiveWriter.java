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

    /**
     * An article with the source that it was written under.
     *
     * @param source the name of the source
     * @param article the article, or a later part of one
     */
    record Held(String source, ArchivedArticle article) {}

    /**
     * The articles, later parts too, of each edition in which some go on from page to page and which was written to since this was last
     * asked; whoever asks puts them together ({@link #update}). An engine that cannot tell gives none, and each page's part stays an
     * article of its own.
     */
    default List<List<Held>> continued() throws IOException {
        return List.of();
    }

    /** Puts an article in the place of the one that its source has with the same id. */
    default void update(Held article) throws IOException {
        throw new UnsupportedOperationException("This engine cannot put articles together.");
    }

    /** Makes all that was written last: when it returns, it is on disk. */
    void commit() throws IOException;
}
