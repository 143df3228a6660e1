package laobao.server;

import com.google.gson.JsonObject;

/** Reads {@code openapi.json}. */
final class OpenApi {
    private OpenApi() {}

    /** What a node refers to, or itself. */
    static JsonObject resolve(JsonObject document, JsonObject node) {
        if (!node.has("$ref")) return node;
        JsonObject at = document;
        for (String step : node.get("$ref").getAsString().substring(2).split("/", -1)) at = at.getAsJsonObject(step);
        return at;
    }
}
