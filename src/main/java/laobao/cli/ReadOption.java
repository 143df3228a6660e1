package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.Variants;
import laobao.lucene.LuceneArchive;
import laobao.opensearch.OpenSearchArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which archive a command searches, and under which other forms of words. */
@SuppressWarnings("NullAway.Init")
final class ReadOption {
    @Mixin
    private IndexOption index;

    @Option(
            names = "--variants",
            paramLabel = "FILE",
            description =
                    "Other forms of words that the archive adds to those of the program; variants.txt in the archive's folder unless told.")
    @Nullable
    private Path variants;

    Archive read() throws IOException {
        return read(Archive.TIME_LIMIT);
    }

    /** With a time limit for each search. */
    Archive read(Duration timeLimit) throws IOException {
        if (variants != null && !Files.isRegularFile(variants))
            throw new ArchiveException("--variants is '" + variants + "'; there is no such file.");
        if (index.isOnCluster()) {
            Variants forms = variants == null ? Variants.shipped() : Variants.with(variants);
            return OpenSearchArchive.open(index.address(), IndexOption.credentials(), timeLimit, forms);
        }
        return variants == null
                ? LuceneArchive.open(index.folder(), timeLimit)
                : LuceneArchive.open(index.folder(), timeLimit, Variants.with(variants));
    }

    ArchiveWriter write() throws IOException {
        return index.write();
    }
}
