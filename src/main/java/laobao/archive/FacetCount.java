package laobao.archive;

import java.util.List;

/**
 * One value of a facet.
 *
 * @param value the whole path for a tree
 * @param count articles that have it or a value under it, each counted once
 * @param children the values under it, most frequent first; empty for flat facets
 */
public record FacetCount(String value, long count, List<FacetCount> children) {}
