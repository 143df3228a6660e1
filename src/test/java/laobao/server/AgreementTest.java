package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of one search agree, over HTTP and with the real engine. */
class AgreementTest {
    private static final List<String> WORDS = List.of(
            "劳模", "夜校", "\"职工\"", "工匠 车间", "青岛 OR 沈阳", "竞赛 -淮安", "技能*", "标题:夜校", "没有这个词", "快递员", "\"劳模 工匠\"~10", "");
    private static final List<String> FILTERS = List.of(
            "",
            "&genre=news",
            "&genre=news&genre=brief",
            "&region=%E6%B2%B3%E5%8D%97%E7%9C%81",
            "&newspaper=%E5%8A%B3%E5%8A%A8%E6%99%A8%E6%8A%A5",
            "&region=%E5%B1%B1%E4%B8%9C%E7%9C%81%2F%E9%9D%92%E5%B2%9B%E5%B8%82&genre=feature");
    private static final List<String> SPANS = List.of("", "&from=2015&to=2018", "&from=2016-03-05", "&to=2020-02");

    @TempDir
    Path folder;

    @Test
    void totalListExportAndYearsAgree() throws Exception {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            writer.replace("samples", "1", Samples.articles());
            writer.commit();
        }
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (LuceneArchive archive = LuceneArchive.open(folder);
                Server server = Server.start(archive, new ServerOptions("127.0.0.1", 0))) {
            Visitor visitor = new Visitor(server);
            for (int i = 0; i < 200; i++) {
                String span = pick(SPANS, random);
                String query = "q=" + Links.encode(pick(WORDS, random)) + pick(FILTERS, random) + span;
                String which = "seed " + seed + ": " + query;
                JsonObject answer = visitor.json("/api/v1/search?size=100&" + query);
                long total = answer.get("total").getAsLong();
                assertThat(answer.getAsJsonArray("hits")).as(which).hasSize((int) total);
                HttpResponse<String> export = visitor.get("/api/v1/export?format=jsonl&" + query);
                assertThat(export.body().lines().map(AgreementTest::id).collect(Collectors.toSet()))
                        .as(which)
                        .isEqualTo(ids(answer));
                assertThat(export.headers().firstValue("Laobao-Total"))
                        .as(which)
                        .hasValue(String.valueOf(total));
                for (String interval : List.of("month", "year", "decade")) {
                    JsonObject timeline = visitor.json("/api/v1/timeline?interval=" + interval + "&" + query);
                    assertThat(sum(timeline.getAsJsonArray("buckets").asList())
                                    + timeline.get("undated").getAsLong())
                            .as(which)
                            .isEqualTo(total);
                    long undated = answer.getAsJsonArray("hits").asList().stream()
                            .filter(hit -> hit.getAsJsonObject().get("date").isJsonNull())
                            .count();
                    assertThat(timeline.get("undated").getAsLong()).as(which).isEqualTo(undated);
                    for (JsonElement bucket : timeline.getAsJsonArray("buckets"))
                        assertThat(bucket.getAsJsonObject().get("all").getAsLong())
                                .as(which)
                                .isGreaterThanOrEqualTo(
                                        bucket.getAsJsonObject().get("count").getAsLong());
                }
                for (String table : List.of("rows=genre&columns=year", "rows=newspaper&columns=month")) {
                    JsonObject pivot = visitor.json("/api/v1/pivot?" + table + "&" + query);
                    long cells = pivot.getAsJsonArray("counts").asList().stream()
                            .flatMap(row -> row.getAsJsonArray().asList().stream())
                            .mapToLong(JsonElement::getAsLong)
                            .sum();
                    assertThat(cells + pivot.get("outside").getAsLong())
                            .as(which)
                            .isEqualTo(total);
                    assertThat(pivot.get("total").getAsLong()).as(which).isEqualTo(total);
                }
                if (!span.isEmpty()) {
                    String whole = query.substring(0, query.length() - span.length());
                    assertThat(answer.getAsJsonObject("facets").get("date"))
                            .as(which + ": a facet's counts ignore its own selection")
                            .isEqualTo(visitor.json("/api/v1/search?" + whole)
                                    .getAsJsonObject("facets")
                                    .get("date"));
                    continue;
                }
                long undated = answer.getAsJsonArray("hits").asList().stream()
                        .filter(hit -> hit.getAsJsonObject().get("date").isJsonNull())
                        .count();
                assertThat(sum(answer.getAsJsonObject("facets")
                                        .getAsJsonArray("date")
                                        .asList())
                                + undated)
                        .as(which)
                        .isEqualTo(total);
            }
        }
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String id(String line) {
        return com.google.gson.JsonParser.parseString(line)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    private static java.util.Set<String> ids(JsonObject answer) {
        return answer.getAsJsonArray("hits").asList().stream()
                .map(hit -> hit.getAsJsonObject().get("id").getAsString())
                .collect(Collectors.toSet());
    }

    private static long sum(List<JsonElement> counts) {
        return counts.stream()
                .mapToLong(c -> c.getAsJsonObject().get("count").getAsLong())
                .sum();
    }
}
