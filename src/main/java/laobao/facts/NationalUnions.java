package laobao.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The national unions, and an archive's own, by all that they are called. From {@code unions.tsv} and the archive's file. */
final class NationalUnions {
    /** The top of the tree. */
    static final String TOP = "中华全国总工会";
    /** Beside it: what is no part of the federation, from abroad and from Hong Kong, Macao and Taiwan. */
    static final String ABROAD = "境外工会";
    /** In place of a parent: it stands outside the tree. */
    static final String NO_PARENT = "-";

    /** Those of today, as the 中国工会章程 and the list of the 中华全国总工会 of 2023 have them. */
    private static final Set<String> PRESENT = Set.of(
            "中国教科文卫体工会",
            "中国海员建设工会",
            "中国能源化学地质工会",
            "中国机械冶金建材工会",
            "中国国防邮电工会",
            "中国财贸轻纺烟草工会",
            "中国农林水利气象工会",
            "中国金融工会",
            "中国民航工会");

    private final NameTrie<String> names = new NameTrie<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    NationalUnions(Authority own) {
        for (String[] row : Tables.rows("unions.tsv")) add(row[0], cell(row, 1), cell(row, 2));
        for (Authority.Union union : own.unions()) add(union.name(), union.others(), union.parent());
    }

    private static String cell(String[] row, int i) {
        return row.length > i ? row[i] : "";
    }

    private void add(String full, String others, String parent) {
        add(full, full);
        for (String other : others.split(",", -1)) if (!other.isEmpty()) add(other, full);
        if (!parent.isEmpty()) parents.put(full, parent);
    }

    private void add(String name, String full) {
        names.put(name, full);
        canonical.put(name, full);
    }

    /** Whether it is one of today's national industrial unions. */
    boolean present(String full) {
        return PRESENT.contains(full);
    }

    int longest(String text, int start) {
        return names.longest(text, start);
    }

    /** The full name, null when it is no national union's. */
    @Nullable
    String full(String name) {
        return canonical.get(name);
    }

    /** Where a union stands, by its full name: below its parent, else right below the top. */
    String path(String full) {
        if (full.equals(TOP)) return full;
        String parent = parents.getOrDefault(full, TOP);
        if (parent.equals(NO_PARENT)) return full;
        return (parents.containsKey(parent) && !parent.equals(full)
                        ? path(parent)
                        : parent.equals(TOP) || parent.equals(ABROAD) ? parent : TOP + "/" + parent)
                + "/" + full;
    }
}
