package laobao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a folder of its own with JDKs and a Maven that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private Path tools;

    @BeforeEach
    void setUp() throws IOException {
        home = Files.createDirectories(folder.resolve("home of 劳报"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("laobao"), home.resolve("laobao"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("web"));
        Files.writeString(home.resolve("pom.xml"), "");
        for (String tool :
                List.of("bash", "sed", "find", "head", "tail", "dirname", "readlink", "mkdir", "rm", "locale", "mv"))
            script(tools.resolve(tool), "exec " + which(tool) + " \"$@\"");
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
                .map(f -> Path.of(f + tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!" + which("bash") + "\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A JDK by its looks. It shows itself, then the last of its arguments. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        script(jdk.resolve("bin/java"), "echo \"" + name + " runs ${@: -1}\"; exit 7");
        script(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private void built() throws IOException {
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/laobao-all.jar"), "");
    }

    private record Ended(int status, String out) {}

    private Ended run(Path command, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder process = new ProcessBuilder(Stream.concat(Stream.of(command.toString()), Stream.of(arguments))
                .toList());
        process.environment().clear();
        process.environment().put("PATH", tools.toString());
        process.environment().put("HOME", folder.toString());
        process.environment().putAll(environment);
        process.directory(folder.toFile()).redirectErrorStream(true);
        Process started = process.start();
        String out = new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(started.waitFor(), out.strip());
    }

    @Test
    void becomesTheJvmWithItsExitStatus() throws Exception {
        built();
        assertThat(run(
                        home.resolve("laobao"),
                        Map.of("JAVA_HOME", jdk("new", "25.0.1").toString()),
                        "劳模 工匠"))
                .isEqualTo(new Ended(7, "new runs 劳模 工匠"));
    }

    @Test
    void worksThroughASymlinkFromAnyFolder() throws Exception {
        built();
        Path link = Files.createSymbolicLink(
                tools.resolve("lb"), Files.createSymbolicLink(folder.resolve("x"), home.resolve("laobao")));
        assertThat(run(link, Map.of("JAVA_HOME", jdk("new", "21").toString()), "a")
                        .out())
                .isEqualTo("new runs a");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        built();
        for (String old : List.of("17.0.15", "1.8.0_402"))
            assertThat(run(
                                    home.resolve("laobao"),
                                    Map.of("JAVA_HOME", jdk("old", old).toString()),
                                    "a")
                            .out())
                    .doesNotContain("old runs");
    }

    @Test
    void prefersTheOneOnThePathToOthers() throws Exception {
        built();
        Files.createSymbolicLink(tools.resolve("javac"), jdk("path", "22").resolve("bin/javac"));
        assertThat(run(home.resolve("laobao"), Map.of(), "a").out()).isEqualTo("path runs a");
    }

    @Test
    void runsWhatRunsForLongWithTheParallelCollectorUnlessAnotherIsAskedFor() throws Exception {
        built();
        Path jdk = jdk("new", "25");
        script(jdk.resolve("bin/java"), "echo \"$*\"");
        String home = jdk.toString();
        Path laobao = this.home.resolve("laobao");
        assertThat(run(laobao, Map.of("JAVA_HOME", home), "serve").out()).contains("-XX:+UseParallelGC");
        assertThat(run(laobao, Map.of("JAVA_HOME", home), "search", "工会").out())
                .contains("-XX:+UseSerialGC")
                .doesNotContain("Parallel", "TransparentHugePages");
        assertThat(run(laobao, Map.of("JAVA_HOME", home, "LAOBAO_JAVA_OPTS", "-XX:+UseZGC"), "serve")
                        .out())
                .contains("-XX:+UseZGC")
                .doesNotContain("Parallel", "TransparentHugePages");
    }

    @Test
    void aServerKeepsItsClassesForTheNextOfTheSameJar() throws Exception {
        built();
        Path jdk = jdk("new", "25");
        script(jdk.resolve("bin/java"), "echo \"$*\"");
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
        Path laobao = home.resolve("laobao");
        Path kept = home.resolve("target/laobao.jsa");
        Files.writeString(kept, "of the jar");
        Files.setLastModifiedTime(
                kept,
                FileTime.from(Files.getLastModifiedTime(home.resolve("target/laobao-all.jar"))
                        .toInstant()
                        .plusSeconds(1)));
        assertThat(run(laobao, environment, "serve").out()).contains("-XX:SharedArchiveFile=" + kept.toRealPath());
        assertThat(kept).exists();
        assertThat(run(laobao, environment, "index", "pages").out()).doesNotContain("SharedArchiveFile");

        Files.setLastModifiedTime(kept, FileTime.fromMillis(0));
        assertThat(run(laobao, environment, "serve").out()).contains("-XX:+AutoCreateSharedArchive");
        assertThat(kept).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        assertThat(run(
                        home.resolve("laobao"),
                        Map.of("JAVA_HOME", jdk("new", "25").toString()),
                        "a"))
                .isEqualTo(new Ended(1, "laobao: Maven is needed to build it, and there is no 'mvn' on the PATH"));
    }

    @Test
    void buildsWhenTheJarIsMissingOlderThanASourceOrHalfMade() throws Exception {
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("new", "25").toString());
        Path maven = tools.resolve("mvn");
        script(maven, "echo x >>made; : >target/laobao-all.jar");
        Path made = home.resolve("made");
        assertThat(run(home.resolve("laobao"), environment, "a").out())
                .contains("building")
                .endsWith("new runs a");
        assertThat(run(home.resolve("laobao"), environment, "a").out()).isEqualTo("new runs a");
        assertThat(made).hasContent("x");

        Files.setLastModifiedTime(home.resolve("target/laobao-all.jar"), FileTime.fromMillis(0));
        run(home.resolve("laobao"), environment, "a");
        assertThat(Files.readAllLines(made)).hasSize(2);

        script(maven, ": >target/laobao-all.jar; echo 'no such symbol'; exit 1");
        Files.writeString(home.resolve("target/build-under-way"), "");
        assertThat(run(home.resolve("laobao"), environment, "a").out())
                .contains("no such symbol")
                .contains("the build failed");
        script(maven, "echo x >>made");
        assertThat(run(home.resolve("laobao"), environment, "a").out()).endsWith("new runs a");
        assertThat(Files.readAllLines(made)).hasSize(3);
    }
}
