package laobao.archive;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which editions have been written to since articles were last put together, as far as some in them go on from page to page, or may do so. What
 * an engine's writer notes as it writes. For use by one thread.
 */
public final class WrittenEditions {
    private final Set<String> written = new TreeSet<>();
    /** Those of them in which something goes on, or did, as far as is known. */
    private final Set<String> marked = new TreeSet<>();

    /** Notes an article that is written. */
    public void add(ArchivedArticle article) {
        String edition = article.edition();
        if (edition == null) return;
        written.add(edition);
        if (article.continuation() != null) marked.add(edition);
    }

    /** Notes an edition in which something goes on, or did. */
    public void add(String edition) {
        written.add(edition);
        marked.add(edition);
    }

    /** Those in which only what the archive held before may go on. */
    public Set<String> unsure() {
        Set<String> unsure = new TreeSet<>(written);
        unsure.removeAll(marked);
        return unsure;
    }

    /** The editions in which articles go on from page to page; all are then forgotten. */
    public Set<String> take() {
        Set<String> all = new TreeSet<>(marked);
        written.clear();
        marked.clear();
        return all;
    }
}
