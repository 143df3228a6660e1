package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.RebuildWriter;
import laobao.archive.Variants;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.opensearch.Address;
import laobao.opensearch.Credentials;
import laobao.opensearch.OpenSearchArchive;
import laobao.opensearch.OpenSearchWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive a command works on. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "FOLDER|URL",
            description = "The archive: a folder, or http://HOST:9200/NAME on an OpenSearch cluster; index/main of the"
                    + " program's own folder unless told.")
    @Nullable
    String location;

    Archive read() throws IOException {
        return read(location == null ? own("main").toString() : location, Archive.TIME_LIMIT);
    }

    ArchiveWriter write() throws IOException {
        return location == null ? LuceneArchiveWriter.open(own("main")) : write(location);
    }

    RebuildWriter rebuild() throws IOException {
        return isOnCluster()
                ? OpenSearchWriter.rebuild(address(), credentials())
                : LuceneArchiveWriter.rebuild(folder());
    }

    /** Whether it is on a cluster. */
    boolean isOnCluster() {
        return location != null && Address.isAddress(location);
    }

    /** Where on a cluster it is. */
    Address address() throws ArchiveException {
        return Address.parse(String.valueOf(location));
    }

    static Credentials credentials() throws ArchiveException {
        return Credentials.of(System.getenv());
    }

    /**
     * The folder, as told or the program's own.
     *
     * @throws ArchiveException when the archive is on a cluster
     */
    Path folder() throws ArchiveException {
        if (isOnCluster())
            throw new ArchiveException("This command works on an archive in a folder, and '" + location
                    + "' is on a cluster; see docs/cluster.md for what to do there.");
        return location == null ? own("main") : Path.of(location);
    }

    /** With a time limit for each search. */
    static Archive read(String location, Duration timeLimit) throws IOException {
        if (!Address.isAddress(location)) return LuceneArchive.open(Path.of(location), timeLimit);
        return OpenSearchArchive.open(Address.parse(location), credentials(), timeLimit, Variants.shipped());
    }

    static ArchiveWriter write(String location) throws IOException {
        if (!Address.isAddress(location)) return LuceneArchiveWriter.open(Path.of(location));
        return OpenSearchWriter.open(Address.parse(location), credentials());
    }

    /** An archive in the program's own folder, wherever it was called from. */
    static Path own(String name) {
        return Path.of(System.getProperty("laobao.home", ""), "index", name);
    }
}
