package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over real HTTP. */
class ServerTest {
    private static Server server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void searchAnswersWithEveryFieldOfTheContract() throws Exception {
        JsonObject answer = visitor.json("/api/v1/search?q=%E5%8A%B3%E6%A8%A1&size=3");
        assertThat(answer.keySet())
                .containsExactly(
                        "total",
                        "hits",
                        "more",
                        "facets",
                        "next",
                        "query",
                        "partial",
                        "tookMillis",
                        "withoutHits",
                        "didYouMean");
        JsonObject hit = answer.getAsJsonArray("hits").get(0).getAsJsonObject();
        assertThat(hit.keySet())
                .containsExactly(
                        "id",
                        "title",
                        "kicker",
                        "newspaper",
                        "date",
                        "page",
                        "column",
                        "genre",
                        "byline",
                        "regions",
                        "unions",
                        "copies",
                        "score",
                        "highlights");
        assertThat(hit.get("date").getAsString()).isEqualTo("2013-01-01");
        assertThat(hit.get("genre").getAsString()).isEqualTo("news");
        assertThat(answer.getAsJsonObject("query").get("type").getAsString()).isEqualTo("words");
        assertThat(answer.getAsJsonObject("facets").keySet())
                .containsExactlyInAnyOrder("region", "union", "date", "newspaper", "genre", "column", "byline");
    }

    @Test
    void whatIsUnknownIsWrittenAsNull() throws Exception {
        JsonObject article = visitor.json("/api/v1/articles/z1");
        for (String name : List.of("title", "kicker", "newspaper", "date", "dateOrigin", "page", "url"))
            assertThat(article.get(name).isJsonNull()).as(name).isTrue();
    }

    @Test
    void anArticleIsWholeAndSaysWhereItWasPrinted() throws Exception {
        JsonObject article = visitor.json("/api/v1/articles/a100");
        assertThat(article.keySet())
                .contains(
                        "id",
                        "title",
                        "body",
                        "printed",
                        "abstract",
                        "newspaper",
                        "date",
                        "dateOrigin",
                        "page",
                        "unionPaths");
        assertThat(article.get("dateOrigin").getAsString()).isEqualTo("path");
        assertThat(article.toString()).doesNotContain("secret");
    }

    @Test
    void aPageIsAllThatStoodOnItInOrder() throws Exception {
        JsonObject page = visitor.json("/api/v1/articles/p2/page");
        assertThat(page.get("article").getAsString()).isEqualTo("p2");
        assertThat(page.get("page").getAsInt()).isEqualTo(1);
        assertThat(page.getAsJsonArray("articles").asList().stream()
                        .map(a -> a.getAsJsonObject().get("id").getAsString()))
                .containsExactly("p3", "p2", "p1");
    }

    @Test
    void anArticleThatNobodyKnowsTheNewspaperOfStandsAlone() throws Exception {
        assertThat(visitor.json("/api/v1/articles/z1/page").getAsJsonArray("articles"))
                .hasSize(1);
    }

