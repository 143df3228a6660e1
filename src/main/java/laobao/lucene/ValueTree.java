package laobao.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import org.apache.lucene.util.LongHeap;

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
    /** As many with those that are left out. */
    private final int[] countedUnder;

    private final boolean byValue;

    /**
     * @param counts by the number of the value
     * @param above the number above each, or -1
     * @param breadth how many values to give
     * @param byValue whether the greatest values come first, and not the most frequent
     */
    ValueTree(int[] counts, int[] above, FacetValues values, Breadth breadth, List<String> chosen, boolean byValue) {
        this.counts = counts;
        this.values = values;
        most = breadth.most();
        this.byValue = byValue;
        this.chosen = new boolean[chosen.isEmpty() ? 0 : counts.length];
        for (String value : chosen)
            for (int number = values.find(value); number >= 0; number = above[number]) this.chosen[number] = true;
        firstUnder = new int[counts.length + 1];
        nextBeside = new int[counts.length];
        numberUnder = new int[counts.length + 1];
        countedUnder = new int[counts.length + 1];
        Arrays.fill(firstUnder, ROOT);
        long least = leastGiven(above, breadth.mostBelow());
        for (int number = counts.length - 1; number >= 0; number--) {
            if (counts[number] == 0) continue;
            int at = above[number] + 1;
            countedUnder[at]++;
            // A value is at most as frequent as the one above it and sorts behind it, so that none is given without
            // that.
            if (at > 0 && weight(number) < least && !isChosen(number)) continue;
            nextBeside[number] = firstUnder[at];
            firstUnder[at] = number;
            numberUnder[at]++;
        }
    }

    /** The weight of the last value below the first level that is given. */
    private long leastGiven(int[] above, int mostBelow) {
        if (counts.length <= mostBelow) return 0;
        LongHeap most = new LongHeap(mostBelow);
        for (int number = 0; number < counts.length; number++)
            if (counts[number] > 0 && above[number] >= 0) most.insertWithOverflow(weight(number));
        return most.size() < mostBelow ? 0 : most.top();
    }

    /** The more frequent the heavier, and of equals the first. */
    private long weight(int number) {
        return ((long) counts[number] << 32) + (Integer.MAX_VALUE - number);
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
        return shown.mapToObj(this::counted).toList();
    }

    private FacetCount counted(int number) {
        List<FacetCount> children = under(number);
        return new FacetCount(
                values.value(number), counts[number], children, children.size() < countedUnder[number + 1]);
    }

    private int number(long key) {
        return byValue ? (int) -key : (int) key;
    }

    private boolean isChosen(int number) {
        return chosen.length > 0 && chosen[number];
    }
}
