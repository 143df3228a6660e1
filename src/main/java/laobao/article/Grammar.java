package laobao.article;

import static laobao.article.Role.ABSTRACT;
import static laobao.article.Role.ABSTRACT_LABEL;
import static laobao.article.Role.BODY;
import static laobao.article.Role.BYLINE;
import static laobao.article.Role.COLUMN;
import static laobao.article.Role.CREDIT;
import static laobao.article.Role.CROSSHEAD;
import static laobao.article.Role.FURNITURE;
import static laobao.article.Role.HEADLINE;
import static laobao.article.Role.KICKER;
import static laobao.article.Role.LEAD;
import static laobao.article.Role.SUBTITLE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What may follow what on a page, and how willingly: the cost of each step from one block's role to the next one's, in the unit of
 * {@link RoleScores}. A step that is not in the table cannot be taken.
 */
final class Grammar {
    static final double NEVER = Double.NEGATIVE_INFINITY;

    private static final Map<Role, double[]> TABLE = new EnumMap<>(Role.class);
    private static final double[] FIRST = row();
    private static final double[] LAST = row();

    static {
        // how a page may begin and end
        set(FIRST, FURNITURE, 0, COLUMN, 0, KICKER, 0, HEADLINE, 0, LEAD, -2, BODY, -4, BYLINE, -3);
        set(LAST, FURNITURE, 0, LEAD, 0, BODY, 0, CREDIT, 0, ABSTRACT, -2, BYLINE, -2, HEADLINE, -6, COLUMN, -6);

        after(FURNITURE, FURNITURE, 0, COLUMN, 0, KICKER, -0.5, HEADLINE, 0, LEAD, -2, BODY, -3, CROSSHEAD, -4);
        after(COLUMN, COLUMN, -3, KICKER, -0.5, HEADLINE, 0.5, LEAD, -1.5, ABSTRACT_LABEL, -3, BYLINE, -2);
        after(KICKER, HEADLINE, 0.5);
        after(HEADLINE, SUBTITLE, -1.5, ABSTRACT_LABEL, 0, BYLINE, 0, LEAD, 0, COLUMN, -4, CREDIT, -4, HEADLINE, -7);
        after(SUBTITLE, SUBTITLE, -2.5, ABSTRACT_LABEL, 0, BYLINE, 0, LEAD, 0, COLUMN, -4);
        after(ABSTRACT_LABEL, ABSTRACT, 0);
        after(ABSTRACT, ABSTRACT, -3, BYLINE, 0, LEAD, 0, BODY, -1, CROSSHEAD, -1);
        after(BYLINE, BYLINE, -2, LEAD, 0, ABSTRACT_LABEL, -1, COLUMN, -4, HEADLINE, -4);
        after(
                LEAD, BODY, 0, CROSSHEAD, 0, CREDIT, 0, FURNITURE, -0.5, COLUMN, 0, KICKER, -0.5, HEADLINE, 0, LEAD, -3,
                BYLINE, -1);
        after(
                BODY, BODY, 0, CROSSHEAD, 0, CREDIT, 0, FURNITURE, -0.5, COLUMN, 0, KICKER, -0.5, HEADLINE, 0, LEAD, -3,
                BYLINE, -1);
        after(CROSSHEAD, BODY, 0.3, CROSSHEAD, -4);
        after(CREDIT, CREDIT, -2, FURNITURE, 0, COLUMN, 0, KICKER, 0, HEADLINE, 0.5, LEAD, -2, BODY, -2, CROSSHEAD, -3);
    }

    private Grammar() {}

    static double first(Role role) {
        return FIRST[role.ordinal()];
    }

    static double last(Role role) {
        return LAST[role.ordinal()];
    }

    static double step(Role from, Role to) {
        return TABLE.getOrDefault(from, FIRST)[to.ordinal()];
    }

    private static void after(Role from, Object... rolesAndCosts) {
        double[] row = row();
        set(row, rolesAndCosts);
        TABLE.put(from, row);
    }

    private static void set(double[] row, Object... rolesAndCosts) {
        for (int i = 0; i < rolesAndCosts.length; i += 2)
            row[((Role) rolesAndCosts[i]).ordinal()] = ((Number) rolesAndCosts[i + 1]).doubleValue();
    }

    private static double[] row() {
        double[] row = new double[Role.values().length];
        Arrays.fill(row, NEVER);
        return row;
    }
}
