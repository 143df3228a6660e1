package laobao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.page.Wrapping.Line;

/** Lines of a page to blocks: takes the markdown off and remembers what it said. */
final class Blocks {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[\\s\\u3000]+(.*?))?[\\s\\u3000]*#*");
    private static final Pattern RULE = Pattern.compile("(?:-[\\s-]*-|\\*[\\s*]*\\*|_[\\s_]*_|=+)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?:(?!\\1).)+\\1");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![*\\w])\\*(?=[^\\s*])([^*\\n]{1,2000}?)(?<=[^\\s*])\\*(?![*\\w])");
    /** A headline that its text follows on the same line; the lead's first words are bold, too, and are none. */
    private static final Pattern RUN_IN = Pattern.compile(
            "\\*\\*(?!本报|本刊|本网|新华社|据|记者|通讯员|[0-9一二三四五六七八九十]{1,2}[、.是])([^*。；;\\n]{4,40}[^*，、：:,。；;讯电\\s])\\*\\*[\\s　]+(?=\\S)([^\\n]{15,})");

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)");
    private static final Pattern PICTURE = Pattern.compile("(?:新闻|报纸)?(?:图片|图像|插图|配图|照片|题图|版面)[\\s0-9一二三四五六七八九十]*");
    private static final Pattern QUOTE = Pattern.compile("(?:>[\\s\\u3000]*)+");
    /** Far above any printed paragraph; markup is not looked for beyond it, so that a hostile line costs no more than its length. */
    private static final int LONGEST_MARKED = 100_000;

    private Blocks() {}

    /** The blocks of a text, lines counted from {@code firstLine}; lines that were wrapped at the column's width are whole again. */
    static List<Block> of(String text, int firstLine) {
        List<Line> lines = new ArrayList<>();
        int number = firstLine;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            for (String printed : Markup.lines(line)) lines.add(new Line(number, printed, false));
            number++;
        }
        List<Block> blocks = new ArrayList<>();
        boolean gap = true;
        for (Line line : Wrapping.undone(lines)) {
            String content = strip(line.raw());
            Matcher runIn = RUN_IN.matcher(content);
            if (content.startsWith("**") && content.length() < LONGEST_MARKED && runIn.matches()) {
                blocks.add(new Block(line.number(), 0, gap, true, line.mayGoOn(), strip(unmarked(runIn.group(1)))));
                gap = false;
                content = runIn.group(2);
            }
            Block block = block(content, line, gap);
            gap = block == null;
            if (block != null) blocks.add(block);
        }
        return Headlines.whole(blocks);
    }

    private static @org.jspecify.annotations.Nullable Block block(String line, Line from, boolean gap) {
        if (line.isEmpty()) return null;
        if (line.length() > LONGEST_MARKED) return new Block(from.number(), 0, gap, line);
        if (line.length() >= 3 && RULE.matcher(line).matches()) return null;
        Matcher quote = QUOTE.matcher(line);
        if (quote.lookingAt()) line = line.substring(quote.end());
        int level = 0;
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            level = heading.group(1).length();
            line = heading.group(2) == null ? "" : heading.group(2);
        }
        String text = strip(unmarked(line));
        return text.isEmpty()
                ? null
                : new Block(from.number(), level, gap, BOLD.matcher(line).matches(), from.mayGoOn(), text);
    }

    private static String unmarked(String line) {
        if (line.contains("![")) line = IMAGE.matcher(line).replaceAll(Blocks::said);
        if (line.contains("**") || line.contains("__"))
            line = EMPHASIS.matcher(line).replaceAll("$2");
        if (line.indexOf('*') >= 0) line = ITALIC.matcher(line).replaceAll("$1");
        return line.startsWith("**") || line.endsWith("**") ? line.replace("**", "") : line;
    }

    /** What is said of a picture where it stands, unless that is no more than that it is one. */
    private static String said(MatchResult image) {
        String said = image.group(1);
        boolean printed = said.codePoints().filter(Character::isIdeographic).count() > 1
                && !PICTURE.matcher(said).matches();
        return printed ? Matcher.quoteReplacement(said) : "";
    }

    /** Without white space, full-width spaces, byte order marks and zero-width characters around it. */
    private static String strip(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && blank(line.charAt(from))) from++;
        while (to > from && blank(line.charAt(to - 1))) to--;
        return line.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
