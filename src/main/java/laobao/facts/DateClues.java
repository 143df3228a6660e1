package laobao.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.article.Article;
import laobao.article.DateReason;
import laobao.facts.DateClue.Kind;
import laobao.text.ChineseNumber;

/** Finds what tells the day of publication: days, months and years that are over, and meetings and anniversaries. */
final class DateClues {
    private static final int AROUND = 10;
    /** 今年以来十二月. */
    private static final int LONGEST_BEFORE_MONTH = 6;

    private static final int OLDEST = 1840;
    private static final int NEWEST = 2100;
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十廿卅]";
    private static final Pattern YEAR = Pattern.compile("(?<compared>[比较])?(?<!" + N + ")(?<year>" + N
            + "{4})年(?:(?<since>以来)|(?<month>元|" + N + "{1,2})月(?:" + N + "{1,3}日)?)?");
    private static final Pattern DAY = Pattern.compile(
            "(?<month>元|" + N + "{1,2})月(?<day>" + N + "{1,3})日(?<line>[电讯])?|今年(?:以来)?(?<this>元|" + N + "{1,2})月");
    private static final Pattern NOT_YET_BEFORE =
            Pattern.compile("(?:[到至—～~-]|力争|计划|预计|将于|将在|定于|拟于|迎接|面向|展望|农历|每年|明年|截止)$");
    private static final Pattern NOT_YET_AFTER =
            Pattern.compile("^(?:前|底前|底之前|之前|以前|止|截止|起(?!草|诉)|将|至|到|远景|规划|目标|版|[—～~-])");
    private static final Pattern OTHER_YEAR = Pattern.compile("(?:年|" + N + ")$");
    private static final Pattern STUDIED = Pattern.compile("(?:学习|宣传|宣讲|贯彻|落实|传达|热潮).{0,10}$");

    /** A meeting, or what anniversaries are counted from. */
    private record Landmark(boolean meeting, List<String> names, int year, int month) {
        static Landmark of(String[] row) {
            String[] date = row[2].split("-", -1);
            return new Landmark(
                    row[0].equals("since"),
                    List.of(row[1].split(",", -1)),
                    Integer.parseInt(date[0]),
                    date.length > 1 ? Integer.parseInt(date[1]) : 0);
        }
    }

    private static final class Landmarks {
        static final List<Landmark> ALL =
                Tables.rows("landmarks.tsv").stream().map(Landmark::of).toList();
        static final Pattern ANNIVERSARY = Pattern.compile("(?<name>"
                + String.join(
                        "|",
                        ALL.stream()
                                .filter(l -> !l.meeting)
                                .flatMap(l -> l.names.stream())
                                .map(Pattern::quote)
                                .toList())
                + ")(?<years>" + N + "{2,3}|一百(?:" + N + "{1,2})?)周年");
    }

    private final List<DateClue> clues = new ArrayList<>();

    static List<DateClue> of(List<Article> articles) {
        DateClues found = new DateClues();
        for (Article article : articles) found.read(article);
        return found.clues;
    }

    private void read(Article article) {
        String text = ArticleText.of(article).text();
        years(text, article);
        days(text, article);
        if (text.contains("周年")) anniversaries(text, article);
        for (Landmark l : Landmarks.ALL) if (l.meeting) meeting(l, text, article);
    }

    private void anniversaries(String text, Article article) {
        for (Matcher m = Landmarks.ANNIVERSARY.matcher(text); m.find(); ) {
            int years = m.group("years").startsWith("一百")
                    ? 100 + ChineseNumber.of(m.group("years").substring(2))
                    : ChineseNumber.of(m.group("years"));
            for (Landmark l : Landmarks.ALL) {
                if (l.meeting || !l.names.contains(m.group("name"))) continue;
                add(Kind.ANNIVERSARY, l.year + years, 0, 0, m.start(), m.end(), text, article);
            }
        }
    }

    /** All matches of {@link #YEAR}, looked for only where four digits stand before 年. */
    private void years(String text, Article article) {
        Matcher m = YEAR.matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            int start = at - 4;
            if (start < from || !DateDigits.before(text, at, 4)) continue;
            if (start > from && "比较".indexOf(text.charAt(start - 1)) >= 0) start--;
            if (!m.region(start, text.length()).lookingAt()) continue;
            year(m, text, article);
            from = m.end();
        }
    }

    /** All matches of {@link #DAY}, looked for only where a number stands before 月. */
    private void days(String text, Article article) {
        Matcher m = DAY.matcher(text).useTransparentBounds(true);
        int from = 0;
        for (int at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
            if (at == 0 || (text.charAt(at - 1) != '元' && !DateDigits.is(text.charAt(at - 1)))) continue;
            for (int start = Math.max(from, at - LONGEST_BEFORE_MONTH); start < at; start++) {
                char c = text.charAt(start);
                if ((c != '今' && c != '元' && !DateDigits.is(c))
                        || !m.region(start, text.length()).lookingAt()) continue;
                day(m, text, article);
                from = m.end();
                break;
            }
        }
    }

    private void year(Matcher m, String text, Article article) {
        int year = ChineseNumber.of(m.group("year"));
        if (year < OLDEST || year > NEWEST || notYet(text, m.start(), m.end())) return;
        if (m.group("compared") != null) add(Kind.COMPARED, year, 0, 0, m, text, article);
        else if (m.group("since") != null) add(Kind.SINCE, year, 0, 0, m, text, article);
        else if (m.group("month") == null) add(Kind.YEAR, year, 0, 0, m, text, article);
        else {
            int month = month(m.group("month"));
            if (month >= 1 && month <= 12) add(Kind.MONTH, year, month, 0, m, text, article);
        }
    }

    private void day(Matcher m, String text, Article article) {
        if (notYet(text, m.start(), m.end())) return;
        int month = month(m.group("this") != null ? m.group("this") : m.group("month"));
        if (month < 1 || month > 12) return;
        if (m.group("this") != null) {
            add(Kind.THIS_YEAR, 0, month, 0, m, text, article);
            return;
        }
        if (OTHER_YEAR
                        .matcher(text.substring(Math.max(0, m.start() - 1), m.start()))
                        .find()
                && !text.startsWith("今年", m.start() - 2)) return;
        int day = ChineseNumber.of(m.group("day"));
        if (day < 1 || day > 31) return;
        String before = text.substring(Math.max(0, m.start() - 3), m.start());
        Kind kind = m.group("line") != null
                ? Kind.DATELINE
                : before.endsWith("图为") || credited(text, m.end())
                        ? Kind.PHOTO
                        : before.matches("昨[天日晚]?[（(]|.昨[天日晚]?[（(]")
                                ? Kind.YESTERDAY
                                : before.matches(".?.?今[天日晚]?(?:[（(]|是)") ? Kind.TODAY : Kind.DAY;
        add(kind, 0, month, day, m, text, article);
    }

    /** 11月29日，工人在卸货。王伟 摄. */
    private static boolean credited(String text, int from) {
        int line = text.indexOf('\n', from);
        int shot = text.indexOf('摄', from);
        return shot >= 0 && shot - from < 60 && (line < 0 || shot < line) && !text.startsWith("摄影", shot);
    }

    private void meeting(Landmark l, String text, Article article) {
        for (String name : l.names) {
            int at = text.indexOf(name);
            while (at > 0 && N.indexOf(text.charAt(at - 1)) >= 0) at = text.indexOf(name, at + 1);
            if (at < 0) continue;
            String before = text.substring(Math.max(0, at - 12), at);
            boolean study = STUDIED.matcher(before).find() || text.startsWith("精神", at + name.length());
            boolean awaited = before.endsWith("喜迎") || before.endsWith("迎接");
            Kind kind = awaited ? Kind.ANNIVERSARY : study ? Kind.STUDY : Kind.MEETING;
            add(kind, l.year, l.month, 0, at, at + name.length(), text, article);
            return;
        }
    }

    private static boolean notYet(String text, int start, int end) {
        return NOT_YET_BEFORE
                        .matcher(text.substring(Math.max(0, start - 2), start))
                        .find()
                || NOT_YET_AFTER
                        .matcher(text.substring(end, Math.min(text.length(), end + 3)))
                        .find();
    }

    private static int month(String printed) {
        return printed.equals("元") ? 1 : ChineseNumber.of(printed);
    }

    private void add(Kind kind, int year, int month, int day, Matcher m, String text, Article article) {
        add(kind, year, month, day, m.start(), m.end(), text, article);
    }

    private void add(Kind kind, int year, int month, int day, int start, int end, String text, Article article) {
        int from = start;
        while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') from--;
        int to = end;
        while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') to++;
        DateReason reason = new DateReason(text.substring(start, end), text.substring(from, to), article.title());
        clues.add(new DateClue(kind, year, month, day, reason));
    }
}
