package laobao.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page's own head and foot print of the newspaper's name, the day and the page number. Only lines that hold nothing else are
 * believed: a headline may well name a newspaper.
 */
final class Masthead {
    private static final int HEAD = 4;
    private static final int FOOT = 2;
    private static final int LONGEST = 60;
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    private static final String NAME = "(\\p{IsHan}{1,4}(?:日报|晚报|晨报|早报|时报|导报|周报|工人报|职工报|劳动报|工报|青年报)|劳动报|工人报)";
    private static final String NUMBER = "(?:第\\s*)?([0-9]{1,3}|[一二三四五六七八九])\\s*版";
    private static final Pattern NEWSPAPER = Pattern.compile(
            "[《]?" + NAME
                    + "[》]?(?=$|[\\s　|｜·]*(?:[12][089][0-9]{2}\\s*[年.\\-/]|[二一][〇零○oO九]|(?:中华|中華)?民[国國]|公元|总?第?\\s*[0-9]{1,6}\\s*期|第?\\s*[0-9一二三四五六七八九]{1,3}\\s*版|星期|农历|農曆)).*");
    /** A section's name and the page's number after the newspaper's: 江城工报 要闻 3. */
    private static final String SECTION =
            "(?:要闻|综合|时事|国内|国际|经济|副刊|专版|专刊|工会|维权|评论|理论|文化|文体|体育|教育|科技|社会|民生|广告|公益|读者|视点|\\p{IsHan}{2,4}(?:新闻|周刊|专版|副刊|版))";

    private static final Pattern NAME_AND_SECTION =
            Pattern.compile("[《]?" + NAME + "[》]?[\\s　|｜·:：]+" + SECTION + "(?:[\\s　|｜·]*A?([0-9]{1,2}))?");
    private static final Pattern PAGE_ALONE = Pattern.compile(NUMBER + "(?:[\\s　:：·|]+\\p{IsHan}{2,6})?");
    private static final Pattern PAGE_BESIDE =
            Pattern.compile(".*(?:年|月|日|星期\\p{IsHan}|责编|报)[\\s\\S]*[\\s　|｜·]" + NUMBER + ".*");

    private static final Pattern PAGE_FIRST = Pattern.compile(NUMBER + "[\\s　|｜·].*(?:[0-9]\\s*日|星期\\p{IsHan}).*");

    private Masthead() {}

    /** The newspaper, the day and the page number as far as they are printed. */
    static Imprint of(List<Block> blocks) {
        String newspaper = null;
        Integer number = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (i >= HEAD && i < blocks.size() - FOOT) continue;
            String text = SPACES.matcher(blocks.get(i).text()).replaceAll(" ");
            if (text.length() > LONGEST || text.endsWith("。")) continue;
            Matcher name = NEWSPAPER.matcher(text);
            Matcher section = NAME_AND_SECTION.matcher(text);
            if (newspaper == null && i < HEAD && name.matches()) newspaper = name.group(1);
            if (section.matches()) {
                if (newspaper == null) newspaper = section.group(1);
                if (number == null && section.group(2) != null) number = Integer.valueOf(section.group(2));
            }
            if (number == null) number = number(text);
        }
        PartialDate date = MastheadDate.of(blocks);
        return new Imprint(newspaper, date, date == null ? null : DateOrigin.MASTHEAD, number, null);
    }

    /** Whether a line at a page's head is the masthead's or a part of it, and goes on in no other. */
    static boolean isLine(String text) {
        return text.length() <= LONGEST
                && (NEWSPAPER.matcher(text).matches()
                        || NAME_AND_SECTION.matcher(text).matches()
                        || PAGE_ALONE.matcher(text).matches()
                        || MastheadDate.isLine(text));
    }

    private static @Nullable Integer number(String text) {
        Matcher alone = PAGE_ALONE.matcher(text);
        Matcher beside = PAGE_BESIDE.matcher(text);
        Matcher first = PAGE_FIRST.matcher(text);
        String digits = alone.matches()
                ? alone.group(1)
                : beside.matches() ? beside.group(1) : first.matches() ? first.group(1) : null;
        if (digits == null) return null;
        int han = "一二三四五六七八九".indexOf(digits);
        int number = han >= 0 ? han + 1 : Integer.parseInt(digits);
        return number == 0 ? null : number;
    }
}
