package laobao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import laobao.archive.Variant.Kind;
import laobao.text.Folding;

/**
 * The words that are searched under other forms too: those that ship with the program ({@code variants.txt}, by hand; {@code
 * variants-derived.txt}, made from the tables of unions and divisions) and those of an archive's own file. The first file says how they
 * are written. Immutable and safe for use by several threads.
 */
public final class Variants {
    /** The name of an archive's own file, in its folder. */
    public static final String FILE = "variants.txt";

    private static final int LONGEST = 40;

    private final Map<String, Map<String, Kind>> forms = new LinkedHashMap<>();
    private int longest;

    private Variants() {}

    /** Those that ship with the program. */
    public static Variants shipped() {
        Variants variants = new Variants();
        for (String name : new String[] {"variants.txt", "variants-derived.txt"}) {
            try (InputStream in = Objects.requireNonNull(Variants.class.getResourceAsStream(name), name)) {
                variants.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return variants;
    }

    /**
     * Those that ship with the program, and those of a file, if there is one.
     *
     * @throws ArchiveException naming the line that cannot be read
     */
    public static Variants with(Path file) throws IOException {
        Variants variants = shipped();
        if (!Files.exists(file)) return variants;
        try {
            variants.read(Files.readString(file), file.toString());
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(String.valueOf(e.getMessage()));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new ArchiveException("'" + file + "' is not written in UTF-8.");
        }
        return variants;
    }

    /** The other forms of a word, folded, those of the narrower kinds first; none for a word that has none. */
    public List<Variant> of(String word) {
        List<Variant> found = new ArrayList<>();
        forms.getOrDefault(word, Map.of()).forEach((text, kind) -> found.add(new Variant(text, kind)));
        return found;
    }

    /** The end of the longest form that begins at a place of a folded text and ends at one of the given ends, or -1. */
    int longestAt(String text, int start, java.util.function.IntPredicate mayEnd) {
        for (int end = Math.min(text.length(), start + longest); end > start + 1; end--)
            if (mayEnd.test(end) && forms.containsKey(text.substring(start, end))) return end;
        return -1;
    }

    /** How many words have other forms. */
    public int size() {
        return forms.size();
    }

    private void read(String text, String file) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String entry = line.strip();
            if (!entry.isEmpty() && entry.charAt(0) != '#' && entry.charAt(0) != '\uFEFF') group(entry, file, number);
        }
    }

    private void group(String entry, String file, int number) {
        List<String> parts = List.of(entry.split("\\s+", -1));
        Kind kind = kind(parts.getFirst(), file, number);
        List<String> group = parts.subList(1, parts.size()).stream()
                .map(form -> form.equals(">") ? form : Folding.fold(form))
                .toList();
        boolean covers = group.size() > 1 && group.get(1).equals(">");
        List<String> words = group.stream().filter(form -> !form.equals(">")).toList();
        if (words.size() < 2 || words.size() + (covers ? 1 : 0) != group.size() || (covers && kind != Kind.WIDER))
            throw broken(file, number, "it needs two forms or more, and '>' only after the first form of kind 'wider'");
        for (String word : words) {
            int length = word.codePointCount(0, word.length());
            if (length < 2 || length > LONGEST)
                throw broken(file, number, "'" + word + "' is not 2 to " + LONGEST + " characters long");
        }
        for (String word : words) {
            longest = Math.max(longest, word.length());
            Map<String, Kind> others = forms.computeIfAbsent(word, w -> new LinkedHashMap<>());
            for (String other : words) if (!other.equals(word)) others.merge(other, kind, Variants::closer);
        }
    }

    private static Kind closer(Kind a, Kind b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Kind kind(String name, String file, int number) {
        for (Kind kind : Kind.values())
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) return kind;
        throw broken(file, number, "'" + name + "' is no kind; allowed are abbreviation, synonym, old-name and wider");
    }

    private static IllegalArgumentException broken(String file, int number, String what) {
        return new IllegalArgumentException("Line " + number + " of '" + file + "' cannot be read: " + what + ".");
    }
}
