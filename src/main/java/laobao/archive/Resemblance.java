package laobao.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether two bodies are the same story in print, with other errors of OCR, another lead, or a part cut off. Counting what they
 * share is not enough: two reports made after one form (a visitor received, a price of the day) share as much as two bad scans of one. But OCR
 * spreads its errors one by one, while another report has other words in one place. So the texts are laid side by side, along the longest chain of
 * strings of four letters that stand once in each (as in P. Cohen's patience diff), and what lies between is compared letter by letter.
 *
 * <p>The limits were chosen on copies made of news with 0 to 8% of their letters changed and up to a third cut off; {@code docs/search.md} has the figures.
 */
public final class Resemblance {
    private static final int STRING = 4;

    /** The share of the shorter text that must lie beside the other, one having been cut. */
    private static final double BESIDE = 0.8;
    /** How short one may be in proportion to the other. */
    private static final double LENGTH = 0.5;
    /** The share of single letters that may differ. */
    private static final double CHANGED = 0.14;
    /** The share of whole words that may differ: some are changed in a reprint, and errors that touch look like one. */
    private static final double REPLACED = 0.02;

    private static final double REPLACED_FOR_CHANGED = 0.2;

    /** Of a text with fewer letters a form is a large part: it must agree more closely, its end too, and one piece may be missing only when it is large. */
    private static final int SHORT = 300;

    private static final double BESIDE_IF_SHORT = 0.9;
    /** The least share of the longer text that a missing piece has which was cut off. */
    private static final double CUT = 0.2;

    /** What is printed again goes round within days; reports of one form come back every month or year. So many days apart two must agree more closely. */
    private static final int LATER = 14;

    private static final double CHANGED_IF_LATER = 0.07;
    /** A text with fewer letters is then no more than its form. */
    private static final int SHORTEST_IF_LATER = 50;

    /** Fewer letters in one place are errors; of more that differ by so much one is another word. */
    private static final int WORD = 3;

    private static final double DIFFERENT = 0.6;

    /** Gaps longer than this are not compared. */
    private static final int LONGEST_GAP = 200;

    /** So many numbers tell something. */
    private static final int NUMBERS = 3;

    private static final double SAME_NUMBERS = 0.5;
    private static final String HAN_NUMERALS = "〇零一二三四五六七八九十百";

    private final Letters a;
    private final Letters b;
    private int same;
    private int changed;
    private int replaced;
    /** Letters of either text in pieces of at least a word that the other does not have in that place. */
    private int missing;

    private int largestMissing;
    private final boolean isShort;

    private Resemblance(Letters a, Letters b) {
        this.a = a;
        this.b = b;
        isShort = Math.min(a.length(), b.length()) < SHORT;
    }

    /** Whether one is a reprint of the other. */
    public static boolean isReprint(Printing one, Printing other) {
        Letters a = one.letters();
        Letters b = other.letters();
        boolean isLater = one.daysFrom(other) > LATER;
        int shorter = Math.min(a.length(), b.length());
        if (shorter < (isLater ? SHORTEST_IF_LATER : STRING) || shorter < LENGTH * Math.max(a.length(), b.length()))
            return false;
        Resemblance both = new Resemblance(a, b);
        both.align();
        int beside = both.same + both.changed;
        return beside >= (both.isShort ? BESIDE_IF_SHORT : BESIDE) * shorter
                && both.changed <= (isLater ? CHANGED_IF_LATER : CHANGED) * beside
                && both.replaced + both.missingWords() <= REPLACED * shorter + REPLACED_FOR_CHANGED * both.changed
                && haveNumbersInCommon(a, b);
    }

    /** Whether each is a reprint of one of the others, or leads to them by such. */
    public static boolean areOneStory(List<Printing> printings) {
        Deque<Printing> reached = new ArrayDeque<>(printings.subList(0, Math.min(1, printings.size())));
        List<Printing> others = new ArrayList<>(printings.subList(reached.size(), printings.size()));
        while (!reached.isEmpty() && !others.isEmpty()) {
            Printing next = reached.remove();
            others.removeIf(other -> (isReprint(next, other) || isReprint(other, next)) && reached.add(other));
        }
        return others.isEmpty();
    }

    /** What is missing without having been cut off in one piece. */
    private int missingWords() {
        boolean isCut = !isShort || largestMissing >= CUT * Math.max(a.length(), b.length());
        return isCut ? missing - largestMissing : missing;
    }

    private void align() {
        int[] chain = chain();
        int inA = -1;
        int inB = -1;
        for (int i = 0; i < chain.length; i += 2) {
            int nextA = chain[i];
            int nextB = chain[i + 1];
            if (inA < 0) end(0, nextA, 0, nextB, false);
            else if (nextA - nextB == inA - inB && nextA <= inA) same -= inA - nextA;
            else if (nextA < inA || nextB < inB) continue;
            else gap(inA, nextA, inB, nextB);
            same += STRING;
            inA = nextA + STRING;
            inB = nextB + STRING;
        }
        if (inA >= 0) end(inA, a.length(), inB, b.length(), true);
    }

    /** Places of strings that stand once in each text, in both orders ascending, as many as possible: in a, in b, and so on. */
    private int[] chain() {
        long[] pairs = pairs();
        int[] tails = new int[pairs.length];
        int[] before = new int[pairs.length];
        int length = 0;
        for (int i = 0; i < pairs.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if ((int) pairs[tails[middle]] < (int) pairs[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[2 * length];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int i = chain.length; i > 0; at = before[at]) {
            chain[--i] = (int) pairs[at];
            chain[--i] = (int) (pairs[at] >>> 32);
        }
        return chain;
    }

    /** The places of strings that stand once in each text: above in a, below in b; ascending. */
    private long[] pairs() {
        long[] inA = places(a);
        long[] inB = places(b);
        long[] pairs = new long[Math.min(inA.length, inB.length)];
        int n = 0;
        for (int i = 0, j = 0; i < inA.length && j < inB.length; ) {
            long order = Long.compare(inA[i] >>> PLACE, inB[j] >>> PLACE);
            int nextI = order > 0 ? i : next(inA, i);
            int nextJ = order < 0 ? j : next(inB, j);
            if (order == 0 && nextI == i + 1 && nextJ == j + 1) pairs[n++] = place(inA[i]) << 32 | place(inB[j]);
            i = nextI;
            j = nextJ;
        }
        Arrays.sort(pairs, 0, n);
        return Arrays.copyOf(pairs, n);
    }

    /** Bits of a place. */
    private static final int PLACE = 16;

    private static long place(long hashAndPlace) {
        return hashAndPlace & ((1 << PLACE) - 1);
    }

    private static long[] places(Letters letters) {
        long[] strings = letters.strings(STRING);
        for (int i = 0; i < strings.length; i++) strings[i] = strings[i] >>> (PLACE + 1) << PLACE | i;
        Arrays.sort(strings);
        return strings;
    }

    private static int next(long[] places, int i) {
        int next = i + 1;
        while (next < places.length && places[next] >>> PLACE == places[i] >>> PLACE) next++;
        return next;
    }

    /** What stands before the first or after the last string in common: leads, credits, what was cut. Other words there are no sign of another story; but at the end of a short one they may be all that is told. */
    private void end(int fromA, int toA, int fromB, int toB, boolean isLast) {
        int length = Math.min(toA - fromA, toB - fromB);
        if (length > LONGEST_GAP) return;
        int replacedBefore = replaced;
        if (isLast) gap(fromA, fromA + length, fromB, fromB + length);
        else gap(toA - length, toA, toB - length, toB);
        if (!isShort || !isLast) replaced = replacedBefore;
    }

    private void gap(int fromA, int toA, int fromB, int toB) {
        int less = Math.min(toA - fromA, toB - fromB);
        int more = Math.max(toA - fromA, toB - fromB);
        if (more - less >= WORD) {
            missing += more - less;
            largestMissing = Math.max(largestMissing, more - less);
        }
        if (less == 0) return;
        if (more > LONGEST_GAP) {
            replaced += less;
            return;
        }
        int differing = distance(fromA, toA, fromB, toB) - (more - less);
        if (less >= WORD && differing >= DIFFERENT * less) {
            replaced += less;
            return;
        }
        changed += differing;
        same += less - differing;
    }

    /** The distance of V. Levenshtein, 1965. */
    private int distance(int fromA, int toA, int fromB, int toB) {
        int[] row = new int[toB - fromB + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = fromA; i < toA; i++) {
            int diagonal = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int cost = diagonal + (a.at(i) == b.at(fromB + j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }

    /** Reports of one form on different days differ in their numbers. */
    private static boolean haveNumbersInCommon(Letters a, Letters b) {
        Set<String> less = numbers(a.length() < b.length() ? a : b);
        if (less.size() < NUMBERS) return true;
        Set<String> more = numbers(a.length() < b.length() ? b : a);
        return less.stream().filter(more::contains).count() >= SAME_NUMBERS * less.size();
    }

    private static Set<String> numbers(Letters letters) {
        Set<String> numbers = new HashSet<>();
        StringBuilder number = new StringBuilder();
        boolean isHan = false;
        for (int i = 0; i <= letters.length(); i++) {
            int point = i < letters.length() ? letters.at(i) : 0;
            boolean han = HAN_NUMERALS.indexOf(point) >= 0;
            boolean goesOn = han == isHan && (han || Character.isDigit(point));
            if (!goesOn) {
                // 一 alone is a word more often than a number
                if (number.length() > (isHan ? 1 : 0)) numbers.add(number.toString());
                number.setLength(0);
                isHan = han;
            }
            if (han || Character.isDigit(point)) number.appendCodePoint(point);
        }
        return numbers;
    }
}
