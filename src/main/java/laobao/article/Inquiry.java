package laobao.article;

import static laobao.article.Evidence.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the evidence of each block of a page. */
final class Inquiry {
    private static final int LINE = 45;
    private static final Pattern DATE_LINE = Pattern.compile("[（(].{0,8}年.{0,4}月.{0,14}[）)]");
    private static final Pattern WITH_PICTURES =
            Pattern.compile(".*[（(](?:附?[^（()）]{0,4}图[^（()）]{0,8}|[^（()）]{0,3}图片[^（()）]{0,5})[）)]$");
    private static final String BULLETS = "●◆○■□◇★☆·*-①②③④⑤⑥⑦⑧⑨";

    private final List<Signs> blocks;
    private final Topics topics;
    private final boolean gapsTell;
    private final boolean headingsTell;
    private final int highest;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Surroundings surroundings;

    private final int offset;

    private Inquiry(List<Signs> blocks, Topics topics, int offset) {
        this.blocks = blocks;
        this.topics = topics;
        this.offset = offset;
        int headings = 0;
        int top = 7;
        for (Signs s : blocks) {
            if (s.heading()) {
                headings++;
                top = Math.min(top, s.level);
            }
            if (s.length <= LINE) lines.merge(s.text, 1, Integer::sum);
        }
        headingsTell = headings >= 3;
        highest = top;
        gapsTell = topics.gapsTell();
        surroundings = new Surroundings(blocks, gapsTell);
    }

