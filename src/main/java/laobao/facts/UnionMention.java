package laobao.facts;

import org.jspecify.annotations.Nullable;

/**
 * A union where it stands in a text.
 *
 * @param start where its printed name begins
 * @param end where it ends
 * @param name its full name
 * @param place the region whose federation it is, null when it is none or unknown
 */
record UnionMention(
        int start, int end, String name, @Nullable Place place) {}
