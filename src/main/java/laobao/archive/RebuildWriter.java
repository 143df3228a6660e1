package laobao.archive;

import java.io.IOException;

/** A writer that builds an archive anew: what it writes is seen by nobody until {@link #swap}; closing without it leaves the old one. */
public interface RebuildWriter extends ArchiveWriter {
    /** Ends the rebuild: what was written takes the place of what the archive held, all at once. */
    void swap() throws IOException;
}
