package laobao.archive;

import java.util.List;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One article found.
 *
 * @param copies how often its story stands in print, with its reprints on other pages and in other newspapers: 1 or more
 * @param score the rank's measure, comparable within one answer only; 0 when sorted by date
 * @param highlights where the query matched
 */
public record Hit(
        String id,
        @Nullable String title,
        @Nullable String kicker,
        @Nullable String newspaper,
        @Nullable PartialDate date,
        @Nullable Integer page,
        @Nullable String column,
        Genre genre,
        List<Byline> byline,
        List<String> regions,
        List<String> unions,
        int copies,
        float score,
        Highlights highlights) {
    /** What is shown of an article that was found. */
    public static Hit of(ArchivedArticle archived, int copies, float score, Highlights highlights) {
        Article article = archived.article();
        return new Hit(
                article.id(),
                article.title(),
                article.kicker(),
                archived.newspaper(),
                archived.date(),
                archived.page(),
                article.column(),
                article.genre(),
                article.byline(),
                article.regions(),
                article.unions(),
                copies,
                score,
                highlights);
    }

    /**
     * The title, and the best passages of the body, in pieces.
     *
     * @param title one list of pieces, or none where there is no title
     * @param body the best passages, in the order in which they stand
     */
    public record Highlights(List<Piece> title, List<List<Piece>> body) {}
}
