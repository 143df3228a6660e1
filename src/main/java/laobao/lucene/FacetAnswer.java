package laobao.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Facets;
import laobao.text.Folded;

/** The values of one facet that a request asks for. */
final class FacetAnswer {
    private FacetAnswer() {}

    /** @param matches what is counted */
    static List<FacetCount> of(FacetRequest request, FacetValues values, Matches matches) {
        Tally tally = values.count(matches);
        String prefix = request.prefix();
        if (prefix != null) return beginning(prefix, request, values, tally);
        List<String> chosen = request.search().filters().getOrDefault(request.field(), List.of());
        String parent = request.parent();
        if (parent == null) return values.tree(tally, Breadth.of(request.limit()), chosen);
        // The tree whole, since what lies under a rare value would be cut with it.
        List<FacetCount> level = values.tree(tally, Breadth.ALL, List.of());
        while (true) {
            FacetCount next = level.stream()
                    .filter(v -> parent.equals(v.value())
                            || parent.startsWith(v.value() + Facets.separator(request.field())))
                    .findFirst()
                    .orElse(null);
            if (next == null) return List.of();
            level = next.children();
            if (parent.equals(next.value()))
                return level.stream().limit(request.limit()).toList();
        }
    }

    private static List<FacetCount> beginning(String prefix, FacetRequest request, FacetValues values, Tally tally) {
        boolean isPath = Facets.separator(request.field()) != '/' || prefix.indexOf('/') >= 0;
        Folded wanted = Folded.of(prefix);
        List<FacetCount> found = new ArrayList<>();
        for (int place = 0; place < tally.size(); place++) {
            String value = values.value(tally.number(place));
            String name = isPath ? value : value.substring(value.lastIndexOf('/') + 1);
            if (begins(name, wanted)) found.add(new FacetCount(value, tally.count(place)));
        }
        Comparator<FacetCount> order = request.field() == FacetField.DATE
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        return found.stream().sorted(order).limit(request.limit()).toList();
    }

    private static boolean begins(String value, Folded prefix) {
        Folded folded = Folded.of(value);
        for (int i = 0; i < prefix.length(); i++)
            if (folded.point(i, Folded.BORDER) != prefix.point(i, 0)) return false;
        return true;
    }
}
