package laobao.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laobao.text.Folded;

/**
 * Names and phrases by the first two letters that may be typed for them, characters or pinyin ({@link Syllables#spell}), so that of half a
 * million reporters those few are looked at whose names may begin so, and no longer than until enough are found. Immutable.
 */
final class Beginnings {
    private static final Comparator<Suggestion> MOST_FREQUENT =
            Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text);

    private record Entry(String key, Suggestion suggestion) {}

    /** The most frequent first; all under two letters, and the first {@link Suggestion#MAX_LIMIT} under one. */
    private final Map<String, List<Entry>> entries = new HashMap<>();

    static Beginnings of(List<Suggestion> suggestions) {
        Beginnings beginnings = new Beginnings();
        for (Suggestion suggestion : suggestions.stream().sorted(MOST_FREQUENT).toList()) {
            String key = Folded.of(suggestion.text()).toString();
            if (key.isEmpty()) continue;
            Entry entry = new Entry(key, suggestion);
            for (String begun : begun(key)) {
                List<Entry> known = beginnings.entries.computeIfAbsent(begun, b -> new ArrayList<>(1));
                if (begun.length() > 1 || known.size() < Suggestion.MAX_LIMIT) known.add(entry);
            }
        }
        return beginnings;
    }

    /**
     * What somebody may mean, the most frequent first.
     *
     * @param typed folded, with at least one character
     */
    List<Suggestion> of(String typed, int limit) {
        return entries.getOrDefault(typed.substring(0, Math.min(2, typed.length())), List.of()).stream()
                .filter(entry -> Syllables.spell(typed, entry.key))
                .map(Entry::suggestion)
                .limit(limit)
                .toList();
    }

    /** Every letter, and every two letters, that what is typed for a name may begin with. */
    private static Set<String> begun(String name) {
        Set<String> begun = new HashSet<>();
        List<String> first = letters(name.charAt(0)).toList();
        begun.addAll(first);
        for (String reading : Syllables.of(name.charAt(0)))
            if (reading.length() > 1) begun.add(reading.substring(0, 2));
        boolean goesOn = true;
        for (int i = 1; i < name.length() && goesOn; i++) {
            List<String> second = letters(name.charAt(i)).toList();
            for (String one : first) for (String other : second) begun.add(one + other);
            goesOn = Syllables.isUnspoken(name.charAt(i));
        }
        return begun;
    }

    /** A character, or how its pinyin begins. */
    private static Stream<String> letters(char c) {
        return Stream.concat(
                Stream.of(String.valueOf(c)), Syllables.of(c).stream().map(reading -> reading.substring(0, 1)));
    }
}
