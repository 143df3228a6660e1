package laobao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which characters are typed or read for which: those that sound alike, tones aside ({@code homophones.txt}, made from the dictionary of houbb's
 * pinyin), or nearly so, and those that look alike ({@code lookalikes.txt}, by hand). Immutable.
 */
public final class Confusables {
    private static final Map<Integer, Set<Integer>> OTHERS = new HashMap<>();
    /** Characters by how they sound to who tells few sounds apart. */
    private static final Map<String, Set<Integer>> BLURRED = new HashMap<>();

    static {
        for (String line : lines("homophones.txt")) {
            String characters = line.substring(line.indexOf(' ') + 1);
            group(characters);
            Set<Integer> alike = BLURRED.computeIfAbsent(
                    Syllables.blurred(line.substring(0, line.indexOf(' '))), sound -> new LinkedHashSet<>());
            characters.codePoints().forEach(alike::add);
        }
        for (String line : lines("lookalikes.txt")) group(line);
    }

    private Confusables() {}

    /** What may have been meant where a character stands, itself left out. */
    public static Set<Integer> of(int character) {
        return OTHERS.getOrDefault(character, Set.of());
    }

    /** What may have been meant besides by who does not tell {@code zh} from {@code z}, or {@code in} from {@code ing}. */
    public static Set<Integer> nearly(int character) {
        Set<Integer> nearly = new LinkedHashSet<>();
        for (String reading : Syllables.of(character))
            nearly.addAll(BLURRED.getOrDefault(Syllables.blurred(reading), Set.of()));
        nearly.removeAll(of(character));
        nearly.remove(character);
        return nearly;
    }

    private static void group(String characters) {
        int[] group = characters.codePoints().toArray();
        for (int one : group) {
            Set<Integer> others = OTHERS.computeIfAbsent(one, c -> new LinkedHashSet<>());
            for (int other : group) if (other != one) others.add(other);
        }
    }

    /** A resource of this package without its comments. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Confusables.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
