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
 * @param unionPaths for each of the article's unions its place in the tree of unions, names separated by {@code /}; what stands at the top has its name
 *     to itself, as a filter by a name finds all of that name
 * @param continuation what is kept of an article that goes on on another page or comes from one; null for any other
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
        List<String> unionPaths,
        @Nullable Continuation continuation) {
    public ArchivedArticle {
        unionPaths = List.copyOf(unionPaths);
    }

    /** The same with another article in its place. */
    public ArchivedArticle with(Article other) {
        return new ArchivedArticle(
                other, newspaper, date, dateOrigin, page, position, source, url, unionPaths, continuation);
    }

    /** An article that stands on one page. */
    public ArchivedArticle(
            Article article,
            @Nullable String newspaper,
            @Nullable PartialDate date,
            @Nullable DateOrigin dateOrigin,
            @Nullable Integer page,
            int position,
            String source,
            @Nullable String url,
            List<String> unionPaths) {
        this(article, newspaper, date, dateOrigin, page, position, source, url, unionPaths, null);
    }

    /**
     * An article as its own page has it, whatever other pages add to it: what it is put together of again when one of them changes.
     *
     * @param own the part on this page
     * @param of the id of the article that it is a later part of: then it is kept, but neither found nor shown by itself; null for a
     *     first part, and for one whose other parts have not been read
     * @param homeRegion the region that its newspaper is at home in
     */
    public record Continuation(
            Article own, @Nullable String of, @Nullable String homeRegion) {}

    /** The newspaper and day that it is on a numbered page of, as one name; null where any of that is not known. */
    public @Nullable String edition() {
        return newspaper == null || date == null || date.day() == 0 || page == null ? null : newspaper + "|" + date;
    }

    /** Whether it is a later part of another article, which has the whole. */
    public boolean isLaterPart() {
        return continuation != null && continuation.of() != null;
    }
}
