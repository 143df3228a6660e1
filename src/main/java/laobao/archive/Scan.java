package laobao.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a search, one after the other in the order of the request, of the archive as it was when the scan began. Holds a few
 * articles at a time, whatever the number of hits. To be closed; for one thread.
 */
public interface Scan extends Closeable {
    /** How many articles it gives in all. */
    long total();

    /** The number of the commit that it reads. */
    long generation();

    /** The next article, or null after the last. */
    @Nullable
    ArchivedArticle next() throws IOException;
}
