package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import laobao.lucene.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laobao snapshot}: a copy of the archive, whatever is done with it meanwhile. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description =
                "Copies the archive into an empty folder and verifies the copy; it may be written to and searched meanwhile.")
@SuppressWarnings("NullAway.Init")
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Parameters(paramLabel = "FOLDER", description = "Where the copy goes: an empty folder, or one to be made.")
    private Path into;

    @Override
    public Integer call() throws IOException {
        Backup.Copied copied = Backup.snapshot(index.folder(), into);
        System.out.printf("%,d files, %,.1f MB, copied and verified%n", copied.files(), copied.bytes() / 1e6);
        return 0;
    }
}
