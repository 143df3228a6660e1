package laobao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes off what programs that read pictures of pages write beside what is printed: HTML tags and entities, tables in HTML or markdown, the
 * tokens by which some of them mark places, fences around the whole, formulas made of figures. What it does not know stays.
 */
final class Markup {
    private static final String BREAKING =
            "br|hr|p|div|center|tr|table|thead|tbody|tfoot|caption|li|ul|ol|dl|dt|dd|h[1-6]"
                    + "|blockquote|figure|figcaption|section|article|header|footer|pre";
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(?:(" + BREAKING + ")|(t[dh])"
                    + "|b|strong|i|em|u|s|del|font|span|a|sup|sub|small|big|img|nobr|colgroup|col|page|body|html|code|mark)"
                    + "(?:\\s[^<>\\n]{0,500})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.{0,2000}?-->");
    /** Names and places of what follows: {@code <|ref|>title<|/ref|><|det|>[[80, 31, 902, 77]]<|/det|>}. */
    private static final Pattern GROUNDING = Pattern.compile(
            "<\\|(ref|det|box|quad|object_ref|box_start|box_end)\\|>[^<>]{0,200}<\\|/?\\1\\|>|<\\|/?[a-z_]{1,30}\\|>");

    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~)\\s*\\w{0,20}\\s*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|(.*)\\|\\s*");
    private static final Pattern ROW_RULE = Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+(?:\\s*:?-+:?)?\\s*");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*_#.+!\\[\\]()`~>|{}-])");
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[([^\\[\\]\\n]{1,200})\\]\\((?:https?:|/|#|mailto:)[^()\\s]{0,500}\\)");
    /** Figures in a formula: {@code $98.5\%$}. A formula of another kind stays, and so do dollars. */
    private static final Pattern FORMULA =
            Pattern.compile("\\$([^$\\n\\p{IsHan}]{0,40}[\\\\^][^$\\n\\p{IsHan}]{0,40})\\$");
    /** Beyond it nothing is looked for, so that a hostile line costs no more than its length. */
    private static final int LONGEST = 100_000;

    private Markup() {}

    /** What is printed of a line of a file, each row of a table on a line of its own; empty where nothing is. */
    static List<String> lines(String line) {
        if (line.length() > LONGEST) return List.of(line);
        if (FENCE.matcher(line).matches() || ROW_RULE.matcher(line).matches()) return List.of("");
        String text = line;
        Matcher row = ROW.matcher(text);
        if (row.matches()) text = cells(row.group(1));
        if (text.indexOf('<') >= 0) text = withoutTags(text);
        if (text.indexOf('&') >= 0) text = ENTITY.matcher(text).replaceAll(Markup::character);
        if (text.indexOf('$') >= 0) text = FORMULA.matcher(text).replaceAll(Markup::figures);
        if (text.indexOf('\\') >= 0) text = ESCAPED.matcher(text).replaceAll("$1");
        if (text.indexOf("](") >= 0) text = LINK.matcher(text).replaceAll("$1");
        if (text.equals(line)) return List.of(line);
        return text.indexOf('\n') < 0
                ? List.of(text)
                : text.lines().filter(part -> !part.isBlank()).toList();
    }

    private static String cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("(?<!\\\\)\\|", -1)) if (!cell.isBlank()) cells.add(cell.strip());
        return String.join("　", cells);
    }

    private static String withoutTags(String line) {
        String text = GROUNDING.matcher(COMMENT.matcher(line).replaceAll("")).replaceAll("");
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String breaking = tag.group(2);
            boolean closes = !tag.group(1).isEmpty();
            String instead = breaking == null ? tag.group(3) == null || !closes ? "" : "　" : "\n";
            if (breaking != null && !closes && breaking.length() == 2 && Character.isDigit(breaking.charAt(1)))
                instead = "\n" + "#".repeat(breaking.charAt(1) - '0') + " ";
            tag.appendReplacement(out, instead);
        }
        return tag.appendTail(out).toString();
    }

    private static String character(MatchResult entity) {
        return Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true));
    }

    private static String figures(MatchResult formula) {
        String figures = formula.group(1)
                .replaceAll("\\\\(?:mathrm|mathbf|text|rm|bf)\\s*\\{([^{}]*)\\}", "$1")
                .replaceAll("\\^\\s*\\{?\\s*\\\\circ\\s*\\}?\\s*C\\b", "℃")
                .replaceAll("\\^\\s*\\{?\\s*\\\\circ\\s*\\}?", "°")
                .replaceAll("\\\\times", "×")
                .replaceAll("\\\\(?:sim|thicksim)", "~")
                .replaceAll("\\\\cdot", "·")
                .replaceAll("\\\\([%&#$_])", "$1")
                .replaceAll("(?<=[0-9.,])\\s+(?=[0-9.,%℃°])", "")
                .strip();
        return Matcher.quoteReplacement(figures.matches(".*[\\\\^{}].*") ? formula.group() : figures);
    }
}
