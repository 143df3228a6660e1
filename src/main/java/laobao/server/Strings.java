package laobao.server;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the interface says in one language; {@code web/strings} holds a file for each, which the scripts of the site read too. */
record Strings(Map<String, String> byKey) {
    /** The strings of a language, {@code zh}. */
    static Strings of(String language) {
        String file = "/web/strings/" + language + ".json";
        try (InputStream in = Strings.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is not on the class path");
            return new Strings(new Gson()
                    .fromJson(
                            new InputStreamReader(in, StandardCharsets.UTF_8),
                            new TypeToken<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key, with {@code {0}} and so on replaced. */
    String text(String key, Object... arguments) {
        String text = byKey.get(key);
        if (text == null) throw new IllegalArgumentException("no string '" + key + "'");
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }
}
