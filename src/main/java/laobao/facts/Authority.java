package laobao.facts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An archive's own names: a file {@code authority.tsv} that adds to the tables of the program or corrects them, found in the folder
 * of a page or the nearest above it. UTF-8, a name a line, cells separated by tabs; blank lines and lines that begin with {@code #}
 * count for nothing. A later line wins over an earlier one and over the program's own.
 *
 * <pre>
 * place      星城新区    湖南省/长沙市/望城区    1990-2015    a name and its place of today; the years may be left out
 * not-place  大通                                   what is printed like a place and is none
 * union      远山重工工会   远工会,远山工会    陕西省总工会   a union, what else it is called, its parent ("-": none); both may be left out
 * </pre>
 *
 * @param places names of places
 * @param notPlaces what is none
 * @param unions unions
 * @param content the file, for the version of the facts
 */
record Authority(List<Row> places, List<String> notPlaces, List<Union> unions, String content) {
    /** An archive without one. */
    static final Authority NONE = new Authority(List.of(), List.of(), List.of(), "");

    private static final String NAME = "authority.tsv";

    /** A name of a place; {@code line} is where it stands, to be named when the place is none. */
    record Row(int line, String name, String path, int from, int until) {}

    /** A union; what is left out is empty. */
    record Union(String name, String others, String parent) {}

    /** The nearest file above a page, null when there is none. */
    static @Nullable Path above(Path page) {
        for (Path folder = page.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) return file;
        }
        return null;
    }

    /** @throws AuthorityException when a line cannot be understood */
    static Authority read(Path file) {
        String content;
        try {
            content = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new AuthorityException(file + " is not UTF-8");
        } catch (IOException e) {
            throw new AuthorityException(file + " cannot be read");
        }
        List<Row> places = new ArrayList<>();
        List<String> notPlaces = new ArrayList<>();
        List<Union> unions = new ArrayList<>();
        int line = 0;
        for (String row : content.lines().toList()) {
            line++;
            if (row.isBlank() || row.startsWith("#")) continue;
            String[] cells = row.strip().split("\t", -1);
            String problem = add(line, cells, places, notPlaces, unions);
            if (problem != null) throw new AuthorityException(file + " line " + line + ": " + problem);
        }
        return new Authority(List.copyOf(places), List.copyOf(notPlaces), List.copyOf(unions), content);
    }

    private static @Nullable String add(
            int line, String[] cells, List<Row> places, List<String> notPlaces, List<Union> unions) {
        if (cells.length < 2 || cells[1].isBlank()) return "a kind and a name are needed, separated by a tab";
        String name = cells[1].strip();
        switch (cells[0].strip()) {
            case "place" -> {
                if (cells.length < 3) return "'" + name + "' needs the path of its place, as in 河南省/郑州市";
                String years = cells.length > 3 && !cells[3].isBlank() ? cells[3].strip() : "0-" + PlaceName.STILL;
                if (!years.matches("\\d{1,4}-\\d{0,4}"))
                    return "'" + years + "' is no span of years; allowed is 1990-2015 or 1990-";
                String[] span = years.split("-", -1);
                int until = span[1].isEmpty() ? PlaceName.STILL : Integer.parseInt(span[1]);
                places.add(new Row(line, name, cells[2].strip(), Integer.parseInt(span[0]), until));
            }
            case "not-place" -> notPlaces.add(name);
            case "union" -> unions.add(new Union(name, cell(cells, 2), cell(cells, 3)));
            default -> {
                return "'" + cells[0] + "' is no kind of name; allowed are place, not-place and union";
            }
        }
        return null;
    }

    private static String cell(String[] cells, int i) {
        return cells.length > i ? Objects.requireNonNull(cells[i]).strip() : "";
    }
}
