package laobao.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.Piece;
import laobao.archive.QueryNode;
import laobao.archive.SearchResult;

/** The JSON form of answers: nulls are written, dates are strings, names of constants are lower-case. */
public final class Json {
    /** Each answer has some, and to ask a class for its annotations takes longer than to write one down. */
    private static final Map<Enum<?>, JsonPrimitive> CONSTANTS = new ConcurrentHashMap<>();

    private static final int SMALL = 1 << 10;
    private static final int ANSWER = 1 << 16;

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(Enum.class, (JsonSerializer<Enum<?>>)
                    (constant, t, c) -> CONSTANTS.computeIfAbsent(constant, Json::constant))
            .registerTypeHierarchyAdapter(QueryNode.class, (JsonSerializer<QueryNode>) Json::node)
            .registerTypeAdapter(FacetCount.class, JsonParts.COUNT)
            .registerTypeAdapter(Piece.class, JsonParts.PIECE)
            .create();

    private Json() {}

    /** The JSON of something small. */
    public static String write(Object value) {
        return text(value, SMALL).toString();
    }

    /** The JSON of an answer. */
    static JsonText answer(Object value) {
        return text(value, ANSWER);
    }

    private static JsonText text(Object value, int expected) {
        JsonText text = new JsonText(expected);
        if (value instanceof SearchResult answer) AnswerJson.write(answer, text);
        else GSON.toJson(value, value.getClass(), text);
        return text;
    }

    /** An article on a page, with what the page has of it as {@code part}: null where that is the whole. */
    static JsonObject onPage(OnPage on) {
        JsonObject json = article(on.article());
        json.add("part", GSON.toJsonTree(on.part()));
        return json;
    }

    /** JSON that may stand inside an HTML {@code <script>}: no character in it can end the element. */
    static String writeForHtml(Object value) {
        return write(value).replace("<", "\\u003c");
    }

    /** An article whole, with where it was printed beside what was printed. The file it was read from is not the public's. */
    static JsonObject article(ArchivedArticle archived) {
        JsonObject json = GSON.toJsonTree(archived.article()).getAsJsonObject();
        JsonObject where = GSON.toJsonTree(archived).getAsJsonObject();
        for (String name : new String[] {"newspaper", "date", "dateOrigin", "page", "position", "url", "unionPaths"})
            json.add(name, where.get(name));
        return json;
    }

    /** The name that a constant declares for JSON, else its own in lower case. */
    private static JsonPrimitive constant(Enum<?> constant) {
        try {
            SerializedName declared =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(SerializedName.class);
            return new JsonPrimitive(
                    declared != null ? declared.value() : constant.name().toLowerCase(Locale.ROOT));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A node of a query: its kind as {@code type}, then its parts. */
    private static JsonElement node(QueryNode node, Type type, JsonSerializationContext context) {
        JsonObject json = new JsonObject();
        json.addProperty("type", node.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        for (var part : node.getClass().getRecordComponents()) {
            try {
                var accessor = part.getAccessor();
                accessor.setAccessible(true);
                json.add(part.getName(), context.serialize(accessor.invoke(node)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return json;
    }
}
