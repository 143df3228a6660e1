package laobao.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.FacetField;
import laobao.archive.Suggestion;
import laobao.archive.Suggestion.Kind;
import laobao.text.Folded;

/**
 * The names that an archive on a cluster held at one commit, to complete what is typed with. Immutable.
 *
 * @param generation the commit
 */
record ClusterNames(long generation, List<Entry> entries) {
    /** @param key the name as what is typed is compared with it */
    record Entry(String key, Suggestion suggestion) {}

    static ClusterNames of(Cluster cluster, long generation) throws IOException {
        List<Entry> entries = new ArrayList<>();
        add(entries, cluster, FacetField.UNION, Kind.UNION);
        add(entries, cluster, FacetField.REGION, Kind.REGION);
        add(entries, cluster, FacetField.COLUMN, Kind.COLUMN);
        add(entries, cluster, FacetField.BYLINE, Kind.BYLINE);
        return new ClusterNames(generation, List.copyOf(entries));
    }

    private static void add(List<Entry> entries, Cluster cluster, FacetField field, Kind kind) throws IOException {
        Map<String, Long> names = new LinkedHashMap<>();
        ClusterFacets.all(cluster, field.label(), ClusterQueries.everything())
                .forEach((path, count) -> names.merge(path.substring(path.lastIndexOf('/') + 1), count, Math::max));
        names.forEach(
                (name, count) -> entries.add(new Entry(Folded.of(name).toString(), new Suggestion(name, kind, count))));
    }

    List<Suggestion> suggest(String typed, int limit) {
        String key = Folded.of(typed).toString();
        if (key.isEmpty()) return List.of();
        return entries.stream()
                .filter(entry -> entry.key.startsWith(key))
                .map(Entry::suggestion)
                .sorted(Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text))
                .limit(limit)
                .toList();
    }
}
