package laobao.opensearch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;

/** Writes what a cluster is asked, briefly. */
final class Json {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Json() {}

    /** An object of names and values in turn. */
    static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2)
            object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
        return object;
    }

    static JsonArray array(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(element(value)));
        return array;
    }

    private static JsonElement element(Object value) {
        return value instanceof JsonElement element ? element : GSON.toJsonTree(value);
    }

    /** What stands at a path of names. */
    static JsonElement at(JsonElement from, String... path) {
        JsonElement at = from;
        for (String name : path) at = at.getAsJsonObject().get(name);
        return at;
    }
}
