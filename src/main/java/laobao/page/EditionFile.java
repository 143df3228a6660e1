package laobao.page;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laobao.text.DateOrigin;
import org.jspecify.annotations.Nullable;

/** {@code edition.json} in a page's folder or above: {@code newspaper}, {@code homeRegion}, {@code date} for all pages below it. */
final class EditionFile {
    private static final String NAME = "edition.json";

    private EditionFile() {}

    /** The nearest one above a file, or null. */
    static @Nullable Path above(Path file) {
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            Path edition = folder.resolve(NAME);
            if (Files.isRegularFile(edition)) return edition;
        }
        return null;
    }

    /** @throws UnreadableException when it cannot be understood: its pages are not guessed at */
    static Imprint read(@Nullable Path edition) throws UnreadableException {
        if (edition == null) return Imprint.UNKNOWN;
        try {
            JsonObject json = new Gson().fromJson(Files.readString(edition), JsonObject.class);
            if (json == null) throw new UnreadableException("its " + NAME + " is empty");
            return Imprint.read(key -> string(json, key), NAME, DateOrigin.EDITION);
        } catch (JsonParseException e) {
            throw new UnreadableException("its " + NAME + " is no JSON object");
        } catch (IOException e) {
            throw new UnreadableException("its " + NAME + " cannot be read");
        }
    }

    private static @Nullable String string(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }
}
