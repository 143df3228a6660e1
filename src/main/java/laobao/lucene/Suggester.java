package laobao.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.FacetField;
import laobao.archive.Suggestion;
import laobao.archive.Suggestion.Kind;
import laobao.text.Folded;

/** Completes what is typed with names of a snapshot. Immutable. */
final class Suggester {
    private record Entry(String key, Suggestion suggestion) {}

    private final List<Entry> entries = new ArrayList<>();

    Suggester(Snapshot snapshot, Matches all) {
        add(snapshot, all, FacetField.UNION, Kind.UNION);
        add(snapshot, all, FacetField.REGION, Kind.REGION);
        add(snapshot, all, FacetField.COLUMN, Kind.COLUMN);
        add(snapshot, all, FacetField.BYLINE, Kind.BYLINE);
    }

    private void add(Snapshot snapshot, Matches all, FacetField field, Kind kind) {
        FacetValues values = snapshot.values(field);
        int[] counts = values.count(all);
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) continue;
            String path = values.value(number);
            names.merge(path.substring(path.lastIndexOf('/') + 1), counts[number], Math::max);
        }
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
