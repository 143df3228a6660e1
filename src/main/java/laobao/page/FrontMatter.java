package laobao.page;

import java.util.Map;
import laobao.text.DateOrigin;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML between two lines {@code ---} at the top of a page: {@code newspaper}, {@code date}, {@code page}, {@code homeRegion}; other
 * keys are passed over.
 *
 * @param imprint what it says
 * @param lines how many lines it takes, 0 where there is none
 * @param length how many characters
 */
record FrontMatter(Imprint imprint, int lines, int length) {
    private static final FrontMatter NONE = new FrontMatter(Imprint.UNKNOWN, 0, 0);
    /** A page that merely begins with a rule is not searched to its end for another. */
    private static final int LONGEST = 10_000;

    /** @throws UnreadableException when it is there but cannot be understood */
    static FrontMatter of(String text) throws UnreadableException {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        if (!head.matches("(?s)\\uFEFF?---[ \\t]*\\R.*")) return NONE;
        int start = afterLine(head, 0);
        for (int at = start, lines = 1; at < head.length(); lines++) {
            int end = afterLine(head, at);
            if (head.substring(at, end).strip().equals("---")) return read(head.substring(start, at), lines + 1, end);
            at = end;
        }
        return NONE;
    }

    private static int afterLine(String text, int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed + 1;
    }

    private static FrontMatter read(String yaml, int lines, int length) throws UnreadableException {
        Object value;
        try {
            value = new Load(LoadSettings.builder().setLabel("front matter").build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new UnreadableException("its front matter is no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        if (!(value instanceof Map<?, ?> map)) return NONE;
        return new FrontMatter(
                Imprint.read(key -> string(map, key), "front matter", DateOrigin.FRONT_MATTER), lines, length);
    }

    private static @Nullable String string(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }
}
