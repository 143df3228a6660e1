package laobao.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laobao.archive.FacetCount;
import laobao.archive.Facets;
import laobao.archive.PivotField;

/** The rows or the columns of a cross table: the values shown, and where each value of the facet goes. */
final class PivotAxis {
    private static final int LEFT_OUT = -1;

    /** The facet's values. */
    final FacetValues values;
    /** What the rows or columns are called. */
    final List<String> labels;
    /** How many values the limit left out. */
    final int leftOut;
    /** For each number of the facet's values the row or column, or less than 0. */
    private final int[] places;

    PivotAxis(PivotField field, FacetValues values, Matches matches, int most) {
        this.values = values;
        Tally tally = values.count(matches);
        List<FacetCount> found = new ArrayList<>();
        int[] group = new int[values.size()];
        java.util.Arrays.fill(group, LEFT_OUT);
        for (int at = 0; at < tally.size(); at++) {
            int number = tally.number(at);
            String value = values.value(number);
            if (field.level() > 0 && depth(value, Facets.separator(field.facet())) != field.level()) continue;
            String label = field == PivotField.DECADE ? value.substring(0, 3) + "0s" : value;
            // Years of one decade follow each other.
            if (!found.isEmpty() && found.getLast().value().equals(label)) {
                long sum = found.removeLast().count() + tally.count(at);
                found.add(new FacetCount(label, sum));
            } else found.add(new FacetCount(label, tally.count(at)));
            group[number] = found.size() - 1;
        }
        List<Integer> shown = shown(field, found, most);
        int[] place = new int[found.size()];
        java.util.Arrays.fill(place, LEFT_OUT);
        for (int i = 0; i < shown.size(); i++) place[shown.get(i)] = i;
        places = IntStream.of(group).map(g -> g < 0 ? LEFT_OUT : place[g]).toArray();
        labels = shown.stream().map(i -> found.get(i).value()).toList();
        leftOut = found.size() - shown.size();
    }

    private static List<Integer> shown(PivotField field, List<FacetCount> found, int most) {
        // Values are numbered in their order: the last are the latest.
        if (field.isTime())
            return IntStream.range(Math.max(0, found.size() - most), found.size())
                    .boxed()
                    .toList();
        return IntStream.range(0, found.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> found.get(i).count())
                        .reversed())
                .limit(most)
                .toList();
    }

    private static int depth(String value, char separator) {
        return 1 + (int) value.chars().filter(c -> c == separator).count();
    }

    /** The row or column of a number of the facet, or less than 0. */
    int place(int number) {
        return places[number];
    }
}
