package laobao.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.article.Article;
import laobao.article.SplitPage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Finds a page's date: on its masthead, else from the dates that its articles mention. */
final class DateFinder {
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十廿卅]";
    private static final Pattern MASTHEAD =
            Pattern.compile("(民国|公元)?\\s*(" + N + "{1,4})\\s*年\\s*(" + N + "{1,3})\\s*月\\s*(" + N + "{1,3})\\s*日");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)\\d{2})年");
    private static final Pattern MONTH = Pattern.compile("(?<![0-9年])([01]?\\d)月(?:([0-3]?\\d)日)?");

    SplitPage find(SplitPage page) {
        for (String line : page.furniture()) {
            PartialDate printed = masthead(line);
            if (printed != null) return page.withDate(printed, DateOrigin.MASTHEAD);
        }
        PartialDate inferred = inferred(page.articles());
        return inferred == null ? page : page.withDate(inferred, DateOrigin.INFERRED);
    }

    /** A day printed in full in a line, in figures or characters, by the common or the Republic's years. */
    static @Nullable PartialDate masthead(String line) {
        Matcher m = MASTHEAD.matcher(line);
        while (m.find()) {
            int year = ChineseNumber.of(m.group(2));
            if ("民国".equals(m.group(1))) year += 1911;
            if (year < 1900 || year > 2100) continue;
            try {
                return new PartialDate(year, ChineseNumber.of(m.group(3)), ChineseNumber.of(m.group(4)));
            } catch (DateTimeException noSuchDay) {
                // an OCR error, or a number that is no date: read on
            }
        }
        return null;
    }

    /**
     * A page reports what has just been: its year is the latest year that several words agree on, and its day the latest day or
     * month without a year, which newspapers print of the current year.
     */
    private static @Nullable PartialDate inferred(List<Article> articles) {
        int year = 0;
        List<LocalDate> days = new ArrayList<>();
        List<int[]> found = new ArrayList<>();
        for (Article article : articles) {
            String text = ArticleText.of(article).text();
            for (Matcher m = YEAR.matcher(text); m.find(); ) year = Math.max(year, Integer.parseInt(m.group(1)));
            for (Matcher m = MONTH.matcher(text); m.find(); ) {
                if (m.group(2) == null) continue;
                found.add(new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))});
            }
        }
        if (year == 0) return null;
        for (int[] md : found) {
            try {
                days.add(LocalDate.of(year, md[0], md[1]));
            } catch (DateTimeException noSuchDay) {
                // an OCR error, or a number that is no date: read on
            }
        }
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(null);
        return last == null ? new PartialDate(year, 0, 0) : new PartialDate(year, last.getMonthValue(), 0);
    }
}
