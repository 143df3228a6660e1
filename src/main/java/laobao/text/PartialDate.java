package laobao.text;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date to the precision that is known, in the reduced forms of ISO 8601: {@code 2022}, {@code 2022-11} or {@code 2022-11-30}.
 * Local, without a time zone; in JSON a string of that form. Ordered by its first day, the coarser first.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
@JsonAdapter(PartialDate.Json.class)
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::first).thenComparing(PartialDate::last, Comparator.reverseOrder());

    /** @throws DateTimeException when there is no such date */
    public PartialDate {
        if (month == 0 && day != 0) throw new DateTimeException("a day without a month: " + year + "-0-" + day);
        LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        if (year < 1 || year > 9999) throw new DateTimeException("year " + year + " is not between 1 and 9999");
    }

    /** The date of a calendar day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads one of the three forms.
     *
     * @throws DateTimeException when the text has another form or names no date
     */
    public static PartialDate parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) throw new DateTimeException("'" + text + "' is not YYYY, YYYY-MM or YYYY-MM-DD");
        return new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    private static int number(@Nullable String digits) {
        if (digits == null) return 0;
        int n = Integer.parseInt(digits);
        if (n == 0) throw new DateTimeException("00 is no month or day");
        return n;
    }

    /** The first day that it may be. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that it may be. */
    public LocalDate last() {
        if (day != 0) return first();
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String y = String.format("%04d", year);
        if (month == 0) return y;
        return day == 0 ? String.format("%s-%02d", y, month) : String.format("%s-%02d-%02d", y, month, day);
    }

    /** Reads and writes it as a string. */
    static final class Json extends TypeAdapter<PartialDate> {
        @Override
        public void write(JsonWriter out, PartialDate value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public PartialDate read(JsonReader in) throws IOException {
            return parse(in.nextString());
        }
    }
}
