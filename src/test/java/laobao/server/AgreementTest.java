package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import laobao.lucene.LuceneArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of one search agree, over HTTP and with the real engine: its hits, the rows of its export, its spans of time, its cross
 * tables, its row in a batch. Runs on the samples; on any archive that {@code laobao index} made, which is only read, by
 *
 * <pre>mvn -q test -Dtest=AgreementTest -Dlaobao.index=FOLDER [-Dlaobao.searches=200] [-Dlaobao.seed=N]</pre>
 */
class AgreementTest {
    /** A search that its time limit cuts short says so and need not agree. */
    private static final Duration UNHURRIED = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    /** Hits as their export has them, one by one. */
    private record Rows(Set<String> ids, long undated, Map<String, Long> years) {
        static Rows read(Stream<String> lines) {
            Set<String> ids = new HashSet<>();
            Map<String, Long> years = new TreeMap<>();
            long[] undated = {0};
            lines.forEach(line -> {
                JsonObject row = JsonParser.parseString(line).getAsJsonObject();
                assertThat(ids.add(row.get("id").getAsString()))
                        .as("once: " + line)
                        .isTrue();
                JsonElement date = row.get("date");
                if (date.isJsonNull()) undated[0]++;
                else years.merge(date.getAsString().substring(0, 4), 1L, Long::sum);
            });
            return new Rows(ids, undated[0], years);
        }
    }

    @Test
    void hitsYearsExportPivotAndBatchAgree() throws Exception {
        String index = System.getProperty("laobao.index");
        if (index == null) Samples.index(folder);
        long seed = Long.getLong("laobao.seed", new Random().nextLong());
        try (LuceneArchive archive = LuceneArchive.open(index == null ? folder : Path.of(index), UNHURRIED);
                Server server = Server.start(archive, new ServerOptions("127.0.0.1", 0))) {
            Visitor visitor = new Visitor(server);
            Drawing drawing = new Drawing(visitor, new Random(seed));
            List<Drawing.Search> searches = new ArrayList<>();
            List<Long> totals = new ArrayList<>();
            for (int i = Integer.getInteger("laobao.searches", 200); i > 0; i--) {
                Drawing.Search search = drawing.next();
                searches.add(search);
                totals.add(agree(visitor, search, "seed " + seed + ": " + search));
            }
            assertThat(batch(visitor, searches)).as("seed " + seed).isEqualTo(totals);
            System.out.printf(
                    "AgreementTest: seed %d: %d searches agree, %d of them with hits, %,d hits in all%n",
                    seed,
                    totals.size(),
                    totals.stream().filter(total -> total > 0).count(),
                    totals.stream().mapToLong(total -> total).sum());
        }
    }

    private static long agree(Visitor visitor, Drawing.Search search, String which) throws Exception {
        JsonObject answer = visitor.json("/api/v1/search?size=100&sort=oldest&" + search);
        assertThat(answer.get("partial").getAsBoolean()).as(which).isFalse();
        long total = answer.get("total").getAsLong();
        HttpResponse<Stream<String>> export = visitor.lines("/api/v1/export?format=jsonl&" + search);
        assertThat(export.headers().firstValue("Laobao-Total")).as(which).hasValue(String.valueOf(total));
        Rows rows;
        try (Stream<String> lines = export.body()) {
            rows = Rows.read(lines);
        }
        assertThat((long) rows.ids.size()).as(which).isEqualTo(total);
        Set<String> listed = new HashSet<>();
        answer.getAsJsonArray("hits").forEach(hit -> listed.add(text(hit, "id")));
        assertThat(listed).as(which).hasSize((int) Math.min(100, total));
        assertThat(rows.ids.containsAll(listed))
                .as(which + ": what is listed is exported")
                .isTrue();

        JsonObject years = visitor.json("/api/v1/timeline?interval=year&" + search);
        Map<String, Long> counted = new TreeMap<>();
        for (JsonElement bucket : years.getAsJsonArray("buckets"))
            if (number(bucket, "count") > 0) counted.put(text(bucket, "key"), number(bucket, "count"));
        assertThat(counted).as(which).isEqualTo(rows.years);
        assertThat(number(years, "undated")).as(which).isEqualTo(rows.undated);
        for (String interval : List.of("month", "decade")) {
            JsonObject timeline = visitor.json("/api/v1/timeline?interval=" + interval + "&" + search);
            assertThat(sum(timeline.getAsJsonArray("buckets")) + number(timeline, "undated"))
                    .as(which)
                    .isEqualTo(total);
            for (JsonElement bucket : timeline.getAsJsonArray("buckets"))
                assertThat(number(bucket, "all")).as(which).isGreaterThanOrEqualTo(number(bucket, "count"));
        }
        for (String table : List.of("rows=genre&columns=year", "rows=newspaper&columns=month")) {
            JsonObject pivot = visitor.json("/api/v1/pivot?" + table + "&" + search);
            long cells = 0;
            for (JsonElement row : pivot.getAsJsonArray("counts"))
                for (JsonElement cell : row.getAsJsonArray()) cells += cell.getAsLong();
            assertThat(number(pivot, "total")).as(which).isEqualTo(total);
            if (!search.isCollapsed())
                assertThat(cells + number(pivot, "outside")).as(which).isEqualTo(total);
        }
        JsonArray dates = answer.getAsJsonObject("facets").getAsJsonArray("date");
        if (search.hasSpan())
            assertThat(dates)
                    .as(which + ": a facet's counts ignore its own selection")
                    .isEqualTo(visitor.json("/api/v1/search?" + search.withoutSpan())
                            .getAsJsonObject("facets")
                            .getAsJsonArray("date"));
        else if (!search.isCollapsed())
            assertThat(sum(dates) + rows.undated).as(which).isEqualTo(total);
        return total;
    }

    private static List<Long> batch(Visitor visitor, List<Drawing.Search> searches) throws Exception {
        List<Map<String, List<String>>> queries =
                searches.stream().map(Drawing.Search::parameters).toList();
        HttpResponse<String> answer = visitor.post(
                "/api/v1/batch?by=year", "application/json", Json.write(queries).getBytes(UTF_8));
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("rows").asList().stream()
                .map(row -> number(row, "total"))
                .toList();
    }

    private static String text(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsString();
    }

    private static long number(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsLong();
    }

    private static long sum(JsonArray counts) {
        return counts.asList().stream()
                .mapToLong(count -> number(count, "count"))
                .sum();
    }
}
