package laobao.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import laobao.page.Page;

/**
 * Learns weights from gold pages and measures by cross-validation what they are worth: each page is scored by weights that were learned
 * without it. Gives the same weights for the same pages in the same order. Not for use by several threads.
 */
public final class Tuning {
    /** How much a weight is held to where it began; by cross-validation. */
    private static final double HOLD = 1;
    /** How many of the pages to learn from are learned from with their lines wrapped, too. */
    private static final double WRAPPED = 0.25;
    /** How many pages are composed for each page of gold. */
    private static final double COMPOSED = 1;

    private static final double RATE = 0.15;
    private static final int ROUNDS = 16;
    /** Versions of a page with an article torn in two, to learn how articles resume. */
    private static final int TORN = 3;

    private static final long SEED = 20_221_130;

    private final Weights prior;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<String> sets = new ArrayList<>();

    /** @param prior the weights to begin with, and not to stray from without cause */
    public Tuning(Weights prior) {
        this.prior = prior;
    }

    /** Adds a page to learn from; figures are given for each set of pages and for all. */
    public void add(String set, Page page, GoldPage gold) {
        lessons.add(Lesson.of(page, gold));
        sets.add(set);
    }

    /**
     * Learns from all pages; before that, from all but each fold, to say how it does on pages it has not seen.
     *
     * @param folds into how many parts the pages are dealt, 2 or more
     * @param say takes the figures, line by line
     */
    public Weights run(int folds, Consumer<String> say) {
        // the last of them is no fold but all pages
        List<Weights> learned = IntStream.rangeClosed(0, folds)
                .parallel()
                .mapToObj(fold -> learn(without(fold, folds)))
                .toList();
        Map<String, GoldScore> kept = new LinkedHashMap<>();
        List<SurenessLearning> sureness = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            SurenessLearning articles = new SurenessLearning();
            GoldScore out = new GoldScore();
            for (int i = fold; i < lessons.size(); i += folds) {
                score(lessons.get(i), learned.get(fold), kept.computeIfAbsent(sets.get(i), s -> new GoldScore()), null);
                score(lessons.get(i), learned.get(fold), out, articles);
            }
            sureness.add(articles);
            say.accept("fold " + (fold + 1) + ", kept out: " + show(out));
        }
        kept.forEach((set, score) -> say.accept("kept out, " + set + ": " + show(score)));
        sure(sureness, say);
        SurenessLearning all = new SurenessLearning();
        sureness.forEach(all::addAll);
        Weights weights = all.learn(learned.getLast());
        Map<String, GoldScore> tuned = new LinkedHashMap<>();
        for (int i = 0; i < lessons.size(); i++)
            score(lessons.get(i), weights, tuned.computeIfAbsent(sets.get(i), s -> new GoldScore()), null);
        tuned.forEach((set, score) -> say.accept("tuned on, " + set + ": " + show(score)));
        return weights;
    }

    private List<Lesson> without(int fold, int folds) {
        List<Lesson> seen = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) if (i % folds != fold) seen.add(lessons.get(i));
        return seen;
    }

    private Weights learn(List<Lesson> seen) {
        // three times, so that pages that were printed outweigh those made of them
        List<Lesson> all = new ArrayList<>(seen);
        all.addAll(seen);
        all.addAll(seen);
        Random random = new Random(SEED);
        for (Lesson lesson : seen) all.add(lesson.disturbed(random));
        List<Story> stories = new ArrayList<>();
        for (Lesson lesson : seen) stories.addAll(Story.of(lesson.gold()));
        int pages = stories.isEmpty() ? 0 : (int) (COMPOSED * seen.size());
        for (int i = 0; i < pages; i++) all.add(Composition.page(stories, random));
        for (Lesson lesson : List.copyOf(all)) if (random.nextDouble() < WRAPPED) all.add(lesson.wrapped(random));
        Weights roles = new RoleLearning(prior, HOLD, RATE).learn(all, ROUNDS, SEED);
        ResumeLearning resume = new ResumeLearning();
        for (Lesson lesson : seen) {
            resume.add(lesson, roles);
            if (!lesson.topics().gapsTell())
                for (int times = 0; times < TORN; times++) resume.add(lesson.torn(roles, random), roles);
        }
        return resume.learn(roles);
    }

    private static void score(
            Lesson lesson,
            Weights weights,
            GoldScore score,
            @org.jspecify.annotations.Nullable SurenessLearning sureness) {
        Splitter splitter = new Splitter(weights);
        List<Article> articles = splitter.split(lesson.page()).articles();
        List<GoldScore.Verdict> verdicts = score.add(lesson.gold().articles(), articles);
        if (sureness == null) return;
        boolean[] good = new boolean[articles.size()];
        for (GoldScore.Verdict verdict : verdicts) if (verdict.good()) good[verdict.paired()] = true;
        List<Draft> drafts = splitter.assemble(lesson.page()).drafts();
        for (int i = 0; i < good.length; i++) sureness.add(drafts.get(i).sureness, good[i]);
    }

    /** Says what confidence is worth: learned on all folds but one, measured on that one. */
    private void sure(List<SurenessLearning> folds, Consumer<String> say) {
        int given = 0;
        int sure = 0;
        int right = 0;
        for (SurenessLearning fold : folds) {
            SurenessLearning others = new SurenessLearning();
            for (SurenessLearning other : folds) if (!other.equals(fold)) others.addAll(other);
            int[] counts = fold.above(0.9, others.learn(prior));
            given += fold.size();
            sure += counts[0];
            right += counts[1];
        }
        say.accept(String.format(
                Locale.ROOT,
                "kept out, confidence 0.9 or more: %d of %d articles, %.1f%% of them right",
                sure,
                given,
                100.0 * right / Math.max(1, sure)));
    }

    private static String show(GoldScore score) {
        return String.format(
                Locale.ROOT,
                "good F1 %.3f (P %.3f R %.3f, %d of %d, %d given), exact F1 %.3f",
                score.f1(),
                score.precision(),
                score.recall(),
                score.good(),
                score.gold(),
                score.given(),
                score.exactF1());
    }
}
