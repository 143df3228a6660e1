package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page prints where an article goes on on another page (下转第3版) or comes from one (上接第1版), in all spellings.
 *
 * @param direction which of both
 * @param pages the page numbers named, a section's letter left off (A03 is 3); empty where none is
 * @param title the headline named in it, null where none is
 * @param start where it begins in its line
 * @param end where it ends, closing bracket and ornament included
 */
record ContinuationMark(
        Direction direction, List<Integer> pages, @Nullable String title, int start, int end) {
    /** To the page where it goes on, or from the page where it began. */
    enum Direction {
        TO,
        FROM
    }

    private static final String SPACE = "[\\s\\u3000]*";
    private static final String NUMBER =
            SPACE + "(?:第" + SPACE + ")?[A-Za-zＡ-Ｚ]?" + SPACE + "(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})" + SPACE;
    private static final String PAGES = "(?<pages>" + NUMBER + "版?(?:[、，,和至—－\\-]" + NUMBER + "版?)*)(?<=版)";
    private static final String TITLE = "(?:《[^《》]{1,60}》|“[^“”]{2,60}”|「[^「」]{2,60}」)";
    /** A section's name after its page (3版·要闻), or which place on it (第3版②). */
    private static final String SECTION = "(?:[·•．.:：|｜/\\s\\u3000]{0,3}(?:\\p{IsHan}{1,6}|[①-⑳]|[A-Z]))?";

    private static final String TAIL = SPACE + "(?<after>" + TITLE + ")?";
    private static final String ORNAMENT = "[▲▼△▽◀▶◁▷►◄●■◆★☆→←↓↑※＊*]";
    private static final String OPEN = "[（(【\\[［〔〈<＜]";
    private static final String CLOSE = "[）)】\\]］〕〉>＞]";
    private static final String WORD_TO = "(?:未完[，,、]?" + SPACE + ")?(?:请?下" + SPACE + "转|紧转|请转)";
    private static final String WORD_FROM = "(?:上" + SPACE + "接|紧" + SPACE + "接|接自|续接|续自)";

    /** In brackets, where a word as short as 转 or 接 will do, or a page need not be named. */
    private static final Pattern BRACKETED = Pattern.compile(ORNAMENT + "{0,2}" + SPACE + OPEN + "{1,2}" + SPACE
            + ORNAMENT
            + "?" + SPACE + "(?<before>" + TITLE + ")?" + SPACE + "(?:(?:(?<to>" + WORD_TO + "|转)|(?<from>" + WORD_FROM
            + "|接|续))" + SPACE + PAGES + SECTION + TAIL + "|(?:(?<toNone>" + WORD_TO + ")|(?<fromNone>上" + SPACE
            + "接)))" + SPACE + ORNAMENT
            + "?" + SPACE + "(?:" + CLOSE + "{1,2}|$)" + SPACE + ORNAMENT + "?");

    /** After or before an ornament, or alone on its line: with a page, since 上接 is also a part of words. */
    private static final Pattern BARE =
            Pattern.compile("(?<ornament>" + ORNAMENT + "{0,3})" + SPACE + "(?<before>" + TITLE
                    + ")?" + SPACE + "(?:(?<to>" + WORD_TO + "|(?<shortTo>转))|(?<from>" + WORD_FROM
                    + "|(?<shortFrom>接)))" + SPACE
                    + PAGES + "(?:[·•．]\\p{IsHan}{1,6})?" + TAIL + SPACE + "(?<ornamentAfter>" + ORNAMENT + "{0,3})");

    /** What, beside Latin digits and letters, may follow such a word: a page's number, an ornament, a closing bracket. */
    private static final String FOLLOWS = "第一二三四五六七八九十▲▼△▽◀▶◁▷►◄●■◆★☆→←↓↑※＊*）)】］〕〉>＞";

    /** No mark is longer than a headline that it names and some signs. */
    private static final int LONGEST = 90;

    /** The mark that a line begins with, or null. */
    static @Nullable ContinuationMark atStart(String line) {
        if (!mayHold(line, 0, Math.min(LONGEST, line.length()))) return null;
        String head = line.substring(0, Math.min(LONGEST, line.length()));
        Matcher bracketed = BRACKETED.matcher(head);
        if (bracketed.lookingAt()) return of(bracketed, 0, true);
        Matcher bare = BARE.matcher(head);
        return bare.lookingAt() && stands(bare, head) ? of(bare, 0, false) : null;
    }

    /** The mark that a line ends with, or null. */
    static @Nullable ContinuationMark atEnd(String line) {
        int from = Math.max(0, line.length() - LONGEST);
        int end = line.length();
        while (end > from && "。.．；; \u3000".indexOf(line.charAt(end - 1)) >= 0) end--;
        if (!mayHold(line, from, end)) return null;
        String tail = line.substring(from, end);
        for (Pattern pattern : List.of(BRACKETED, BARE)) {
            boolean bracketed = pattern.equals(BRACKETED);
            Matcher m = pattern.matcher(tail);
            for (int at = 0; at < tail.length() && m.find(at); at = m.start() + 1)
                if (m.end() == tail.length() && (bracketed || stands(m, tail))) return of(m, from, bracketed);
        }
        return null;
    }

    /** Whether a line is a mark and nothing else. */
    static boolean alone(String line) {
        ContinuationMark mark = line.length() > LONGEST ? null : atStart(line);
        return mark != null && line.substring(mark.end).isBlank();
    }

    /** A line without the mark of a direction that it begins or ends with. */
    static String without(String line, Direction direction) {
        ContinuationMark first = atStart(line);
        if (first != null && first.direction == direction) line = line.substring(first.end);
        ContinuationMark last = line.isEmpty() ? null : atEnd(line);
        if (last != null && last.direction == direction) line = line.substring(0, last.start);
        return line.strip();
    }

    /** Without brackets only what nothing else touches is a mark, and a word as short as 转 needs an ornament. */
    private static boolean stands(Matcher bare, String text) {
        boolean ornament = !bare.group("ornament").isEmpty()
                || !bare.group("ornamentAfter").isEmpty();
        boolean brief = bare.group("shortTo") != null || bare.group("shortFrom") != null;
        boolean whole = bare.start() == 0 && bare.end() == text.length();
        int before = bare.start() - 1;
        boolean begins = before < 0 || "。！？!?…”’」』）)；; \u3000".indexOf(text.charAt(before)) >= 0;
        return ornament || whole || (begins && (!brief || bare.end() == text.length()));
    }

    /**
     * Whether one of the words stands there before what can follow it in a mark, and before 版 or after 上 or 下: most of 转 and 接 are parts of
     * other words.
     */
    private static boolean mayHold(String line, int from, int to) {
        boolean page = false;
        for (int i = to - 1; i >= from; i--) {
            char c = line.charAt(i);
            if (c == '版') page = true;
            boolean word = c == '转' || c == '接' || c == '续';
            if (word && (page || mayPrecede(line, from, i - 1)) && mayFollow(line, i + 1, to)) return true;
        }
        return false;
    }

    private static boolean mayPrecede(String line, int from, int at) {
        while (at >= from && isSpace(line.charAt(at))) at--;
        return at >= from && (line.charAt(at) == '上' || line.charAt(at) == '下');
    }

    private static boolean isSpace(char c) {
        return " \t\n\u000B\f\r\u3000".indexOf(c) >= 0;
    }

    private static boolean mayFollow(String line, int at, int to) {
        while (at < to && (line.charAt(at) == '自' || isSpace(line.charAt(at)))) at++;
        if (at == to) return true;
        char c = line.charAt(at);
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'z') || (c >= '０' && c <= 'Ｚ') || FOLLOWS.indexOf(c) >= 0;
    }

    private static ContinuationMark of(Matcher m, int offset, boolean bracketed) {
        boolean to = m.group("to") != null || (bracketed && m.group("toNone") != null);
        String title = m.group("before") != null ? m.group("before") : m.group("after");
        return new ContinuationMark(
                to ? Direction.TO : Direction.FROM,
                numbers(m.group("pages")),
                title == null ? null : title.substring(1, title.length() - 1),
                offset + m.start(),
                offset + m.end());
    }

    private static final Pattern ONE = Pattern.compile("[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}");

    private static List<Integer> numbers(@Nullable String pages) {
        List<Integer> numbers = new ArrayList<>();
        if (pages == null) return numbers;
        Matcher m = ONE.matcher(pages);
        while (m.find()) {
            int number = number(m.group());
            if (number > 0 && !numbers.contains(number)) numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '十') {
                number = Math.max(1, number) * 10;
                continue;
            }
            int han = "一二三四五六七八九".indexOf(c);
            int digit = han >= 0 ? han + 1 : Character.digit(c, 10);
            number = han >= 0 || digits.indexOf('十') >= 0 ? number + digit : number * 10 + digit;
        }
        return number;
    }
}
