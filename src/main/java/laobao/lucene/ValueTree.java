package laobao.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import org.apache.lucene.util.LongHeap;

/**
 * Counted values as a list or tree. Values are numbers until it is known which are shown, since there may be many thousand. For use
 * once.
 */
final class ValueTree {
    private static final int ROOT = -1;

    private final Tally tally;
    private final FacetValues values;
    private final int most;
    private final boolean byValue;
    private final boolean[] chosen;
    /** The place in the tally of the first value under each, and of the next beside each, or -1; the former shifted by one, so that the root is 0. */
    private final int[] firstUnder;

    private final int[] nextBeside;
    private final int[] numberUnder;
    /** As many with those that are left out. */
    private final int[] countedUnder;

    /**
     * @param above by the number of a value the one above it, or -1
     * @param breadth how many values to give
     * @param chosen values given in any case
     * @param byValue whether the greatest values come first, and not the most frequent
     */
    ValueTree(Tally tally, int[] above, FacetValues values, Breadth breadth, List<String> chosen, boolean byValue) {
        this.tally = tally;
        this.values = values;
        most = breadth.most();
        this.byValue = byValue;
        int size = tally.size();
        int[] places = placesAbove(above);
        this.chosen = new boolean[chosen.isEmpty() ? 0 : size];
        for (String value : chosen)
            for (int place = tally.find(values.find(value)); place >= 0; place = places[place])
                this.chosen[place] = true;
        firstUnder = new int[size + 1];
        nextBeside = new int[size];
        numberUnder = new int[size + 1];
        countedUnder = new int[size + 1];
        Arrays.fill(firstUnder, ROOT);
        long least = leastGiven(places, breadth.mostBelow());
        for (int place = size - 1; place >= 0; place--) {
            int at = places[place] + 1;
            countedUnder[at]++;
            // A value is at most as frequent as the one above it and sorts behind it, so that none is given without
            // that.
            if (at > 0 && weight(place) < least && !isChosen(place)) continue;
            nextBeside[place] = firstUnder[at];
            firstUnder[at] = place;
            numberUnder[at]++;
        }
    }

    /** The place of the value above each, which sorts before it and has been met with it. */
    private int[] placesAbove(int[] above) {
        int[] places = new int[tally.size()];
        for (int place = 0; place < places.length; place++) {
            int number = above[tally.number(place)];
            int before = number < 0 ? ROOT : place - 1;
            // Nearly always it is the value before, or one of those above that.
            while (before >= 0 && tally.number(before) != number) before = places[before];
            places[place] = before < 0 && number >= 0 ? tally.find(number) : before;
        }
        return places;
    }

    /** The weight of the last value below the first level that is given. */
    private long leastGiven(int[] above, int mostBelow) {
        if (tally.size() <= mostBelow) return 0;
        LongHeap most = new LongHeap(mostBelow);
        for (int place = 0; place < tally.size(); place++)
            if (above[place] >= 0) most.insertWithOverflow(weight(place));
        return most.size() < mostBelow ? 0 : most.top();
    }

    /** What comes first weighs most: the more frequent, and of equals the first in order; or else the last in order. */
    private long weight(int place) {
        return byValue ? place : ((long) tally.count(place) << 32) + (Integer.MAX_VALUE - place);
    }

    private int place(long weight) {
        return byValue ? (int) weight : Integer.MAX_VALUE - (int) weight;
    }

    List<FacetCount> build() {
        return under(ROOT);
    }

    private List<FacetCount> under(int place) {
        int size = numberUnder[place + 1];
        if (size == 0) return List.of();
        long[] heaviest = heaviest(place, size);
        List<FacetCount> given = new ArrayList<>(heaviest.length);
        for (int i = heaviest.length - 1; i >= 0; i--) given.add(counted(place(heaviest[i])));
        if (size > heaviest.length && chosen.length > 0) addChosen(place, heaviest[0], given);
        return given;
    }

    /** The weights of the values to be given at a place, the least first. */
    private long[] heaviest(int place, int size) {
        long[] weights = new long[Math.min(size, most)];
        int n = 0;
        int one = firstUnder[place + 1];
        for (; one >= 0 && n < weights.length; one = nextBeside[one]) weights[n++] = weight(one);
        if (one >= 0) {
            LongHeap heap = new LongHeap(most);
            for (long weight : weights) heap.push(weight);
            for (; one >= 0; one = nextBeside[one]) heap.insertWithOverflow(weight(one));
            for (int i = 0; i < weights.length; i++) weights[i] = heap.pop();
        } else Arrays.sort(weights);
        return weights;
    }

    /** Those chosen that are not among the most frequent. */
    private void addChosen(int place, long least, List<FacetCount> given) {
        List<Integer> rest = new ArrayList<>();
        for (int one = firstUnder[place + 1]; one >= 0; one = nextBeside[one])
            if (isChosen(one) && weight(one) < least) rest.add(one);
        rest.sort((a, b) -> Long.compare(weight(b), weight(a)));
        for (int one : rest) given.add(counted(one));
    }

    private FacetCount counted(int place) {
        List<FacetCount> children = under(place);
        return new FacetCount(
                values.value(tally.number(place)),
                tally.count(place),
                children,
                children.size() < countedUnder[place + 1]);
    }

    private boolean isChosen(int place) {
        return chosen.length > 0 && chosen[place];
    }
}
