package laobao.page;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.text.ChineseNumber;
import laobao.text.Folding;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that a masthead prints, in figures or characters, by the common or the Republic's years. A line is believed for what else
 * stands on it: the weekday, the issue, the newspaper's name, the lunar day, and nothing that makes it a sentence. A day alone on its
 * line is believed only at the very head, since notices at the foot are signed with one.
 */
final class MastheadDate {
    private static final int LONGEST = 120;
    private static final int HEAD = 6;
    private static final int FOOT = 3;
    /** A newspaper may print its section or motto beside the date. */
    private static final int MOTTO = 10;
    /** An OCR's stray glyphs. */
    private static final int STRAY = 2;

    private static final int REPUBLIC_OF_CHINA = 1911;
    private static final int OLDEST = 1815;

    private static final String N = "[0-9〇零○◯o一二三四五六七八九十廿卅]";
    private static final Pattern DATE = Pattern.compile(
            "(?<era>民国|公元)?\\s*(?<![0-9])(?<year>" + N + "(?:\\s?" + N
                    + "){0,3})\\s*年\\s*(?<month>元|正|" + N + "{1,3})\\s*月\\s*(?:(?<day>" + N
                    + "{1,3})\\s*[日号]|(?<bare>[0-9]{1,2})(?=\\s|$))"
                    + "|(?<![0-9.])(?<y>(?:1[89]|20)[0-9]{2})\\s?(?<sep>[-./·—–－])\\s?(?<m>[01]?[0-9])\\s?\\k<sep>\\s?(?<d>[0-3]?[0-9])(?![0-9])");
    private static final String STEMS = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]";
    private static final String LUNAR_DAY =
            "闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|三十|卅|[大小])(?![一二三四五六七八九]?[日号])";
    /** Must go before the day is looked for: 农历二〇二二年十一月初七 is none. */
    private static final Pattern LUNAR = Pattern.compile("(?:农历|夏历|旧历|阴历)[^\\s,，()（）|｜]*(?:\\s*" + LUNAR_DAY + ")?|"
            + STEMS + "年?\\s*(?:\\[?[鼠牛虎兔龙蛇马羊猴鸡狗猪]年?\\]?)?\\s*(?:" + LUNAR_DAY + ")?|" + LUNAR_DAY);

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:星期|礼拜|周)\\s?([一二三四五六日天])|(?<![a-z])(mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])");
    private static final Pattern ISSUE =
            Pattern.compile("(?:总?第\\s?|总?期号\\s?[:：]?\\s?|no\\.?\\s?)" + N + "{1,6}\\s?[期号]?|\\(?总\\s?" + N
                    + "{1,6}\\s?期?\\)?|第?\\s?" + N + "{1,3}\\s?年\\s?第?\\s?" + N + "{1,4}\\s?期");
    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan}{1,6}(?<![通预汇简公捷喜战海申举情])(?:报|周刊|画刊)(?:社(?:主办|出版)?)?");
    private static final Pattern BESIDE = Pattern.compile(
            "(?:今日|本期|本报今日|共)?\\s?(?:共)?\\s?(?:对开)?\\s?" + N + "{1,3}\\s?[版页]|[a-d]\\s?[0-9]{1,3}\\s?版?|第\\s?" + N
                    + "{1,3}\\s?版"
                    + "|(?:责任编辑|责编|编辑|美编|校对|版式|组版|电话|邮箱|热线|网址|统一刊号|国内统一|刊号|邮发代号|代号|零售|定价|每份|售价|主办|主管|出版|国内|统一|连续出版物号|报料)\\s?(?::\\s?\\S{1,40}|[a-z0-9][a-z0-9./-]*)"
                    + "|(?:https?://|www\\.)\\S+|\\S+@\\S+|cn\\s?[0-9/-]+|[0-9]+(?:\\.[0-9]+)?元|天气\\S*|[晴阴雨雪云]\\S*[℃度]\\S*|公元|中华(?=民国)?");
    private static final Pattern SENTENCE =
            Pattern.compile("[。!?;“”\"]|以来|截至|日(?:在|起|至|前|下午|上午|晚|举行|召开|开幕|电|讯|发布|印发|施行|生效|出生|去世|成立)|[至到—~-]\\s?" + N
                    + "{1,3}\\s?日|举行|召开|开幕|报道|通过|摄|本报讯|记者");

    private MastheadDate() {}

    /** The day printed at the head or foot of a page, null when there is none to be believed. */
    static @Nullable PartialDate of(List<Block> blocks) {
        PartialDate doubtful = null;
        boolean head = true;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            head &= i < HEAD && text.length() <= LONGEST && !text.endsWith("。");
            boolean foot = i >= blocks.size() - FOOT;
            Line line = Line.of(text, head ? followed(blocks, i) : "");
            if (line == null || !line.believed(head, foot)) continue;
            if (!line.contradicted) return line.date;
            if (doubtful == null) doubtful = line.date;
        }
        return doubtful;
    }

    /** Whether a line is a day with a masthead's other signs and nothing that belongs to none. */
    static boolean isLine(String text) {
        Line line = Line.of(text, "");
        return line != null && line.believed(true, false);
    }

    /** The short lines that stand right below a line of the head: a masthead set in a narrow box has the day on three of them. */
    private static String followed(List<Block> blocks, int i) {
        StringBuilder below = new StringBuilder();
        for (int j = i + 1; j < Math.min(i + 3, blocks.size()); j++) {
            String text = blocks.get(j).text();
            if (text.length() > 12 || text.contains("版")) break;
            below.append(' ').append(text);
        }
        return below.toString();
    }

    /**
     * What a line holds.
     *
     * @param sign whether something beside the day says that it is a masthead's
     * @param rest how many letters stand on it that belong to no masthead
     * @param contradicted whether the weekday is not the day's: one of the two was misread
     */
    private record Line(PartialDate date, boolean sign, int rest, boolean contradicted) {
        static @Nullable Line of(String printed, String below) {
            if (printed.length() > LONGEST) return null;
            Line alone = of(printed);
            if (alone != null || below.isEmpty() || printed.indexOf('年') < 0) return alone;
            return of(printed + below);
        }

        private static @Nullable Line of(String printed) {
            String line = Folding.fold(printed);
            boolean lunar = LUNAR.matcher(line).find();
            String solar = lunar ? LUNAR.matcher(line).replaceAll(" ") : line;
            Matcher m = DATE.matcher(solar);
            if (line.startsWith("(") || !m.find()) return null;
            PartialDate date = day(m);
            if (date == null) return null;
            String rest = solar.substring(0, m.start()) + " " + solar.substring(m.end());
            if (SENTENCE.matcher(solar.substring(m.end() - 1)).find()
                    || SENTENCE.matcher(rest).find()) return null;
            Matcher weekday = WEEKDAY.matcher(rest);
            boolean sign = lunar;
            boolean contradicted = false;
            if (weekday.find()) {
                sign = true;
                contradicted = date.first().getDayOfWeek().getValue() != weekday(weekday);
                rest = weekday.replaceAll(" ");
            }
            for (Pattern masthead : new Pattern[] {ISSUE, BESIDE, NAME}) {
                Matcher part = masthead.matcher(rest);
                if (!part.find()) continue;
                sign = true;
                rest = part.replaceAll(" ");
            }
            int letters = (int) rest.chars().filter(Character::isLetter).count();
            return new Line(date, sign, letters, contradicted);
        }

        boolean believed(boolean head, boolean foot) {
            if (head) return rest <= (sign ? MOTTO : STRAY);
            return sign && rest <= (foot ? MOTTO : 0);
        }
    }

    private static int weekday(Matcher m) {
        if (m.group(1) != null) return m.group(1).equals("天") ? 7 : "一二三四五六日".indexOf(m.group(1)) + 1;
        return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                        .indexOf(m.group(2).substring(0, 3))
                + 1;
    }

    private static @Nullable PartialDate day(Matcher m) {
        boolean numeric = m.group("y") != null;
        int year = ChineseNumber.of(numeric ? m.group("y") : m.group("year").replaceAll("\\s", ""));
        if ("民国".equals(m.group("era"))) year += REPUBLIC_OF_CHINA;
        if (year < OLDEST || year > 2100) return null;
        String month = numeric ? m.group("m") : m.group("month");
        String day = numeric ? m.group("d") : m.group("day") == null ? m.group("bare") : m.group("day");
        try {
            int number = month.equals("元") || month.equals("正") ? 1 : ChineseNumber.of(month);
            return new PartialDate(year, number, Math.max(1, ChineseNumber.of(day)));
        } catch (DateTimeException noSuchDay) {
            return null; // an OCR error, or figures that are no day
        }
    }
}
