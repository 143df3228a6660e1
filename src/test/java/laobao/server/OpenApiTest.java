package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
            String address = path.replace("{id}", "a100").replace("{field}", "genre") + "?surely=not";
            String refusal =
                    document.getAsJsonObject("paths").getAsJsonObject(path).has("get")
                            ? visitor.get(address).body()
                            : post(address, "[\"a\"]");
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
        "/api/v1/timeline?interval=day&from=2023, Timeline",
        "/api/v1/articles/a100/similar, Similar",
        "/api/v1/articles/a100/copies, Similar",
        "/api/v1/facets/region, Facet",
        "/api/v1/facets/byline?prefix=林&limit=1, Facet",
        "/api/v1/facets/region?parent=河南省, Facet",
        "/api/v1/pivot, Pivot",
        "/api/v1/pivot?rows=genre&columns=month&maxRows=2, Pivot",
        "/api/v1/suggest?q=河南, Suggestions",
        "/health, Health",
    })
    void realAnswersHaveTheFormDescribed(String path, String schema) throws Exception {
        HttpResponse<String> answer = visitor.get(path.replace("林", "%E6%9E%97")
                .replace("河南", "%E6%B2%B3%E5%8D%97")
                .replace("省", "%E7%9C%81"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        check(JsonParser.parseString(answer.body()), schema(schema), path);
    }

    @Test
    void realBatchesHaveTheFormDescribed() throws Exception {
        for (String by : List.of("month", "region"))
            check(
                    JsonParser.parseString(
                            post("/api/v1/batch?by=" + by, "{\"queries\":[\"夜校\", \"(\", {\"genre\":[\"news\"]}]}")),
                    schema("Batch"),
                    by);
    }

    private static String post(String address, String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + address))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void realErrorsHaveTheFormDescribed() throws Exception {
        String body = visitor.get("/api/v1/search?size=x").body();
        check(JsonParser.parseString(body), schema("Failure"), "error");
    }

    private static JsonObject get(String path) {
        JsonObject described = document.getAsJsonObject("paths").getAsJsonObject(path);
        return described.getAsJsonObject(described.has("get") ? "get" : "post");
    }

    private static JsonObject schema(String name) {
        return document.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
    }

    private static JsonObject resolve(JsonObject node) {
        return OpenApi.resolve(document, node);
    }

    /** The part of JSON Schema that the document uses; a property that is not described is an error too. */
    private static void check(JsonElement value, JsonObject described, String where) {
        JsonObject schema = resolve(described);
        if (schema.has("oneOf")) {
            JsonArray either = schema.getAsJsonArray("oneOf");
            check(value, either.get(value.isJsonNull() ? 0 : 1).getAsJsonObject(), where);
            return;
        }
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
