package laobao.article;

import laobao.text.Folding;

/** Tells whether a text begins with given words, letters and figures alone, when some of them may have been read otherwise. */
final class Wording {
    /** Of eight letters two may be others. */
    static final double ALIKE = 0.75;

    private static final int SLACK = 3;
    private static final int LONGEST = 60;

    private final String words;

    Wording(String words) {
        this.words = letters(words, LONGEST);
    }

    /**
     * How much of the words a text begins with: 1 less the edit distance (V. Levenshtein, 1966) to its nearest beginning, by the number of
     * letters.
     */
    double begins(String text) {
        String start = letters(text, words.length() + SLACK);
        int[] before = new int[start.length() + 1];
        for (int j = 0; j <= start.length(); j++) before[j] = j;
        for (int i = 1; i <= words.length(); i++) {
            int[] row = new int[start.length() + 1];
            row[0] = i;
            for (int j = 1; j <= start.length(); j++) {
                int same = before[j - 1] + (words.charAt(i - 1) == start.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        int least = before[0];
        for (int distance : before) least = Math.min(least, distance);
        return words.isEmpty() ? 0 : 1 - (double) least / words.length();
    }

    private static String letters(String text, int most) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length() && letters.length() < most; i++)
            if (Character.isLetterOrDigit(text.charAt(i))) letters.append(Folding.fold(text.charAt(i)));
        return letters.toString();
    }
}
