package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import laobao.lucene.Backup;
import laobao.opensearch.ClusterBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laobao snapshot}: a copy of the archive, whatever is done with it meanwhile. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the archive into an empty folder and verifies the copy; it may be written to and searched meanwhile.",
            "An archive on a cluster is kept in a snapshot repository of the cluster's; it may be searched meanwhile."
        })
@SuppressWarnings("NullAway.Init")
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Parameters(
            paramLabel = "FOLDER|REPOSITORY/NAME",
            description =
                    "Where the copy goes: an empty folder, or one to be made; on a cluster a repository, and a new name in it.")
    private String into;

    @Override
    public Integer call() throws IOException {
        if (index.isOnCluster()) {
            RepositoryPlace place = RepositoryPlace.of(into);
            ClusterBackup.Copied kept = ClusterBackup.snapshot(
                    index.address(), IndexOption.credentials(), place.repository(), place.name());
            System.out.printf("%,d articles, %,.1f MB, kept%n", kept.articles(), kept.bytes() / 1e6);
            return 0;
        }
        Backup.Copied copied = Backup.snapshot(index.folder(), Path.of(into));
        System.out.printf("%,d files, %,.1f MB, copied and verified%n", copied.files(), copied.bytes() / 1e6);
        return 0;
    }
}
