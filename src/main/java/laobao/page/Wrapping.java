package laobao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that were broken hard at a column's width, as text out of a PDF has them, made whole paragraphs again. Whether a page is
 * such a one is seen from the lengths of its lines: very many are as long as the longest, hardly any is longer, and most of them
 * break off in mid-sentence. On any other page a line stays as it is.
 */
final class Wrapping {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 80;
    /** A page of fewer lines does not show its width. */
    private static final int FEWEST = 6;
    /** Lines longer than this are no column's. */
    private static final int LONGEST = 2 * WIDEST + 8;

    private static final String ENDS = "。！？!?…”’』」）)》】";
    private static final String CLOSERS = "”’』」）)》】";
    private static final String NEVER_FIRST = "，。、；：！？,.;:!?”’』」）)》】…—%％·";
    private static final Pattern BEGINS = Pattern.compile("[▲△●■□◆◇○★☆◎【]");
    /** What stands at a line's beginning by chance hardly ever. */
    private static final Pattern LEADS = Pattern.compile(
            "[▲△]|本报[^，。]{0,12}[讯电](?!员)|据?新华社[^，。]{0,14}电|本报(?:驻\\p{IsHan}{2,8})?(?:特约)?(?:通讯员|记者)[\\s　]");
    /** Whoever signs a paragraph ends it. */
    private static final Pattern SIGNED = Pattern.compile("[。！？!?”…][\\s　]*[（(][\\p{IsHan}\\s　、·]{2,16}[）)]$");
    /** Lines at the beginning among which a masthead's are looked for. */
    private static final int HEAD = 6;
    /** No headline fills more lines, none has these marks inside. */
    private static final int HEADLINE_LINES = 3;

    private static final String SENTENCE = "。，；：,;:";

    /** A line of a file, as it is there, with its number from 1, and whether it may go on with the one before. */
    record Line(int number, String raw, boolean mayGoOn) {
        String text() {
            return raw.strip();
        }

        boolean blank() {
            return raw.isBlank();
        }

        boolean heading() {
            return raw.startsWith("#");
        }

        /** Whether it is set in, as the first line of a paragraph is. */
        boolean indented() {
            return raw.startsWith("　　")
                    || raw.startsWith("    ")
                    || (raw.startsWith("  ") && raw.length() > 2 && raw.charAt(2) != ' ');
        }
    }

    /** How long a line is: in characters, or in cells of a terminal, where a Han character takes two. */
    private enum Measure {
        CHARACTERS(1),
        CELLS(2);

        final int unit;

        Measure(int unit) {
            this.unit = unit;
        }

        int of(String text) {
            return this == CELLS ? cells(text) : text.codePointCount(0, text.length());
        }
    }

    private final List<Line> lines;
    private final Measure measure;
    private final int width;
    private final boolean gapsTell;
    private final boolean headingsWrapped;

    private Wrapping(List<Line> lines, Measure measure, int width) {
        this.lines = lines;
        this.measure = measure;
        this.width = width;
        long printed = lines.stream().filter(line -> !line.blank()).count();
        gapsTell = lines.size() - printed < 0.8 * printed;
        List<Integer> headings = lines.stream()
                .filter(Line::heading)
                .map(line -> length(line.raw()))
                .toList();
        headingsWrapped = headings.contains(width) && headings.stream().allMatch(n -> n <= width);
    }

    /** The lines as they are, or, on a page that was wrapped, each paragraph's as one. */
    static List<Line> undone(List<Line> lines) {
        Wrapping best = null;
        int most = 0;
        for (Measure measure : Measure.values()) {
            int width = width(lines, measure);
            if (width == 0) continue;
            int full = (int) lines.stream()
                    .filter(line -> measure.of(line.raw().stripTrailing()) == width)
                    .count();
            if (full > most) {
                most = full;
                best = new Wrapping(lines, measure, width);
            }
        }
        return best == null ? lines : best.joined();
    }

    /** The width that lines were broken at, or 0 where they were not. */
    private static int width(List<Line> lines, Measure measure) {
        int longest = LONGEST * measure.unit / 2;
        int[] count = new int[longest + 2];
        int[] open = new int[longest + 2];
        int printed = 0;
        int tooLong = 0;
        for (Line line : lines) {
            if (line.blank() || line.heading()) continue;
            String text = line.raw().stripTrailing();
            int length = text.length() > LONGEST ? LONGEST + 1 : measure.of(text);
            printed++;
            if (length > longest) {
                tooLong++;
                continue;
            }
            count[length]++;
            if (ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                    && "，、；：,;:".indexOf(text.charAt(text.length() - 1)) < 0) open[length]++;
        }
        if (printed < FEWEST || tooLong > 0.03 * printed) return 0;
        int width = NARROWEST * measure.unit;
        for (int w = width; w <= WIDEST * measure.unit; w++) if (count[w] >= count[width]) width = w;
        int full = 0;
        int unfinished = 0;
        int longer = tooLong;
        for (int w = 0; w < count.length; w++) {
            if (w > width + measure.unit) longer += count[w];
            else if (w >= width - measure.unit) {
                full += count[w];
                unfinished += open[w];
            }
        }
        boolean edge = full >= Math.max(4, 0.3 * printed) && longer <= 0.06 * printed;
        return edge && unfinished >= 0.55 * full ? width : 0;
    }

