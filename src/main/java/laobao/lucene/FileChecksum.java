package laobao.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/** The checksum at the end of every file of an index. */
final class FileChecksum {
    private FileChecksum() {}

    /** What is wrong with a file, naming it, or null. */
    static @Nullable String damage(Directory directory, String file) {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            return null;
        } catch (IOException e) {
            return "the file " + file + " is damaged (" + e.getClass().getSimpleName() + ")";
        }
    }
}
