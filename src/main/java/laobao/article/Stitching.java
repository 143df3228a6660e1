package laobao.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laobao.article.Draft.Part;

/** Puts together what columns have torn apart: articles that go on after another one, fragments out of order, cut paragraphs. */
final class Stitching {
    /** How much more a run of paragraphs must have in common with an earlier article than with the one it stands in. */
    private static final double CLEARLY = 0.5;
    /** Keeps texts that share next to nothing from looking infinitely unlike. */
    private static final double FLOOR = 0.03;

    private static final int LOOK_BACK = 4;

    private Stitching() {}

    /** Gives the paragraphs at an article's end back to the earlier article that they go on with. */
    static void resume(List<Draft> drafts) {
        Affinity affinity = new Affinity(drafts.stream().map(Draft::text).toList());
        Chance chance = Chance.of(drafts, affinity);
        for (int b = 1; b < drafts.size(); b++) {
            Draft inner = drafts.get(b);
            List<Integer> body = inner.body();
            int bestCut = -1;
            Draft bestOuter = inner;
            double best = CLEARLY;
            for (int a = Math.max(0, b - LOOK_BACK); a < b; a++) {
                Draft outer = drafts.get(a);
                if (!outer.hasBody() || outer.isBrief() || inner.isBrief()) continue;
                Set<Integer> outerPairs = Affinity.pairs(outer.text());
                double outerChance = chance.of(outerPairs, outer);
                double sum = 0;
                for (int cut = body.size() - 1; cut >= 1; cut--) {
                    Set<Integer> pairs =
                            Affinity.pairs(inner.parts.get(body.get(cut)).text());
                    Set<Integer> rest = rest(inner, body, cut);
                    double gain = Math.log((affinity.of(pairs, outerPairs) + FLOOR) / (outerChance + FLOOR))
                            - Math.log((affinity.of(pairs, rest) + FLOOR) / (chance.of(rest, inner) + FLOOR));
                    sum += Math.min(1, pairs.size() / 60.0) * (gain - 0.1);
                    double seam = sum + seam(outer, inner, body, cut);
                    if (seam > best) {
                        best = seam;
                        bestCut = cut;
                        bestOuter = outer;
                    }
                }
            }
            if (bestCut > 0) move(inner, body, bestCut, bestOuter);
        }
    }

    /** How much any paragraph of the page has in common with a text of some size by chance: the mean over some that are none of its own. */
    private record Chance(List<Draft> owners, List<Set<Integer>> paragraphs, Affinity affinity) {
        private static final int SAMPLE = 24;

        static Chance of(List<Draft> drafts, Affinity affinity) {
            List<Draft> owners = new ArrayList<>();
            List<Set<Integer>> paragraphs = new ArrayList<>();
            int step = Math.max(1, drafts.size() / SAMPLE);
            for (int i = 0; i < drafts.size(); i += step) {
                List<Integer> body = drafts.get(i).body();
                if (body.isEmpty()) continue;
                owners.add(drafts.get(i));
                paragraphs.add(Affinity.pairs(
                        drafts.get(i).parts.get(body.get(body.size() / 2)).text()));
            }
            return new Chance(owners, paragraphs, affinity);
        }

        double of(Set<Integer> text, Draft owner) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < owners.size(); i++) {
                if (owners.get(i).equals(owner)) continue;
                sum += affinity.of(paragraphs.get(i), text);
                n++;
            }
            return n == 0 ? 0 : sum / n;
        }
    }

    /** What the borders say: a torn sentence wants its other half, and a whole one none. */
    private static double seam(Draft outer, Draft inner, List<Integer> body, int cut) {
        List<Integer> outerBody = outer.body();
        String end = outer.parts.get(outerBody.getLast()).text();
        String before = inner.parts.get(body.get(cut - 1)).text();
        boolean outerTorn = torn(end);
        boolean innerTorn = torn(before);
        double score = 0;
        if (innerTorn) score -= 1;
        if (outerTorn && !innerTorn) score += 0.4;
        if (!outer.has(Role.CREDIT)) return score;
        return score - 0.3;
    }

    /** What the inner article has said before a cut, headline included. */
    private static Set<Integer> rest(Draft inner, List<Integer> body, int cut) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i < body.get(cut); i++)
            pairs.addAll(Affinity.pairs(inner.parts.get(i).text()));
        return pairs;
    }

    private static void move(Draft inner, List<Integer> body, int cut, Draft outer) {
        int at = outer.body().getLast() + 1;
        int from = body.get(cut);
        List<Part> moved = new ArrayList<>();
        for (Part part : inner.parts.subList(from, inner.parts.size()))
            moved.add(part.role() == Role.LEAD ? new Part(Role.BODY, part.text(), part.margin()) : part);
        inner.parts.subList(from, inner.parts.size()).clear();
        outer.parts.addAll(at, moved);
    }

    /**
     * Brings an article whose first paragraph is the tail of a sentence into order, if a later paragraph of it breaks off before one that
     * does not go on with it: what stands up to there comes first.
     */
    static void reorder(Draft draft) {
        List<Integer> body = draft.body();
        if (body.size() < 3) return;
        int first = body.getFirst();
        if (!Signs.of(draft.parts.get(first).text()).beginsInTheMiddle()) return;
        for (int k = 1; k < body.size(); k++) {
            Part part = draft.parts.get(body.get(k));
            if (part.role() == Role.CROSSHEAD || !torn(part.text())) continue;
            int from = body.get(k);
            if (draft.parts.get(from - 1).role() == Role.CROSSHEAD) from--;
            List<Part> head = new ArrayList<>(draft.parts.subList(from, body.get(k) + 1));
            draft.parts.subList(from, body.get(k) + 1).clear();
            Part lead = draft.parts.get(first);
            draft.parts.set(first, new Part(Role.BODY, lead.text(), lead.margin()));
            draft.parts.addAll(first, head);
            return;
        }
    }

    /** Joins the paragraphs that a column's end has cut in mid-sentence or mid-word. */
    static void join(Draft draft) {
        for (int i = 0; i + 1 < draft.parts.size(); ) {
            Part part = draft.parts.get(i);
            Part next = draft.parts.get(i + 1);
            boolean prose = part.role() == Role.LEAD || part.role() == Role.BODY || part.role() == Role.ABSTRACT;
            boolean goesOn = next.role() == Role.BODY || (part.role() == Role.ABSTRACT && next.role() == Role.ABSTRACT);
            if (prose && goesOn && torn(part.text())) {
                draft.parts.set(
                        i,
                        new Part(part.role(), glue(part.text(), next.text()), Math.min(part.margin(), next.margin())));
                draft.parts.remove(i + 1);
            } else {
                i++;
            }
        }
    }

    /** Two halves as one: a space between words of letters, nothing between Chinese characters. */
    static String glue(String a, String b) {
        boolean words = a.charAt(a.length() - 1) < 0x80
                && Character.isLetter(a.charAt(a.length() - 1))
                && b.charAt(0) < 0x80
                && Character.isLetter(b.charAt(0));
        return words ? a + " " + b : a + b;
    }

    private static boolean torn(String text) {
        return Signs.of(text).breaksOff()
                || (Signs.of(text).length() > 18 && !Signs.of(text).closed());
    }
}
