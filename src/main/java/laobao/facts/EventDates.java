package laobao.facts;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.article.EventDate;
import laobao.text.ChineseNumber;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text speaks of and resolves them against the day of publication: 1986年11月, 86年11月, 元月二日, 去年五一,
 * 上月, 昨日, 上周五, 29日. What needs a day of publication that is not known is left out.
 */
final class EventDates {
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十廿卅]";
    private static final Pattern DATE = Pattern.compile("(?:(?:(民国)?(?<![0-9０-９])(?<year>" + N
            + "{2,4})年|(?<rel>[今去前明本])年)"
            + "(?:\\s*(?<month>元|" + N + "{1,3})月(?:份)?(?:(?<day>" + N
            + "{1,3})[日号])?|“?(?<feast>元旦|三八|五一|五四|六一|七一|八一|十一|国庆))?"
            + "|(?<![0-9０-９年])(?<m>元|" + N + "{1,2})月(?:(?<d>" + N + "{1,3})[日号]|(?=[份底初中上下以至，、起]))"
            + "|(?<![目之此以提先当面年])(?<word>[昨今前明])(?:天|日(?!头条|报|之)|晚|晨)"
            + "|(?<![以])(?<rm>[上本下])(?:个)?月"
            + "|(?<rw>[上本下])(?:周|星期)(?<wd>[一二三四五六日])"
            + "|(?<![0-9０-９月年第个])(?<dd>[0-9]{1,2})日(?=[，、在上下晚凌清早从向起至到电举召—）)]))");
    private static final Map<String, int[]> FEASTS = Map.of(
            "元旦",
            new int[] {1, 1},
            "三八",
            new int[] {3, 8},
            "五一",
            new int[] {5, 1},
            "五四",
            new int[] {5, 4},
            "六一",
            new int[] {6, 1},
            "七一",
            new int[] {7, 1},
            "八一",
            new int[] {8, 1},
            "十一",
            new int[] {10, 1},
            "国庆",
            new int[] {10, 1});
    private static final int REPUBLIC_OF_CHINA = 1911;
    private static final int OLDEST = 1800;

    List<EventDate> find(String text, @Nullable PartialDate published) {
        List<EventDate> found = new ArrayList<>();
        Set<PartialDate> seen = new HashSet<>();
        PartialDate before = null;
        Matcher m = DATE.matcher(text).useTransparentBounds(true);
        for (int at = 0, next; at < text.length(); at = next) {
            next = at + 1;
            if (!mayBegin(text, at) || !m.region(at, text.length()).lookingAt()) continue;
            next = m.end();
            PartialDate date = date(m, published, before);
            if (date == null) continue;
            before = date;
            if (seen.add(date)) found.add(new EventDate(date, m.group().strip()));
        }
        return found;
    }

    /** Whether a date may begin at a place, by the two characters there or by what follows the digits: most of a text is passed over. */
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        int end = at;
        while (end < text.length() && end - at < 4 && DateDigits.is(text.charAt(end))) end++;
        if (end > at) return end < text.length() && "年月日号".indexOf(text.charAt(end)) >= 0;
        if ("民元昨今去前明本上下".indexOf(c) < 0 || at + 1 == text.length()) return false;
        return "国月年天日晚晨个周星".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static @Nullable PartialDate date(
            Matcher m, @Nullable PartialDate published, @Nullable PartialDate before) {
        try {
            if (m.group("year") != null || m.group("rel") != null) return ofYear(m, published);
            if (m.group("m") != null) return ofMonth(m, published);
            if (published == null || published.month() == 0) return null;
            if (m.group("rm") != null) return month(published.first().plusMonths(step(m.group("rm"))));
            if (published.day() == 0) return null;
            if (m.group("word") != null) {
                int days = switch (m.group("word").charAt(0)) {
                    case '昨' -> -1;
                    case '前' -> -2;
                    case '明' -> 1;
                    default -> 0;
                };
                return PartialDate.of(published.first().plusDays(days));
            }
            if (m.group("rw") != null) {
                DayOfWeek day = DayOfWeek.of("一二三四五六日".indexOf(m.group("wd")) + 1);
                LocalDate monday = published.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                return PartialDate.of(monday.plusWeeks(step(m.group("rw"))).with(TemporalAdjusters.nextOrSame(day)));
            }
            return ofDay(Integer.parseInt(m.group("dd")), published, before);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int step(String word) {
        return word.equals("上") ? -1 : word.equals("下") ? 1 : 0;
    }

    private static PartialDate month(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), 0);
    }

    private static @Nullable PartialDate ofYear(Matcher m, @Nullable PartialDate published) {
        int year = m.group("rel") == null ? year(m, published) : relative(m.group("rel"), published);
        if (year < OLDEST || (published != null && year > published.year() + 50) || year > 2200) return null;
        if (m.group("feast") != null) {
            int[] feast = FEASTS.get(m.group("feast"));
            return feast == null ? null : new PartialDate(year, feast[0], feast[1]);
        }
        if (m.group("month") == null) return new PartialDate(year, 0, 0);
        return new PartialDate(
                year, monthNumber(m.group("month")), m.group("day") == null ? 0 : ChineseNumber.of(m.group("day")));
    }

    private static int relative(String word, @Nullable PartialDate published) {
        if (published == null) return 0;
        return published.year()
                + switch (word.charAt(0)) {
                    case '去' -> -1;
                    case '前' -> -2;
                    case '明' -> 1;
                    default -> 0;
                };
    }

    /** Four figures; two with a month (86年11月), in the century that makes it the latest not after publication. */
    private static int year(Matcher m, @Nullable PartialDate published) {
        String printed = m.group("year");
        int year = ChineseNumber.of(printed);
        if (m.group(1) != null) return year + REPUBLIC_OF_CHINA;
        if (printed.length() == 4) return year;
        if (printed.length() != 2 || m.group("month") == null || published == null || year > 99) return 0;
        int century = published.year() / 100 * 100;
        return century + year > published.year() ? century - 100 + year : century + year;
    }

    /** A month without a year is the year of publication's; a far later one is last year's (12月30日 in a paper of January). */
    private static @Nullable PartialDate ofMonth(Matcher m, @Nullable PartialDate published) {
        if (published == null) return null;
        int month = monthNumber(m.group("m"));
        int day = m.group("d") == null ? 0 : ChineseNumber.of(m.group("d"));
        int year = published.month() != 0 && month - published.month() >= 9 ? published.year() - 1 : published.year();
        return new PartialDate(year, month, day);
    }

    private static int monthNumber(String printed) {
        return printed.equals("元") ? 1 : ChineseNumber.of(printed);
    }

    /** 29日: of the month just spoken of, else the latest such day not after publication. */
    private static PartialDate ofDay(int day, PartialDate published, @Nullable PartialDate before) {
        if (before != null && before.day() != 0 && before.year() == published.year() && day >= before.day()) {
            return new PartialDate(before.year(), before.month(), day);
        }
        LocalDate month = published.first().withDayOfMonth(1);
        if (day > published.day()) month = month.minusMonths(1);
        return new PartialDate(month.getYear(), month.getMonthValue(), day);
    }
}
