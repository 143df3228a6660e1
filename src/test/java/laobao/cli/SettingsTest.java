package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Options from the command line, the environment and laobao.properties. */
class SettingsTest {
    @TempDir
    Path here;

    @TempDir
    Path home;

    private CommandLine line(Map<String, String> environment) {
        return Main.commandLine().setDefaultValueProvider(new Settings(environment, List.of(here, home)));
    }

    private static Object value(CommandLine line, String option, String... arguments) {
        CommandLine.ParseResult parsed = line.parseArgs(arguments).subcommand();
        return Objects.requireNonNull(parsed.commandSpec().findOption(option)).getValue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            --port 1, 2,  3,  4,  1
            ,         2,  3,  4,  2
            ,         ,   3,  4,  3
            ,         ,   ,   4,  4
            ,         ,   ,   ,   8080
            """)
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile(
            String flag, String variable, String file, String homeFile, int port) throws Exception {
        if (file != null) Files.writeString(here.resolve("laobao.properties"), "port = " + file);
        if (homeFile != null) Files.writeString(home.resolve("laobao.properties"), "port = " + homeFile);
        Map<String, String> environment = variable == null ? Map.of() : Map.of("LAOBAO_PORT", variable);
        String[] arguments = flag == null ? new String[] {"serve"} : ("serve " + flag).split(" ", -1);
        assertThat(value(line(environment), "--port", arguments)).isEqualTo(port);
    }

    @Test
    void aListHoldsCommas() {
        Map<String, String> environment = Map.of("LAOBAO_ALLOW_ORIGIN", "https://a.example,https://b.example");
        assertThat(value(line(environment), "--allow-origin", "serve"))
                .isEqualTo(List.of("https://a.example", "https://b.example"));
    }

    @Test
    void theArchiveIsNamedForAllCommandsAndNothingElse() {
        Map<String, String> environment = Map.of("LAOBAO_INDEX", "elsewhere", "LAOBAO_JSON", "true");
        assertThat(value(line(environment), "--index", "search", "q")).hasToString("elsewhere");
        assertThat(value(line(environment), "--json", "search", "q")).isEqualTo(false);
    }

    @Test
    void aNameThatIsNoOptionIsRefused() throws Exception {
        Files.writeString(here.resolve("laobao.properties"), "prot = 1");
        assertThatThrownBy(() -> line(Map.of()).parseArgs("serve"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'prot'")
                .hasMessageContaining("laobao.properties is no option; allowed are access-log, ");
    }

    @Test
    void aValueThatIsNotAllowedIsRefused() {
        assertThatThrownBy(() -> line(Map.of("LAOBAO_PORT", "many")).parseArgs("serve"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'many'");
    }

    @Test
    void helpAndTheManualTellOfEveryOption() throws Exception {
        CommandLine serve =
                Objects.requireNonNull(line(Map.of()).getSubcommands().get("serve"));
        String help = serve.getUsageMessage();
        String manual = Files.readString(Path.of("docs/operate.md"));
        for (OptionSpec option : serve.getCommandSpec().options()) {
            if (option.usageHelp() || option.versionHelp()) continue;
            String name = option.longestName();
            assertThat(help).contains(name);
            assertThat(option.description()[0])
                    .as(name)
                    .containsPattern("\\(" + option.defaultValue() + "[):]|[Uu]nless told");
            assertThat(manual).contains("`" + name + "`", "`" + Settings.variable(name.substring(2)) + "`");
        }
    }
}
