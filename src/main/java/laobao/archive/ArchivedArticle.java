package laobao.archive;

import java.util.List;
import laobao.article.Article;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An article with where it was printed: what an archive keeps, and gives back whole. Immutable.
 *
 * @param article the article
 * @param newspaper the newspaper's name
 * @param date the day of publication to the precision known
 * @param dateOrigin what the date was read from
 * @param page the page number (版), from 1
 * @param position its place among the page's articles, from 0
 * @param source the file it was read from
 * @param url where it was published
 * @param unionPaths for each of the article's unions its place in the tree of unions, names separated by {@code /}
 */
public record ArchivedArticle(
        Article article,
        @Nullable String newspaper,
        @Nullable PartialDate date,
        @Nullable DateOrigin dateOrigin,
        @Nullable Integer page,
        int position,
        String source,
        @Nullable String url,
        List<String> unionPaths) {
    public ArchivedArticle {
        unionPaths = List.copyOf(unionPaths);
    }

    /** The same with another article in its place. */
    public ArchivedArticle with(Article other) {
        return new ArchivedArticle(other, newspaper, date, dateOrigin, page, position, source, url, unionPaths);
    }
}
