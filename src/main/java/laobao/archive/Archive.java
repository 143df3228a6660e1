package laobao.archive;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive open for reading. Safe for use by several threads; sees what has been committed, also by another process.
 *
 * <p>Articles that are reprints of each other by {@link Resemblance}, or of a third, are one story. With {@link SearchRequest#collapse} everything that is
 * listed or counted is a story that one of whose appearances matches: totals, the values of facets (a story once under each value that a matching
 * appearance of it has), buckets (see {@link Timeline}), cells, hits and scans; the appearance shown is a matching one, the first in the order of the
 * request. Without it every appearance counts.
 */
public interface Archive extends Closeable {
    /** How long a search may take unless told; see {@link SearchResult#partial}. */
    Duration TIME_LIMIT = Duration.ofSeconds(2);

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
     */
    @Nullable
    Explanation explain(SearchRequest request, String id) throws IOException;

    /** The article of that id, or null when the archive has none. */
    @Nullable
    ArchivedArticle article(String id) throws IOException;

    /**
     * All values of one facet among the hits of a search, most frequent first, dates newest first.
     *
     * @throws InvalidRequestException when the query cannot be read
     */
    List<FacetCount> facet(FacetRequest request) throws IOException;

    /**
     * The hits of a search over time.
     *
     * @throws InvalidRequestException when the query cannot be read, or with more than {@link Timeline#MAX_BUCKETS} buckets
     */
    Timeline timeline(SearchRequest request, Interval interval) throws IOException;

    /**
     * A cross table of the hits of a search.
     *
     * @throws InvalidRequestException when the query cannot be read
     */
    PivotTable pivot(PivotRequest request) throws IOException;

    /**
     * What somebody who types may mean: names of unions, regions, columns and reporters and frequent phrases, the most frequent first, and behind
     * them headlines, the newest first; by how they begin, in Chinese, in pinyin ({@code henanzonggonghui}) or by its initials ({@code hnzgh}); see
     * {@link Completions}. None for what is blank.
     *
     * @param typed what was typed so far; of more than {@link Suggestion#MAX_TYPED} characters nothing is found
     * @param limit how many to give, 1 to {@link Suggestion#MAX_LIMIT}
     */
    List<Suggestion> suggest(String typed, int limit) throws IOException;

    /**
     * Related coverage: articles with the same telling words as one, the most alike first, its own reprints left out. None when the
     * archive has no such article.
     *
     * @param size how many to give, 1 to {@link SearchRequest#MAX_SIZE}
     */
    List<Hit> similar(String id, int size) throws IOException;

    /**
     * The other appearances of an article's story, the earliest first. None for an article without reprints or one that the archive does not have.
     *
     * @param size how many to give at most, 1 to {@link SearchRequest#MAX_SIZE}
     */
    List<Hit> copies(String id, int size) throws IOException;

    /**
     * All hits of a search.
     *
     * @param request its size and cursor do not matter
     * @throws InvalidRequestException when the query cannot be read
     */
    Scan scan(SearchRequest request) throws IOException;

    /** The number of the last commit: as long as it stays the same, so do all answers. */
    long generation() throws IOException;

    /** What it holds, in figures. */
    Statistics statistics() throws IOException;
}
