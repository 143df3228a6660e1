package laobao.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The national unions, by all that they are called. From {@code unions.tsv}. */
final class NationalUnions {
    /** The top of the tree. */
    static final String TOP = "中华全国总工会";

    private final NameTrie<String> names = new NameTrie<>();
    private final Map<String, String> canonical = new HashMap<>();

    NationalUnions() {
        for (String[] row : Tables.rows("unions.tsv")) {
            add(row[0], row[0]);
            if (row.length > 1 && !row[1].isEmpty()) for (String other : row[1].split(",", -1)) add(other, row[0]);
        }
    }

    private void add(String name, String full) {
        names.put(name, full);
        canonical.put(name, full);
    }

    int longest(String text, int start) {
        return names.longest(text, start);
    }

    /** The full name, null when it is no national union's. */
    @Nullable
    String full(String name) {
        return canonical.get(name);
    }
}
