package laobao.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest snapshot at hand, and an older one for as long as somebody uses it or may go on from a cursor of it. Safe for use by
 * several threads.
 */
final class Snapshots extends ReferenceManager<Snapshot> {
    /** File systems keep times to some milliseconds: a folder changed just now may have changed again since. */
    private static final Duration CLOCK = Duration.ofMillis(100);

    /** Of older snapshots that cursors are of so many are kept, the latest used, each for so long after its last use. */
    private static final int KEPT = 8;

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
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

    private record Kept(Snapshot snapshot, long used) {}

    /** The snapshot of a commit as long as it is kept, else the newest; give it back by {@link #release}. */
    Snapshot at(long generation) throws IOException {
        synchronized (kept) {
            Kept one = kept.get(generation);
            if (one != null && tryIncRef(one.snapshot)) {
                kept.put(generation, new Kept(one.snapshot, System.nanoTime()));
                return one.snapshot;
            }
        }
        return newest();
    }

    /** Keeps a snapshot, which is in use, for those who go on from a cursor of it. */
    void keep(Snapshot snapshot) throws IOException {
        synchronized (kept) {
            long generation = snapshot.generation();
            if (kept.containsKey(generation) || tryIncRef(snapshot))
                kept.put(generation, new Kept(snapshot, System.nanoTime()));
            drop(KEPT);
        }
    }

    /** Gives back those that are kept beyond a number, or too long. */
    private void drop(int most) throws IOException {
        long now = System.nanoTime();
        for (Iterator<Kept> each = kept.values().iterator(); each.hasNext(); ) {
            Kept eldest = each.next();
            if (kept.size() <= most && now - eldest.used < LIFETIME.toNanos()) return;
            each.remove();
            release(eldest.snapshot);
        }
    }

    @Override
    protected void afterMaybeRefresh() throws IOException {
        synchronized (kept) {
            drop(KEPT);
        }
    }

    @Override
    protected void afterClose() throws IOException {
        synchronized (kept) {
            drop(0);
        }
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
