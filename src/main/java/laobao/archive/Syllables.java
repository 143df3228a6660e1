package laobao.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** How characters are read in pinyin without tones, several ways for some ({@code homophones.txt}). Immutable. */
final class Syllables {
    /** Nobody says the 省 of 河南省总工会. */
    private static final String UNSPOKEN = "省市县区";

    private static final Map<Integer, List<String>> READINGS = new HashMap<>();
    private static final NavigableSet<String> ALL = new TreeSet<>();

    /** Letters that a syllable has at most. */
    static final int LONGEST = 6;

    static {
        for (String line : Confusables.lines("homophones.txt")) {
            int space = line.indexOf(' ');
            ALL.add(line.substring(0, space));
            line.substring(space + 1)
                    .codePoints()
                    .forEach(c -> READINGS.computeIfAbsent(c, none -> new ArrayList<>(1))
                            .add(line.substring(0, space)));
        }
    }

    private Syllables() {}

    /** How a character is read; no way for one that is not Han or rare. */
    static List<String> of(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    /** Whether a character may be left out by who types, behind others. */
    static boolean isUnspoken(char c) {
        return UNSPOKEN.indexOf(c) >= 0;
    }

    /**
     * What a syllable is taken for where sounds of Mandarin fall together in a dialect or in who types: {@code zh} and {@code z}, {@code n} and {@code l},
     * {@code h} and {@code f}, {@code in} and {@code ing}. Those alike in it sound nearly the same.
     */
    static String blurred(String syllable) {
        String blurred =
                syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("g$", "").replaceFirst("^l", "n");
        return blurred.replaceFirst("^hu(?=[ao])", "f")
                .replaceFirst("^hu([in])$", "fe$1")
                .replaceFirst("^h(?=u|ei|en|ou)", "f");
    }

    /** Whether a syllable is written so. */
    static boolean isWhole(String letters) {
        return ALL.contains(letters);
    }

    /** Whether some syllable begins so. */
    static boolean isBegun(String letters) {
        String first = ALL.ceiling(letters);
        return first != null && first.startsWith(letters);
    }

    /**
     * Whether what is typed begins a name: its characters, or small Latin letters for their pinyin, each syllable whole or by its initial, the last
     * perhaps not yet whole; the word for a division may be left out.
     *
     * @param typed fewer than 64 letters
     */
    static boolean spell(String typed, String name) {
        long end = 1L << typed.length();
        // The places in what is typed that the name may have come to, a bit each.
        long places = 1;
        for (int i = 0; i < name.length() && places != 0; i++) {
            char c = name.charAt(i);
            long next = i > 0 && isUnspoken(c) ? places : 0;
            for (int from = 0; from < typed.length(); from++) {
                if ((places >>> from & 1) == 0) continue;
                if (typed.charAt(from) == c) next |= 1L << (from + 1);
                for (String reading : of(c)) {
                    if (reading.charAt(0) != typed.charAt(from)) continue;
                    next |= 1L << (from + 1);
                    if (typed.startsWith(reading, from)) next |= 1L << (from + reading.length());
                    else if (reading.startsWith(typed.substring(from))) return true;
                }
            }
            if ((next & end) != 0) return true;
            places = next;
        }
        return false;
    }
}
