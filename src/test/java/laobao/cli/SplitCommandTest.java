package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Splitting a page that has corrections by hand beside it. */
class SplitCommandTest {
    private static final String PAGE = """
            # 末班电车多等五分钟

            本报讯 (记者罗一鸣)近日,江城市电车公司把三路末班车的发车时间推迟了五分钟,让下夜班的纺织女工不再追着车跑。

            # 铸造车间里的读书角

            本报讯 翻砂工段的更衣室旁,新添了三排书架和两盏台灯。

            读书角起初只有三本书,是翻砂工段的老班长从家里背来的。

            # 车队办起修理班

            本报讯 江城市电车公司日前办起修理班,二十名下岗工人学会了修车。

            诚聘电焊工数名
            """;

    private static final String FITTING = """
            {"date": "1988-12-15", "corrections": [
              {"article": "末班电车多等", "title": "五分钟"},
              {"article": "末班电车多等", "regions": ["湖北省/武汉市"], "unions": []},
              {"article": "末班电车多等", "merge": "车队办起修理班"},
              {"cut": "读书角起初只有"},
              {"block": "诚聘电焊工", "role": "furniture"},
              {"article": "本报讯 翻砂工段", "drop": true}]}""";

    @TempDir
    Path folder;

    private List<String> told = List.of();

    /** The page as printed to stdout; what is said to stderr is {@link #told}. */
    private JsonObject split(int status, String corrections, String... options) throws Exception {
        Path page = Files.writeString(folder.resolve("02.md"), PAGE);
        Files.writeString(folder.resolve("02.corrections.json"), corrections);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            String[] arguments = Stream.concat(Stream.of("split", page.toString()), Stream.of(options))
                    .toArray(String[]::new);
            assertThat(Main.commandLine().execute(arguments)).isEqualTo(status);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        told = said.toString(StandardCharsets.UTF_8).lines().toList();
        return JsonParser.parseString(printed.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void correctionsAreAppliedAndNothingIsSaid() throws Exception {
        JsonObject page = split(0, FITTING);
        assertThat(page.get("date").getAsString()).isEqualTo("1988-12-15");
        assertThat(page.getAsJsonArray("articles"))
                .extracting(article -> article.getAsJsonObject().get("title").toString())
                .containsExactly("\"五分钟\"", "null");
        assertThat(told).isEmpty();
    }

    @Test
    void explainListsEachThatWasApplied() throws Exception {
        split(0, FITTING, "--explain");
        assertThat(told)
                .containsSequence(
                        "  corrections by hand",
                        "    date 1988-12-15",
                        "    role furniture for the block “诚聘电焊工数名”",
                        "    title “五分钟” for the article “末班电车多等五分钟”",
                        "    regions 湖北省/武汉市 for the article “末班电车多等五分钟”",
                        "    unions none for the article “末班电车多等五分钟”",
                        "    merge: what begins “车队办起修理班” into “末班电车多等五分钟”",
                        "    cut: an article begins at “读书角起初只有三本书,是翻砂工段的老班长从家里背来的。”",
                        "    drop: no article “铸造车间里的读书角”");
    }

    @Test
    void explainListsEachThatFitsNoMoreAmongThem() throws Exception {
        split(1, """
                {"corrections": [{"cut": "读书角起初只有"}, {"article": "锅炉车间里的图书馆", "drop": true},
                  {"block": "锅炉工段里的", "role": "body"}]}""", "--explain");
        assertThat(told)
                .containsSequence(
                        "  corrections by hand",
                        "    the correction (role) of '锅炉工段里的' is left out: no block of the page begins like that",
                        "    cut: an article begins at “读书角起初只有三本书,是翻砂工段的老班长从家里背来的。”",
                        "    the correction (drop) of '锅炉车间里的图书馆' is left out: no article of the page begins like that");
        assertThat(told).filteredOn(line -> line.startsWith("laobao: skipped ")).hasSize(2);
    }

    @Test
    void aPageWithoutCorrectionsHasNoList() throws Exception {
        split(0, "{}", "--explain");
        assertThat(told).isNotEmpty().noneMatch(line -> line.contains("corrections by hand"));
    }
}
