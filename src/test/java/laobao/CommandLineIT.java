package laobao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as people run it: the launcher, the jar, real files, exit status. */
@DisabledOnOs(OS.WINDOWS)
class CommandLineIT {
    private static final Path LAUNCHER = Path.of("laobao").toAbsolutePath();
    private static final String SAMPLE =
            Path.of("src/main/resources/sample").toAbsolutePath().toString();

    private static final List<String> READMES = List.of("README.md", "README.zh-CN.md");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static String index;

    record Ended(int status, String out, String err) {
        List<JsonObject> json() {
            return out.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    @BeforeAll
    static void indexTheSample() throws Exception {
        index = shared.resolve("sample").toString();
        Ended ended = laobao(shared, "index", SAMPLE, "--index", index);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains(" pages read, 0 unchanged, 0 skipped; ");
    }

    private static Ended laobao(Path where, String... arguments) throws Exception {
        Path out = Files.createTempFile(where, "out", null);
        Path err = Files.createTempFile(where, "err", null);
        int status = start(where, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        // The JVM announces the vector API whatever one does.
        String said = Files.readString(err).replaceFirst("WARNING: Using incubator modules: .*\\R", "");
        return new Ended(status, Files.readString(out), said);
    }

    private static ProcessBuilder start(Path where, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(where.toFile());
    }

    private JsonObject search(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("search", "--json", "--index", index));
        all.addAll(List.of(arguments));
        Ended ended = laobao(folder, all.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        return ended.json().getFirst();
    }

    @Test
    void findsWhatThePagesPrintAndNarrowsItByRegion() throws Exception {
        JsonObject all = search("劳模");
        JsonObject one = search("劳模", "--region", "辽宁省");
        assertThat(all.get("total").getAsLong())
                .isGreaterThan(one.get("total").getAsLong())
                .isGreaterThan(1);
        assertThat(one.getAsJsonArray("hits"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(regions(hit)).anyMatch(region -> region.startsWith("辽宁省")));
    }

    private static Stream<String> regions(JsonElement hit) {
        return hit.getAsJsonObject().getAsJsonArray("regions").asList().stream().map(JsonElement::getAsString);
    }

    @Test
    void showsHitsToAReader() throws Exception {
        assertThat(laobao(folder, "search", "劳模", "--index", index, "--size", "1")
                        .out())
                .contains(" articles, ")
                .contains("【劳模】");
    }

    @Test
    void theReadmeShowsWhatASearchPrints() throws Exception {
        List<String> lines = laobao(folder, "search", "\"工会\"", "--region", "陕西省", "--size", "1", "--index", index)
                .out()
                .lines()
                .toList();
        // Its first line tells the time it took, its last where to go on.
        String hit = String.join("\n", lines.subList(1, lines.size() - 1));
        String total = lines.getFirst().substring(0, lines.getFirst().indexOf(','));
        for (String readme : READMES)
            assertThat(Files.readString(Path.of(readme))).contains(total, hit);
    }

    @Test
    void saysWhichWordIsToBlameAndWhatMayHaveBeenMeant() throws Exception {
        assertThat(laobao(folder, "search", "劳魔", "--index", index).out()).contains("劳魔: 0", "Did you mean: 劳模");
    }

    @Test
    void readsUnchangedPagesOnlyOnce() throws Exception {
        assertThat(laobao(folder, "index", SAMPLE, "--index", index).out()).contains("0 pages read, ");
    }

    @Test
    void saysWhatItHolds() throws Exception {
        JsonObject statistics =
                laobao(folder, "stats", "--json", "--index", index).json().getFirst();
        assertThat(statistics.get("articles").getAsLong())
                .isEqualTo(search("").get("total").getAsLong())
                .isGreaterThanOrEqualTo(80);
        assertThat(statistics.getAsJsonArray("newspapers")).hasSize(4);
        assertThat(laobao(folder, "stats", "--index", index).out()).contains("职工晨报");
    }

    @Test
    void splitsWithoutIndexing() throws Exception {
        Ended ended = laobao(folder, "split", SAMPLE);
        assertThat(ended.status()).isZero();
        assertThat(ended.json())
                .hasSizeGreaterThan(12)
                .allSatisfy(page -> assertThat(page.getAsJsonArray("articles")).isNotEmpty());
    }

    @Test
    void namesWhatItCannotReadAndIndexesTheRest() throws Exception {
        Files.writeString(folder.resolve("good.md"), "# 甲厂职工学技能\n\n本报讯 近日,甲厂工会组织职工学习技能。\n");
        Files.writeString(folder.resolve("empty.md"), "");
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff, 0, 9});
        Files.write(folder.resolve("wrong.md"), new byte[] {(byte) 0xe5, (byte) 0xe5, (byte) 0xff, 0x20});
        Ended ended = laobao(folder, "index", folder.toString(), "--index", "built");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("empty.md"))
                .anyMatch(line -> line.contains("binary.txt"))
                .anyMatch(line -> line.contains("wrong.md"));
        assertThat(ended.out()).contains("1 pages read, 0 unchanged, 3 skipped; 1 articles; ");
        assertThat(laobao(folder, "search", "技能", "--index", "built").out()).contains("1 article,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            search 劳模 --index none      | 1 | There is no archive in 'none'
            index . --index .            | 1 | holds no Laobao archive
            search ( --index INDEX       | 2 | cannot be read at character 1
            search a --from x --index INDEX | 2 | 'from' is 'x'; allowed is
            search a --size 101 --index INDEX | 2 | 'size' is '101'; allowed is
            serve --port 70000           | 2 | 70000
            index                        | 2 | PATH
            nosuch                       | 2 | nosuch
            index nosuch.md --index new  | 1 | there is no such file
            """)
    void refusesInOneSentence(String arguments, int status, String sentence) throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "not an archive");
        Ended ended = laobao(folder, arguments.replace("INDEX", index).split(" ", -1));
        assertThat(ended.err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(ended.status()).isEqualTo(status);
    }

    @Test
    void aPortInUseIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = laobao(folder, "serve", "--index", index, "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.err().lines()).singleElement().asString().contains("the port is in use");
        }
    }

    @Test
    void theDemoServesTheSampleUntilItIsToldToEnd() throws Exception {
        Process demo = start(folder, "demo", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(demo.getInputStream(), UTF_8))) {
            String line = out.readLine();
            assertThat(line).startsWith("listening on http://127.0.0.1:");
            String address = line.substring("listening on ".length());
            assertThat(get(address + "/health").statusCode()).isEqualTo(200);
            JsonObject found = JsonParser.parseString(
                            get(address + "/api/v1/search?size=0").body())
                    .getAsJsonObject();
            assertThat(found.get("total").getAsLong()).isGreaterThanOrEqualTo(80);
            assertThat(get(address + "/").body()).contains("劳报");
            String decades = get(address + "/api/v1/timeline?interval=decade&q=%E5%86%9C%E6%B0%91%E5%B7%A5")
                    .body();
            for (String readme : READMES)
                assertThat(Files.readString(Path.of(readme))).contains(decades);
            demo.destroy();
            assertThat(demo.waitFor()).as("ended by SIGTERM").isEqualTo(143);
        } finally {
            demo.destroyForcibly();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
