package laobao.archive;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total how many articles match, exactly
 * @param hits those of this page
 * @param more when the hits do not fill the first page: the best articles that match most of the query; never counted
 * @param facets counts by field, keyed by {@link FacetField#label}
 * @param next the cursor of the following page, null on the last
 * @param query the query as it was understood
 * @param partial whether the time limit cut the search short: then what is counted is what was found until then
 * @param tookMillis wall time, milliseconds
 * @param withoutHits where nothing matches: the words of the query with their own counts, which tell the one to blame
 * @param didYouMean where little or nothing matches: queries that may have been meant, the likeliest first; each hits more under the same
 *     filters
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        List<Hit> more,
        Map<String, List<FacetCount>> facets,
        @Nullable String next,
        QueryNode query,
        boolean partial,
        long tookMillis,
        List<TermCount> withoutHits,
        List<String> didYouMean) {}
