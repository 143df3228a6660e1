package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import laobao.lucene.Backup;
import laobao.opensearch.ClusterBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code laobao restore}: an archive from a snapshot. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a snapshot back, verified, as the archive in an empty folder;",
            "or from a repository of a cluster's as the archive at an address where there is none."
        })
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Parameters(
            paramLabel = "FOLDER|REPOSITORY/NAME",
            description = "A folder that 'snapshot' made; on a cluster the repository, and the name that it was given.")
    private String from;

    @Override
    public Integer call() throws IOException {
        if (index.isOnCluster()) {
            RepositoryPlace place = RepositoryPlace.of(from);
            ClusterBackup.Copied found =
                    ClusterBackup.restore(index.address(), IndexOption.credentials(), place.repository(), place.name());
            System.out.printf("%,d articles, %,.1f MB, restored%n", found.articles(), found.bytes() / 1e6);
            return 0;
        }
        Backup.Copied copied = Backup.restore(Path.of(from), index.folder());
        System.out.printf("%,d files, %,.1f MB, verified and restored%n", copied.files(), copied.bytes() / 1e6);
        return 0;
    }
}
