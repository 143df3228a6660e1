package laobao.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import laobao.archive.Hit.Highlights;
import laobao.article.Article;
import laobao.article.Passage;
import laobao.text.Folded;

/**
 * Shows where the texts that a query asks for stand in an article, as printed. It looks for them in the folded text itself rather than
 * in the index, so that literal, variant and folded matches are all marked to the character, whatever words the text was cut into.
 */
public final class Highlighter {
    /** Passages of one article. */
    private static final int PASSAGES = 3;
    /** Characters of a passage, about two lines on a page. */
    private static final int LENGTH = 90;
    /** Characters of a passage before its first match. */
    private static final int BEFORE = 24;

    private static final String ENDS = "。！？；!?;";
    private static final String CLAUSE_ENDS = "，、：,:）)";
    private static final String CLOSING = "”’」』）)，、";

    private final List<Folded> needles;

    /** @param texts what to look for */
    public Highlighter(List<String> texts) {
        needles = texts.stream()
                .map(Folded::of)
                .filter(f -> f.length() > 0)
                .distinct()
                .toList();
    }

    /** A stretch of a paragraph. */
    private record Window(int order, String text, int start, int end, BitSet marks, double weight) {}

    /** The headline and the best passages of the body. */
    public Highlights highlight(ArchivedArticle archived) {
        Article article = archived.article();
        List<Piece> title = article.title() == null
                ? List.of()
                : pieces(article.title(), 0, article.title().length(), marks(article.title(), new BitSet()));
        List<Window> windows = new ArrayList<>();
        for (Passage passage : article.body()) windows(passage.text(), windows);
        if (windows.isEmpty()) return new Highlights(title, lead(article));
        return new Highlights(
                title,
                windows.stream()
                        .sorted(Comparator.comparingDouble(Window::weight)
                                .reversed()
                                .thenComparingInt(Window::order))
                        .limit(PASSAGES)
                        .sorted(Comparator.comparingInt(Window::order))
                        .map(w -> pieces(w.text, w.start, w.end, w.marks))
                        .toList());
    }

    /** How the article begins, where nothing in its body matched. */
    private static List<List<Piece>> lead(Article article) {
        if (article.body().isEmpty()) return List.of();
        String text = article.body().getFirst().text();
        return List.of(pieces(text, 0, end(text, 0, 0), new BitSet()));
    }

    /** Which characters match; which of the needles matched is added to a set. */
    private BitSet marks(String text, BitSet found) {
        BitSet marks = new BitSet();
        if (needles.isEmpty()) return marks;
        Folded folded = Folded.of(text);
        for (int n = 0; n < needles.size(); n++) {
            Folded needle = needles.get(n);
            for (int i = folded.indexOf(needle, 0); i >= 0; i = folded.indexOf(needle, i + 1)) {
                marks.set(folded.start(i), folded.end(i + needle.length() - 1));
                found.set(n);
            }
        }
        return marks;
    }

    private void windows(String text, List<Window> windows) {
        BitSet marks = marks(text, new BitSet());
        int at = marks.nextSetBit(0);
        while (at >= 0) {
            int start = start(text, at);
            if (!windows.isEmpty() && windows.getLast().text.equals(text))
                start = Math.max(start, windows.getLast().end);
            int end = end(text, start, marks.nextClearBit(at));
            windows.add(new Window(windows.size(), text, start, end, marks, weight(text.substring(start, end))));
            at = marks.nextSetBit(end);
        }
    }

    /** A passage is the better the more different things it holds, and long ones count more. */
    private double weight(String passage) {
        BitSet found = new BitSet();
        int marked = marks(passage, found).cardinality();
        double weight = marked * 0.01;
        for (int n = found.nextSetBit(0); n >= 0; n = found.nextSetBit(n + 1))
            weight += Math.min(needles.get(n).length(), 8);
        return weight;
    }

    /** Where a passage around a match begins: with its sentence, if that is near, or else with a clause. */
    private static int start(String text, int match) {
        int earliest = Math.max(0, match - BEFORE);
        int start = earliest;
        for (int i = match - 1; i >= earliest && start == earliest; i--)
            if (ENDS.indexOf(text.charAt(i)) >= 0) start = i + 1;
        for (int i = earliest; earliest > 0 && i < match && start == earliest; i++)
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) start = i + 1;
        while (start < match
                && (CLOSING.indexOf(text.charAt(start)) >= 0 || Character.isWhitespace(text.charAt(start)))) start++;
        if (start > 0 && start < match && Character.isLowSurrogate(text.charAt(start))) start++;
        return start;
    }

    /** Where it ends: at two lines, or a little before with a sentence or clause. */
    private static int end(String text, int start, int atLeast) {
        int end = Math.min(text.length(), Math.max(start + LENGTH, atLeast));
        if (end == text.length()) return end;
        for (int i = end - 1; i >= Math.max(atLeast, end - BEFORE); i--) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) return i + 1;
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0 && i > start) return i;
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private static List<Piece> pieces(String text, int start, int end, BitSet marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        while (at < end) {
            boolean hit = marks.get(at);
            int next = hit ? marks.nextClearBit(at) : marks.nextSetBit(at);
            if (next < 0 || next > end) next = end;
            pieces.add(new Piece(text.substring(at, next), hit));
            at = next;
        }
        return List.copyOf(pieces);
    }
}
