package laobao.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laobao.archive.FacetCount;

/**
 * Counted values as a list or tree. Values are numbers until it is known which are shown, since there may be many thousand. For use
 * once.
 */
final class ValueTree {
    private static final int ROOT = -1;

    private final int[] counts;
    private final FacetValues values;
    private final int most;
    private final boolean[] chosen;
    /** The first value under each, and the next beside each, or -1; shifted by one, so that the root is 0. */
    private final int[] firstUnder;

    private final int[] nextBeside;
    private final int[] numberUnder;
    private final boolean byValue;

    /**
     * @param counts by the number of the value
     * @param above the number above each, or -1
     * @param most how many values to give at each place; a value chosen is given in any case
     * @param byValue whether the greatest values come first, and not the most frequent
     */
    ValueTree(int[] counts, int[] above, FacetValues values, int most, List<String> chosen, boolean byValue) {
        this.counts = counts;
        this.values = values;
        this.most = most;
        this.byValue = byValue;
        this.chosen = new boolean[chosen.isEmpty() ? 0 : counts.length];
        for (String value : chosen)
            for (int number = values.find(value); number >= 0; number = above[number]) this.chosen[number] = true;
        firstUnder = new int[counts.length + 1];
        nextBeside = new int[counts.length];
        numberUnder = new int[counts.length + 1];
        Arrays.fill(firstUnder, ROOT);
        for (int number = counts.length - 1; number >= 0; number--) {
            if (counts[number] == 0) continue;
            int at = above[number] + 1;
            nextBeside[number] = firstUnder[at];
            firstUnder[at] = number;
            numberUnder[at]++;
        }
    }

    List<FacetCount> build() {
        return under(ROOT);
    }

    private List<FacetCount> under(int number) {
        int size = numberUnder[number + 1];
        if (size == 0) return List.of();
        // Sorted by one number: the count above, below the value, the lesser before the greater.
        long[] keys = new long[size];
        int n = 0;
        for (int one = firstUnder[number + 1]; one >= 0; one = nextBeside[one])
            keys[n++] = byValue ? -one : ((long) -counts[one] << 32) + one;
        Arrays.sort(keys);
        IntStream shown = IntStream.range(0, size)
                .filter(i -> i < most || isChosen(number(keys[i])))
                .map(i -> number(keys[i]));
        return shown.mapToObj(one -> new FacetCount(values.value(one), counts[one], under(one)))
                .toList();
    }

    private int number(long key) {
        return byValue ? (int) -key : (int) key;
    }

    private boolean isChosen(int number) {
        return chosen.length > 0 && chosen[number];
    }
}
