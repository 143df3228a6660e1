package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import laobao.archive.InvalidRequestException;
import laobao.archive.SearchRequest.Sort;

/** The place of the last hit given, by what hits are sorted by and its id: it holds after a commit too. */
record Cursor(Sort sort, JsonArray place) {
    static Cursor after(Sort sort, JsonObject last) {
        return new Cursor(sort, last.getAsJsonArray("sort"));
    }

    String encode() {
        byte[] text = (sort.name().charAt(0) + place.toString()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** @throws InvalidRequestException when it is none, or belongs to another order */
    static Cursor decode(String text, Sort sort) {
        try {
            String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!whole.isEmpty() && whole.charAt(0) == sort.name().charAt(0)) {
                JsonArray place = JsonParser.parseString(whole.substring(1)).getAsJsonArray();
                if (place.size() == 2 && place.get(0).getAsJsonPrimitive().isNumber()) return new Cursor(sort, place);
            }
        } catch (IllegalArgumentException | JsonParseException | IllegalStateException e) {
            // Not of our making: said below.
        }
        throw new InvalidRequestException(
                "bad-parameter", "'after' is no cursor of this search; give the 'next' of the page before, unchanged.");
    }
}
