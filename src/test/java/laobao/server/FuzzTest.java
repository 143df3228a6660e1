package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import laobao.lucene.LuceneArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked is answered, by the real engine, and never with a fault of ours. The profile {@code long} asks the samples 10,000
 * times; any archive that {@code laobao index} made, which is only read, is asked by
 *
 * <pre>mvn -q test -Dtest=FuzzTest -Dlaobao.index=FOLDER [-Dlaobao.fuzz=10000] [-Dlaobao.seed=N]</pre>
 */
class FuzzTest {
    private static final int TIMES = Integer.getInteger("laobao.fuzz", 600);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<String> PATHS = List.of(
            "/api/v1/search",
            "/api/v1/search",
            "/api/v1/search",
            "/search",
            "/api/v1/timeline",
            "/api/v1/pivot",
            "/api/v1/facets/region",
            "/api/v1/facets/date",
            "/api/v1/suggest",
            "/api/v1/feed",
            "/api/v1/export",
            "/api/v1/articles/a100/similar",
            "/api/v1/articles/a100/copies",
            "/api/v1/articles/a100/citation",
            "/api/v1/batch");
    private static final List<String> NAMES = List.of(
            "region",
            "union",
            "newspaper",
            "byline",
            "column",
            "genre",
            "from",
            "to",
            "sort",
            "size",
            "after",
            "collapse",
            "variants",
            "interval",
            "rows",
            "columns",
            "prefix",
            "parent",
            "limit",
            "format",
            "style",
            "by");
    private static final List<String> VALUES = List.of(
            "河南省",
            "河南省/郑州市",
            "中华全国总工会",
            "北方工人报",
            "林小禾",
            "news",
            "2015",
            "2015-02",
            "2015-02-29",
            "1",
            "0",
            "100",
            "-1",
            "true",
            "false",
            "newest",
            "oldest",
            "day",
            "month",
            "decade",
            "year",
            "csv",
            "jsonl",
            "ris",
            "/",
            "//",
            "a/b/c/d",
            "\uD83D\uDE00",
            "\0",
            "%",
            "'",
            "\"",
            "*",
            "９",
            "ⅷ",
            "\u202E",
            "\u0301");
    private static final List<String> PIECES = List.of(
            "劳模",
            "夜校",
            "职工",
            "工會",
            "全总",
            "产改",
            "12",
            "ａｂ",
            "\"",
            "“",
            "”",
            "「",
            "」",
            "(",
            ")",
            "（",
            "）",
            " ",
            " ",
            "　",
            "OR",
            "AND",
            "NOT",
            "|",
            "-",
            "－",
            "*",
            "?",
            "~",
            "~10",
            "~99999999999",
            ":",
            "：",
            "标题:",
            "title:",
            "记者：",
            "地区:",
            "版:",
            "版:[1 TO 3]",
            "日期:2015..2016",
            "from:",
            "\\",
            "/",
            "^2",
            "&&",
            "!",
            "+",
            "\t",
            "\n",
            "\0",
            "\uFEFF",
            "\uD83D\uDE00",
            "\u200B",
            "<b>",
            "${x}",
            "一二三四五六七八九十",
            "，",
            "。",
            "·",
            "a*b*",
            "劳*",
            "*劳",
            "的");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nothingThatIsAskedIsAFaultOfOurs() throws Exception {
        String index = System.getProperty("laobao.index");
        if (index == null) Samples.index(folder);
        long seed = Long.getLong("laobao.seed", new Random().nextLong());
        Random random = new Random(seed);
        int answered = 0;
        long worst = 0;
        try (LuceneArchive archive = LuceneArchive.open(index == null ? folder : Path.of(index));
                Server server = Server.start(archive, new ServerOptions("127.0.0.1", 0))) {
            for (int i = 0; i < TIMES; i++) {
                String path = PATHS.get(random.nextInt(PATHS.size()));
                HttpRequest request = path.endsWith("batch") ? batch(server, random) : get(server, path, random);
                String which = "seed " + seed + ", request " + i + ": " + request;
                long start = System.nanoTime();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                // An export lasts as long as it is.
                if (!path.endsWith("/export")) worst = Math.max(worst, (System.nanoTime() - start) / 1_000_000);
                assertThat(answer.statusCode()).as(which + "\n" + answer.body()).isIn(200, 400, 404, 414, 415);
                if (answer.statusCode() == 200) answered++;
                else assertThat(answer.body()).as(which).startsWith("{\"status\":" + answer.statusCode());
            }
        }
        System.out.printf(
                "FuzzTest: seed %d: %,d requests, %,d of them sound, the slowest but exports %,d ms%n",
                seed, TIMES, answered, worst);
        assertThat(answered).as("requests that were sound").isGreaterThan(TIMES / 5);
    }

    private static HttpRequest get(Server server, String path, Random random) {
        StringBuilder address = new StringBuilder(server.address() + path + "?q=" + Links.encode(query(random)));
        if (random.nextInt(3) == 0)
            for (int n = random.nextInt(4); n > 0; n--)
                address.append('&').append(pick(NAMES, random)).append('=').append(Links.encode(pick(VALUES, random)));
        return HttpRequest.newBuilder(URI.create(address.toString()))
                .timeout(LIMIT)
                .build();
    }

    private static HttpRequest batch(Server server, Random random) {
        StringBuilder body = new StringBuilder();
        for (int n = random.nextInt(5); n >= 0; n--) body.append(query(random)).append('\n');
        String by = random.nextInt(4) == 0 ? pick(VALUES, random) : pick(List.of("month", "region", "union"), random);
        return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/batch?by=" + Links.encode(by)))
                .header("Content-Type", pick(List.of("text/plain", "text/csv", "application/json"), random))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toString().getBytes(UTF_8)))
                .timeout(LIMIT)
                .build();
    }

    private static String query(Random random) {
        StringBuilder query = new StringBuilder();
        for (int n = random.nextInt(random.nextInt(20) == 0 ? 200 : 9); n > 0; n--) query.append(pick(PIECES, random));
        return query.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
