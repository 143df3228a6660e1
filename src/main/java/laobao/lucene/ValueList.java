package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.FacetCount;
import org.apache.lucene.util.LongHeap;

/** Counted values that lie under none as a list, the most frequent first; of equals the first in order. */
final class ValueList {
    private ValueList() {}

    /**
     * The list.
     *
     * @param tally in any order
     * @param most how many values to give
     * @param chosen values given in any case
     */
    static List<FacetCount> of(Tally tally, FacetValues values, int most, List<String> chosen) {
        LongHeap heaviest = new LongHeap(Math.max(1, Math.min(most, tally.size())));
        for (int place = 0; place < tally.size(); place++) heaviest.insertWithOverflow(weight(tally, place));
        int size = Math.min(most, heaviest.size());
        FacetCount[] given = new FacetCount[size];
        long least = size == 0 ? Long.MAX_VALUE : heaviest.top();
        for (int i = size - 1; i >= 0; i--) given[i] = counted(heaviest.pop(), values);
        List<FacetCount> list = new ArrayList<>(List.of(given));
        if (size < tally.size() && !chosen.isEmpty()) addChosen(tally, values, least, chosen, list);
        return list;
    }

    /** Those chosen that are not among the most frequent. */
    private static void addChosen(
            Tally tally, FacetValues values, long least, List<String> chosen, List<FacetCount> list) {
        List<Integer> numbers = chosen.stream().map(values::find).toList();
        List<Long> rest = new ArrayList<>();
        for (int place = 0; place < tally.size(); place++)
            if (weight(tally, place) < least && numbers.contains(tally.number(place))) rest.add(weight(tally, place));
        rest.stream().sorted((a, b) -> Long.compare(b, a)).forEach(weight -> list.add(counted(weight, values)));
    }

    private static long weight(Tally tally, int place) {
        return ((long) tally.count(place) << 32) + (Integer.MAX_VALUE - tally.number(place));
    }

    private static FacetCount counted(long weight, FacetValues values) {
        return new FacetCount(values.value(Integer.MAX_VALUE - (int) weight), weight >> 32);
    }
}
