package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import laobao.lucene.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laobao restore}: an archive from a snapshot. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a snapshot back, verified, as the archive in an empty folder.")
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Parameters(paramLabel = "FOLDER", description = "A folder that 'snapshot' made.")
    private Path from;

    @Override
    public Integer call() throws IOException {
        Backup.Copied copied = Backup.restore(from, index.folder());
        System.out.printf("%,d files, %,.1f MB, verified and restored%n", copied.files(), copied.bytes() / 1e6);
        return 0;
    }
}
