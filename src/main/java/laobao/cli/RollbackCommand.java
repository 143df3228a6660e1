package laobao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import laobao.lucene.LuceneArchiveWriter;
import laobao.opensearch.OpenSearchWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code laobao rollback}: the archive as it was before the last rebuild. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Goes back to the archive as it was before 'index --rebuild'; once more goes forward again.")
@SuppressWarnings("NullAway.Init")
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Override
    public Integer call() throws IOException {
        long articles = index.isOnCluster()
                ? OpenSearchWriter.rollback(index.address(), IndexOption.credentials())
                : LuceneArchiveWriter.rollback(index.folder());
        System.out.printf("%,d articles, as before%n", articles);
        return 0;
    }
}
