package laobao.article;

import java.util.List;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A page cut into its articles. Immutable.
 *
 * @param source the file it was read from
 * @param newspaper the newspaper's name
 * @param date the day of publication to the precision known
 * @param dateOrigin what the date was read from; null exactly when the date is
 * @param dateConfidence for a date that was inferred, the share of the evidence that is for it, 0 to 1; null for one that is given
 * @param dateReasons for a date that was inferred, the words that speak most for it, strongest first
 * @param number the page number (版), from 1
 * @param homeRegion the region the newspaper is at home in, as a path
 * @param articles in the order in which they begin on the page
 * @param furniture what belongs to no article: masthead, page number, editors' line, advertisement
 * @param url where a ready article was published, null for a page
 */
public record SplitPage(
        String source,
        @Nullable String newspaper,
        @Nullable PartialDate date,
        @Nullable DateOrigin dateOrigin,
        @Nullable Double dateConfidence,
        List<DateReason> dateReasons,
        @Nullable Integer number,
        @Nullable String homeRegion,
        List<Article> articles,
        List<String> furniture,
        @Nullable String url) {
    public SplitPage {
        dateReasons = List.copyOf(dateReasons);
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
    }

    /** A page whose date is given, or not known. */
    public SplitPage(
            String source,
            @Nullable String newspaper,
            @Nullable PartialDate date,
            @Nullable DateOrigin dateOrigin,
            @Nullable Integer number,
            @Nullable String homeRegion,
            List<Article> articles,
            List<String> furniture,
            @Nullable String url) {
        this(source, newspaper, date, dateOrigin, null, List.of(), number, homeRegion, articles, furniture, url);
    }

    /** This page with other articles. */
    public SplitPage withArticles(List<Article> newArticles) {
        return new SplitPage(
                source,
                newspaper,
                date,
                dateOrigin,
                dateConfidence,
                dateReasons,
                number,
                homeRegion,
                newArticles,
                furniture,
                url);
    }

    /** This page with a date that was worked out from what its articles say. */
    public SplitPage withInferred(PartialDate inferred, double confidence, List<DateReason> reasons) {
        return new SplitPage(
                source,
                newspaper,
                inferred,
                DateOrigin.INFERRED,
                confidence,
                reasons,
                number,
                homeRegion,
                articles,
                furniture,
                url);
    }
}
