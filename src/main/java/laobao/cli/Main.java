package laobao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import laobao.archive.ArchiveException;
import laobao.archive.InvalidRequestException;
import laobao.archive.UnavailableException;
import laobao.facts.AuthorityException;
import laobao.server.CannotListenException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The front door: {@code laobao COMMAND …}. Results go to stdout, messages to stderr, both in UTF-8. */
@Command(
        name = "laobao",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Full-text search for archives of labor newspapers.",
        subcommands = {
            CheckCommand.class,
            CopyCommand.class,
            DemoCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            IndexCommand.class,
            RestoreCommand.class,
            RollbackCommand.class,
            SearchCommand.class,
            ServeCommand.class,
            SnapshotCommand.class,
            SplitCommand.class,
            BatchCommand.class,
            StatsCommand.class,
            TuneCommand.class,
        },
        footer = {"", "Exit status: 0 done, 1 failed or something was skipped, 2 wrong use."})
public final class Main implements Runnable {
    /** Lucene reports whether it computes with vectors; the launcher decides that. Held, or the level would be forgotten. */
    private static final Logger VECTOR_NOTICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        VECTOR_NOTICE.setLevel(Level.OFF);
        int status = commandLine().execute(args);
        System.out.flush();
        System.exit(status);
    }

    /** All commands. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExpandAtFiles(false)
                .setDefaultValueProvider(Settings.ofProcess())
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** One sentence for what a person can mend; a trace only for what is a defect of the program. */
    private static int failed(Exception e, CommandLine line) {
        if (e instanceof ArchiveException
                || e instanceof UnavailableException
                || e instanceof CannotListenException
                || e instanceof AuthorityException) {
            line.getErr().println("laobao: " + e.getMessage());
        } else if (e instanceof IOException) {
            line.getErr()
                    .println("laobao: reading or writing failed: "
                            + e.getClass().getSimpleName() + ", " + e.getMessage());
        } else if (e instanceof InvalidRequestException) {
            line.getErr().println("laobao: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } else {
            line.getErr().println("laobao: unexpected: " + e);
            e.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"laobao " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}
