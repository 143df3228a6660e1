package laobao.opensearch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import laobao.archive.FacetRequest;
import laobao.archive.Facets;
import laobao.text.Folded;

/** The values of one facet that a request asks for. */
final class ClusterFacetAnswer {
    private ClusterFacetAnswer() {}

    /** @param counts all values of the facet among the matches */
    static List<FacetCount> of(FacetRequest request, Map<String, Long> counts) {
        String prefix = request.prefix();
        if (prefix != null) return beginning(prefix, request, counts);
        String parent = request.parent();
        List<String> chosen = request.search().filters().getOrDefault(request.field(), List.of());
        if (parent == null) return ClusterFacets.tree(request.field(), counts, Breadth.of(request.limit()), chosen);
        return ClusterFacets.tree(request.field(), counts, Breadth.ALL, List.of()).stream()
                .flatMap(value -> under(value, parent))
                .limit(request.limit())
                .toList();
    }

    private static Stream<FacetCount> under(FacetCount value, String parent) {
        if (value.value().equals(parent)) return value.children().stream();
        return value.children().stream().flatMap(child -> under(child, parent));
    }

    private static List<FacetCount> beginning(String prefix, FacetRequest request, Map<String, Long> counts) {
        boolean isPath = Facets.separator(request.field()) != '/' || prefix.indexOf('/') >= 0;
        Folded wanted = Folded.of(prefix);
        return counts.entrySet().stream()
                .filter(entry -> begins(name(entry.getKey(), isPath), wanted))
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(ClusterFacets.order(request.field()))
                .limit(request.limit())
                .toList();
    }

    private static String name(String value, boolean isPath) {
        return isPath ? value : value.substring(value.lastIndexOf('/') + 1);
    }

    private static boolean begins(String value, Folded prefix) {
        Folded folded = Folded.of(value);
        for (int i = 0; i < prefix.length(); i++)
            if (folded.point(i, Folded.BORDER) != prefix.point(i, 0)) return false;
        return true;
    }
}
