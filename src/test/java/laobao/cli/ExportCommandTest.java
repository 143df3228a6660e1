package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Whole results from the command line. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }

    @BeforeEach
    void index() throws Exception {
        Files.writeString(folder.resolve("1996-07-09-03.md"), """
                # 末班电车多等五分钟

                本报讯 （记者罗一鸣）江城市电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着末班车跑。

                # 铸造车间里的读书角

                本报讯 （记者尤念慈）翻砂工段的更衣室旁，新添了三排书架和两盏台灯。
                """);
        assertThat(run(
                        "index",
                        folder.toString(),
                        "--index",
                        folder.resolve("index").toString()))
                .isZero();
    }

    private String export(String query, String... more) throws Exception {
        Path file = folder.resolve("out");
        String[] first = {"export", query, "--index", folder.resolve("index").toString(), "--output", file.toString()};
        String[] all = java.util.stream.Stream.of(first, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertThat(run(all)).as("%s", said).isZero();
        assertThat(folder.resolve("out.part")).doesNotExist();
        return Files.readString(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv    | 末班电车多等五分钟,
            jsonl  | "title":"末班电车多等五分钟"
            bibtex | {末班电车多等五分钟}
            ris    | TI  - 末班电车多等五分钟
            """)
    void writesEveryHitInEachFormat(String format, String part) throws Exception {
        assertThat(export("", "--format", format)).contains(part).contains("铸造车间里的读书角");
        assertThat(export("纺织女工", "--format", format)).contains(part).doesNotContain("铸造车间里的读书角");
    }

    @Test
    void isNarrowedAsASearchIs() throws Exception {
        assertThat(export("", "--format", "jsonl", "--byline", "尤念慈").lines()).hasSize(1);
        assertThat(export("", "--format", "jsonl", "--from", "1997")).isEmpty();
    }

    @Test
    void citationsLinkToTheSiteNamed() throws Exception {
        assertThat(export("", "--format", "ris", "--site", "https://archive.example/"))
                .contains("https://archive.example/articles/");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(run(
                        "export",
                        "",
                        "--format",
                        "xls",
                        "--index",
                        folder.resolve("index").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("'format' is 'xls'; allowed is csv, jsonl, bibtex, ris.");
    }
}
