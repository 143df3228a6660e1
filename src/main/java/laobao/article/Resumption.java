package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.Draft.Part;

/** Articles that go on after a later one has begun: finds the paragraphs at an article's end that belong to an earlier one. */
final class Resumption {
    private static final int LOOK_BACK = 4;
    private static final int LONGEST = 24;

    private final List<Draft> drafts;
    private final Topics topics;
    private final Weights weights;
    private final List<Pairs> texts = new ArrayList<>();
    private final Affinity drafted;

    private Resumption(List<Draft> drafts, Topics topics, Weights weights) {
        this.drafts = drafts;
        this.topics = topics;
        this.weights = weights;
        for (Draft draft : drafts) texts.add(text(draft, draft.parts.size()));
        drafted = new Affinity(texts);
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
    @SuppressWarnings("ArrayRecordComponent") // a number for each block; never compared
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
        for (Resuming what : Resuming.values()) score += weights.get(what) * candidate.evidence[what.ordinal()];
        return score;
    }

    List<Candidate> candidates(int inner) {
        Draft draft = drafts.get(inner);
        List<Integer> body = draft.body();
        List<Candidate> candidates = new ArrayList<>();
        // where empty lines tell articles apart, none goes on after another
        if (body.size() < 2 || draft.isBrief() || topics.gapsTell()) return candidates;
        int from = Math.max(1, body.size() - LONGEST);
        Pairs[] rest = rest(draft, body, from);
        Pairs own = headline(draft);
        Pairs first = text(draft, body.get(from - 1));
        for (int a = Math.max(0, inner - LOOK_BACK); a < inner; a++) {
            Draft outer = drafts.get(a);
            if (outer.isBrief() || outer.body().isEmpty()) continue;
            if (MarkedBlocks.marked(outer.parts.get(outer.body().getLast()).text())) continue;
            double like = 0;
            boolean lead = false;
            for (int cut = body.size() - 1; cut >= from; cut--) {
                Part part = draft.parts.get(body.get(cut));
                Pairs pairs = topics.pairs(part.block());
                double likes = share(pairs) * topics.likelihood(pairs, texts.get(a));
                like += likes;
                lead |= part.role() == Role.LEAD;
                double[] e = evidence(outer, draft, body, cut);
                e[Resuming.LIKE_OUTER.ordinal()] = like;
                e[Resuming.FIRST_LIKE_OUTER.ordinal()] = likes;
                e[Resuming.FIRST_LIKE_INNER.ordinal()] = share(pairs) * topics.likelihood(pairs, rest[cut - from]);
                e[Resuming.HEADLINE_OUTER.ordinal()] = Math.log1p(shared(pairs, headline(outer), rest[cut - from]));
                e[Resuming.HEADLINE_INNER.ordinal()] = Math.log1p(shared(pairs, own, texts.get(a)));
                compare(e, draft, body, cut, texts.get(a), rest[cut - from], cut > from ? rest[cut - from - 1] : first);
                e[Resuming.HAS_LEAD.ordinal()] = lead ? 1 : 0;
                e[Resuming.DISTANCE.ordinal()] = inner - a - 1;
                candidates.add(new Candidate(a, cut, e));
            }
        }
        return candidates;
    }

    private Pairs headline(Draft draft) {
        for (Part part : draft.parts) if (part.role() == Role.HEADLINE) return topics.pairs(part.block());
        return new Pairs();
    }

    /** How many pairs a paragraph shares with one text and not with another. */
    private static int shared(Pairs paragraph, Pairs with, Pairs without) {
        int count = 0;
        for (int pair : with.table()) if (pair != 0 && paragraph.contains(pair) && !without.contains(pair)) count++;
        return count;
    }

