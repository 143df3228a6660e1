package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/api.md} tells people to type works: the commands whole, of Python and SQL what can be run here. */
class DocsTest {
    private static final String ADDRESS = "http://127.0.0.1:8080";

    private static Server server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = Server.start(new MemoryArchive(Samples.articles()), new ServerOptions("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Stream<String> blocks(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(Path.of("docs/api.md")))
                .results()
                .map(block -> block.group(1));
    }

    static Stream<String> commands() throws IOException {
        return blocks("sh").flatMap(String::lines);
    }

    static Stream<String> programs() throws IOException {
        return blocks("python");
    }

    private static String here(String text) {
        return text.replace(ADDRESS, server.address()).replace("/articles/ID", "/articles/a100");
    }

    private record Ended(int status, String out) {}

    private Ended run(String... command) throws Exception {
        Path out = folder.resolve("output.txt");
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return new Ended(status, Files.readString(out));
    }

    private boolean has(String... command) throws Exception {
        try {
            return run(command).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfTheManualWorks(String command) throws Exception {
        assumeTrue(has("bash", "-c", "curl --version"), "no curl");
        Ended ended = run("bash", "-c", here(command).replace("curl ", "curl -fsS "));
        assertThat(ended.status()).as(command + "\n" + ended.out()).isZero();
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(ended.out().length() + written.count()).as(command).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramOfTheManualWorks(String program) throws Exception {
        Path file = Files.writeString(folder.resolve("example.py"), here(program));
        assumeTrue(has("python3", "-m", "py_compile", file.toString()) || !has("python3", "--version"), "no python3");
        if (!has("python3", "-c", "import pandas")) return;
        Ended ended = run("python3", file.toString());
        assertThat(ended.status()).as(program + "\n" + ended.out()).isZero();
    }

    @Test
    void everyAddressOfTheManualAnswers() throws Exception {
        List<String> addresses = Stream.of("python", "sql")
                .flatMap(language -> {
                    try {
                        return blocks(language);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .flatMap(block ->
                        Pattern.compile(ADDRESS + "([^\"' ]+)").matcher(block).results())
                .map(address -> address.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(3);
        for (String address : addresses)
            assertThat(new Visitor(server).get(address).statusCode())
                    .as(address)
                    .isIn(200, address.contains("batch") ? 405 : 200);
    }
}
