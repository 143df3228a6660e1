package laobao.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Keeps the newest snapshot at hand, and an older one for as long as somebody uses it. Safe for use by several threads. */
final class Snapshots extends ReferenceManager<Snapshot> {
    /** File systems keep times to some milliseconds: a folder changed just now may have changed again since. */
    private static final Duration CLOCK = Duration.ofMillis(100);

    private final @Nullable Path folder;
    private final Columns columns = new Columns();
    private volatile @Nullable FileTime seen;

    /** @param folder where the index is, to notice commits by another process cheaply; null to ask the directory each time */
    Snapshots(DirectoryReader reader, @Nullable Path folder) throws IOException {
        this.folder = folder;
        current = new Snapshot(reader, columns);
    }

    /** The snapshot of the latest commit; give it back by {@link #release}. */
    Snapshot newest() throws IOException {
        if (mayHaveChanged()) maybeRefreshBlocking();
        return acquire();
    }

    /** A commit renames a file, and so changes its folder: one look at the folder's time is a hundredth of the cost of listing it. */
    private boolean mayHaveChanged() throws IOException {
        if (folder == null) return true;
        FileTime now = Files.getLastModifiedTime(folder);
        boolean same = now.equals(seen);
        seen = now.toInstant().isBefore(Instant.now().minus(CLOCK)) ? now : null;
        return !same;
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(old.reader);
        return newer == null ? null : new Snapshot(newer, columns);
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader.tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader.decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader.getRefCount();
    }
}
