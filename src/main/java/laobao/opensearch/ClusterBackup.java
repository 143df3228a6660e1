package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import laobao.archive.ArchiveException;
import laobao.archive.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of an archive in a repository that the operator has made on the cluster. Nobody writes to the archive meanwhile: its shards are not kept
 * at the same moment, and a file might else be on record without all of its articles.
 */
public final class ClusterBackup {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Looks at a restored index none of whose missing shards is being brought back, after which none will be. */
    private static final int PATIENCE = 20;

    private final Cluster cluster;
    private final String repository;
    private final String name;

    private ClusterBackup(Cluster cluster, String repository, String name) {
        this.cluster = cluster;
        this.repository = repository;
        this.name = name;
    }

    /**
     * What was kept or brought back.
     *
     * @param articles how many
     * @param bytes the size of the snapshot
     */
    public record Copied(long articles, long bytes) {}

    /**
     * Keeps what an archive holds now.
     *
     * @param repository the repository's name
     * @param name of the snapshot, which must be new
     * @throws ArchiveException when there is no archive, no such repository, or a program writes to the archive
     */
    public static Copied snapshot(Address address, Credentials credentials, String repository, String name)
            throws IOException {
        try (Cluster cluster = new Cluster(address, credentials)) {
            ClusterIndex.check(cluster);
            ClusterBackup backup = new ClusterBackup(cluster, repository, name);
            backup.requireRepository();
            try (WritingLock lock = WritingLock.take(cluster, Clock.systemUTC())) {
                return backup.keep(lock);
            }
        }
    }

    /**
     * Brings an archive back, under the name that it had or another.
     *
     * @param address where no archive is yet
     * @throws ArchiveException when there is one, no such snapshot, or one that is not whole or of another version
     */
    public static Copied restore(Address address, Credentials credentials, String repository, String name)
            throws IOException {
        try (Cluster cluster = new Cluster(address, credentials)) {
            ClusterBackup backup = new ClusterBackup(cluster, repository, name);
            backup.requireRepository();
            try (WritingLock lock = WritingLock.take(cluster, Clock.systemUTC())) {
                if (ClusterIndex.isThere(cluster))
                    throw new ArchiveException("There is an archive at " + address
                            + " already; give another name for the one that is brought back.");
                return backup.bringBack(lock);
            }
        }
    }

    private void requireRepository() throws IOException {
        if (cluster.ask("GET", "/_snapshot/" + repository, null, Cluster.LONG) == null)
            throw new ArchiveException("The cluster at " + cluster.address() + " has no snapshot repository '"
                    + repository + "'; see docs/cluster.md for how to make one.");
    }

    private Copied keep(WritingLock lock) throws IOException {
        if (found() != null)
            throw new ArchiveException(
                    "The repository '" + repository + "' has a snapshot '" + name + "' already; give another name.");
        String seen = ClusterIndex.seen(cluster);
        long articles = articles(seen);
        JsonObject ours = Json.object("archive", cluster.address().name(), "index", seen, "articles", articles);
        JsonObject body =
                Json.object("indices", seen, "include_global_state", false, "metadata", Json.object("laobao", ours));
        cluster.answer("PUT", place(), body, Cluster.AT_ONCE);
        JsonObject snapshot = found();
        while (snapshot != null && state(snapshot).equals("IN_PROGRESS")) {
            pause();
            lock.check();
            snapshot = found();
        }
        if (snapshot == null || !state(snapshot).equals("SUCCESS"))
            throw new ArchiveException("The cluster could not make the snapshot '" + name + "'"
                    + (snapshot == null ? "." : ": it is " + state(snapshot) + ", " + snapshot.get("failures") + "."));
        return new Copied(articles, bytes());
    }

    private Copied bringBack(WritingLock lock) throws IOException {
        JsonObject snapshot = found();
        if (snapshot == null)
            throw new ArchiveException("The repository '" + repository + "' has no snapshot '" + name + "'.");
        JsonElement kept = ClusterIndex.at(snapshot, "metadata", "laobao", "index");
        if (kept == null || !state(snapshot).equals("SUCCESS"))
            throw new ArchiveException(
                    "The snapshot '" + name + "' holds no whole archive that 'laobao snapshot' has kept.");
        long articles = Json.at(snapshot, "metadata", "laobao", "articles").getAsLong();
        String index = ClusterIndex.next(cluster);
        JsonObject body = Json.object(
                "indices",
                kept,
                "include_global_state",
                false,
                "include_aliases",
                false,
                "rename_pattern",
                "^.*$",
                "rename_replacement",
                index);
        cluster.answer("POST", place() + "/_restore", body, Cluster.AT_ONCE);
        try {
            awaitShards(index, lock);
            ClusterIndex.requireFormat(cluster, index);
            long found = articles(index);
            if (found != articles)
                throw new ArchiveException(
                        "Of " + articles + " articles of the snapshot " + found + " came back; it is damaged.");
            lock.check();
            ClusterIndex.show(cluster, index);
        } catch (IOException | RuntimeException e) {
            if (!(e instanceof UnavailableException)) ClusterIndex.drop(cluster, index);
            throw e;
        }
        return new Copied(articles, bytes());
    }

    /** Waits until every part of an index is there once at least. */
    private void awaitShards(String index, WritingLock lock) throws IOException {
        int without = 0;
        while (true) {
            JsonObject health = cluster.answer("GET", "/_cluster/health/" + index, null, Cluster.LONG);
            if (!health.get("status").getAsString().equals("red")) return;
            without = health.get("initializing_shards").getAsInt() == 0 ? without + 1 : 0;
            if (without == PATIENCE)
                throw new ArchiveException("The cluster could not bring back all parts of the snapshot '" + name
                        + "'; its own log says why.");
            pause();
            lock.check();
        }
    }

    private @Nullable JsonObject found() throws IOException {
        JsonObject found = cluster.ask("GET", place(), null, Cluster.LONG);
        return found == null ? null : found.getAsJsonArray("snapshots").get(0).getAsJsonObject();
    }

    private static String state(JsonObject snapshot) {
        return snapshot.get("state").getAsString();
    }

    private String place() {
        return "/_snapshot/" + repository + "/" + name;
    }

    /** With what a run that broke off has left, which is kept too. */
    private long articles(String index) throws IOException {
        cluster.answer("POST", "/" + index + "/_refresh", null, Cluster.LONG);
        JsonObject count = Json.object("query", ClusterQueries.everything());
        return cluster.answer("POST", "/" + index + "/_count", count, Cluster.LONG)
                .get("count")
                .getAsLong();
    }

    private long bytes() throws IOException {
        JsonObject status = cluster.answer("GET", place() + "/_status", null, Cluster.LONG);
        return Json.at(status.getAsJsonArray("snapshots").get(0), "stats", "total", "size_in_bytes")
                .getAsLong();
    }

    private void pause() throws UnavailableException {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(
                    "Waiting for the cluster at " + cluster.address() + " was interrupted.", new IOException(e));
        }
    }
}
