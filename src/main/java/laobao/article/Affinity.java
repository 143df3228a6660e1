package laobao.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two texts talk of the same things: the pairs of characters they share, each weighing the more the fewer of all the texts have
 * it (the inverse document frequency of K. Spärck Jones, 1972). Immutable.
 */
final class Affinity {
    private final Map<Integer, Integer> textsWith = new HashMap<>();
    private final int texts;

    Affinity(List<Pairs> texts) {
        this.texts = texts.size();
        for (Pairs text : texts) text.forEach(pair -> textsWith.merge(pair, 1, Integer::sum));
    }

    /** The cosine of the angle between two texts: 0 for nothing shared, 1 for the same. */
    double alike(Pairs a, Pairs b) {
        double[] shared = new double[1];
        a.forEach(pair -> {
            if (b.contains(pair)) shared[0] += square(pair);
        });
        return shared[0] == 0 ? 0 : shared[0] / Math.sqrt(square(a) * square(b));
    }

    private double square(Pairs text) {
        double[] sum = new double[1];
        text.forEach(pair -> sum[0] += square(pair));
        return sum[0];
    }

    private double square(int pair) {
        double weight = Math.log((texts + 1.0) / textsWith.getOrDefault(pair, 1));
        return weight * weight;
    }
}
