package laobao.page;

import java.util.List;

/**
 * One thing that somebody has set right on a page. What it is about is named by its first words, so that it fits again when the page is read
 * anew and some of its characters have changed.
 */
public sealed interface Correction {
    /** The first words of the article, or of the block, that it is about. */
    String words();

    /** The headline of an article. */
    record Title(String words, String title) implements Correction {}

    /** Another article belongs to the end of this one. */
    record Merge(String words, String next) implements Correction {}

    /** A block begins an article. */
    record Cut(String words) implements Correction {}

    /** What a block is, in the words of {@code split --explain}: headline, body, byline, furniture. */
    record Role(String words, String role) implements Correction {}

    /** All regions of an article, as paths; none when the list is empty. */
    record Regions(String words, List<String> regions) implements Correction {}

    /** All unions of an article, by their full names; none when the list is empty. */
    record Unions(String words, List<String> unions) implements Correction {}

    /** What stands there is no article. */
    record Drop(String words) implements Correction {}
}
