package laobao.lucene;

import java.time.LocalDate;
import laobao.archive.Interval;
import laobao.text.PartialDate;

/**
 * A date to the precision known as one number, in the order of time: the year, then four bits for the month and five for the day, zero
 * where unknown.
 */
final class Days {
    /** No date. */
    static final int NONE = 0;

    private Days() {}

    static int of(PartialDate date) {
        return date.year() << 9 | date.month() << 5 | date.day();
    }

    /** The number of the bucket that a date falls in, counted without gaps, or -1 when it falls in none. */
    static int bucket(int date, Interval interval) {
        int year = date >> 9;
        int month = date >> 5 & 15;
        int day = date & 31;
        return switch (interval) {
            case DECADE -> date == NONE ? -1 : year / 10;
            case YEAR -> date == NONE ? -1 : year;
            case MONTH -> month == 0 ? -1 : year * 12 + month - 1;
            case DAY -> day == 0 ? -1 : (int) (LocalDate.of(year, month, day).toEpochDay() - FIRST);
        };
    }

    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

    /** What a bucket is called. */
    static String key(int bucket, Interval interval) {
        return switch (interval) {
            case DECADE -> String.format("%04ds", bucket * 10);
            case YEAR -> String.format("%04d", bucket);
            case MONTH -> String.format("%04d-%02d", bucket / 12, bucket % 12 + 1);
            case DAY -> LocalDate.ofEpochDay(bucket + FIRST).toString();
        };
    }
}
