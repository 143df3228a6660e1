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
 * @param continued parts of articles that began on another page, which has the whole of each
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
        List<ContinuedPart> continued,
        @Nullable String url) {
    public SplitPage {
        dateReasons = List.copyOf(dateReasons);
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
        continued = List.copyOf(continued);
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
        this(
                source,
                newspaper,
                date,
                dateOrigin,
                null,
                List.of(),
                number,
                homeRegion,
                articles,
                furniture,
                List.of(),
                url);
    }

    /** The newspaper and day of which this is a numbered page, as one name; null where any of that is not known. */
    public @Nullable String edition() {
        return newspaper == null || date == null || date.day() == 0 || number == null ? null : newspaper + "|" + date;
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
                continued,
                url);
    }

    /** This page with parts of articles that began elsewhere. */
    public SplitPage withContinued(List<ContinuedPart> parts) {
        return new SplitPage(
                source,
                newspaper,
                date,
                dateOrigin,
                dateConfidence,
                dateReasons,
                number,
                homeRegion,
                articles,
                furniture,
                parts,
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
                continued,
                url);
    }
}
