package laobao.article;

import java.util.List;

/**
 * The paragraphs at an article's end, each compared with what its own article says before it and with an earlier article. How likely a
 * paragraph comes from a text rather than from the page at large is the logarithm of the ratio of two mixtures of both, per pair of
 * characters (the query likelihood of J. Ponte and B. Croft, SIGIR 1998). For every cut at once, so that time grows with the text.
 */
final class Tail {
    private static final int FULL = 60;
    private static final int LOGS = 64;

    /** The first paragraph that a cut can stand before. */
    final int from;

    private final int[][] pairs;
    private final int cuts;
    private final Vocabulary vocabulary;
    private final int[] draftsWith;
    /** For each paragraph and each of its pairs, the last cut before which the article has not said it yet. */
    private final int[][] news;

    private final double[] likeInner;
    private final double[] firstLikeInner;

    private final double[] likeOuter;
    private final double[] firstLikeOuter;
    private final int[] headlineOuter;
    private final int[] headlineInner;
    /** For each paragraph and cut: pairs it shares with the earlier article only, and with its own only. */
    private final int[][] onlyOuter;

    private final int[][] onlyInner;

    /** @param marks any set of pairs, used here and free again afterwards */
    Tail(Draft draft, List<Integer> body, int from, Topics topics, int[] draftsWith, Marks marks) {
        this.from = from;
        this.draftsWith = draftsWith;
        vocabulary = topics.vocabulary();
        int base = from - 1;
        cuts = body.size() - base;
        pairs = new int[cuts][];
        news = new int[cuts][];
        for (int p = 0; p < cuts; p++)
            pairs[p] = topics.pairs(draft.parts.get(body.get(base + p)).block());
        int[] sizes = said(draft, body, base, topics, marks);
        likeInner = new double[cuts];
        firstLikeInner = new double[cuts];
        double[] logs = new double[LOGS];
        for (int cut = 1; cut < cuts; cut++) {
            double page = page(sizes[cut], logs);
            for (int p = cut; p < cuts; p++) {
                double like = share(pairs[p]) * (sizes[cut] == 0 ? 0 : inner(p, cut, page, logs));
                likeInner[cut] += like;
                if (p == cut) firstLikeInner[cut] = like;
            }
        }
        likeOuter = new double[cuts];
        firstLikeOuter = new double[cuts];
        headlineOuter = new int[cuts];
        headlineInner = new int[cuts];
        onlyOuter = new int[cuts][cuts + 1];
        onlyInner = new int[cuts][cuts + 1];
    }

    /** Notes where each pair is said first; gives how many are said before each cut. */
    private int[] said(Draft draft, List<Integer> body, int base, Topics topics, Marks marks) {
        marks.clear();
        int[] sizes = new int[cuts];
        int part = 0;
        for (int cut = 0; cut < cuts; cut++) {
            for (; part < body.get(base + cut); part++)
                marks.addAll(topics.pairs(draft.parts.get(part).block()));
            sizes[cut] = marks.size();
        }
        for (; part < draft.parts.size(); part++)
            marks.addAll(topics.pairs(draft.parts.get(part).block()));
        int[] first = new int[marks.size()];
        int cut = -1;
        for (int k = 0; k < first.length; k++) {
            while (cut + 1 < cuts && sizes[cut + 1] <= k) cut++;
            first[k] = cut;
        }
        for (int p = 0; p < cuts; p++) {
            news[p] = new int[pairs[p].length];
            for (int k = 0; k < pairs[p].length; k++) news[p][k] = Math.min(p, first[marks.place(pairs[p][k])]);
        }
        return sizes;
    }

    /** Fills in the logarithms for pairs that 1, 2, 3… texts have. */
    private double page(int size, double[] logs) {
        double page = size == 0 ? 0 : (double) vocabulary.total() / size;
        for (int n = 1; n < LOGS; n++) logs[n] = Math.log(1 + page / n);
        return page;
    }

    private double log(int pair, double page, double[] logs) {
        int n = vocabulary.textsWith(pair);
        return n < LOGS ? logs[n] : Math.log(1 + page / n);
    }

