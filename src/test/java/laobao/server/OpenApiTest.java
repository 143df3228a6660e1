package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.javalin.Javalin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code openapi.json} says is what the server does. */
class OpenApiTest {
    private static Server server;
    private static Visitor visitor;
    private static JsonObject document;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
        visitor = new Visitor(server);
        document = visitor.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itDescribesEveryRouteOfTheApiAndNoOther() {
        Routes routes = new Routes(new MemoryArchive(List.of()), new ServerOptions("127.0.0.1", 0));
        Javalin.create(config -> routes.register(config.routes));
        Set<String> api = routes.paths().stream()
                .filter(path -> path.startsWith("/api/") || path.equals("/health"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(document.getAsJsonObject("paths").keySet()).containsExactlyInAnyOrderElementsOf(api);
    }

    @Test
    void itNamesEveryParameterThatIsAllowed() throws Exception {
        for (String path : document.getAsJsonObject("paths").keySet()) {
            Set<String> described = new TreeSet<>();
            JsonElement parameters = get(path).get("parameters");
            if (parameters == null) continue;
            for (JsonElement parameter : parameters.getAsJsonArray()) {
                JsonObject named = resolve(parameter.getAsJsonObject());
                if (named.get("in").getAsString().equals("query"))
                    described.add(named.get("name").getAsString());
            }
            String refusal =
                    visitor.get(path.replace("{id}", "a100") + "?surely=not").body();
            String allowed = refusal.replaceAll("(?s).*allowed are (.*?)\\.\",.*", "$1");
            if (described.isEmpty()) assertThat(allowed).as(path).isEqualTo("");
            else assertThat(allowed.split(", ", -1)).as(path).containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?q=%E5%A4%9C%E6%A0%A1&size=3, SearchResult",
        "/api/v1/search?size=100, SearchResult",
        "/api/v1/articles/a100, Article",
        "/api/v1/articles/z1, Article",
        "/api/v1/articles/p1/page, Page",
        "/api/v1/timeline?interval=decade, Timeline",
        "/health, Health",
    })
    void realAnswersHaveTheFormDescribed(String path, String schema) throws Exception {
        check(visitor.json(path), schema(schema), path);
    }

    @Test
    void realErrorsHaveTheFormDescribed() throws Exception {
        String body = visitor.get("/api/v1/search?size=x").body();
        check(com.google.gson.JsonParser.parseString(body), schema("Failure"), "error");
    }

    private static JsonObject get(String path) {
        return document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject("get");
    }

    private static JsonObject schema(String name) {
        return document.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
    }

    private static JsonObject resolve(JsonObject node) {
        if (!node.has("$ref")) return node;
        JsonObject at = document;
        for (String step : node.get("$ref").getAsString().substring(2).split("/", -1)) at = at.getAsJsonObject(step);
        return at;
    }

    /** The part of JSON Schema that the document uses; a property that is not described is an error too. */
    private static void check(JsonElement value, JsonObject described, String where) {
        JsonObject schema = resolve(described);
        if (schema.has("enum"))
            assertThat(schema.getAsJsonArray("enum")).as(where).contains(value);
        if (schema.has("type")) assertThat(types(schema.get("type"))).as(where).contains(type(value));
        if (value.isJsonObject() && schema.has("properties")) {
            JsonObject properties = schema.getAsJsonObject("properties");
            for (JsonElement required : schema.getAsJsonArray("required"))
                assertThat(value.getAsJsonObject().keySet()).as(where).contains(required.getAsString());
            for (var member : value.getAsJsonObject().entrySet()) {
                boolean isOpen = properties.has("type") && properties.size() == 1;
                if (isOpen) continue;
                assertThat(properties.keySet()).as(where).contains(member.getKey());
                check(member.getValue(), properties.getAsJsonObject(member.getKey()), where + "." + member.getKey());
            }
        }
        if (value instanceof JsonArray array && schema.has("items"))
            for (JsonElement item : array) check(item, schema.getAsJsonObject("items"), where + "[]");
    }

    private static List<String> types(JsonElement type) {
        return type.isJsonArray()
                ? type.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : type.getAsString().equals("number") ? List.of("number", "integer") : List.of(type.getAsString());
    }

    private static String type(JsonElement value) {
        if (value.isJsonNull()) return "null";
        if (value.isJsonObject()) return "object";
        if (value.isJsonArray()) return "array";
        if (value.getAsJsonPrimitive().isBoolean()) return "boolean";
        if (value.getAsJsonPrimitive().isString()) return "string";
        return value.getAsString().matches("-?\\d+") ? "integer" : "number";
    }
}
