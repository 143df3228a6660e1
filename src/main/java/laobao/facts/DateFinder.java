package laobao.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final int DAYS = 366;
    /** The longest time ahead that a day without a year is taken to lie. */
    private static final int AHEAD = 60;
    /** A leap year, so that every day has its number. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final int[] MONTH_OF = new int[DAYS];

    static {
        for (int day = 0; day < DAYS; day++) MONTH_OF[day] = FIRST.plusDays(day).getMonthValue();
    }

    /** A clue and how often it is there. */
    private record Weighed(DateClue clue, double weight) {}

    /** The page with the date that its articles speak for, unchanged where they don't. */
    SplitPage find(SplitPage page) {
        List<Weighed> clues = weighed(DateClues.of(page.articles()));
        TreeSet<Integer> years = new TreeSet<>();
        for (Weighed w : clues) {
            int named = w.clue.year();
            for (int y = named - 1; named != 0 && y <= named + AFTER; y++) years.add(y);
        }
        if (years.isEmpty()) return page;
        double[] days = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            for (Weighed w : clues) if (w.clue.kind().yearless) days[day] += ofDay(w, day);
        }
        Map<PartialDate, Double> shares = shares(clues, years, days);
        PartialDate best = best(shares);
        if (best == null) return page;
        double share = shares.getOrDefault(best, 0.0);
        return page.withInferred(best, Math.round(share * 100) / 100.0, reasons(clues, best));
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

    /** The part of all odds that falls on each year, month and day. */
    private static Map<PartialDate, Double> shares(List<Weighed> clues, Iterable<Integer> years, double[] days) {
        Map<PartialDate, Double> odds = new HashMap<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (int year : years) {
            for (int month = 1; month <= 12; month++) {
                double ofMonth = 0;
                for (Weighed w : clues) if (!w.clue.kind().yearless) ofMonth += ofMonth(w, year, month);
                for (int day = 0; day < DAYS; day++) {
                    if (MONTH_OF[day] != month) continue;
                    int number = FIRST.plusDays(day).getDayOfMonth();
                    if (month == 2 && number == 29 && !LocalDate.of(year, 1, 1).isLeapYear()) continue;
                    odds.put(new PartialDate(year, month, number), ofMonth + days[day]);
                    highest = Math.max(highest, ofMonth + days[day]);
                }
            }
        }
        double all = 0;
        for (double o : odds.values()) all += Math.exp(o - highest);
        Map<PartialDate, Double> shares = new HashMap<>();
        for (Map.Entry<PartialDate, Double> e : odds.entrySet()) {
            double share = Math.exp(e.getValue() - highest) / all;
            PartialDate d = e.getKey();
            shares.put(d, share);
            shares.merge(new PartialDate(d.year(), d.month(), 0), share, Double::sum);
            shares.merge(new PartialDate(d.year(), 0, 0), share, Double::sum);
        }
        return shares;
    }

    private static @Nullable PartialDate best(Map<PartialDate, Double> shares) {
        PartialDate best = null;
        for (Map.Entry<PartialDate, Double> e : shares.entrySet()) {
            PartialDate d = e.getKey();
            double sure = d.day() != 0 ? SURE_OF_DAY : d.month() != 0 ? SURE_OF_MONTH : SURE_OF_YEAR;
            if (e.getValue() < sure) continue;
            if (best == null || precision(d) > precision(best)) best = d;
        }
        return best;
    }

    private static int precision(PartialDate d) {
        return d.day() != 0 ? 2 : d.month() != 0 ? 1 : 0;
    }

    private static double ofDay(Weighed w, int day) {
        DateClue c = w.clue;
        if (c.kind() == DateClue.Kind.THIS_YEAR) {
            return w.weight * Math.log(DateClue.Kind.ofThisYear(MONTH_OF[day] - c.month()));
        }
        int lag = Math.floorMod(day - number(c) + AHEAD, DAYS) - AHEAD;
        return w.weight * Math.log(c.kind().ofDays(lag));
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
                gain = day < 0 ? 0 : ofDay(w, day) - ofDay(w, Math.floorMod(day + 183, DAYS));
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