    private void compare(double[] e, Draft draft, List<Integer> body, int cut, Pairs outer, Pairs rest, Pairs earlier) {
        int allOuter = 0;
        int allInner = 0;
        for (int p = cut - 1; p < body.size(); p++) {
            Pairs tail = topics.pairs(draft.parts.get(body.get(p)).block());
            int withOuter = only(tail, outer, rest, 2);
            int withInner = only(tail, p < cut ? earlier : rest, outer, 1);
            if (p < cut) {
                e[Resuming.BEFORE_OUTER.ordinal()] = withOuter > withInner ? 1 : 0;
                e[Resuming.BEFORE_INNER.ordinal()] = withInner > withOuter ? 1 : 0;
                continue;
            }
            e[Resuming.LIKE_INNER.ordinal()] += share(tail) * topics.likelihood(tail, rest);
            allOuter += withOuter;
            allInner += withInner;
            if (p == cut) {
                e[Resuming.FIRST_OUTER.ordinal()] = withOuter > withInner ? 1 : 0;
                e[Resuming.FIRST_INNER.ordinal()] = withInner > withOuter ? 1 : 0;
            }
            if (withOuter > withInner) e[Resuming.VOTES_OUTER.ordinal()]++;
            if (withInner > withOuter) e[Resuming.VOTES_INNER.ordinal()]++;
        }
        e[Resuming.ONLY_OUTER.ordinal()] = Math.log1p(allOuter);
        e[Resuming.ONLY_INNER.ordinal()] = Math.log1p(allInner);
    }

    /** How many pairs a paragraph shares with one text and not with another, that no more articles than these have. */
    private int only(Pairs paragraph, Pairs with, Pairs without, int articles) {
        int count = 0;
        for (int pair : paragraph.table())
            if (pair != 0 && with.contains(pair) && !without.contains(pair) && drafted.textsWith(pair) <= articles)
                count++;
        return count;
    }

    private static double share(Pairs pairs) {
        return Math.min(1, pairs.size() / 60.0);
    }

    private double[] evidence(Draft outer, Draft inner, List<Integer> body, int cut) {
        Signs end = signs(outer, outer.body().getLast());
        Signs before = signs(inner, body.get(cut - 1));
        Signs begin = signs(inner, body.get(cut));
        double[] e = new double[Resuming.values().length];
        e[Resuming.ALWAYS.ordinal()] = 1;
        boolean torn = end.torn();
        e[Resuming.OUTER_TORN.ordinal()] = torn ? 1 : 0;
        e[Resuming.INNER_TORN.ordinal()] = before.torn() ? 1 : 0;
        e[Resuming.BEGINS_MIDDLE.ordinal()] = begin.middle ? 1 : 0;
        e[Resuming.TORN_MEETS_MIDDLE.ordinal()] = torn && !before.torn() ? 1 : 0;
        e[Resuming.AFTER_CREDIT.ordinal()] = inner.parts.get(body.get(cut) - 1).role() == Role.CREDIT ? 1 : 0;
        e[Resuming.OUTER_CREDIT.ordinal()] = outer.has(Role.CREDIT) ? 1 : 0;
        e[Resuming.OUTER_SHORT.ordinal()] = outer.body().size() == 1 ? 1 : 0;
        e[Resuming.LITTLE_LEFT.ordinal()] = cut <= 1 ? 1 : 0;
        e[Resuming.ONE.ordinal()] = cut == body.size() - 1 ? 1 : 0;
        e[Resuming.GAPS_TELL.ordinal()] = topics.gapsTell() ? 1 : 0;
        return e;
    }

    /** For each cut what stands before it, headline included. */
    private Pairs[] rest(Draft draft, List<Integer> body, int from) {
        Pairs[] rest = new Pairs[body.size() - from];
        Pairs grown = new Pairs();
        int part = 0;
        for (int cut = from; cut < body.size(); cut++) {
            for (; part < body.get(cut); part++)
                grown.addAll(topics.pairs(draft.parts.get(part).block()));
            rest[cut - from] = grown.copy();
        }
        return rest;
    }

    private Signs signs(Draft draft, int part) {
        return topics.signs(draft.parts.get(part).block());
    }

    private Pairs text(Draft draft, int parts) {
        Pairs text = new Pairs();
        for (int i = 0; i < parts; i++)
            text.addAll(topics.pairs(draft.parts.get(i).block()));
        return text;
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
