package laobao.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How characters are read in pinyin without tones, several ways for some ({@code homophones.txt}). Immutable. */
final class Syllables {
    /** Nobody says the 省 of 河南省总工会. */
    private static final String UNSPOKEN = "省市县区";

    private static final Map<Character, List<String>> READINGS = new HashMap<>();

    static {
        for (String line : Confusables.lines("homophones.txt")) {
            int space = line.indexOf(' ');
            for (char c : line.substring(space + 1).toCharArray())
                READINGS.computeIfAbsent(c, none -> new ArrayList<>(1)).add(line.substring(0, space));
        }
    }

    private Syllables() {}

    /**
     * Whether small Latin letters begin the pinyin of a name, each syllable whole or by its initial, the last perhaps not yet whole, the word for
     * a division perhaps left out.
     */
    static boolean spell(String typed, String name) {
        return spell(typed, 0, name, 0);
    }

    private static boolean spell(String typed, int from, String name, int at) {
        if (from == typed.length()) return true;
        if (at == name.length()) return false;
        if (at > 0 && UNSPOKEN.indexOf(name.charAt(at)) >= 0 && spell(typed, from, name, at + 1)) return true;
        for (String reading : READINGS.getOrDefault(name.charAt(at), List.of())) {
            if (reading.charAt(0) != typed.charAt(from)) continue;
            if (reading.startsWith(typed.substring(from))) return true;
            if (spell(typed, from + 1, name, at + 1)) return true;
            if (reading.length() > 1
                    && typed.startsWith(reading, from)
                    && spell(typed, from + reading.length(), name, at + 1)) return true;
        }
        return false;
    }
}
