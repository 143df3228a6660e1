package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.Draft.Part;

/** Articles that go on after a later one has begun: finds the paragraphs at an article's end that belong to an earlier one. */
final class Resumption {
    private static final int LOOK_BACK = 4;
    private static final int LONGEST = 24;
    private static final int SIGNATURE = 40;

    private final List<Draft> drafts;
    private final Topics topics;
    private final Weights weights;
    /** Each draft's pairs, as it was before anything was moved. */
    private final List<int[]> texts = new ArrayList<>();

    private final int[] draftsWith;
    private final Marks outerPairs;
    private final Marks outerHeadline;
    private final Marks ownHeadline;

    private Resumption(List<Draft> drafts, Topics topics, Weights weights) {
        this.drafts = drafts;
        this.topics = topics;
        this.weights = weights;
        draftsWith = new int[topics.vocabulary().size()];
        outerPairs = topics.marks();
        outerHeadline = topics.marks();
        ownHeadline = topics.marks();
        for (Draft draft : drafts) {
            outerPairs.clear();
            for (Part part : draft.parts) outerPairs.addAll(topics.pairs(part.block()));
            int[] text = outerPairs.toArray();
            for (int pair : text) draftsWith[pair]++;
            texts.add(text);
        }
    }

    static Resumption of(List<Draft> drafts, Topics topics, Weights weights) {
        return new Resumption(drafts, topics, weights);
    }

    /**
     * One way to take an article apart.
     *
     * @param outer the earlier article, by its place in the list
     * @param cut the first paragraph that goes to it, by its place in the inner article's body
     */
    @SuppressWarnings("ArrayRecordComponent") // a number for each kind of evidence; never compared
    record Candidate(int outer, int cut, double[] evidence) {}

    /** Moves what belongs to earlier articles. */
    void apply() {
        for (int inner = 1; inner < drafts.size(); inner++) {
            Candidate best = null;
            double most = Double.NEGATIVE_INFINITY;
            double others = 1;
            for (Candidate candidate : candidates(inner)) {
                double score = score(candidate);
                others += Math.exp(Math.min(30, score));
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
            if (best == null) continue;
            double sure = most > 0 ? Math.exp(Math.min(30, most)) / others : 1 / others;
            doubt(drafts.get(inner), 1 - sure);
            doubt(drafts.get(best.outer), 1 - sure);
            if (most > 0) move(inner, best);
        }
    }

    private static void doubt(Draft draft, double doubt) {
        draft.resumeDoubt = Math.max(draft.resumeDoubt, doubt);
    }

    private double score(Candidate candidate) {
        double score = 0;
        for (int k = 0; k < candidate.evidence.length; k++) score += weights.resuming(k) * candidate.evidence[k];
        return score;
    }

    List<Candidate> candidates(int inner) {
        Draft draft = drafts.get(inner);
        List<Integer> body = draft.body();
        List<Candidate> candidates = new ArrayList<>();
        // where empty lines tell articles apart, none goes on after another
        if (body.size() < 2 || draft.isBrief() || topics.gapsTell()) return candidates;
        Tail tail = new Tail(draft, body, Math.max(1, body.size() - LONGEST), topics, draftsWith, outerPairs);
        headline(draft, ownHeadline);
        for (int a = Math.max(0, inner - LOOK_BACK); a < inner; a++) {
            Draft outer = drafts.get(a);
            List<Integer> outerBody = outer.body();
            if (outer.isBrief() || outerBody.isEmpty()) continue;
            if (MarkedBlocks.marked(outer.parts.get(outerBody.getLast()).text())) continue;
            outerPairs.clear();
            outerPairs.addAll(texts.get(a));
            headline(outer, outerHeadline);
            tail.compare(outerPairs, outerHeadline, ownHeadline);
            Signs end = signs(outer, outerBody.getLast());
            boolean lead = false;
            for (int cut = body.size() - 1; cut >= tail.from; cut--) {
                // what ends with a colon announces what follows: a letter's address, words that are quoted
                if ("：:".indexOf(signs(draft, body.get(cut - 1)).last()) >= 0) continue;
                if (signature(signs(draft, body.get(cut)))) continue;
                lead |= draft.parts.get(body.get(cut)).role() == Role.LEAD;
                double[] e = new double[Resuming.values().length];
                evidence(e, end, draft, body, cut);
                e[Resuming.OUTER_CREDIT.ordinal()] = outer.has(Role.CREDIT) ? 1 : 0;
                e[Resuming.OUTER_SHORT.ordinal()] = outerBody.size() == 1 ? 1 : 0;
                e[Resuming.HAS_LEAD.ordinal()] = lead ? 1 : 0;
                e[Resuming.DISTANCE.ordinal()] = inner - a - 1;
                tail.evidence(e, cut);
                candidates.add(new Candidate(a, cut, e));
            }
        }
        return candidates;
    }

    /** Whether it is a line in brackets: that ends what stands before it. */
    private static boolean signature(Signs s) {
        return s.length <= SIGNATURE && "（(".indexOf(s.text.charAt(0)) >= 0 && "）)".indexOf(s.last()) >= 0;
    }

    private void headline(Draft draft, Marks marks) {
        marks.clear();
        for (Part part : draft.parts) if (part.role() == Role.HEADLINE) marks.addAll(topics.pairs(part.block()));
    }

    private void evidence(double[] e, Signs end, Draft inner, List<Integer> body, int cut) {
        Signs before = signs(inner, body.get(cut - 1));
        Signs begin = signs(inner, body.get(cut));
        e[Resuming.ALWAYS.ordinal()] = 1;
        boolean torn = end.torn();
        e[Resuming.OUTER_TORN.ordinal()] = torn ? 1 : 0;
        e[Resuming.INNER_TORN.ordinal()] = before.torn() ? 1 : 0;
        e[Resuming.BEGINS_MIDDLE.ordinal()] = begin.middle ? 1 : 0;
        e[Resuming.TORN_MEETS_MIDDLE.ordinal()] = torn && !before.torn() ? 1 : 0;
        e[Resuming.AFTER_CREDIT.ordinal()] = inner.parts.get(body.get(cut) - 1).role() == Role.CREDIT ? 1 : 0;
        e[Resuming.LITTLE_LEFT.ordinal()] = cut <= 1 ? 1 : 0;
        e[Resuming.ONE.ordinal()] = cut == body.size() - 1 ? 1 : 0;
        e[Resuming.GAPS_TELL.ordinal()] = topics.gapsTell() ? 1 : 0;
    }

    private Signs signs(Draft draft, int part) {
        return topics.signs(draft.parts.get(part).block());
    }

    private void move(int inner, Candidate candidate) {
        Draft from = drafts.get(inner);
        Draft to = drafts.get(candidate.outer);
        int begin = from.body().get(candidate.cut);
        List<Part> moved = new ArrayList<>();
        for (Part part : from.parts.subList(begin, from.parts.size()))
            moved.add(part.role() == Role.LEAD ? part.as(Role.BODY) : part);
        from.parts.subList(begin, from.parts.size()).clear();
        to.parts.addAll(to.body().getLast() + 1, moved);
        from.moved = true;
        to.moved = true;
    }
}
