package laobao.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes {@code laobao/archive/variants-derived.txt} from the tables of facts: the names of each national union, and of each division
 * that was renamed or raised while it stayed the same place (双流县, 双流区). Run it from the project's folder after a change of the
 * tables.
 */
final class VariantsGenerator {
    private static final Path RESOURCES = Path.of("src/main/resources/laobao");
    static final Path DERIVED = RESOURCES.resolve("archive/variants-derived.txt");

    private VariantsGenerator() {}

    public static void main(String[] args) throws IOException {
        Files.write(DERIVED, lines());
    }

    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by VariantsGenerator from unions.tsv and divisions.tsv.");
        for (String[] union : table("facts/unions.tsv"))
            if (union.length > 1 && !union[1].isBlank())
                lines.add("abbreviation " + union[0] + " " + union[1].replace(',', ' '));
        lines.addAll(renamed(table("facts/divisions.tsv")));
        return lines;
    }

    private static List<String[]> table(String name) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(name)).stream()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** One line for each division of today that bore other names. A name that several bore tells nothing and is left out. */
    private static List<String> renamed(List<String[]> divisions) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        Map<String, List<String[]>> heirs = new TreeMap<>();
        for (String[] division : divisions) {
            places.computeIfAbsent(division[1], name -> new LinkedHashSet<>()).add(division[4]);
            if (!division[3].isEmpty())
                heirs.computeIfAbsent(division[4], path -> new ArrayList<>()).add(division);
        }
        List<String> lines = new ArrayList<>();
        for (String[] division : divisions) {
            if (!division[3].isEmpty()) continue;
            Set<String> names = new LinkedHashSet<>();
            names.add(division[1]);
            String[] at = division;
            while (true) {
                String[] heir = at;
                List<String[]> before = heirs.getOrDefault(division[4], List.of()).stream()
                        .filter(old -> old[3].equals(heir[2]) && old[0].equals(heir[0]))
                        .toList();
                if (before.size() != 1) break;
                at = before.getFirst();
                names.add(at[1]);
            }
            names.removeIf(name -> places.getOrDefault(name, Set.of()).size() > 1 || name.length() < 3);
            if (names.size() > 1) lines.add("old-name " + String.join(" ", names));
        }
        return lines;
    }
}
