package laobao.facts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import laobao.article.DateReason;
import laobao.article.SplitPage;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Works out the date of a page that has none printed, from all that its articles say of time. Each clue gives odds to each day on
 * which the page may have been printed ({@link DateClue.Kind}); they are multiplied (naive Bayes, damped, since clues of one page hang
 * together), and the finest of day, month and year that holds enough of the whole is the answer. Where not even a year does, there is none.
 * No page was printed after today, or before there were newspapers of labor: a year that is still to come is a plan and no evidence, and a
 * page that speaks of nothing later than the century before last gets no date. Immutable and safe for use by several threads.
 */
final class DateFinder {
    /** How much less than independent evidence a clue counts. */
    private static final double DAMPING = 0.7;
    /** The same for years, which come in rows on a page that looks back. */
    private static final double DAMPING_OF_YEARS = 0.5;
    /** A clue that comes again counts up to this much more. */
    private static final double MOST = 2;
    /** How many years after the last that is named a page may have been printed. */
    private static final int AFTER = 6;

    private static final double SURE_OF_DAY = 0.75;
    private static final double SURE_OF_MONTH = 0.5;
    private static final double SURE_OF_YEAR = 0.7;
    private static final int REASONS = 5;
    private static final int MONTHS = 12;
    private static final int DAYS = 366;
    /** The longest time ahead that a day without a year is taken to lie. */
    private static final int AHEAD = 60;
    /** A leap year, so that every day has its number. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final int[] MONTH_OF = new int[DAYS];

    static {
        for (int day = 0; day < DAYS; day++) MONTH_OF[day] = FIRST.plusDays(day).getMonthValue();
    }

    /** The logarithms of the odds of each kind of clue, by the days from {@link #AHEAD} before the day that it names. */
    private static final double[][] OF_LAG = new double[DateClue.Kind.values().length][DAYS];

    static {
        for (DateClue.Kind kind : DateClue.Kind.values()) {
            for (int i = 0; i < DAYS; i++) OF_LAG[kind.ordinal()][i] = Math.log(kind.ofDays(i - AHEAD));
        }
    }

    /** Newspapers of labor are not older. */
    private static final int OLDEST = 1900;

    private final InstantSource now;

    /** Dates pages up to the day on which it is asked. */
    DateFinder() {
        this(InstantSource.system());
    }

    DateFinder(InstantSource now) {
        this.now = now;
    }

    /** A clue and how often it is there. */
    private record Weighed(DateClue clue, double weight) {}

    /** A date and the share of all odds that falls on it. */
    private record Claim(PartialDate date, double share) {}

    /** The page with the date that its articles speak for, unchanged where they don't. */
    SplitPage find(SplitPage page) {
        List<Weighed> clues = weighed(DateClues.of(page.articles()));
        Claim best = best(clues, LocalDate.MAX);
        LocalDate today = LocalDate.ofInstant(now.instant(), ZoneId.systemDefault());
        // asked again only where it must be, so that a page's date is the same in whatever year it is asked for
        if (best != null && best.date.first().isAfter(today)) {
            clues = clues.stream().filter(w -> w.clue.year() <= today.getYear()).toList();
            best = best(clues, today);
        }
        if (best == null || best.date.year() < OLDEST) return page;
        return page.withInferred(best.date, Math.round(best.share * 100) / 100.0, reasons(clues, best.date));
    }

