package laobao.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Articles that stand on a page more than once, with other errors of OCR, as one. Which ones may be alike is looked up by a few of
 * their pairs that any copy is likely to share (A. Broder's min-wise sketches, 1997), so that time grows with the page and not with its
 * square.
 */
final class Reprints {
    private static final double SAME = 0.85;
    private static final double SAME_UNDER_ONE_HEADLINE = 0.5;
    /** How many times as long as the other a copy is of which that is a part. */
    private static final double WHOLE = 1.1;

    private static final int SHORTEST = 40;
    private static final int SKETCH = 8;
    private static final int READ = 3000;
    /** More that may be alike than this are a form, such as a table's rows, and no reprints. */
    private static final int CANDIDATES = 16;

    /** What makes one hash many: odd numbers without any pattern. */
    private static final long[] FACTORS =
            new Random(1).longs(SKETCH).map(n -> n | 1).toArray();

    private final List<Draft> kept = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();
    private final Map<Object, List<Integer>> byTrait = new HashMap<>();
    private final Topics topics;
    private final Marks marks;

    private Reprints(Topics topics) {
        this.topics = topics;
        marks = topics.marks();
    }

    /** Merges them into the first, or into the cleaner where that is another; it keeps the first one's place. */
    static List<Draft> merge(List<Draft> drafts, Topics topics) {
        Reprints reprints = new Reprints(topics);
        drafts.forEach(reprints::add);
        return reprints.kept;
    }

    private void add(Draft draft) {
        if (length(draft) < SHORTEST) {
            kept.add(draft);
            pairs.add(new int[0]);
            return;
        }
        marks.clear();
        for (Draft.Part part : draft.parts) if (marks.size() < READ) marks.addAll(topics.pairs(part.block()));
        int[] own = marks.toArray();
        List<Object> traits = traits(draft, own);
        int twin = twin(draft, own, traits);
        if (twin < 0) {
            for (Object trait : traits) {
                List<Integer> others = byTrait.computeIfAbsent(trait, t -> new ArrayList<>(1));
                if (others.size() < CANDIDATES) others.add(kept.size());
            }
            kept.add(draft);
            pairs.add(own);
            return;
        }
        Draft first = kept.get(twin);
        Draft better = better(first, draft);
        better.copies = first.copies + draft.copies;
        better.end = Math.min(first.end, draft.end);
        kept.set(twin, better);
    }

    /** The whole one where the other is only a part of it, else the one that is read with fewer errors. */
    private static Draft better(Draft a, Draft b) {
        int first = length(a);
        int second = length(b);
        if (first > WHOLE * second) return a;
        if (second > WHOLE * first) return b;
        return dirt(b.text()) < dirt(a.text()) ? b : a;
    }

    private int twin(Draft draft, int[] own, List<Object> traits) {
        Set<Integer> seen = new HashSet<>();
        for (Object trait : traits)
            for (int i : byTrait.getOrDefault(trait, List.of()))
                if (seen.add(i) && same(draft, own, kept.get(i), pairs.get(i))) return i;
        return -1;
    }

    private List<Object> traits(Draft draft, int[] own) {
        List<Object> traits = new ArrayList<>(SKETCH + 1);
        String title = draft.first(Role.HEADLINE);
        if (title != null) traits.add(title);
        long[] least = new long[SKETCH];
        java.util.Arrays.fill(least, Long.MAX_VALUE);
        Vocabulary vocabulary = topics.vocabulary();
        for (int number : own) {
            long hash = vocabulary.pair(number) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
            for (int k = 0; k < SKETCH; k++) least[k] = Math.min(least[k], hash * FACTORS[k]);
        }
        for (int k = 0; k < SKETCH; k++) traits.add(least[k] ^ k);
        return traits;
    }

    private static int length(Draft draft) {
        int length = 0;
        for (Draft.Part part : draft.parts) length += part.text().length() + 1;
        return length;
    }

    private boolean same(Draft a, int[] aPairs, Draft b, int[] bPairs) {
        marks.clear();
        marks.addAll(aPairs);
        int shared = 0;
        for (int pair : bPairs) if (marks.has(pair)) shared++;
        // the coefficient of L. R. Dice, 1945
        double alike = 2.0 * shared / Math.max(1, aPairs.length + bPairs.length);
        String title = a.first(Role.HEADLINE);
        return alike >= SAME
                || (alike >= SAME_UNDER_ONE_HEADLINE && title != null && title.equals(b.first(Role.HEADLINE)));
    }

    /** Characters that OCR leaves where it could not read. */
    private static long dirt(String text) {
        long dirt = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0xFFFD || c == '□' || c == '■' || c == '?' || c == '*') dirt++;
        }
        return dirt;
    }
}
