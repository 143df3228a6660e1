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
 * pinyin), and those that look alike ({@code lookalikes.txt}, by hand). Immutable.
 */
public final class Confusables {
    private static final Map<Integer, Set<Integer>> OTHERS = new HashMap<>();

    static {
        for (String line : lines("homophones.txt")) group(line.substring(line.indexOf(' ') + 1));
        for (String line : lines("lookalikes.txt")) group(line);
    }

    private Confusables() {}

    /** What may have been meant where a character stands, itself left out. */
    public static Set<Integer> of(int character) {
        return OTHERS.getOrDefault(character, Set.of());
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
