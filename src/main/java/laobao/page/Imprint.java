package laobao.page;

import java.time.DateTimeException;
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

    /** How a file names its own facts. */
    interface Source {
        @Nullable
        String get(String key) throws UnreadableException;
    }

    /**
     * Reads {@code newspaper}, {@code date}, {@code page} and {@code homeRegion}.
     *
     * @param where what holds them, for the sentence about a value that is none
     */
    static Imprint read(Source source, String where, DateOrigin origin) throws UnreadableException {
        String date = given(source.get("date"));
        String number = given(source.get("page"));
        try {
            PartialDate day = date == null ? null : PartialDate.parse(date);
            Integer page = number == null ? null : pageNumber(number);
            return new Imprint(
                    given(source.get("newspaper")),
                    day,
                    day == null ? null : origin,
                    page,
                    given(source.get("homeRegion")));
        } catch (DateTimeException e) {
            throw new UnreadableException(
                    "the date of its " + where + ", '" + date + "', is no YYYY-MM-DD, YYYY-MM or YYYY");
        } catch (NumberFormatException e) {
            throw new UnreadableException(
                    "the page of its " + where + ", '" + number + "', is no number from 1 to 999");
        }
    }

    private static int pageNumber(String text) {
        int n = Integer.parseInt(text);
        if (n < 1 || n > 999) throw new NumberFormatException(text);
        return n;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
