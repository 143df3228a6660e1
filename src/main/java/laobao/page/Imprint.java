package laobao.page;

import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a page was printed, as far as its file, its folder or the caller says.
 *
 * @param newspaper the newspaper's name
 * @param date the day of publication
 * @param dateOrigin what the date was read from; null exactly when the date is
 * @param number the page number (版), from 1
 * @param homeRegion the region the newspaper is at home in, as a path of official names such as {@code 河南省/郑州市}
 */
public record Imprint(
        @Nullable String newspaper,
        @Nullable PartialDate date,
        @Nullable DateOrigin dateOrigin,
        @Nullable Integer number,
        @Nullable String homeRegion) {
    /** Nothing known. */
    public static final Imprint UNKNOWN = new Imprint(null, null, null, null, null);

    /** This imprint, with what it lacks taken from another. */
    public Imprint or(Imprint other) {
        boolean dated = date != null;
        return new Imprint(
                newspaper != null ? newspaper : other.newspaper,
                dated ? date : other.date,
                dated ? dateOrigin : other.dateOrigin,
                number != null ? number : other.number,
                homeRegion != null ? homeRegion : other.homeRegion);
    }
}
