package laobao.archive;

import org.jspecify.annotations.Nullable;

/**
 * Asks for all values of one facet among the hits of a search, its own selection ignored.
 *
 * @param search what is searched for; its size, order and cursor do not matter
 * @param field the facet
 * @param prefix how the value must begin, or of a tree's value its own name unless the prefix holds a {@code /}; case, width and
 *     traditional forms aside; null for any. The values found are given as a list, without those under them
 * @param parent a value of a tree: only what lies directly under it is given; null for all
 * @param limit how many values to give at each place, 1 to {@link #MAX_LIMIT}
 */
public record FacetRequest(
        SearchRequest search,
        FacetField field,
        @Nullable String prefix,
        @Nullable String parent,
        int limit) {
    public static final int MAX_LIMIT = 10_000;
    /** Characters of a prefix or parent. */
    public static final int MAX_LENGTH = 200;

    /** @throws InvalidRequestException when a value is not allowed */
    public FacetRequest {
        if (limit < 1 || limit > MAX_LIMIT)
            throw SearchRequest.bad("limit", String.valueOf(limit), "a whole number from 1 to " + MAX_LIMIT);
        checkLength("prefix", prefix);
        checkLength("parent", parent);
        if (parent != null && Facets.separator(field) == 0)
            throw SearchRequest.bad("parent", parent, "none for '" + field.label() + "', which is a list and no tree");
        if (parent != null && prefix != null) throw SearchRequest.bad("prefix", prefix, "none together with 'parent'");
    }

    private static void checkLength(String name, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_LENGTH))
            throw SearchRequest.bad(name, value, "a value of 1 to " + MAX_LENGTH + " characters");
    }
}
