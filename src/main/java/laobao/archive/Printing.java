package laobao.archive;

import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one article is compared with others by, to tell whether they are the same story in print. Immutable.
 *
 * @param letters its body
 * @param date when it was printed
 */
public record Printing(Letters letters, @Nullable PartialDate date) {
    /** That of an article. */
    public static Printing of(ArchivedArticle archived) {
        return new Printing(Letters.of(archived.article()), archived.date());
    }

    /** The days that lie between two at least; 0 when one has no date. */
    long daysFrom(Printing other) {
        if (date == null || other.date == null) return 0;
        long after = date.first().toEpochDay() - other.date.last().toEpochDay();
        long before = other.date.first().toEpochDay() - date.last().toEpochDay();
        return Math.max(0, Math.max(after, before));
    }
}
