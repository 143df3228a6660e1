package laobao.page;

/** What a file gives: a page still to be split, or an article that somebody has split before. */
public sealed interface Printed permits Page, ReadyArticle {
    /** The file it comes from, as named by the caller; with {@code #} and a line number where a file holds many. */
    String source();
}
