package laobao.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.text.Folded;

/**
 * Names to complete what is typed with: those that begin with it in Chinese, or whose pinyin does, each syllable whole or by its initial
 * ({@code henanzonggonghui}, {@code hnzgh}, {@code henanzgh}). Immutable.
 */
public final class Completions {
    private record Entry(String key, Suggestion suggestion) {}

    private final List<Entry> entries;

    private Completions(List<Entry> entries) {
        this.entries = entries;
    }

    /** How many articles have each value of a facet. */
    @FunctionalInterface
    public interface Counts {
        /** The number of articles by value, a region's or union's whole path; values that none has are left out. */
        Map<String, Long> of(FacetField field) throws IOException;
    }

    /** The names that an archive holds: the last parts of paths; of one name that several have, the most frequent. */
    public static Completions of(Counts counts) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Suggestion.Kind kind : Suggestion.Kind.values()) {
            Map<String, Long> names = new LinkedHashMap<>();
            counts.of(FacetField.of(kind.label()))
                    .forEach((path, count) -> names.merge(path.substring(path.lastIndexOf('/') + 1), count, Math::max));
            names.forEach((name, count) ->
                    entries.add(new Entry(Folded.of(name).toString(), new Suggestion(name, kind, count))));
        }
        return new Completions(List.copyOf(entries));
    }

    /** See {@link Archive#suggest}. */
    public List<Suggestion> of(String typed, int limit) {
        String key = Folded.of(typed).toString();
        if (key.isEmpty()) return List.of();
        boolean latin = key.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return entries.stream()
                .filter(entry -> entry.key.startsWith(key) || (latin && Syllables.spell(key, entry.key)))
                .map(Entry::suggestion)
                .sorted(Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text))
                .limit(limit)
                .toList();
    }
}