    /** @param offset the place on the page of the first of these blocks */
    static List<Findings> of(List<Signs> blocks, Topics topics, int offset) {
        Inquiry inquiry = new Inquiry(blocks, topics, offset);
        List<Findings> all = new ArrayList<>(blocks.size());
        int above = 0;
        int since = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Signs s = blocks.get(i);
            boolean deeper = s.heading() && above > 0 && s.level > above && since > 0;
            all.add(inquiry.findings(i, s, deeper));
            if (s.heading() && !s.abstractLabel) {
                above = s.level;
                since = 0;
            } else {
                since++;
            }
        }
        return all;
    }

    private Findings findings(int i, Signs s, boolean deeper) {
        Findings f = new Findings();
        f.add(ALWAYS, 1);
        f.add(length(s.length), 1);
        mark(f, i, s, deeper);
        ends(f, s);
        begins(f, s);
        inside(f, i, s);
        forms(f, i, s);
        surroundings.find(f, i);
        before(f, i);
        after(f, i, s);
        topic(f, i, s);
        return f;
    }

    private static Evidence length(int n) {
        if (n <= 3) return LENGTH_TO_3;
        if (n <= 7) return LENGTH_TO_7;
        if (n <= 12) return LENGTH_TO_12;
        if (n <= 20) return LENGTH_TO_20;
        if (n <= 30) return LENGTH_TO_30;
        if (n <= LINE) return LENGTH_TO_45;
        if (n <= 70) return LENGTH_TO_70;
        return n <= 120 ? LENGTH_TO_120 : LENGTH_OVER;
    }

    private void mark(Findings f, int i, Signs s, boolean deeper) {
        f.add(HEADING, s.heading());
        f.add(HIGHEST, s.heading() && s.level == highest);
        f.add(DEEPER, deeper);
        f.add(BOLD, s.bold);
        f.add(UNMARKED, headingsTell && !s.heading() && !s.bold && s.length <= 70);
        f.add(GAP, gapsTell && s.gap);
        f.add(NO_GAP, gapsTell && !s.gap);
        Signs p = at(i - 1);
        Signs n = at(i + 1);
        f.add(MAY_GO_ON, s.mayGoOn && p != null);
        f.add(MAY_GO_ON_OPEN, s.mayGoOn && p != null && open(p));
        f.add(BEFORE_MAY_GO_ON, n != null && n.mayGoOn);
    }

    private static void ends(Findings f, Signs s) {
        char last = s.last();
        boolean sentence = s.endsSentence();
        f.add(ENDS_SENTENCE, sentence);
        f.add(ENDS_ASKING, "？！?!".indexOf(last) >= 0);
        f.add(ENDS_COMMA, "，、；,;".indexOf(last) >= 0);
        f.add(ENDS_COLON, "：:".indexOf(last) >= 0);
        f.add(ENDS_DASH, "—─-".indexOf(last) >= 0);
        f.add(ENDS_BRACKET, "）)】］]".indexOf(last) >= 0);
        boolean open = open(s);
        f.add(ENDS_OPEN, open);
        f.add(ENDS_OPEN_LONG, open && s.length > 30);
        f.add(SHORT_SENTENCE, sentence && s.length <= 30);
    }

    private static boolean open(Signs s) {
        return Character.isLetterOrDigit(s.last());
    }

    private static void begins(Findings f, Signs s) {
        char first = s.text.charAt(0);
        f.add(BEGINS_MIDDLE, s.middle);
        f.add(BEGINS_QUOTE, "“『「".indexOf(first) >= 0);
        f.add(BEGINS_DASH, "—─".indexOf(first) >= 0);
        f.add(BEGINS_BRIEF, s.brief);
        f.add(BEGINS_BULLET, BULLETS.indexOf(first) >= 0);
        f.add(BEGINS_NUMBER, LineForms.numbered(s.text.substring(0, Math.min(8, s.text.length()))));
        f.add(BRACKETED, bracketed(s));
    }

    private static boolean bracketed(Signs s) {
        return s.length <= 70 && "（(".indexOf(s.text.charAt(0)) >= 0 && "）)".indexOf(s.last()) >= 0;
    }

    private void inside(Findings f, int i, Signs s) {
        if (s.length > 70) {
            f.add(INNER_STOP, 1);
            return;
        }
        String text = s.text;
        int stops = 0;
        int commas = 0;
        int digits = 0;
        boolean colon = false;
        boolean space = false;
        boolean quote = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x4E00 && c <= 0x9FFF) continue;
            boolean inner = at > 0 && at < text.length() - 1;
            if (c == '。' && inner) stops++;
            else if (c == '，' || c == ',') commas++;
            else if ((c >= '0' && c <= '9') || c == '.' || c == '%') digits++;
            else if ((c == '：' || c == ':') && inner) colon = true;
            else if ((c == ' ' || c == '　') && at > 3 && at < text.length() - 4) space = true;
            else if ("“『「".indexOf(c) >= 0 && at > 0) quote = true;
        }
        boolean sentence = s.endsSentence();
        f.add(INNER_STOP, stops > 0);
        f.add(COMMA, commas == 1 && !sentence);
        f.add(COMMAS, commas > 1 && !sentence);
        f.add(COLON_INSIDE, colon);
        f.add(SPACE_INSIDE, space);
        f.add(QUOTES_INSIDE, quote);
        f.add(SPEAKS, s.speaks);
        f.add(FIGURES, digits * 5 > text.length() * 2);
        boolean half = !s.heading() && !s.bold && open(s);
        f.add(OPEN_WITH_COMMA, half && commas > 0);
        f.add(OPEN_QUOTING, half && "“『「".indexOf(text.charAt(0)) >= 0);
        boolean clean = clean(s, sentence, commas) && finished(i);
        f.add(CLEAN_LINE, clean);
        f.add(CLEAN_UNMARKED, clean && headingsTell && !s.bold);
        char last = s.last();
        if (last != '）' && last != ')') return;
        f.add(DATE, DATE_LINE.matcher(text).matches());
        f.add(
                WITH_PICTURE,
                text.indexOf('图') >= 0 && WITH_PICTURES.matcher(text).matches());
    }

    private static boolean clean(Signs s, boolean sentence, int commas) {
        return !s.heading()
                && s.length >= 4
                && s.length <= LINE
                && !sentence
                && commas == 0
                && "—─".indexOf(s.text.charAt(0)) < 0
                && s.titleLike();
    }

    /** Whether what stands before has come to an end, so that this cannot go on with it. */
    private boolean finished(int i) {
        Signs p = at(i - 1);
        return p == null
                || p.endsSentence()
                || p.heading()
                || p.bold
                || p.credit
                || p.label
                || p.furniture
                || bracketed(p);
    }

    private void forms(Findings f, int i, Signs s) {
        f.add(CAPTION, s.caption);
        f.add(LEAD_FORM, s.lead);
        f.add(BYLINE_FORM, s.byline);
        f.add(NAMES, s.names);
        f.add(CREDIT_FORM, s.credit);
        f.add(FURNITURE_FORM, s.furniture);
        f.add(MASTHEAD_FORM, s.masthead && (i < 3 || i >= blocks.size() - 2));
        f.add(LABEL_FORM, s.label);
        f.add(COLUMN_WORD, s.columnWord);
        f.add(TWICE, s.length <= LINE && lines.getOrDefault(s.text, 0) > 1);
        f.add(ABSTRACT_FORM, s.abstractLabel);
        f.add(SIGNATURE, s.signature);
        f.add(SIGNED, s.signed && !s.signature);
        f.add(SALUTATION, s.salutation);
        f.add(DATED, s.dated);
        f.add(ORGANISATION, s.organisation);
        f.add(GOES_ON, s.goesOn);
        f.add(OPENS_QUOTATION, s.quotes > 0);
        f.add(CLOSES_QUOTATION, s.quotes < 0);
    }

    private void before(Findings f, int i) {
        Signs p = at(i - 1);
        if (p == null) {
            f.add(FIRST, 1);
            return;
        }
        f.add(AFTER_HEADING, p.heading());
        f.add(AFTER_BOLD, p.bold && !p.heading());
        boolean open = open(p) && !p.heading() && !p.bold;
        f.add(AFTER_TORN, p.breaksOff() && !p.heading());
        f.add(AFTER_OPEN_LINE, open && p.length <= LINE);
        f.add(AFTER_OPEN_QUOTATION, p.quotes > 0);
        f.add(AFTER_SENTENCE, p.endsSentence());
        f.add(AFTER_COLON, "：:".indexOf(p.last()) >= 0);
        f.add(AFTER_LINE, p.length <= LINE);
        f.add(AFTER_PROSE, p.length > 70);
        f.add(AFTER_LABEL, p.label || p.columnWord);
        f.add(AFTER_BYLINE, p.byline);
        f.add(AFTER_NAMES, p.names);
        f.add(AFTER_CREDIT, p.credit);
        f.add(AFTER_BRACKETED, bracketed(p));
        f.add(AFTER_ABSTRACT_FORM, p.abstractLabel);
        f.add(AFTER_FURNITURE_FORM, p.furniture);
        f.add(AFTER_SIGNED, p.signed);
        f.add(AFTER_SALUTATION, p.salutation);
        f.add(AFTER_ORGANISATION, p.organisation);
        f.add(AFTER_DATED, p.dated);
        f.add(AFTER_GOES_ON, p.goesOn);
        f.add(AFTER_GAP, gapsTell && p.gap);
    }

    private void after(Findings f, int i, Signs s) {
        Signs n = at(i + 1);
        if (n == null) {
            f.add(LAST, 1);
            return;
        }
        f.add(BEFORE_HEADING, n.heading());
        f.add(BEFORE_BOLD, n.bold && !n.heading());
        f.add(BEFORE_LEAD, n.lead);
        f.add(BEFORE_BRIEF, n.brief);
        f.add(BEFORE_BYLINE, n.byline);
        f.add(BEFORE_NAMES, n.names);
        f.add(BEFORE_CREDIT, n.credit);
        Signs nn = at(i + 2);
        boolean captioned =
                nn != null && nn.credit && !n.heading() && n.length < 300 && (n.caption || n.endsSentence());
        f.add(BEFORE_CAPTIONED, captioned);
        f.add(BEFORE_LABEL, n.label);
        f.add(BEFORE_ABSTRACT_FORM, n.abstractLabel);
        f.add(BEFORE_LINE, n.length <= LINE);
        f.add(BEFORE_PROSE, n.length > 70);
        f.add(BEFORE_MIDDLE, n.middle);
        f.add(BEFORE_QUOTATION_END, n.quotes < 0);
        f.add(BEFORE_DASH, "—─".indexOf(n.text.charAt(0)) >= 0);
        f.add(BEFORE_BRACKETED, bracketed(n));
        f.add(BEFORE_SALUTATION, n.salutation);
        f.add(BEFORE_SIGNATURE, n.signature);
        f.add(BEFORE_DATED, n.dated);
        f.add(BEFORE_GOES_ON, n.goesOn);
        if (s.length <= LINE && n.length <= LINE && !n.byline && !n.names && !s.endsSentence() && !n.endsSentence()) {
            f.add(BEFORE_SHORTER, n.length < s.length);
            f.add(BEFORE_LONGER, n.length > s.length);
        }
        f.add(BEFORE_GAP, gapsTell && n.gap);
        boolean plain = !n.lead && !n.brief && !n.heading() && !n.byline && !n.names && !n.abstractLabel && !captioned;
        f.add(LINE_BEFORE_PLAIN, plain && headingsTell && !s.heading() && !s.bold && s.length <= 70);
        Signs p = at(i - 1);
        boolean line = s.length <= 70 && !s.endsSentence();
        f.add(LINE_BEFORE_LEAD, line && (n.lead || n.brief));
        f.add(LINE_BEFORE_CAPTION, line && captioned);
        f.add(DASH_BEFORE_LINE, line && "—─".indexOf(s.last()) >= 0 && n.length <= LINE && !n.endsSentence());
        f.add(
                BEFORE_HEADLINE_LIKE,
                n.length <= LINE
                        && !n.endsSentence()
                        && !n.byline
                        && nn != null
                        && (nn.lead || nn.byline || nn.abstractLabel));
        f.add(BOTH_OPEN, open(s) && p != null && open(p) && s.length <= LINE && p.length <= LINE);
    }

    private void topic(Findings f, int i, Signs s) {
        int block = offset + i;
        f.add(READS_ON, s.length <= 70 && topics.cutWord(block));
        f.add(READ_FROM, topics.cutWord(block - 1));
        if (block == 0 || (s.length > 70 && !s.lead)) return;
        Topics.Change change = topics.change(block);
        f.add(FORWARD, Math.clamp(0.75 * change.forward(), -1, 1));
        f.add(COHERENT, Math.clamp(5.3 * change.coherent() - 1, -1, 1));
        f.add(RARE_SHARED, Math.min(1, Math.log1p(change.rare()) / 3));
        if (i + 1 < blocks.size()) f.add(SAID_BELOW, Math.min(1, topics.shared(block, block + 1) / 2));
        f.add(LIKE_BEFORE, Math.min(1, topics.shared(block, block - 1) / 2));
    }

    private @Nullable Signs at(int i) {
        return i >= 0 && i < blocks.size() ? blocks.get(i) : null;
    }
}
