package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders as nobody should keep them: what can be read is read, the rest is named, nothing hangs. */
@DisabledOnOs(OS.WINDOWS)
class HostileFolderTest {
    private static final List<String> ODD_NAMES = List.of(
            "-rf.md",
            "名 字 有 空格.md",
            "换\n行.md",
            "'引\"号`$HOME.md",
            "表情😀.md",
            "ＦＵＬＬ.MD",
            "a".repeat(240) + ".md",
            "%00%2e.txt");

    @TempDir
    private Path folder;

    private Report index(Path pages) throws IOException {
        return Pages.index(pages, folder.resolve("index"));
    }

    private void good(Path file, int number) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Pages.text(number, 1, ""));
    }

    @Test
    void oddNamesAreNamesToo() throws IOException {
        int n = 0;
        for (String name : ODD_NAMES) good(folder.resolve("pages/" + n + "/" + name), n++);
        Report report = index(folder.resolve("pages"));
        assertThat(report.skipped()).isEmpty();
        assertThat(report.articles()).isEqualTo(n);
        assertThat(index(folder.resolve("pages")).unchanged()).isEqualTo(n);
    }

    @Test
    void loopsPipesAndDeadLinksDoNotHoldItUp() throws Exception {
        Path pages = folder.resolve("pages");
        good(pages.resolve("a/b/2022-11-30-01.md"), 1);
        Files.createSymbolicLink(pages.resolve("a/b/up"), pages);
        Files.createSymbolicLink(pages.resolve("a/self"), pages.resolve("a/self"));
        Files.createSymbolicLink(pages.resolve("dead.md"), folder.resolve("nowhere.md"));
        Process fifo = new ProcessBuilder("mkfifo", pages.resolve("pipe.md").toString()).start();
        assertThat(fifo.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Report report = index(pages);
        assertThat(report.articles()).isEqualTo(1);
        assertThat(report.skipped())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("Exception"));
        assertThat(Pages.index(pages.resolve("pipe.md"), folder.resolve("index"))
                        .skipped())
                .singleElement()
                .asString()
                .contains("no regular file");
    }

    @Test
    void whatMayNotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        Path pages = folder.resolve("pages");
        good(pages.resolve("2022-11-30-01.md"), 1);
        good(pages.resolve("2022-11-30-02.md"), 2);
        good(pages.resolve("locked/2022-11-30-03.md"), 3);
        Files.setPosixFilePermissions(pages.resolve("2022-11-30-02.md"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(pages.resolve("locked"), PosixFilePermissions.fromString("---------"));
        try {
            Report report = index(pages);
            // The administrator may read everything.
            boolean mayAll = Files.isReadable(pages.resolve("2022-11-30-02.md"));
            assertThat(report.articles()).isEqualTo(mayAll ? 3 : 1);
            if (!mayAll)
                assertThat(report.skipped())
                        .hasSize(2)
                        .allSatisfy(problem -> assertThat(problem.toString()).contains("permission denied"));
        } finally {
            Files.setPosixFilePermissions(pages.resolve("locked"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aPageOfFiftyMegabytesIsNamedInASmallHeapAndTheRestGoesOn() throws Exception {
        Path pages = folder.resolve("pages");
        good(pages.resolve("2022-11-30-01.md"), 1);
        good(pages.resolve("2022-11-30-03.md"), 3);
        byte[] paragraph = ("本报讯 " + "近日，甲厂工会组织职工学技能。".repeat(200) + "\n\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(pages.resolve("2022-11-30-02.md"))) {
            for (long size = 0; size < 50 << 20; size += paragraph.length) out.write(paragraph);
        }
        // A line as long, in a file of articles.
        try (OutputStream out = Files.newOutputStream(pages.resolve("articles.jsonl"))) {
            out.write("{\"id\": \"x1\", \"body\": \"甲厂工会组织职工学技能。\"}\n{\"body\": \"".getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < 50 << 20; size += paragraph.length - 2)
                out.write(paragraph, 0, paragraph.length - 2);
            out.write("\"}\n{\"id\": \"x2\", \"body\": \"乙厂工会组织职工学技能。\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "laobao.cli.Main",
                        "index",
                        pages.toString(),
                        "--index",
                        folder.resolve("index").toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err")))
                .contains(
                        "2022-11-30-02.md", "articles.jsonl#2", "bytes; a page may have", "characters; a line may have")
                .doesNotContain("OutOfMemory", "Exception");
        assertThat(Files.readString(folder.resolve("out"))).contains("4 articles");
    }
}