    private List<Line> joined() {
        List<Line> joined = new ArrayList<>();
        Line before = null;
        boolean gap = false;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.blank()) {
                gap = true;
                if (gapsTell) {
                    joined.add(line);
                    before = null;
                }
                continue;
            }
            Goes goes = before == null || (gap && gapsTell) ? Goes.NOT : goes(before, line, joined.getLast(), at);
            if (before != null && goes == Goes.ON) {
                Line whole = joined.removeLast();
                joined.add(new Line(whole.number(), whole.raw() + seam(before, line) + line.text(), whole.mayGoOn()));
            } else {
                joined.add(goes == Goes.PERHAPS ? new Line(line.number(), line.raw(), true) : line);
            }
            before = line;
            gap = false;
        }
        return joined;
    }

    /** Whether a line goes on in the next one. */
    private enum Goes {
        ON,
        PERHAPS,
        NOT
    }

    /** @param whole the paragraph up to and with line {@code at - 1} */
    private Goes goes(Line line, Line next, Line whole, int at) {
        if (next.heading() || next.indented() || (line.heading() && !headingsWrapped)) return Goes.NOT;
        if (LEADS.matcher(next.text()).lookingAt()) return Goes.NOT;
        if (at <= HEAD && (Masthead.isLine(line.text()) || Masthead.isLine(next.text()))) return Goes.NOT;
        int length = length(line.raw().stripTrailing());
        boolean ends = endsSentence(line) || SIGNED.matcher(line.text()).find();
        boolean full = length >= width
                || (!ends && length >= width - measure.unit)
                || length + space(line, next) + length(unbroken(next.text())) > width;
        if (!full) return Goes.NOT;
        if (NEVER_FIRST.indexOf(next.text().charAt(0)) >= 0) return Goes.ON;
        if (ENDS.indexOf(last(line)) >= 0 && BEGINS.matcher(next.text()).lookingAt()) return Goes.NOT;
        // after a whole sentence, a short line that ends none is a headline, not a paragraph's last words
        if (ends) return isShort(next) && !endsSentence(next) ? Goes.NOT : Goes.PERHAPS;
        return mayBeHeadline(whole) && becomesProse(at) ? Goes.PERHAPS : Goes.ON;
    }

    private boolean isShort(Line line) {
        return length(line.raw().stripTrailing()) < width - measure.unit;
    }

    private static boolean endsSentence(Line line) {
        String text = line.text();
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) at--;
        return "。！？!?…".indexOf(text.charAt(at)) >= 0;
    }

    private boolean mayBeHeadline(Line whole) {
        String text = whole.text();
        boolean one = !whole.heading()
                && length(text) <= HEADLINE_LINES * width
                && !LEADS.matcher(text).lookingAt();
        return one && !marked(text);
    }

    /** Whether the lines from here to the paragraph's end have what no headline has. */
    private boolean becomesProse(int from) {
        for (int i = from; i < lines.size() && i < from + HEADLINE_LINES + 2; i++) {
            Line line = lines.get(i);
            if (line.blank()) return false;
            if (marked(line.text()) || endsSentence(line)) return true;
            if (isShort(line)) return false;
        }
        return true;
    }

    private static boolean marked(String text) {
        for (int i = 0; i < text.length(); i++) if (SENTENCE.indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    /** What of a line's beginning cannot be torn off it: a word of letters or figures, a character with the marks that follow it. */
    private static String unbroken(String text) {
        int end = 1;
        boolean word = latin(text.charAt(0));
        while (end < text.length() && end < 24 && word && latin(text.charAt(end))) end++;
        while (end < text.length() && NEVER_FIRST.indexOf(text.charAt(end)) >= 0) end++;
        return text.substring(0, end);
    }

    /** A space where the words of letters were parted at one; nothing between Chinese characters. */
    private String seam(Line line, Line next) {
        boolean space = line.raw().length() > line.raw().stripTrailing().length()
                || Character.isWhitespace(next.raw().charAt(0));
        return space || (space(line, next) > 0 && length(line.raw()) < width) ? " " : "";
    }

    private static int space(Line line, Line next) {
        return latin(last(line)) && latin(next.text().charAt(0)) ? 1 : 0;
    }

    private static char last(Line line) {
        String text = line.text();
        return text.charAt(text.length() - 1);
    }

    private static boolean latin(char c) {
        return (c < 0x250 && Character.isLetterOrDigit(c)) || c == '.' || c == '%';
    }

    private int length(String text) {
        return measure.of(text);
    }

    private static int cells(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++)
            cells += text.charAt(i) < 0x300 ? 1 : Character.isLowSurrogate(text.charAt(i)) ? 0 : 2;
        return cells;
    }
}
