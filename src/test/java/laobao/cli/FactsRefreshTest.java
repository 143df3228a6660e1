package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An archive's own names, from {@code laobao index} to {@code laobao search}. */
class FactsRefreshTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void aPage() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(
                folder.resolve("pages/1990-05-01-02.md"), "# 星城新区的夜校开班\n\n本报讯 （记者 林小满）星城新区的夜校昨日开班，远厂工会送来了教材，学员们都说好。\n");
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine().setErr(new PrintWriter(errors, true));
        return line.execute(args);
    }

    private int index() {
        return run(
                "index",
                "--index",
                folder.resolve("archive").toString(),
                folder.resolve("pages").toString());
    }

    private String search() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(
                            "search",
                            "--json",
                            "--index",
                            folder.resolve("archive").toString(),
                            "夜校"))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void authority(String rows) throws IOException {
        Files.writeString(folder.resolve("pages/authority.tsv"), rows.replace(';', '\t'));
    }

    @Test
    void indexingAgainRefreshesTheFactsOfWhatIsIndexed() throws IOException {
        assertThat(index()).isZero();
        assertThat(search()).doesNotContain("望城区").doesNotContain("远山机械厂工会");

        authority("place;星城新区;湖南省/长沙市/望城区\nunion;远山机械厂工会;远厂工会;湖南省总工会\n");
        assertThat(index()).isZero();
        assertThat(search()).contains("湖南省/长沙市/望城区").contains("远山机械厂工会").contains("\"total\":1");

        Files.delete(folder.resolve("pages/authority.tsv"));
        assertThat(index()).isZero();
        assertThat(search()).doesNotContain("望城区").doesNotContain("远山机械厂工会");
    }

    @Test
    void aBrokenFileStopsTheCommandWithItsLineAndLosesNothing() throws IOException {
        assertThat(index()).isZero();
        authority("# ours\nplace;星城新区;湖南省/天上市\n");
        assertThat(index()).isEqualTo(1);
        assertThat(errors.toString())
                .contains("authority.tsv line 2: there is no place '湖南省/天上市' today")
                .doesNotContain("\tat ");
        assertThat(search()).contains("\"total\":1");
    }
}
