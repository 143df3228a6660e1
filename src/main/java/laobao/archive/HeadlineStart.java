package laobao.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laobao.text.Folded;

/**
 * How a headline begins, for an engine to find it by while it is typed. Of each of its first letters it keeps the letter itself, and of a Han
 * character every way it is read and the initial of each, all with their place before them: {@code 0劳}, {@code 0lao}, {@code 0l}, {@code 1模}. What is
 * typed is then a few terms that all must be there, whether it is characters, syllables, initials or a mixture, and a character that is read in
 * several ways is found by any.
 */
public final class HeadlineStart {
    /** Letters kept. */
    private static final int LETTERS = 10;
    /** Ways to cut what is typed into syllables and initials; beyond these are those that nobody means. */
    private static final int CUTS = 8;

    private HeadlineStart() {}

    /** The terms of a headline. */
    public static Set<String> tokens(String headline) {
        Set<String> tokens = new LinkedHashSet<>();
        int[] letters = letters(headline).codePoints().limit(LETTERS).toArray();
        for (int i = 0; i < letters.length; i++) {
            tokens.add(i + Character.toString(letters[i]));
            for (String reading : Syllables.of(letters[i])) {
                tokens.add(i + reading);
                tokens.add(i + reading.substring(0, 1));
            }
        }
        return tokens;
    }

    /** Letters and digits alone, folded: marks before a headline are not typed. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Folded.of(text)
                .toString()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** What may have been typed, each as terms that a headline must have; a syllable that is not whole yet is left out. */
    static List<List<String>> beginnings(String typed) {
        List<List<String>> beginnings = new ArrayList<>();
        cut(typed.codePoints().toArray(), 0, new ArrayList<>(), beginnings);
        return beginnings;
    }

    private static void cut(int[] typed, int from, List<String> before, List<List<String>> found) {
        if (found.size() == CUTS) return;
        if (from == typed.length || before.size() == LETTERS) {
            if (!before.isEmpty() && !found.contains(before)) found.add(List.copyOf(before));
            return;
        }
        int longest = Math.min(typed.length, from + Syllables.LONGEST);
        for (int end = longest; end > from; end--) {
            String piece = new String(typed, from, end - from);
            boolean isBegun = end == typed.length && end - from > 1 && Syllables.isBegun(piece);
            if (end - from > 1 && !isBegun && !Syllables.isWhole(piece)) continue;
            List<String> parts = new ArrayList<>(before);
            // The initial stands for a syllable that is not whole yet.
            String part = isBegun && !Syllables.isWhole(piece) ? piece.substring(0, 1) : piece;
            parts.add(before.size() + part);
            cut(typed, end, parts, found);
        }
    }
}