    private double inner(int p, int cut, double page, double[] logs) {
        double sum = 0;
        int[] own = pairs[p];
        for (int k = 0; k < own.length; k++) if (news[p][k] < cut) sum += log(own[k], page, logs);
        return own.length == 0 ? 0 : sum / own.length;
    }

    private static double share(int[] pairs) {
        return Math.min(1, (double) pairs.length / FULL);
    }

    /** Compares all of them with an earlier article. */
    void compare(Marks outer, Marks outerHeadline, Marks ownHeadline) {
        double[] logs = new double[LOGS];
        double page = page(outer.size(), logs);
        for (int p = 0; p < cuts; p++) {
            java.util.Arrays.fill(onlyOuter[p], 0);
            java.util.Arrays.fill(onlyInner[p], 0);
            headlineOuter[p] = 0;
            headlineInner[p] = 0;
            double sum = 0;
            int[] own = pairs[p];
            for (int k = 0; k < own.length; k++) {
                int pair = own[k];
                boolean in = outer.has(pair);
                if (in) sum += log(pair, page, logs);
                if (outerHeadline.has(pair) && news[p][k] >= p) headlineOuter[p]++;
                if (ownHeadline.has(pair) && !in) headlineInner[p]++;
                // said by the other before this cut and all before it, by its own before all cuts after it
                if (in && draftsWith[pair] <= 2) onlyOuter[p][news[p][k] + 1]++;
                if (!in && draftsWith[pair] <= 1) onlyInner[p][news[p][k] + 1]++;
            }
            firstLikeOuter[p] = own.length == 0 ? 0 : share(own) * sum / own.length;
            for (int cut = cuts - 1; cut >= 0; cut--) onlyOuter[p][cut] += onlyOuter[p][cut + 1];
            for (int cut = 1; cut <= cuts; cut++) onlyInner[p][cut] += onlyInner[p][cut - 1];
        }
        double like = 0;
        for (int p = cuts - 1; p >= 0; p--) {
            like += firstLikeOuter[p];
            likeOuter[p] = like;
        }
    }

    /** What speaks for a cut and against it. */
    void evidence(double[] e, int at) {
        int cut = at - (from - 1);
        e[Resuming.LIKE_OUTER.ordinal()] = likeOuter[cut];
        e[Resuming.FIRST_LIKE_OUTER.ordinal()] = firstLikeOuter[cut];
        e[Resuming.LIKE_INNER.ordinal()] = likeInner[cut];
        e[Resuming.FIRST_LIKE_INNER.ordinal()] = firstLikeInner[cut];
        e[Resuming.HEADLINE_OUTER.ordinal()] = Math.log1p(headlineOuter[cut]);
        e[Resuming.HEADLINE_INNER.ordinal()] = Math.log1p(headlineInner[cut]);
        votes(e, cut - 1, cut - 1, Resuming.BEFORE_OUTER, Resuming.BEFORE_INNER);
        votes(e, cut, cut, Resuming.FIRST_OUTER, Resuming.FIRST_INNER);
        int allOuter = 0;
        int allInner = 0;
        for (int p = cut; p < cuts; p++) {
            allOuter += outer(p, cut);
            allInner += inner(p, cut);
            votes(e, p, cut, Resuming.VOTES_OUTER, Resuming.VOTES_INNER);
        }
        e[Resuming.ONLY_OUTER.ordinal()] = Math.log1p(allOuter);
        e[Resuming.ONLY_INNER.ordinal()] = Math.log1p(allInner);
    }

    private void votes(double[] e, int p, int cut, Resuming forOuter, Resuming forInner) {
        int outer = outer(p, cut);
        int inner = inner(p, cut);
        if (outer > inner) e[forOuter.ordinal()]++;
        if (inner > outer) e[forInner.ordinal()]++;
    }

    private int outer(int p, int cut) {
        return onlyOuter[p][cut + 1];
    }

    private int inner(int p, int cut) {
        return onlyInner[p][cut];
    }
}
