package laobao.archive;

/**
 * A word or quoted string of a query, and how many articles of the whole archive hold it, by itself and without filters.
 *
 * @param text the word, or the string in its quotation marks
 * @param count articles
 */
public record TermCount(String text, long count) {}
