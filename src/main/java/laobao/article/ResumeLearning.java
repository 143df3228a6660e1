package laobao.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns what tells that paragraphs go on with an earlier article: of all ways to take an article apart, not at all among them, makes
 * the right one as likely as can be (logistic regression over the choices, by gradient).
 */
final class ResumeLearning {
    private static final int SIZE = Resuming.values().length;
    private static final int ROUNDS = 400;
    private static final double HOLD = 0.3;

    /** The choices for one article, and which of them is right, -1 for none. */
    private record Choice(List<double[]> options, int right) {}

    private final List<Choice> choices = new ArrayList<>();

    /** Adds the articles that a page is cut into by some weights. */
    void add(Lesson lesson, Weights weights) {
        Reading reading = Reading.best(lesson.blocks(), lesson.topics(), weights);
        List<Draft> drafts =
                Reprints.merge(Assembly.of(lesson.blocks(), reading).drafts(), lesson.topics());
        Resumption resumption = Resumption.of(drafts, lesson.topics(), weights);
        int[] owner = lesson.alignment().owner();
        for (int inner = 1; inner < drafts.size(); inner++) {
            List<Resumption.Candidate> candidates = resumption.candidates(inner);
            if (candidates.isEmpty()) continue;
            int right = -1;
            List<double[]> options = new ArrayList<>();
            for (Resumption.Candidate candidate : candidates) {
                if (right(drafts.get(candidate.outer()), drafts.get(inner), candidate.cut(), owner))
                    right = options.size();
                options.add(candidate.evidence());
            }
            choices.add(new Choice(options, right));
        }
    }

    private static boolean right(Draft outer, Draft inner, int cut, int[] owner) {
        List<Integer> body = inner.body();
        int own = owner[inner.parts.get(body.getFirst()).block()];
        int other = owner[outer.parts.get(outer.body().getFirst()).block()];
        if (own < 0 || other < 0 || own == other) return false;
        for (int i = 0; i < body.size(); i++) {
            int is = owner[inner.parts.get(body.get(i)).block()];
            if (is >= 0 && is != (i < cut ? own : other)) return false;
        }
        return owner[inner.parts.get(body.get(cut)).block()] == other;
    }

    /** The same weights with others for resuming. */
    Weights learn(Weights weights) {
        double[] values = weights.values();
        double[] prior = weights.values();
        int from = Weights.at(Resuming.ALWAYS);
        double[] squares = new double[SIZE];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[SIZE];
            for (Choice choice : choices) add(choice, values, from, gradient);
            for (int k = 0; k < SIZE; k++) {
                double g = gradient[k] - HOLD * (values[from + k] - prior[from + k]);
                squares[k] += g * g;
                values[from + k] += 0.3 * g / (Math.sqrt(squares[k]) + 1e-9);
            }
        }
        return Weights.of(values);
    }

    private static void add(Choice choice, double[] values, int from, double[] gradient) {
        int n = choice.options.size();
        double[] odds = new double[n];
        double sum = 1;
        for (int i = 0; i < n; i++) {
            double score = 0;
            for (int k = 0; k < SIZE; k++)
                score += values[from + k] * choice.options.get(i)[k];
            odds[i] = Math.exp(Math.min(30, score));
            sum += odds[i];
        }
        for (int i = 0; i < n; i++) {
            double share = (i == choice.right ? 1 : 0) - odds[i] / sum;
            for (int k = 0; k < SIZE; k++) gradient[k] += share * choice.options.get(i)[k];
        }
    }

    int right() {
        return (int) choices.stream().filter(c -> c.right >= 0).count();
    }
}
