package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laobao.archive.Interval;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many queries counted in one request. */
class BatchTest {
    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        MemoryArchive archive = new MemoryArchive(Samples.articles()) {
            @Override
            public Timeline timeline(SearchRequest request, Interval interval) throws IOException {
                if (request.query().equals("boom")) throw new IllegalStateException("secret");
                return super.timeline(request, interval);
            }
        };
        server = Server.start(archive, new ServerOptions("127.0.0.1", 0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonArray rows(String by, String type, byte[] body) throws Exception {
        HttpResponse<String> answer = visitor.post("/api/v1/batch?by=" + by, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("rows");
    }

    private static long total(String query) throws Exception {
        return visitor.json("/api/v1/search?size=0&" + query).get("total").getAsLong();
    }

    private static Map<String, Long> counts(JsonElement row) {
        return row.getAsJsonObject().getAsJsonArray("counts").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(
                        c -> c.get("value").getAsString(), c -> c.get("count").getAsLong()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "month", "year", "decade"})
    void spansOfTimeAddUpToTheHits(String by) throws Exception {
        for (JsonElement row :
                rows(by, "application/json", "[\"夜校\", \"\", {\"q\":\"劳模\",\"from\":\"2015\"}]".getBytes(UTF_8))) {
            JsonObject answer = row.getAsJsonObject();
            long sum = counts(answer).values().stream().mapToLong(n -> n).sum();
            assertThat(sum + answer.get("undated").getAsLong())
                    .isEqualTo(answer.get("total").getAsLong());
        }
    }

    @Test
    void aRowIsWhatTheSearchOfItGives() throws Exception {
        JsonArray rows = rows(
                "region",
                "application/json",
                "{\"queries\":[{\"q\":\"夜校\",\"genre\":[\"news\",\"photo\"]},\"夜校\"]}".getBytes(UTF_8));
        assertThat(rows.get(0).getAsJsonObject().get("total").getAsLong())
                .isEqualTo(total("q=%E5%A4%9C%E6%A0%A1&genre=news&genre=photo"));
        assertThat(counts(rows.get(1)).get("河南省"))
                .isEqualTo(total("q=%E5%A4%9C%E6%A0%A1&region=%E6%B2%B3%E5%8D%97%E7%9C%81"));
        assertThat(counts(rows.get(1))).containsKey("河南省/洛阳市");
    }

    @Test
    void aFieldThatTheQueryNarrowsIsCountedWithinItsSelection() throws Exception {
        JsonArray rows = rows("region", "text/csv", "q,region\n,河南省\n,河南省/郑州市;山东省\n".getBytes(UTF_8));
        assertThat(counts(rows.get(0))).containsOnlyKeys("河南省", "河南省/郑州市", "河南省/洛阳市");
        assertThat(counts(rows.get(1))).containsOnlyKeys("河南省/郑州市", "山东省", "山东省/青岛市");
        JsonArray unions = rows("union", "text/csv", "q,union\n,河南省总工会\n".getBytes(UTF_8));
        assertThat(counts(unions.get(0))).containsOnlyKeys("中华全国总工会/河南省总工会");
    }

    /** A search ends at its time limit with what it has found; a figure must not. */
    @ParameterizedTest
    @ValueSource(strings = {"year", "region"})
    void noCountIsASearchsThatMayBeCutShort(String by) throws Exception {
        MemoryArchive cut = new MemoryArchive(Samples.articles()) {
            @Override
            public SearchResult search(SearchRequest request) {
                throw new IllegalStateException("may be cut short");
            }
        };
        try (Server slow = Server.start(cut, new ServerOptions("127.0.0.1", 0))) {
            String answer = new Visitor(slow)
                    .post("/api/v1/batch?by=" + by, "text/plain", "夜校".getBytes(UTF_8))
                    .body();
            assertThat(answer).contains("\"total\":" + total("q=" + Links.encode("夜校")) + ",");
            assertThat(new Visitor(slow).get("/browse").body()).contains("64 篇");
            assertThat(new Visitor(slow)
                            .get("/browse?newspaper=" + Links.encode("劳动晨报"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anErrorInOneRowStopsNoOther() throws Exception {
        String batch = """
                ["夜校", "(", {"q": "x", "from": "never"}, {"colour": "red"}, {"q": ["a", "b"]}, "boom", "%s", "夜校"]
                """.formatted("劳".repeat(501));
        JsonArray rows = rows("year", "application/json", batch.getBytes(UTF_8));
        assertThat(rows.asList().stream().map(row -> {
                    JsonElement error = row.getAsJsonObject().get("error");
                    return error.isJsonNull()
                            ? ""
                            : error.getAsJsonObject().get("code").getAsString();
                }))
                .containsExactly(
                        "",
                        "bad-query",
                        "bad-parameter",
                        "unknown-parameter",
                        "bad-parameter",
                        "internal",
                        "query-too-long",
                        "");
        assertThat(rows.get(7).getAsJsonObject().get("total"))
                .isEqualTo(rows.get(0).getAsJsonObject().get("total"));
        assertThat(rows.toString()).doesNotContain("secret");
    }

    @Test
    void quotationMarksOfEveryKindReachTheSearch() throws Exception {
        List<byte[]> bodies = List.of(
                "q\n\"\"\"职工夜校\"\"\"\n“职工夜校”\n「职工夜校」\n".getBytes(UTF_8),
                "\uFEFFq\r\n\"\"\"职工夜校\"\"\"\r\n“职工夜校”\r\n「职工夜校」\r\n".getBytes(UTF_8),
                "q\n\"\"\"职工夜校\"\"\"\n“职工夜校”\n「职工夜校」\n".getBytes(Charset.forName("GB18030")));
        long total = total("q=%22%E8%81%8C%E5%B7%A5%E5%A4%9C%E6%A0%A1%22");
        assertThat(total).isPositive();
        for (byte[] body : bodies)
            for (JsonElement row : rows("year", "text/csv", body))
                assertThat(row.getAsJsonObject().get("total").getAsLong()).isEqualTo(total);
        for (JsonElement row : rows("year", "text/plain; charset=utf-8", "\"职工夜校\"\n\n“职工夜校”\n".getBytes(UTF_8)))
            assertThat(row.getAsJsonObject().get("total").getAsLong()).isEqualTo(total);
    }

    @Test
    void asCsvEveryValueHasALine() throws Exception {
        HttpResponse<String> answer = visitor.post(
                "/api/v1/batch?by=year&format=csv", "text/plain", "夜校\n=1+1 OR 夜校\n没有这样的词\n(\n".getBytes(UTF_8));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body()).startsWith("\uFEFFrow,q,filters,total,year,count,error\r\n");
        List<NamedCsvRecord> lines;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(answer.body().substring(1))) {
            lines = reader.stream().toList();
        }
        long sum = lines.stream()
                .filter(line -> line.getField("row").equals("1"))
                .mapToLong(line -> Long.parseLong(line.getField("count")))
                .sum();
        assertThat(lines.getFirst().getField("total")).isEqualTo(String.valueOf(sum));
        assertThat(lines).extracting(line -> line.getField("q")).contains("'=1+1 OR 夜校");
        assertThat(lines)
                .filteredOn(line -> line.getField("row").equals("3"))
                .singleElement()
                .satisfies(line -> assertThat(line.getField("total")).isEqualTo("0"));
        assertThat(lines)
                .filteredOn(line -> line.getField("row").equals("4"))
                .singleElement()
                .satisfies(line -> assertThat(line.getField("error")).isNotEmpty());
    }

    @Test
    void aThousandQueriesAreAnswered() throws Exception {
        String lines = IntStream.range(0, 1_000).mapToObj(i -> "夜校 " + i).collect(Collectors.joining("\n"));
        assertThat(rows("year", "text/plain", lines.getBytes(UTF_8))).hasSize(1_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json | nothing               | 400 | bad-batch        | no JSON
            application/json | {"q":"a"}             | 400 | bad-batch        | list 'queries'
            application/json | []                    | 400 | bad-batch        | no query
            application/json | [[1]]                 | 400 | bad-batch        | Query 1
            application/json | [{"q":{"a":1}}]       | 400 | bad-batch        | Query 1
            text/csv         | query,region          | 400 | bad-batch        | 'query'
            text/csv         | q,q                   | 400 | bad-batch        | twice
            text/csv         | q                     | 400 | bad-batch        | no query
            text/plain       | ``                    | 400 | bad-batch        | no query
            image/png        | x                     | 415 | unsupported-type | text/csv
            ``               | x                     | 415 | unsupported-type | application/json
            """)
    void whatIsNoBatchIsRefused(String type, String body, int status, String code, String part) throws Exception {
        HttpResponse<String> answer = visitor.post("/api/v1/batch", type, body.getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonObject error = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(error.get("code").getAsString()).isEqualTo(code);
        assertThat(error.get("message").getAsString()).contains(part);
        assertThat(visitor.get("/errors").body()).contains("id=\"" + code + "\"");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(visitor.post(
                                "/api/v1/batch",
                                "text/plain",
                                "a\n".repeat(1_001).getBytes(UTF_8))
                        .body())
                .contains("1001 queries; 1000 are");
        assertThat(visitor.post("/api/v1/batch", "text/plain", new byte[(1 << 20) + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(visitor.post("/api/v1/batch?by=colour", "text/plain", "a".getBytes(UTF_8))
                        .body())
                .contains("day, month, year");
        assertThat(visitor.post("/api/v1/batch?format=xls", "text/plain", "a".getBytes(UTF_8))
                        .body())
                .contains("json or csv");
        assertThat(visitor.post("/api/v1/batch", "text/plain", new byte[] {(byte) 0xff, (byte) 0xff})
                        .body())
                .contains("neither UTF-8 nor GB18030");
    }

    @Test
    void itIsPostedAndNotGot() throws Exception {
        HttpResponse<String> answer = visitor.get("/api/v1/batch");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body()).contains("GET is not allowed here; allowed is POST.");
    }
}
