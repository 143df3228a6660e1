package laobao.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The best reading of a page: the roles of all its blocks for which the sum of scores and steps is greatest (Viterbi's algorithm,
 * IEEE Transactions on Information Theory 13, 1967). Time and memory grow with the number of blocks.
 *
 * @param roles a role for each block
 * @param margin for each block, how much worse the page would read with its next best role there
 */
record Reading(List<Role> roles, List<Double> margin) {
    private static final Role[] ROLES = Role.values();

    static Reading best(List<double[]> scores) {
        int n = scores.size();
        if (n == 0) return new Reading(List.of(), List.of());
        double[][] before = forward(scores);
        double[][] after = backward(scores);
        List<Role> roles = new ArrayList<>(n);
        List<Double> margin = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int best = 0;
            double first = Grammar.NEVER;
            double second = Grammar.NEVER;
            for (int r = 0; r < ROLES.length; r++) {
                double through = before[i][r] + after[i][r];
                if (through > first) {
                    second = first;
                    first = through;
                    best = r;
                } else if (through > second) {
                    second = through;
                }
            }
            roles.add(ROLES[best]);
            margin.add(first - second);
        }
        return new Reading(Collections.unmodifiableList(roles), Collections.unmodifiableList(margin));
    }

    private static double[][] forward(List<double[]> scores) {
        int n = scores.size();
        double[][] best = new double[n][ROLES.length];
        for (int i = 0; i < n; i++) {
            for (Role role : ROLES) {
                double reach = i == 0 ? Grammar.first(role) : Grammar.NEVER;
                if (i > 0)
                    for (Role from : ROLES)
                        reach = Math.max(reach, best[i - 1][from.ordinal()] + Grammar.step(from, role));
                best[i][role.ordinal()] = reach + scores.get(i)[role.ordinal()];
            }
        }
        return best;
    }

    private static double[][] backward(List<double[]> scores) {
        int n = scores.size();
        double[][] best = new double[n][ROLES.length];
        for (int i = n - 1; i >= 0; i--) {
            for (Role role : ROLES) {
                double reach = i == n - 1 ? Grammar.last(role) : Grammar.NEVER;
                if (i < n - 1)
                    for (Role to : ROLES)
                        reach = Math.max(
                                reach,
                                best[i + 1][to.ordinal()] + scores.get(i + 1)[to.ordinal()] + Grammar.step(role, to));
                best[i][role.ordinal()] = reach;
            }
        }
        return best;
    }
}
