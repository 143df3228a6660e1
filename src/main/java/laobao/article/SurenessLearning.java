package laobao.article;

import java.util.ArrayList;
import java.util.List;

/** Learns how likely an article is right by what it shows, from articles of pages that were not learned from (logistic regression). */
final class SurenessLearning {
    private static final int SIZE = Sureness.values().length;
    private static final int ROUNDS = 1500;
    private static final double HOLD = 0.05;

    private final List<double[]> evidence = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    void add(double[] shown, boolean good) {
        evidence.add(shown);
        right.add(good);
    }

    void addAll(SurenessLearning other) {
        evidence.addAll(other.evidence);
        right.addAll(other.right);
    }

    /** The same weights with others for confidence. */
    Weights learn(Weights weights) {
        double[] values = weights.values();
        int from = Weights.at(Sureness.ALWAYS);
        double[] squares = new double[SIZE];
        java.util.Arrays.fill(values, from, from + SIZE, 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[SIZE];
            for (int n = 0; n < evidence.size(); n++) {
                double[] e = evidence.get(n);
                double score = 0;
                for (int k = 0; k < SIZE; k++) score += values[from + k] * e[k];
                double miss = (right.get(n) ? 1 : 0) - 1 / (1 + Math.exp(-score));
                for (int k = 0; k < SIZE; k++) gradient[k] += miss * e[k];
            }
            for (int k = 0; k < SIZE; k++) {
                double g = gradient[k] - HOLD * values[from + k];
                squares[k] += g * g;
                values[from + k] += 0.3 * g / (Math.sqrt(squares[k]) + 1e-9);
            }
        }
        return Weights.of(values);
    }

    /** Of the articles given this confidence or more: how many there are, and how many of them are right. */
    int[] above(double confidence, Weights weights) {
        int[] counts = new int[2];
        for (int n = 0; n < evidence.size(); n++)
            if (Sureness.confidence(evidence.get(n), weights) >= confidence) {
                counts[0]++;
                if (right.get(n)) counts[1]++;
            }
        return counts;
    }

    int size() {
        return evidence.size();
    }
}
