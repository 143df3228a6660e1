package laobao.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the options of {@code serve}, and {@code --index} and {@code --variants} of every command, are when they are not given: the environment's
 * ({@code LAOBAO_BEHIND_PROXY} for {@code --behind-proxy}), else those of a file {@code laobao.properties}
 * ({@code behind-proxy = 1}) in the current folder, else in the program's own.
 */
final class Settings implements IDefaultValueProvider {
    private static final String FILE = "laobao.properties";
    private static final String SERVE = "serve";
    /** Options that the environment and the file have a say in whatever the command. */
    private static final Set<String> EVERYWHERE = Set.of("index", "variants");

    private final Map<String, String> environment;
    private final List<Path> folders;
    private @Nullable Properties read;

    /** @param folders where the file may lie; the first that has it counts */
    Settings(Map<String, String> environment, List<Path> folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** Of this process. */
    static Settings ofProcess() {
        return new Settings(System.getenv(), List.of(Path.of(""), Path.of(System.getProperty("laobao.home", ""))));
    }

    /** The name of an option in the environment. */
    static String variable(String name) {
        return "LAOBAO_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) throws IOException {
        if (!(argument instanceof OptionSpec option)) return null;
        CommandSpec command = option.command();
        String name = option.longestName().replaceFirst("^--", "");
        boolean isServe = command.name().equals(SERVE);
        if (option.usageHelp() || option.versionHelp() || !(isServe || EVERYWHERE.contains(name))) return null;
        String value = environment.get(variable(name));
        return value != null ? value : properties(command).getProperty(name);
    }

    private Properties properties(CommandSpec command) throws IOException {
        if (read != null) return read;
        Properties properties = new Properties();
        for (Path folder : folders) {
            Path file = folder.resolve(FILE);
            if (!Files.isRegularFile(file)) continue;
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IllegalArgumentException | IOException e) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), file + " cannot be read: " + e.getMessage());
            }
            check(properties, file, command);
            break;
        }
        read = properties;
        return properties;
    }

    /** A mistyped name that is silently ignored leaves a server other than its operator believes. */
    private static void check(Properties properties, Path file, CommandSpec command) {
        CommandLine serve = Objects.requireNonNull(command.root().subcommands().get(SERVE));
        TreeSet<String> known = new TreeSet<>();
        for (OptionSpec option : serve.getCommandSpec().options())
            if (!option.usageHelp() && !option.versionHelp())
                known.add(option.longestName().replaceFirst("^--", ""));
        for (String name : properties.stringPropertyNames())
            if (!known.contains(name))
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "'" + name + "' in " + file + " is no option; allowed are " + String.join(", ", known) + ".");
    }
}
