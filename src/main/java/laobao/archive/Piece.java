package laobao.archive;

/**
 * A run of an article's text, for highlighting.
 *
 * @param text as printed, never HTML
 * @param hit whether the query matched here
 */
public record Piece(String text, boolean hit) {}
