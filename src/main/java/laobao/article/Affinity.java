package laobao.article;

import java.util.List;

/**
 * How much a paragraph and an article talk of the same things: the pairs of characters they share, each weighing the more the fewer
 * texts of the page have it (the inverse document frequency of K. Spärck Jones, 1972, over the page).
 */
final class Affinity {
    private int[] pairs = new int[1024];
    private int[] textsWith = new int[1024];
    private int known;
    private int total;
    private final int texts;
    private final double[] weights;

    Affinity(List<Pairs> texts) {
        this.texts = texts.size();
        for (Pairs text : texts) for (int pair : text.table()) if (pair != 0) count(pair);
        weights = new double[Math.min(this.texts, 4096) + 2];
        for (int n = 1; n < weights.length; n++) weights[n] = Math.log((this.texts + 1.0) / n);
    }

    /** Whether any of the texts has a pair. */
    boolean knows(int pair) {
        return textsWith[slot(pairs, pair)] > 0;
    }

    /** How many texts have a pair. */
    int textsWith(int pair) {
        return textsWith[slot(pairs, pair)];
    }

    /** How much it says that a text has a pair. */
    double weight(int pair) {
        return weights[Math.clamp(textsWith[slot(pairs, pair)], 1, weights.length - 1)];
    }

    /** The sum of the weights of shared pairs, per pair of the paragraph. */
    double of(Pairs paragraph, Pairs article) {
        double sum = 0;
        for (int pair : paragraph.table()) if (pair != 0 && article.contains(pair)) sum += weight(pair);
        return paragraph.size() == 0 ? 0 : sum / paragraph.size();
    }

    /** The cosine of the angle between two texts, each pair weighing as above: 0 for nothing shared, 1 for the same. */
    double alike(Pairs a, Pairs b) {
        double[] shared = new double[1];
        a.forEach(pair -> {
            if (b.contains(pair)) shared[0] += weight(pair) * weight(pair);
        });
        return shared[0] == 0 ? 0 : shared[0] / Math.sqrt(square(a) * square(b));
    }

    private double square(Pairs text) {
        double[] sum = new double[1];
        text.forEach(pair -> sum[0] += weight(pair) * weight(pair));
        return sum[0];
    }

    /** How many pairs all texts have together. */
    int total() {
        return total;
    }

    private void count(int pair) {
        total++;
        if (known * 2 >= pairs.length) grow();
        int at = slot(pairs, pair);
        if (pairs[at] == 0) {
            pairs[at] = pair;
            known++;
        }
        textsWith[at]++;
    }

    private void grow() {
        int[] widerPairs = new int[pairs.length * 4];
        int[] widerCounts = new int[pairs.length * 4];
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] == 0) continue;
            int at = slot(widerPairs, pairs[i]);
            widerPairs[at] = pairs[i];
            widerCounts[at] = textsWith[i];
        }
        pairs = widerPairs;
        textsWith = widerCounts;
    }

    private static int slot(int[] table, int pair) {
        int mask = table.length - 1;
        int at = pair * 0x9E3779B1;
        at = (at ^ (at >>> 15)) & mask;
        while (table[at] != 0 && table[at] != pair) at = (at + 1) & mask;
        return at;
    }
}
