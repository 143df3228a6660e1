package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Articles that stand on a page more than once, with other errors of OCR, as one. */
final class Reprints {
    private static final double SAME = 0.85;
    private static final double SAME_UNDER_ONE_HEADLINE = 0.5;
    private static final int SHORTEST = 40;

    private Reprints() {}

    /** Merges them into the first, or into the cleaner where that is another; it keeps the first one's place. */
    static List<Draft> merge(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        List<Set<Integer>> pairs = new ArrayList<>();
        for (Draft draft : drafts) {
            String text = draft.text();
            Set<Integer> own = Affinity.pairs(text);
            int twin = -1;
            for (int i = 0; i < kept.size() && twin < 0; i++)
                if (text.length() >= SHORTEST && same(draft, own, kept.get(i), pairs.get(i))) twin = i;
            if (twin < 0) {
                kept.add(draft);
                pairs.add(own);
                continue;
            }
            Draft first = kept.get(twin);
            Draft better = dirt(text) < dirt(first.text()) ? draft : first;
            better.copies = first.copies + draft.copies;
            kept.set(twin, better);
        }
        return kept;
    }

    private static boolean same(Draft a, Set<Integer> aPairs, Draft b, Set<Integer> bPairs) {
        double alike = Affinity.alike(aPairs, bPairs);
        String title = a.first(Role.HEADLINE);
        return alike >= SAME
                || (alike >= SAME_UNDER_ONE_HEADLINE && title != null && title.equals(b.first(Role.HEADLINE)));
    }

    /** Characters that OCR leaves where it could not read. */
    private static long dirt(String text) {
        return text.codePoints()
                .filter(c -> c == 0xFFFD || c == '□' || c == '■' || c == '?' || c == '*')
                .count();
    }
}
