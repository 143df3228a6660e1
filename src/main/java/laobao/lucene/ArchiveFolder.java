package laobao.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import laobao.archive.ArchiveException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What is found in the folder that an archive is to be in. */
final class ArchiveFolder {
    private ArchiveFolder() {}

    /**
     * Refuses a folder that holds something else, before anything is written into it. What a process that was killed while it began an
     * archive leaves behind is nothing else.
     */
    static void checkFree(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder))
            throw new ArchiveException("'" + folder + "' is a file; an archive needs a folder of its own.");
        try (Stream<Path> entries = Files.list(folder)) {
            if (!entries.allMatch(ArchiveFolder::isBegun)) throw notOurs(folder);
        }
    }

    private static boolean isBegun(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return name.equals(IndexWriter.WRITE_LOCK_NAME) || name.startsWith("pending_segments");
    }

    /** Refuses an index that is not Laobao's, or of another version. */
    static void checkOurs(Path folder, Directory directory) throws IOException {
        String format;
        try {
            format = SegmentInfos.readLatestCommit(directory).getUserData().get(Fields.FORMAT_KEY);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw otherVersion(folder, "another version of Lucene");
        }
        if (format == null) throw notOurs(folder);
        if (!format.equals(String.valueOf(Fields.FORMAT))) throw otherVersion(folder, "format " + format);
    }

    /** Refuses an index that is not Laobao's, of whichever version. */
    static void checkAnyVersion(Path folder, Directory directory) throws IOException {
        try {
            if (SegmentInfos.readLatestCommit(directory).getUserData().get(Fields.FORMAT_KEY) == null)
                throw notOurs(folder);
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw otherVersion(folder, "another version of Lucene");
        }
    }

    /** Whether an index is in it. */
    static boolean holdsIndex(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory);
    }

    private static ArchiveException notOurs(Path folder) {
        return new ArchiveException(
                "'" + folder + "' is not empty and holds no Laobao archive; name another folder, it is left as it is.");
    }

    private static ArchiveException otherVersion(Path folder, String version) {
        return new ArchiveException("The archive '" + folder + "' was made with " + version
                + "; this program reads format " + Fields.FORMAT
                + ": build it anew with 'laobao index --rebuild --index " + folder + " PATH…'.");
    }
}
