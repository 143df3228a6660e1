package laobao.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All readings of a run of blocks at once. The best of them is found by Viterbi's algorithm (IEEE Transactions on Information Theory 13,
 * 1967); how likely each block is to begin an article, over all of them, by the forward-backward algorithm of a conditional random field
 * (J. Lafferty and others, ICML 2001). Time and memory grow with the number of blocks.
 */
final class Lattice {
    private static final int R = Weights.R;
    private static final boolean[] BEGINS = new boolean[R * R];

    static {
        for (Role from : Role.values())
            for (Role to : Role.values()) BEGINS[from.ordinal() * R + to.ordinal()] = Grammar.begins(from, to);
    }

    final int n;
    private final double[] scores;
    private final double[] steps = new double[R * R];
    private final double[] likely = new double[R * R];
    /** For each role those that may stand before it, and those that may follow it: less than half of all steps can be taken. */
    private final int[][] before = new int[R][];

    private final int[][] after = new int[R][];
    private final double[] first = new double[R];
    private final double[] last = new double[R];
    private @Nullable Constraint constraint;

    /** @param scores for each block a score for each role */
    Lattice(int n, double[] scores, Weights weights) {
        this.n = n;
        this.scores = scores;
        for (int i = 0; i < R * R; i++) {
            steps[i] = weights.value(Weights.step(0, 0) + i);
            likely[i] = Math.exp(steps[i]);
        }
        for (int r = 0; r < R; r++) {
            first[r] = weights.value(Weights.first(r));
            last[r] = weights.value(Weights.last(r));
            before[r] = possible(r, R);
            after[r] = possible(r * R, 1);
        }
    }

    /** The roles whose steps can be taken, of those that stand in the table from one place on and so far apart. */
    private int[] possible(int first, int apart) {
        int[] roles = new int[R];
        int found = 0;
        for (int r = 0; r < R; r++) if (steps[first + r * apart] > Double.NEGATIVE_INFINITY) roles[found++] = r;
        return Arrays.copyOf(roles, found);
    }

    /** Only readings that agree with it count from now on; null for all. */
    void constrain(@Nullable Constraint to) {
        constraint = to;
    }

    /** For each block and role the score of the best reading that gives it that role. */
    double[] best() {
        double[] up = new double[n * R];
        for (int i = 0; i < n; i++) {
            for (int to = 0; to < R; to++) {
                double reach = i == 0 ? first[to] : Double.NEGATIVE_INFINITY;
                if (i > 0)
                    for (int from : before[to]) {
                        double via = up[(i - 1) * R + from] + steps[from * R + to];
                        reach = Math.max(reach, via);
                    }
                up[i * R + to] = reach + scores[i * R + to];
            }
        }
        double[] down = last.clone();
        double[] next = new double[R];
        for (int i = n - 1; i >= 0; i--) {
            for (int r = 0; r < R; r++) next[r] = down[r] + scores[i * R + r];
            for (int r = 0; r < R; r++) up[i * R + r] += down[r];
            for (int from = 0; from < R; from++) {
                double reach = Double.NEGATIVE_INFINITY;
                for (int to : after[from]) {
                    double via = next[to] + steps[from * R + to];
                    reach = Math.max(reach, via);
                }
                down[from] = reach;
            }
        }
        return up;
    }

    /**
     * How likely things are over all readings.
     *
     * @param roles for each block and role
     * @param borders for each block, that it begins an article
     * @param steps how often each step is taken, summed over the blocks
     * @param evidence the logarithm of the sum of all readings' weights
     */
    @SuppressWarnings("ArrayRecordComponent") // a number for each block; never compared
    record Odds(double[] roles, double[] borders, double[] steps, double evidence) {}

    /** The likelihoods over all readings that agree with the constraint. */
    Odds odds() {
        double[] emit = new double[n * R];
        double total = 0;
        for (int i = 0; i < n; i++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < R; r++) top = Math.max(top, scores[i * R + r]);
            total += top;
            for (int r = 0; r < R; r++)
                emit[i * R + r] = allowed(i, r) ? Math.exp(Math.max(-60, scores[i * R + r] - top)) : 0;
        }
        double[] up = new double[n * R];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int to = 0; to < R; to++) {
                double reach = i == 0 ? Math.exp(first[to]) : 0;
                if (i > 0)
                    for (int from : before[to])
                        if (allowedStep(i, from, to)) reach += up[(i - 1) * R + from] * likely[from * R + to];
                up[i * R + to] = reach * emit[i * R + to];
                sum += up[i * R + to];
            }
            if (sum <= 0) return new Odds(new double[0], new double[0], new double[0], Double.NEGATIVE_INFINITY);
            for (int r = 0; r < R; r++) up[i * R + r] /= sum;
            total += Math.log(sum);
        }
        double end = 0;
        double[] down = new double[R];
        for (int r = 0; r < R; r++) {
            down[r] = Math.exp(last[r]);
            end += up[(n - 1) * R + r] * down[r];
        }
        if (end <= 0) return new Odds(new double[0], new double[0], new double[0], Double.NEGATIVE_INFINITY);
        return backward(emit, up, down, total + Math.log(end));
    }

    private Odds backward(double[] emit, double[] up, double[] down, double evidence) {
        double[] roles = new double[n * R];
        double[] borders = new double[n];
        double[] taken = new double[R * R];
        double[] pair = new double[R * R];
        for (int i = n - 1; i >= 0; i--) {
            double sum = 0;
            for (int r = 0; r < R; r++) {
                roles[i * R + r] = up[i * R + r] * down[r];
                sum += roles[i * R + r];
            }
            for (int r = 0; r < R; r++) roles[i * R + r] /= sum;
            if (i == 0) break;
            double pairs = 0;
            double begun = 0;
            double[] next = new double[R];
            for (int from = 0; from < R; from++)
                for (int to : after[from]) {
                    int at = from * R + to;
                    double via = allowedStep(i, from, to) ? likely[at] * emit[i * R + to] * down[to] : 0;
                    next[from] += via;
                    pair[at] = up[(i - 1) * R + from] * via;
                    pairs += pair[at];
                    if (BEGINS[at]) begun += pair[at];
                }
            borders[i] = begun / pairs;
            double each = 1 / pairs;
            for (int at = 0; at < R * R; at++) taken[at] += pair[at] * each;
            double scale = next[0];
            for (double n : next) scale = Math.max(scale, n);
            for (int r = 0; r < R; r++) down[r] = next[r] / scale;
        }
        borders[0] = 1;
        return new Odds(roles, borders, taken, evidence);
    }

    private boolean allowed(int i, int role) {
        return constraint == null || constraint.allows(i, role);
    }

    private boolean allowedStep(int i, int from, int to) {
        return constraint == null || constraint.allowsBorder(i, BEGINS[from * R + to]);
    }
}