    /** The years in which a page may have been printed. */
    private static List<Integer> years(List<Weighed> clues, int last) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Weighed w : clues) {
            int named = w.clue.year();
            for (int y = named - 1; named != 0 && y <= Math.min(named + AFTER, last); y++) years.add(y);
        }
        return new ArrayList<>(years);
    }

    private static List<Weighed> weighed(List<DateClue> clues) {
        Map<List<Object>, List<DateClue>> same = new LinkedHashMap<>();
        for (DateClue c : clues) {
            same.computeIfAbsent(List.of(c.kind(), c.year(), c.month(), c.day()), k -> new ArrayList<>())
                    .add(c);
        }
        return same.values().stream()
                .map(list ->
                        new Weighed(list.getFirst(), damping(list.getFirst()) * Math.min(MOST, Math.sqrt(list.size()))))
                .toList();
    }

    private static double damping(DateClue c) {
        return c.kind() == DateClue.Kind.YEAR ? DAMPING_OF_YEARS : DAMPING;
    }

    /** The finest date up to a day that holds enough of all odds, null when not even a year does. */
    private static @Nullable Claim best(List<Weighed> clues, LocalDate today) {
        List<Integer> years = years(clues, today.getYear());
        if (years.isEmpty()) return null;
        double[] days = days(clues);
        double[] daysOfMonth = new double[MONTHS + 1];
        for (int day = 0; day < DAYS; day++) daysOfMonth[MONTH_OF[day]] += days[day];
        double[][] months = months(clues, years);
        double all = 0;
        double[] ofYear = new double[years.size()];
        int year = 0;
        int month = 1;
        int yearOfMonth = 0;
        for (int y = 0; y < ofYear.length; y++) {
            for (int m = 1; m <= MONTHS; m++) {
                boolean over = years.get(y) < today.getYear() || m <= today.getMonthValue();
                months[y][m] *= over ? daysOfMonth[m] : 0;
                ofYear[y] += months[y][m];
                if (months[y][m] > months[yearOfMonth][month]) {
                    yearOfMonth = y;
                    month = m;
                }
            }
            all += ofYear[y];
            if (ofYear[y] > ofYear[year]) year = y;
        }
        double share = months[yearOfMonth][month] / all;
        int day = 0;
        for (int d = 0; d < DAYS; d++)
            if (MONTH_OF[d] == month && (MONTH_OF[day] != month || days[d] > days[day])) day = d;
        double shareOfDay = share * days[day] / daysOfMonth[month];
        int number = FIRST.plusDays(day).getDayOfMonth();
        YearMonth claimed = YearMonth.of(years.get(yearOfMonth), month);
        boolean exists = claimed.isValidDay(number) && !claimed.atDay(number).isAfter(today);
        if (shareOfDay >= SURE_OF_DAY && exists) {
            return new Claim(new PartialDate(years.get(yearOfMonth), month, number), shareOfDay);
        }
        if (share >= SURE_OF_MONTH) return new Claim(new PartialDate(years.get(yearOfMonth), month, 0), share);
        double shareOfYear = ofYear[year] / all;
        return shareOfYear >= SURE_OF_YEAR ? new Claim(new PartialDate(years.get(year), 0, 0), shareOfYear) : null;
    }

    /** The odds of each day of a year by the clues that name none, the best 1. */
    private static double[] days(List<Weighed> clues) {
        double[] days = new double[DAYS];
        for (Weighed w : clues) {
            if (w.clue.kind().yearless) add(days, w);
        }
        double highest = Arrays.stream(days).max().orElse(0);
        for (int day = 0; day < DAYS; day++) days[day] = Math.exp(days[day] - highest);
        return days;
    }

    /** The odds of each month of each year by the clues that name a year, the best 1. */
    private static double[][] months(List<Weighed> clues, List<Integer> years) {
        double[][] months = new double[years.size()][MONTHS + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < months.length; y++) {
            for (int month = 1; month <= MONTHS; month++) {
                for (Weighed w : clues) {
                    if (!w.clue.kind().yearless) months[y][month] += ofMonth(w, years.get(y), month);
                }
                highest = Math.max(highest, months[y][month]);
            }
        }
        for (double[] year : months) {
            for (int month = 1; month <= MONTHS; month++) year[month] = Math.exp(year[month] - highest);
        }
        return months;
    }

    /** Adds what a clue that names no year says of each day. */
    private static void add(double[] days, Weighed w) {
        DateClue c = w.clue;
        if (c.kind() == DateClue.Kind.THIS_YEAR) {
            for (int day = 0; day < DAYS; day++) {
                days[day] += w.weight * Math.log(DateClue.Kind.ofThisYear(MONTH_OF[day] - c.month()));
            }
            return;
        }
        double[] ofLag = OF_LAG[c.kind().ordinal()];
        int day = Math.floorMod(number(c) - AHEAD, DAYS);
        for (int i = 0; i < DAYS; i++) {
            days[day] += w.weight * ofLag[i];
            day = day + 1 == DAYS ? 0 : day + 1;
        }
    }

    /** The number of a day in a leap year, from 0; 2月30日 is an OCR's 2月29日 at the latest. */
    private static int number(DateClue c) {
        int last = FIRST.withMonth(c.month()).lengthOfMonth();
        return FIRST.withMonth(c.month())
                        .withDayOfMonth(Math.min(c.day(), last))
                        .getDayOfYear()
                - 1;
    }

    private static double ofMonth(Weighed w, int year, int month) {
        DateClue c = w.clue;
        int years = year - c.year();
        boolean whole = c.month() == 0 || c.kind() == DateClue.Kind.ANNIVERSARY;
        double odds = whole ? c.kind().ofYears(years, month) : c.kind().ofMonths(12 * years + month - c.month());
        return w.weight * Math.log(odds);
    }

    /** The clues that speak most for the date, against what they say of a date a year before or after. */
    private static List<DateReason> reasons(List<Weighed> clues, PartialDate best) {
        Map<DateReason, Double> gains = new LinkedHashMap<>();
        int day = best.month() == 0 ? -1 : best.last().withYear(2000).getDayOfYear() - 1;
        int month = best.month() == 0 ? 6 : best.month();
        for (Weighed w : clues) {
            double gain;
            if (!w.clue.kind().yearless) {
                gain = ofMonth(w, best.year(), month)
                        - Math.max(ofMonth(w, best.year() - 2, month), ofMonth(w, best.year() + 4, month));
            } else {
                double[] days = new double[DAYS];
                if (day >= 0) add(days, w);
                gain = day < 0 ? 0 : days[day] - days[Math.floorMod(day + DAYS / 2, DAYS)];
            }
            if (gain > 0) gains.put(w.clue.reason(), gain);
        }
        return gains.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(REASONS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
