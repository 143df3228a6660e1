package laobao.archive;

import java.util.List;

/**
 * One value of a facet.
 *
 * @param value the whole path for a tree
 * @param count articles that have it or a value under it, each counted once
 * @param children the values under it, most frequent first; empty for flat facets
 * @param hasMore whether more values lie directly under it than {@code children} has
 */
public record FacetCount(String value, long count, List<FacetCount> children, boolean hasMore) {
    /** A value with nothing under it. */
    public FacetCount(String value, long count) {
        this(value, count, List.of(), false);
    }
}