    @Test
    void nextLeadsThroughAllHitsOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 10; i++) {
            JsonObject page = visitor.json("/api/v1/search?size=20" + after);
            page.getAsJsonArray("hits")
                    .forEach(h -> seen.add(h.getAsJsonObject().get("id").getAsString()));
            if (page.get("next").isJsonNull()) break;
            after = "&after=" + page.get("next").getAsString();
        }
        assertThat(seen).hasSize(64).doesNotHaveDuplicates();
    }

    @Test
    void aRepeatedFilterIsAnAlternative() throws Exception {
        long one = visitor.json("/api/v1/search?genre=news").get("total").getAsLong();
        long other = visitor.json("/api/v1/search?genre=photo").get("total").getAsLong();
        assertThat(visitor.json("/api/v1/search?genre=news&genre=photo")
                        .get("total")
                        .getAsLong())
                .isEqualTo(one + other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/v1/health"})
    void healthSaysThatASearchAnswers(String path) throws Exception {
        assertThat(visitor.json(path).get("articles").getAsLong()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /api/v1/search?colour=red,        400, unknown-parameter,  allowed are after
            GET,  /api/v1/search?size=101,          400, bad-parameter,      0 to 100
            GET,  /api/v1/search?size=-1,           400, bad-parameter,      0 to 100
            GET,  /api/v1/search?size=ten,          400, bad-parameter,      0 to 100
            GET,  /api/v1/search?size=1&size=2,     400, bad-parameter,      once is allowed
            GET,  /api/v1/search?sort=best,         400, bad-parameter,      newest
            GET,  /api/v1/search?from=2022-13,      400, bad-parameter,      YYYY
            GET,  /api/v1/search?from=2023&to=2022, 400, bad-parameter,      before
            GET,  /api/v1/search?region=,           400, bad-parameter,      characters
            GET,  /api/v1/search?q=%FF,             400, bad-encoding,       UTF-8
            GET,  /api/v1/search?q=%22,             400, bad-query,          not closed
            GET,  /api/v1/search?q=boom,            500, internal,           fault is ours
            GET,  /api/v1/search?q=deep,            500, internal,           fault is ours
            GET,  /api/v1/articles/none,            404, no-such-article,    none
            GET,  /api/v1/articles/a100?x=1,        400, unknown-parameter,  x
            GET,  /api/v1/nothing,                  404, not-found,          nothing
            GET,  /nothing,                         404, not-found,          nothing
            POST, /api/v1/search,                   405, method-not-allowed, POST
            DELETE, /api/v1/articles/a100,          405, method-not-allowed, DELETE
            """)
    void errorsHaveOneFormAndTeach(String method, String path, int status, String code, String part) throws Exception {
        HttpResponse<String> response = visitor.ask(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        JsonObject error = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(error.keySet()).containsExactly("status", "code", "message", "see");
        assertThat(error.get("status").getAsInt()).isEqualTo(status);
        assertThat(error.get("code").getAsString()).isEqualTo(code);
        assertThat(error.get("message").getAsString()).contains(part);
        assertThat(response.body()).doesNotContain("laobao.", "java.", "secret", "\tat ");
        String manual = visitor.ask("GET", "/errors").body();
        assertThat(manual).contains("id=\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=boom",
                "/articles/a100",
                "/api/v1/search",
                "/api/v1/nothing",
                "/assets/app.js",
                "/assets/..%2fshell.html",
                "/%",
                "/%00",
                "/[",
                "/errors",
                "/api",
                "/api/v1/pivot?format=csv",
                "/api/v1/export",
                "/api/v1/feed",
                "/api/v1/batch",
                "/lib/swagger-ui/0/x.js",
                "/sitemap.xml",
                "/metrics",
                "/health",
                "/openapi.json"
            })
    void everyAnswerIsHardened(String path) throws Exception {
        var headers = visitor.raw(path);
        assertThat(headers)
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .contains("frame-ancestors 'none'")
                .containsIgnoringCase("X-Frame-Options: DENY")
                .containsIgnoringCase("Referrer-Policy: same-origin")
                .doesNotContain("unsafe-inline", "unsafe-eval", "Server: Jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE"})
    void nothingCanBeWritten(String method) throws Exception {
        List<String> paths = new ArrayList<>(List.of("/", "/search", "/browse", "/articles/a100", "/sitemap.xml"));
        for (String path :
                visitor.json("/openapi.json").getAsJsonObject("paths").keySet())
            paths.add(path.replace("{id}", "a100").replace("{field}", "region"));
        // Whose body is queries, and which writes nothing either.
        if (method.equals("POST")) paths.remove("/api/v1/batch");
        for (String path : paths) {
            HttpResponse<String> answer = visitor.ask(method, path);
            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    /** All of 127.0.0.0/8 is this machine, so that a server that listens everywhere would be reached there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void itListensAtThatAddressAlone() throws Exception {
        assertThat(ServerOptions.DEFAULT.host()).isEqualTo("127.0.0.1");
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.2", server.port())))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../shell.html",
                "/assets/shell.html",
                "/assets/..%2f..%2flogback.xml",
                "/assets/%2e%2e/logback.xml",
                "/assets/....//logback.xml",
                "/assets//etc/passwd",
                "/assets/strings/zh.json",
                "/assets/app.js%00.css",
                "/assets/..;/logback.xml",
                "/assets/..%5c..%5clogback.xml",
                "/assets/%252e%252e/logback.xml",
                "/lib/lit/../../../../logback.xml",
                "/lib/lit/0.0.0/index.js",
                "/lib/vue/3.3.1/index.js",
                "/lib/lit/3.3.1/..%2f..%2findex.js",
                "/articles/..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e%2f%2e%2e%2flogback.xml",
                "/assets/%c0%ae%c0%ae/logback.xml",
                "/assets/%uff0e%uff0e/logback.xml",
                "/assets/..\\..\\logback.xml",
                "/assets/.%2e/logback.xml",
                "/assets/%2e./logback.xml",
                "/assets/./../logback.xml",
                "/assets/style/../../logback.xml",
                "/assets/style/..%2f..%2flogback.xml",
                "/assets/%2fetc%2fpasswd",
                "/assets/file:///etc/passwd",
                "/assets/logback.xml",
                "/assets/..%00/logback.xml",
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/language/..%2f..%2fetc",
                "/api/v1/articles/..%2f..%2fetc%2fpasswd/page"
            })
    void noSpellingOfAPathLeadsOutOfTheSite(String path) throws Exception {
        assertThat(visitor.raw(path)).startsWith("HTTP/1.1 4").contains("\"status\"");
    }

    @Test
    void aBrowserGetsErrorsAsAPage() throws Exception {
        HttpResponse<String> response = visitor.ask("GET", "/articles/none", "Accept", "text/html,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(response.body()).contains("没有这篇文章");
    }

    @Test
    void articleAndSearchCanBeReadWithoutScripts() throws Exception {
        assertThat(visitor.ask("GET", "/articles/a100").body()).contains("<h1>郑州劳模宣讲进车间</h1>", "课堂开到机床边");
        assertThat(visitor.ask("GET", "/search?q=%E5%A4%9C%E6%A0%A1").body())
                .contains("<mark>夜校</mark>", "href=\"/articles/a1");
    }

    @ParameterizedTest
    @CsvSource({"/openapi.json", "/opensearch.xml", "/metrics", "/health"})
    void whatIsBesideTheApiIsAlsoFoundInIt(String path) throws Exception {
        HttpResponse<String> beside = visitor.get(path);
        HttpResponse<String> within = visitor.get("/api/v1" + path);
        assertThat(within.statusCode()).isEqualTo(200);
        assertThat(within.headers().firstValue("Content-Type"))
                .isEqualTo(beside.headers().firstValue("Content-Type"));
    }

    @Test
    void aPageWithoutScriptsOffersWhatMayHaveBeenMeant() throws Exception {
        assertThat(visitor.ask("GET", "/search?q=%E5%A4%9C%E9%A5%BA").body())
                .contains("没有找到", "<p class=\"meant\">", "href=\"/search?q=%E5%A4%9C%E6%A0%A1", ">夜校</a>");
    }

    @Test
    void filesAreNotSentTwice() throws Exception {
        HttpResponse<String> first = visitor.ask("GET", "/assets/app.js");
        assertThat(first.statusCode()).isEqualTo(200);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.ask("GET", "/assets/app.js", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPortInUseIsOneSentence() {
        assertThatThrownBy(
                        () -> Server.start(new MemoryArchive(List.of()), new ServerOptions("127.0.0.1", server.port())))
                .isInstanceOf(CannotListenException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    @Test
    void aPortThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new ServerOptions("127.0.0.1", 65536)).hasMessageContaining("65536");
    }
}
