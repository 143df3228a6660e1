package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import laobao.archive.ArchiveWriter;
import laobao.opensearch.TestCluster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commands with a folder and with an address on a cluster. */
class ClusterCommandsIT {
    @TempDir
    private static Path folder;

    private static String pages = "";
    private static String here = "";
    private static String there = "";

    /** What a command printed, and how it ended. */
    private record Said(int status, String out, String err) {}

    @BeforeAll
    static void index() throws IOException {
        there = TestCluster.shared().location("commands");
        here = folder.resolve("here").toString();
        pages = Files.createDirectory(folder.resolve("pages")).toString();
        Files.writeString(
                folder.resolve("pages/2022-11-30-02.md"),
                "# 郑州评出百名工匠\n\n本报讯 (记者王试)郑州市总工会近日评出百名工匠，劳模代表到会。\n\n# 职工夜校开班\n\n本报讯 南京的职工夜校开班。\n");
        assertThat(run("index", pages, "--index", here).status).isZero();
        assertThat(run("copy", "--from", here, "--to", there, "--seed", "1"))
                .extracting(Said::status, Said::err)
                .containsExactly(0, "");
    }

    private static Said run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try (PrintStream newOut = new PrintStream(printed, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            int status = Main.commandLine().execute(arguments);
            return new Said(
                    status, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void whatWasCopiedNeedNotBeReadAgain() {
        Said again = run("index", pages, "--index", there);
        assertThat(again.out).startsWith("0 pages read, 1 unchanged, 0 skipped");
        Said copied = run("copy", "--from", here, "--to", there, "--seed", "2");
        assertThat(copied.out).startsWith("0 articles copied").contains("alike: 2 articles");
    }

    @Test
    void figuresAndHitsAreTheSame() {
        String figures = run("stats", "--index", there).out;
        assertThat(figures).contains("articles        2\n", "files           1\n");
        assertThat(figures.replaceAll("(generation|on disk).*\n", ""))
                .isEqualTo(run("stats", "--index", here).out.replaceAll("(generation|on disk).*\n", ""));
        for (String query : new String[] {"工匠", "\"职工夜校\"", "没有"}) {
            Said found = run("search", query, "--index", there);
            assertThat(found.status).isZero();
            assertThat(found.out.lines().skip(1))
                    .isEqualTo(run("search", query, "--index", here)
                            .out
                            .lines()
                            .skip(1)
                            .toList());
        }
    }

    @Test
    void anArchivesOwnFormsOfWordsAreAFileToBeNamed() throws IOException {
        String forms = Files.writeString(folder.resolve("forms.txt"), "synonym 工匠 夜校\n")
                .toString();
        for (String place : new String[] {here, there}) {
            assertThat(run("search", "工匠", "--index", place).out).startsWith("1 article,");
            assertThat(run("search", "工匠", "--index", place, "--variants", forms).out)
                    .startsWith("2 articles,");
            Said said = run("search", "工匠", "--index", place, "--variants", forms + "x");
            assertThat(said.status).isEqualTo(1);
            assertThat(said.err).contains("--variants is '" + forms + "x'; there is no such file.");
        }
    }

    @Test
    void whatIsBeingWrittenToIsRefusedByName() throws IOException {
        String place = there + "-busy";
        run("index", pages, "--index", place);
        try (ArchiveWriter writer = IndexOption.write(place)) {
            for (String[] command : new String[][] {
                {"index", pages, "--index", place},
                {"index", "--rebuild", pages, "--index", place},
                {"copy", "--from", here, "--to", place},
                {"rollback", "--index", place}
            }) {
                Said said = run(command);
                assertThat(said.status).as(command[0]).isEqualTo(1);
                assertThat(said.err).contains("is being written to by ", "process ");
            }
            writer.commit();
        }
    }

    @Test
    void aSoundArchiveIsSaidToBe() {
        Said checked = run("check", "--index", there, "--seed", "3");
        assertThat(checked.err).isEmpty();
        assertThat(checked.out).startsWith("sound: 2 articles checked");
    }

    @Test
    void aRebuildCanBeTakenBack() {
        String place = there + "-again";
        run("index", pages, "--index", place);
        assertThat(run("index", "--rebuild", pages, "--index", place).out).startsWith("1 pages read");
        assertThat(run("rollback", "--index", place).out).isEqualTo("2 articles, as before\n");
    }

    @Test
    void aSnapshotIsKeptInARepositoryAndBroughtBackUnderAnotherName() throws IOException {
        TestCluster.shared().addRepository("kept");
        Said kept = run("snapshot", "kept/monday", "--index", there);
        assertThat(kept.err).isEmpty();
        assertThat(kept.out).startsWith("2 articles, ").endsWith(" MB, kept\n");
        String place = there + "-back";
        Said back = run("restore", "kept/monday", "--index", place);
        assertThat(back.err).isEmpty();
        assertThat(back.out).startsWith("2 articles, ").endsWith(" MB, restored\n");
        assertThat(run("stats", "--index", place).out.replaceAll("on disk.*\n", ""))
                .isEqualTo(run("stats", "--index", there).out.replaceAll("on disk.*\n", ""));
        assertThat(run("index", pages, "--index", place).out).startsWith("0 pages read, 1 unchanged, 0 skipped");
        assertThat(run("snapshot", "kept/monday", "--index", there).err).contains("has a snapshot 'monday' already");
        assertThat(run("restore", "kept/monday", "--index", there).err)
                .contains("There is an archive at ", "already; give another name");
        assertThat(run("restore", "kept/sunday", "--index", place + "2").err).contains("has no snapshot 'sunday'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot", "restore"})
    void aRepositoryMustBeNamedAndBeThere(String command) {
        Said said = run(command, folder.resolve("copy").toString(), "--index", there);
        assertThat(said.status).isEqualTo(1);
        assertThat(said.err).contains("write REPOSITORY/NAME");
        assertThat(folder.resolve("copy")).doesNotExist();
        assertThat(run(command, "nowhere/monday", "--index", there + "-new").err)
                .contains(
                        command.equals("snapshot") ? "There is no archive at" : "has no snapshot repository 'nowhere'");
        assertThat(run(command, "nowhere/monday", "--index", command.equals("snapshot") ? there : there + "-new").err)
                .contains("has no snapshot repository 'nowhere'", "docs/cluster.md");
    }

    @Test
    void aSnapshotThatIsNoneOfOursOrDamagedIsNotBroughtBack() throws IOException {
        TestCluster.shared().addRepository("others");
        TestCluster.shared().snapshotByHand("others", "bare", "commands*");
        Said said = run("restore", "others/bare", "--index", there + "-bare");
        assertThat(said.status).isEqualTo(1);
        assertThat(said.err).contains("holds no whole archive that 'laobao snapshot' has kept");
        assertThat(run("stats", "--index", there + "-bare").err).contains("There is no archive at");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        Said said = run("stats", "--index", "http://reader:secret@127.0.0.1:9200/news");
        assertThat(said.status).isEqualTo(1);
        assertThat(said.err).contains("LAOBAO_OPENSEARCH_USER").doesNotContain("secret");
    }

    @Test
    void reprintsAreFoldedOnAClusterToo() {
        Said said = run("search", "工匠", "--collapse", "--index", there);
        assertThat(said.status).isZero();
        assertThat(said.out.lines().skip(1))
                .isEqualTo(run("search", "工匠", "--collapse", "--index", here)
                        .out
                        .lines()
                        .skip(1)
                        .toList());
    }

    @Test
    void onlyAFolderIsCopied() {
        Said said = run("copy", "--from", there, "--to", here);
        assertThat(said.status).isEqualTo(1);
        assertThat(said.err).contains("only an archive in a folder can be copied");
    }
}
