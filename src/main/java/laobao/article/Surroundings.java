package laobao.article;

import static laobao.article.Evidence.*;

import java.util.List;

/** What a page's other blocks say of one: the run it stands in, the label above it, how the page marks its headlines. */
final class Surroundings {
    /** Longer lines than this are no verse and no row of a list. */
    private static final int SHORT = 30;

    private static final int FEW = 3;
    /** Fewer are a headline in lines with its author. */
    private static final int STANZA_LINES = 3;
    /** Of headings, and one more for bold lines. */
    private static final int LEVELS = 8;

    private final List<Signs> blocks;
    /** How many short lines stand before each block without a break, and how many after it. */
    private final int[] linesBefore;

    private final int[] linesAfter;
    private final boolean[] underBriefs;
    private final boolean[] inLetter;
    private final boolean[] stanza;
    /** For each level of heading how many there are, and how many of them a lead, a byline or an abstract follows. */
    private final int[] headings = new int[LEVELS];

    private final int[] headlines = new int[LEVELS];

    /** @param gapsTell whether an empty line says that something begins */
    Surroundings(List<Signs> blocks, boolean gapsTell) {
        this.blocks = blocks;
        int n = blocks.size();
        linesBefore = new int[n];
        linesAfter = new int[n];
        underBriefs = new boolean[n];
        inLetter = new boolean[n];
        stanza = new boolean[n];
        if (gapsTell) stanzas();
        boolean under = false;
        boolean letter = false;
        for (int i = 0; i < n; i++) {
            Signs s = blocks.get(i);
            linesBefore[i] = i > 0 && isShort(blocks.get(i - 1)) ? linesBefore[i - 1] + 1 : 0;
            underBriefs[i] = under;
            inLetter[i] = letter;
            if (s.addresses) letter = true;
            else if (s.heading() || s.lead || s.brief || s.label) letter = false;
            if (s.briefs && !s.endsSentence()) under = true;
            else if (s.heading() && !followed(i) && i + 1 < n && blocks.get(i + 1).bullet == 0) under = false;
            int level = level(s);
            if (level == 0) continue;
            headings[level]++;
            if (leads(i)) headlines[level]++;
        }
        for (int i = n - 2; i >= 0; i--) linesAfter[i] = isShort(blocks.get(i + 1)) ? linesAfter[i + 1] + 1 : 0;
    }

    private static boolean isShort(Signs s) {
        return s.length <= SHORT && !s.heading() && !s.bold && !s.lead && !s.furniture;
    }

    /** Groups of lines of verse that stand below such groups, a poem's title and its author being none. */
    private void stanzas() {
        int begin = 0;
        int lines = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i < blocks.size() && !blocks.get(i).gap) continue;
            int before = lines;
            lines = isVerse(begin, i) ? i - begin : 0;
            boolean titled = i - begin > 1 && blocks.get(begin + 1).names;
            stanza[begin] = before >= STANZA_LINES && lines > 1 && !titled;
            begin = i;
        }
    }

    private boolean isVerse(int from, int to) {
        for (int i = from; i < to; i++) if (!blocks.get(i).verse || !isShort(blocks.get(i))) return false;
        return true;
    }

    private static int level(Signs s) {
        return s.heading() ? Math.min(s.level, LEVELS - 2) : s.bold && s.length <= 45 ? LEVELS - 1 : 0;
    }

    /** Whether what follows shows that this is a headline. */
    private boolean leads(int i) {
        if (i + 1 >= blocks.size()) return false;
        Signs n = blocks.get(i + 1);
        return n.lead || n.byline || n.abstractLabel;
    }

    /** Whether one paragraph follows, and then something else than a paragraph. */
    private boolean followed(int i) {
        return i + 2 < blocks.size() && blocks.get(i + 1).length > SHORT && blocks.get(i + 2).length <= 45;
    }

    void find(Findings f, int i) {
        Signs s = blocks.get(i);
        Signs p = i > 0 ? blocks.get(i - 1) : null;
        Signs n = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
        if (s.bullet != 0) {
            boolean run = p != null && p.bullet == s.bullet;
            boolean runs = n != null && n.bullet == s.bullet;
            f.add(BULLET_RUN, run);
            f.add(BULLET_FIRST, !run && runs);
            f.add(BULLET_AFTER_PROSE, !run && p != null && p.length > 70);
        }
        f.add(
                BEFORE_BULLETS,
                s.bullet == 0
                        && n != null
                        && n.bullet != 0
                        && i + 2 < blocks.size()
                        && blocks.get(i + 2).bullet == n.bullet);
        if (underBriefs[i]) {
            f.add(UNDER_BRIEFS, 1);
            f.add(UNDER_BRIEFS_PROSE, (s.length > SHORT || s.bullet != 0) && s.endsSentenceOrSigned());
            f.add(AFTER_SIGNED_IN_BRIEFS, p != null && p.signed);
        }
        f.add(SUBSCRIBES, inLetter[i] && s.subscription && p != null && p.endsSentence());
        f.add(STANZA, stanza[i]);
        f.add(LIST_LINE, s.spaced && ((p != null && p.spaced) || (n != null && n.spaced)));
        boolean before = linesBefore[i] >= FEW;
        boolean after = linesAfter[i] >= FEW;
        f.add(LINES_BEFORE, before);
        f.add(LINES_AFTER, after);
        f.add(LINE_OF_MANY, isShort(s) && (before || after || (linesBefore[i] == 2 && linesAfter[i] == 2)));
        levels(f, i, s);
    }

    /** How the page marks other headings of this one's level. */
    private void levels(Findings f, int i, Signs s) {
        int level = level(s);
        if (level == 0) return;
        int own = leads(i) ? 1 : 0;
        int above = 0;
        int below = 0;
        for (int l = 1; l < LEVELS; l++) {
            if (l < level) above += headlines[l];
            if (l > level) below += headlines[l];
        }
        int others = headings[level] - 1;
        int like = headlines[level] - own;
        if (like > 0) f.add(AS_HEADLINES, (double) like / others);
        f.add(BELOW_HEADLINES, like == 0 && above > 0);
        f.add(ABOVE_HEADLINES, like == 0 && above == 0 && below > 0);
    }
}
