package laobao.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set right on a page: the file {@code PAGE.corrections.json} beside it, where {@code PAGE} is the page's name without
 * {@code .md} or {@code .txt}. Immutable.
 *
 * @param date the day of publication, above all else that says it; null where it stands as it is
 * @param list the others, in the file's order
 */
public record Corrections(@Nullable PartialDate date, List<Correction> list) {
    /** Nothing to set right. */
    public static final Corrections NONE = new Corrections(null, List.of());

    private static final String ENDING = ".corrections.json";
    private static final int FEWEST = 4;
    private static final Set<String> ROLES = Set.of(
            "furniture",
            "column",
            "kicker",
            "headline",
            "subtitle",
            "abstract",
            "byline",
            "lead",
            "body",
            "crosshead",
            "credit");
    private static final Set<String> KEYS =
            Set.of("article", "title", "merge", "regions", "unions", "drop", "cut", "block", "role");

    public Corrections {
        list = List.copyOf(list);
    }

    /** Whether there is nothing to set right. */
    public boolean isEmpty() {
        return date == null && list.isEmpty();
    }

    /** Where the corrections of a page are, whether there are any or not. */
    public static Path fileOf(Path page) {
        String name = String.valueOf(page.getFileName());
        int dot = name.lastIndexOf('.');
        return page.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
    }

    /**
     * Those of a page.
     *
     * @throws UnreadableException when the file cannot be understood; says where and what is allowed
     */
    static Corrections of(Path page) throws UnreadableException {
        Path file = fileOf(page);
        if (!Files.isRegularFile(file)) return NONE;
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableException("it cannot be read: " + e.getMessage());
        }
    }

    /** @throws UnreadableException when the text is none */
    static Corrections parse(String text) throws UnreadableException {
        JsonElement whole;
        try {
            whole = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new UnreadableException("it is no JSON: " + e.getMessage());
        }
        if (!whole.isJsonObject()) throw new UnreadableException("it is no JSON object with 'date' or 'corrections'");
        JsonObject object = whole.getAsJsonObject();
        for (String key : object.keySet())
            if (!Set.of("date", "corrections").contains(key))
                throw new UnreadableException("'" + key + "' is unknown; allowed are date and corrections");
        List<Correction> list = new ArrayList<>();
        JsonElement all = object.get("corrections");
        if (all != null && !all.isJsonArray()) throw new UnreadableException("'corrections' is no list");
        int number = 0;
        for (JsonElement each : all == null ? new JsonArray() : all.getAsJsonArray())
            new Entry(each, ++number).addTo(list);
        return new Corrections(date(object), list);
    }

    private static @Nullable PartialDate date(JsonObject object) throws UnreadableException {
        if (!object.has("date")) return null;
        try {
            return PartialDate.parse(object.get("date").getAsString());
        } catch (DateTimeException | IllegalStateException | UnsupportedOperationException e) {
            throw new UnreadableException("the date " + object.get("date") + " is no YYYY-MM-DD, YYYY-MM or YYYY");
        }
    }

    /** One object of the list, which may set several things right of one article. */
    private static final class Entry {
        private final JsonObject object;
        private final int number;

        Entry(JsonElement element, int number) throws UnreadableException {
            this.number = number;
            if (!element.isJsonObject()) throw wrong("is no object");
            object = element.getAsJsonObject();
            for (String key : object.keySet())
                if (!KEYS.contains(key)) throw wrong("has '" + key + "', which is unknown");
        }

        void addTo(List<Correction> list) throws UnreadableException {
            int before = list.size();
            if (object.has("cut")) list.add(new Correction.Cut(words("cut")));
            if (object.has("role")) {
                String role = string("role");
                if (!ROLES.contains(role))
                    throw wrong("has the role '" + role + "'; allowed are "
                            + String.join(", ", ROLES.stream().sorted().toList()));
                list.add(new Correction.Role(words("block"), role));
            }
            if (object.has("title")) list.add(new Correction.Title(words("article"), string("title")));
            if (object.has("merge")) list.add(new Correction.Merge(words("article"), words("merge")));
            if (object.has("regions")) list.add(new Correction.Regions(words("article"), strings("regions")));
            if (object.has("unions")) list.add(new Correction.Unions(words("article"), strings("unions")));
            if (object.has("drop")) {
                if (!object.get("drop").toString().equals("true")) throw wrong("has a 'drop' that is not true");
                list.add(new Correction.Drop(words("article")));
            }
            if (list.size() == before)
                throw wrong("sets nothing right; it needs one of title, merge, regions, unions, drop, cut, role");
        }

        private String string(String key) throws UnreadableException {
            JsonElement value = object.get(key);
            if (value == null) throw wrong("has no '" + key + "'");
            if (!value.isJsonPrimitive() || value.getAsString().isBlank())
                throw wrong("has a '" + key + "' without words");
            return value.getAsString().strip();
        }

        private String words(String key) throws UnreadableException {
            String words = string(key);
            if (words.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST)
                throw wrong("names its '" + key + "' by '" + words + "'; it takes the first " + FEWEST
                        + " characters or more");
            return words;
        }

        private List<String> strings(String key) throws UnreadableException {
            if (!object.get(key).isJsonArray()) throw wrong("has '" + key + "' that are no list");
            List<String> strings = new ArrayList<>();
            for (JsonElement each : object.getAsJsonArray(key)) {
                if (!each.isJsonPrimitive() || each.getAsString().isBlank())
                    throw wrong("has '" + key + "' that are no names");
                strings.add(each.getAsString().strip());
            }
            return strings;
        }

        private UnreadableException wrong(String what) {
            return new UnreadableException("correction " + number + " " + what);
        }
    }
}
