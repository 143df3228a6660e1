package laobao.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive open for reading. Safe for use by several threads; sees what has been committed, also by another process. */
public interface Archive extends Closeable {
    /**
     * Searches.
     *
     * @throws InvalidRequestException when the query cannot be read
     */
    SearchResult search(SearchRequest request) throws IOException;

    /**
     * Why a search finds an article, or why not; null when the archive has no article of that id.
     *
     * @throws InvalidRequestException when the query cannot be read
     * @throws UnsupportedOperationException when the engine cannot tell
     */
    default @Nullable Explanation explain(SearchRequest request, String id) throws IOException {
        throw new UnsupportedOperationException("This engine cannot explain a search.");
    }

    /** The article of that id, or null when the archive has none. */
    @Nullable
    ArchivedArticle article(String id) throws IOException;

    /** The number of the last commit: as long as it stays the same, so do all answers. */
    long generation() throws IOException;

    /** What it holds, in figures. */
    Statistics statistics() throws IOException;
}
