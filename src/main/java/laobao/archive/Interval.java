package laobao.archive;

import java.util.Locale;

/** How long a bucket of a {@link Timeline} is. */
public enum Interval {
    /** Keys as {@code 2022-11-30}. */
    DAY,
    /** Keys as {@code 2022-11}. */
    MONTH,
    /** Keys as {@code 2022}. */
    YEAR,
    /** Keys as {@code 2020s}. */
    DECADE;

    /** The name used in JSON and as a parameter. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The interval of a name.
     *
     * @throws InvalidRequestException for a name that is none
     */
    public static Interval of(String label) {
        for (Interval interval : values()) if (interval.label().equals(label)) return interval;
        throw SearchRequest.bad("interval", label, "day, month, year or decade");
    }
}
