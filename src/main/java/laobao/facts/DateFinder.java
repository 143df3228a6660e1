package laobao.facts;

import java.time.DateTimeException;
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
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)\\d{2})年(以来)?");
    private static final Pattern DAY = Pattern.compile("(?<![0-9年至到—-])([01]?\\d)月([0-3]?\\d)日(?!前|止|之前|以前|截止)");
    private static final List<Congress> CONGRESSES = List.of(
            new Congress("党的二十大", 2022),
            new Congress("党的十九大", 2017),
            new Congress("党的十八大", 2012),
            new Congress("党的十七大", 2007),
            new Congress("党的十六大", 2002),
            new Congress("党的十五大", 1997),
            new Congress("党的十四大", 1992));

    /** A congress of the party, by the year in which it met. */
    private record Congress(String name, int year) {}

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
     * A page reports what has just been. Its year is the latest that its articles speak of: a year printed in figures, the year
     * after one that something has gone on since (2021年以来 is not said in 2021), the year of a party congress that is over. Its
     * month is that of the latest day printed without a year, as newspapers print days of the current year; deadlines do not
     * count. Without such a day nothing is inferred: years alone may all be history.
     */
    private static @Nullable PartialDate inferred(List<Article> articles) {
        int year = 0;
        int month = 0;
        for (Article article : articles) {
            String text = ArticleText.of(article).text();
            for (Matcher m = YEAR.matcher(text); m.find(); ) {
                year = Math.max(year, Integer.parseInt(m.group(1)) + (m.group(2) == null ? 0 : 1));
            }
            for (Congress congress : CONGRESSES) if (text.contains(congress.name)) year = Math.max(year, congress.year);
            for (Matcher m = DAY.matcher(text); m.find(); ) month = Math.max(month, month(m));
        }
        return year == 0 || month == 0 ? null : new PartialDate(year, month, 0);
    }

    private static int month(Matcher day) {
        int month = Integer.parseInt(day.group(1));
        int number = Integer.parseInt(day.group(2));
        return month >= 1 && month <= 12 && number >= 1 && number <= 31 ? month : 0;
    }
}
