package laobao.article;

import java.util.ArrayList;
import java.util.List;

/** How well each role fits each block: evidence for, less evidence against, in one unit with the steps of {@link Grammar}. */
final class RoleScores {
    private static final double NOT = -12;

    private final List<Signs> blocks;
    /** On a page where only some blocks stand after an empty line, the empty line says that something begins. */
    private final boolean gapsTell;

    /** On a page whose headlines are marked, a line without a mark is seldom one. */
    private final boolean headingsTell;

    private final Topics topics;

    private RoleScores(List<Signs> blocks) {
        this.blocks = blocks;
        topics = new Topics(blocks);
        long gaps = blocks.stream().filter(Signs::gap).count();
        headingsTell = blocks.stream().filter(Signs::heading).count() >= 3;
        gapsTell = blocks.size() >= 4 && gaps <= 0.5 * blocks.size() && gaps > 1;
    }

    /** For each block a score for each role, by the role's ordinal. */
    static List<double[]> of(List<Signs> blocks) {
        RoleScores scores = new RoleScores(blocks);
        List<double[]> all = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            double[] row = new double[Role.values().length];
            for (Role role : Role.values()) row[role.ordinal()] = scores.score(i, role);
            all.add(row);
        }
        return all;
    }

    private double score(int i, Role role) {
        Signs s = blocks.get(i);
        return switch (role) {
            case FURNITURE -> furniture(i, s);
            case COLUMN -> column(i, s);
            case KICKER -> kicker(i, s);
            case HEADLINE -> headline(i, s);
            case SUBTITLE -> subtitle(i, s);
            case ABSTRACT_LABEL -> s.abstractLabel() ? 8 : NOT;
            case ABSTRACT -> text(s) - (s.lead() ? 4 : 0.5);
            case BYLINE -> byline(i, s);
            case LEAD ->
                text(s) + (s.lead() ? 4 : -0.3) + (s.brief() ? 4 : 0) - (cutBefore(i) ? 2 : 0) + (captioned(i) ? 1 : 0);
            case BODY ->
                text(s) - (s.lead() ? 4 : 0) - (s.brief() ? 4 : 0) + (cutBefore(i) ? 2 : 0) - (starts(i) ? 4 : 0);
            case CROSSHEAD -> crosshead(i, s);
            case CREDIT -> s.credit() ? 4 : NOT;
        };
    }

    private double furniture(int i, Signs s) {
        if (s.furniture()) return 6;
        boolean edge = i < 3 || i >= blocks.size() - 2;
        return s.masthead() && edge ? 3 : -6;
    }

    /** A run of prose. */
    private double text(Signs s) {
        double score = s.endsSentence() ? 2 : 0;
        score += s.length() >= 60 ? 3 : s.length() >= 30 ? 1 : s.endsSentence() ? 0 : -2.5;
        if (s.heading()) score -= 6;
        if (s.furniture() || s.byline() || s.credit() || s.label()) score -= 3;
        if (s.abstractLabel()) score -= 6;
        if (s.beginsInTheMiddle()) score += 1;
        return score;
    }

    private double titleLine(Signs s) {
        if (!s.titleLike()) return NOT;
        double score = 0;
        if (s.length() < 4) score -= 2;
        if (s.length() > 45) score -= 1.5;
        if (s.furniture()) score -= 6;
        if (s.byline() || s.credit()) score -= 5;
        if (s.abstractLabel()) score -= 8;
        if (s.lead()) score -= 5;
        if (s.brief()) score -= 3;
        if (s.label()) score -= 3;
        return score;
    }

    private double headline(int i, Signs s) {
        double score = titleLine(s) + (s.heading() ? 5 : 1);
        if (s.columnWord() && s.length() <= 8) score -= 1.5;
        if (gapsTell) score += s.gap() ? 3 : -3;
        if (!s.heading() && cutBefore(i)) score -= 2.5;
        if (!s.heading()) score -= commas(s) + (headingsTell && !announced(i) ? 2 : 0);
        if (topics.cutWord(i) && !s.heading()) score -= 2;
        if (deeper(i, s) && plainProse(at(i + 1))) score -= 2.5;
        score += turn(i);
        Signs next = at(i + 1);
        if (next != null) {
            if (next.lead()) score += 2.5;
            if (next.byline()) score += 1.5;
            if (next.abstractLabel()) score += 2;
        }
        return score;
    }

    private double kicker(int i, Signs s) {
        Signs next = at(i + 1);
        if (next == null || !next.titleLike()) return NOT;
        double score = titleLine(s) - 1;
        if (next.heading() && !s.heading()) score += 4;
        if (s.heading() && !next.heading()) score -= 2;
        if (next.byline() || next.names() || next.credit() || next.abstractLabel()) score -= 6;
        if (s.length() < 7) score -= 2;
        if (gapsTell) score += s.gap() ? 2 : -3;
        if (gapsTell && next.gap()) score -= 4;
        return score + 0.5 * turn(i);
    }

    private double subtitle(int i, Signs s) {
        double score = titleLine(s) - 1;
        if (s.text().startsWith("——") || s.text().startsWith("—")) score += 5;
        if (gapsTell) score += s.gap() ? -5 : 2;
        if (s.heading()) score -= 1.5;
        Signs next = at(i + 1);
        if (next != null && (next.lead() || next.byline())) score += 2;
        if (s.names()) score -= 1.5;
        return score;
    }

    private double column(int i, Signs s) {
        Signs next = at(i + 1);
        if (next == null || s.length() > 40 || s.endsSentence()) return NOT;
        double score = s.label() ? 5 : titleLine(s) - 2;
        if (s.columnWord() || s.text().contains("·")) score += 2.5;
        if (s.length() > 20) score -= 2;
        if (s.heading() && next.heading()) score += 3;
        if (!next.titleLike() && !next.brief()) score -= 2;
        if (next.brief()) score += 2;
        if (s.furniture() || s.byline() || s.credit() || s.abstractLabel()) score -= 6;
        if (gapsTell && !s.gap()) score -= 3;
        return score;
    }

    private double byline(int i, Signs s) {
        if (s.byline()) return 5;
        if (!s.names()) return NOT;
        // a name alone is one only right under a headline
        Signs before = at(i - 1);
        return before != null && before.titleLike() && !s.heading() ? 1.5 : -3;
    }

    private double crosshead(int i, Signs s) {
        if (s.length() > 24) return NOT;
        double score = titleLine(s) - 0.5;
        Signs next = at(i + 1);
        if (next == null) return NOT;
        if (next.lead() || next.byline() || next.abstractLabel()) score -= 5;
        if (s.heading()) score += deeper(i, s) ? 4.5 : 1;
        if (gapsTell) score += s.gap() ? -4 : 2.5;
        if (captioned(i + 1)) score -= 3;
        if (!s.heading()) score -= commas(s) + 0.15 * Math.max(0, s.length() - 10);
        if (topics.cutWord(i)) score -= 3;
        score -= change(i);
        if (!s.heading() && cutBefore(i)) score -= 1.5;
        return score;
    }

    /** Evidence that the page turns to another subject here. */
    private double turn(int i) {
        if (i == 0) return 0;
        return Math.clamp(1.5 * topics.forward(i), -2, 2) + change(i);
    }

    /** Evidence that what follows has nothing to do with what came before. */
    private double change(int i) {
        return i == 0 ? 0 : Math.clamp(1.5 - 8 * topics.cohesion(i), -1.5, 1.5);
    }

    /** A headline without a mark is seldom broken by commas; the half of a sentence that a column has cut often is. */
    private static double commas(Signs s) {
        long commas = s.text().chars().filter(c -> c == '，' || c == ',').count();
        return Math.min(3, 1.5 * commas);
    }

    /** Whether what follows says that a headline stood here: a lead, a byline, a caption with its credit. */
    private boolean announced(int i) {
        Signs next = at(i + 1);
        return next != null && (next.lead() || next.byline() || next.abstractLabel() || captioned(i + 1));
    }

    private static boolean plainProse(@org.jspecify.annotations.Nullable Signs s) {
        return s != null && s.length() >= 30 && !s.lead() && !s.heading();
    }

    /** Whether it is marked as standing under the heading before it. */
    private boolean deeper(int i, Signs s) {
        for (int j = i - 1; j >= 0; j--) {
            Signs before = blocks.get(j);
            if (before.heading() && !before.abstractLabel()) return s.level() > before.level() && i - j > 1;
        }
        return false;
    }

    private boolean starts(int i) {
        return gapsTell && blocks.get(i).gap();
    }

    /** Whether the block before broke off in mid-sentence, so that something has to go on here. */
    private boolean cutBefore(int i) {
        Signs before = at(i - 1);
        return before != null && !before.heading() && before.breaksOff() && !starts(i);
    }

    /** Whether it reads as a picture's caption: it says so, and its photographer stands below. */
    private boolean captioned(int i) {
        Signs s = at(i);
        Signs next = at(i + 1);
        return s != null && next != null && next.credit() && (s.caption() || s.length() < 200);
    }

    private @org.jspecify.annotations.Nullable Signs at(int i) {
        return i >= 0 && i < blocks.size() ? blocks.get(i) : null;
    }
}
