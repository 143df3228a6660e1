package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import laobao.archive.Archive;
import laobao.archive.ArchiveWriter;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive a command works on. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = "The folder of the archive; index/main of the program's own folder unless told.")
    @Nullable
    Path folder;

    Archive read() throws IOException {
        return LuceneArchive.open(folder());
    }

    ArchiveWriter write() throws IOException {
        return LuceneArchiveWriter.open(folder());
    }

    LuceneArchiveWriter rebuild() throws IOException {
        return LuceneArchiveWriter.rebuild(folder());
    }

    /** The folder, as told or the program's own. */
    Path folder() {
        return folder == null ? own("main") : folder;
    }

    /** An archive in the program's own folder, wherever it was called from. */
    static Path own(String name) {
        return Path.of(System.getProperty("laobao.home", ""), "index", name);
    }
}
