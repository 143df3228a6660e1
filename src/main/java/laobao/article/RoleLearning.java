package laobao.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns what evidence counts for which role: makes the readings that agree with gold as likely as can be among all readings of a page,
 * without straying far from where it began (a conditional random field with hidden roles, A. Quattoni and others, NIPS 2004; steps by
 * AdaGrad, J. Duchi and others, JMLR 12, 2011). Gives the same weights for the same pages in the same order.
 */
final class RoleLearning {
    /** How often a kind of evidence is left out of a step, so that no single one decides (N. Srivastava and others, JMLR 15, 2014). */
    private static final double DROP = 0.1;

    private final Weights prior;
    private final boolean[] dropped = new boolean[Evidence.values().length];
    private final double[] values;
    private final double[] squares = new double[Weights.SIZE];
    private final double[] gradient = new double[Weights.SIZE];
    private final double hold;
    private final double rate;

    RoleLearning(Weights prior, double hold, double rate) {
        this.prior = prior;
        this.hold = hold;
        this.rate = rate;
        values = prior.values();
    }

    Weights learn(List<Lesson> lessons, int rounds, long seed) {
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        double[] sum = new double[Weights.SIZE];
        int summed = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Lesson lesson : order) step(lesson, order.size(), random);
            if (round * 2 < rounds) continue;
            for (int i = 0; i < sum.length; i++) sum[i] += values[i];
            summed++;
        }
        for (int i = 0; i < sum.length; i++) sum[i] /= summed;
        return Weights.of(sum);
    }

    private void step(Lesson lesson, int lessons, Random random) {
        java.util.Arrays.fill(gradient, 0);
        for (int kind = 1; kind < dropped.length; kind++) dropped[kind] = random.nextDouble() < DROP;
        Weights now = Weights.of(without(dropped));
        Lattice lattice = new Lattice(lesson.blocks().size(), lesson.scores(now), now);
        Lattice.Odds free = lattice.odds();
        lattice.constrain(lesson.alignment().constraint());
        Lattice.Odds gold = lattice.odds();
        if (gold.roles().length == 0 || free.roles().length == 0) return;
        add(lesson, gold, 1);
        add(lesson, free, -1);
        for (int i = 0; i < Weights.SIZE; i++) {
            if (values[i] == Double.NEGATIVE_INFINITY || isDropped(i)) continue;
            double g = gradient[i] - hold * (values[i] - prior.value(i)) / lessons;
            if (g == 0) continue;
            squares[i] += g * g;
            values[i] += rate * g / (Math.sqrt(squares[i]) + 1e-6);
        }
    }

    private boolean isDropped(int i) {
        return i < dropped.length * Weights.R && dropped[i / Weights.R];
    }

    private double[] without(boolean[] kinds) {
        double[] rest = values.clone();
        for (int kind = 0; kind < kinds.length; kind++)
            if (kinds[kind]) java.util.Arrays.fill(rest, Weights.at(kind, 0), Weights.at(kind + 1, 0), 0);
        return rest;
    }

    private void add(Lesson lesson, Lattice.Odds odds, double sign) {
        int r = Weights.R;
        int n = lesson.blocks().size();
        for (int i = 0; i < n; i++) {
            Findings findings = lesson.findings().get(i);
            for (int f = 0; f < findings.size(); f++) {
                int row = Weights.at(findings.ordinal(f), 0);
                double amount = sign * findings.amount(f);
                for (int role = 0; role < r; role++) gradient[row + role] += amount * odds.roles()[i * r + role];
            }
        }
        for (int at = 0; at < r * r; at++) gradient[Weights.step(0, 0) + at] += sign * odds.steps()[at];
        for (int role = 0; role < r; role++) {
            gradient[Weights.first(role)] += sign * odds.roles()[role];
            gradient[Weights.last(role)] += sign * odds.roles()[(n - 1) * r + role];
        }
    }
}
