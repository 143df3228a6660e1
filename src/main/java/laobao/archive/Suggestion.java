package laobao.archive;

import java.util.Locale;

/**
 * What somebody who types may mean.
 *
 * @param text what to search for
 * @param kind what it is
 * @param count articles of the archive that have it, as many as choosing it finds
 */
public record Suggestion(String text, Kind kind, long count) {
    /** Characters of what is typed that are looked at. */
    public static final int MAX_TYPED = 50;
    /** Suggestions at most. */
    public static final int MAX_LIMIT = 50;

    /** What a suggestion is. */
    public enum Kind {
        /** A union's name. */
        UNION,
        /** A region's name. */
        REGION,
        /** A reporter's name. */
        BYLINE,
        /** A label that articles stand under. */
        COLUMN,
        /** What stands often in the archive, to be searched for to the letter. */
        PHRASE,
        /** A headline, to be searched for to the letter. */
        TITLE;

        /** Whether it is the value of a facet of the same name. */
        boolean isFacet() {
            return this != PHRASE && this != TITLE;
        }

        /** The name used in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
