package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.Draft.Part;

/** Puts together what columns have torn apart inside of an article: fragments out of order, cut paragraphs. */
final class Stitching {
    private Stitching() {}

    /**
     * Brings an article whose first paragraph is the tail of a sentence into order, if a later paragraph of it breaks off before one that
     * does not go on with it: what stands up to there comes first.
     */
    static void reorder(Draft draft) {
        List<Integer> body = draft.body();
        if (body.size() < 3) return;
        int first = body.getFirst();
        if (!Signs.middle(draft.parts.get(first).text())) return;
        for (int k = 1; k < body.size(); k++) {
            Part part = draft.parts.get(body.get(k));
            if (part.role() == Role.CROSSHEAD || !Signs.torn(part.text())) continue;
            int from = body.get(k);
            if (k > 1 && line(draft.parts.get(from - 1))) {
                from--;
                draft.parts.set(from, draft.parts.get(from).as(Role.CROSSHEAD));
            }
            List<Part> head = new ArrayList<>(draft.parts.subList(from, body.get(k) + 1));
            draft.parts.subList(from, body.get(k) + 1).clear();
            draft.parts.set(first, draft.parts.get(first).as(Role.BODY));
            draft.parts.addAll(first, head);
            return;
        }
    }

    private static boolean line(Part part) {
        Signs s = Signs.of(part.text());
        return part.role() == Role.CROSSHEAD || (part.role() == Role.BODY && s.length <= 24 && s.titleLike());
    }

    /** Joins the paragraphs that a column's end has cut in mid-sentence or mid-word. */
    static void join(Draft draft) {
        List<Part> joined = new ArrayList<>(draft.parts.size());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < draft.parts.size(); ) {
            Part part = draft.parts.get(i++);
            if (!prose(part.role()) || i == draft.parts.size() || !goesOn(part, part, draft.parts.get(i))) {
                joined.add(part);
                continue;
            }
            text.setLength(0);
            text.append(part.text());
            Part tail = part;
            double margin = part.margin();
            while (i < draft.parts.size() && goesOn(part, tail, draft.parts.get(i))) {
                tail = draft.parts.get(i++);
                if (words(text.charAt(text.length() - 1), tail.text().charAt(0))) text.append(' ');
                text.append(tail.text());
                margin = Math.min(margin, tail.margin());
            }
            joined.add(part.with(text.toString(), margin));
        }
        draft.parts.clear();
        draft.parts.addAll(joined);
    }

    private static boolean prose(Role role) {
        return role == Role.LEAD || role == Role.BODY || role == Role.ABSTRACT;
    }

    private static boolean goesOn(Part head, Part tail, Part next) {
        boolean fits = next.role() == Role.BODY || (head.role() == Role.ABSTRACT && next.role() == Role.ABSTRACT);
        return fits && (next.mayGoOn() || Signs.torn(tail.text()));
    }

    /** Two halves as one: a space between words of letters, nothing between Chinese characters. */
    static String glue(String a, String b) {
        return words(a.charAt(a.length() - 1), b.charAt(0)) ? a + " " + b : a + b;
    }

    private static boolean words(char last, char first) {
        return last < 0x80 && Character.isLetter(last) && first < 0x80 && Character.isLetter(first);
    }
}
