package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import laobao.archive.ArchiveException;
import laobao.archive.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an archive, which one program has at a time: a document of an index of its own that says who has it and until when. A
 * thread renews it; what a program that died has left is taken over when its time is over. Who was taken for dead learns it before it
 * writes again. The clocks of the machines must agree within some seconds. Safe for use by several threads.
 */
final class WritingLock implements Closeable {
    /** How long one that says nothing is believed to be alive. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final Duration RENEWED = Duration.ofSeconds(15);
    private static final int CONFLICT = 409;

    private final Cluster cluster;
    private final String index;
    private final Clock clock;
    private final Instant since;
    /** Tells this document from another's of the same name. */
    private final String token = UUID.randomUUID().toString();

    /** When others may take it. */
    private Instant until = Instant.MIN;
    /** The state of the document that is ours to change. */
    private String state = "";

    private @Nullable ArchiveException taken;
    private boolean isClosed;

    private WritingLock(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
        index = cluster.address().name() + "-writer";
        since = clock.instant();
    }

    /** @throws ArchiveException naming the program that has it */
    static WritingLock take(Cluster cluster, Clock clock) throws IOException {
        WritingLock lock = new WritingLock(cluster, clock);
        lock.begin();
        while (!lock.put("_create", "", Cluster.LONG)) {
            JsonObject other = lock.read();
            if (other == null) continue;
            if (lock.isOwn(other)) {
                // An answer that was lost: the document was made when it was asked for.
                lock.state = state(other);
                break;
            }
            JsonObject source = other.getAsJsonObject("_source");
            if (time(source, "until").isAfter(clock.instant())) throw lock.refused(source);
            if (lock.put("_doc", state(other), Cluster.LONG)) break;
        }
        Thread.ofPlatform().daemon().name("laobao-lock").start(lock::keep);
        return lock;
    }

    private void begin() throws IOException {
        JsonObject found = cluster.ask("GET", "/" + index + "/_mapping", null, Cluster.LONG);
        if (found == null) {
            JsonObject settings =
                    Json.object("index.number_of_shards", 1, "index.auto_expand_replicas", "0-1", "index.hidden", true);
            JsonObject ours = Json.object(
                    "dynamic",
                    false,
                    "_meta",
                    Json.object("laobao", Json.object("lock", cluster.address().name())));
            try {
                cluster.answer("PUT", "/" + index, Json.object("settings", settings, "mappings", ours), Cluster.LONG);
            } catch (Cluster.RefusedException e) {
                // Made by another program meanwhile, or not to be made at all.
                found = cluster.ask("GET", "/" + index + "/_mapping", null, Cluster.LONG);
                if (found == null) throw e;
            }
        }
        if (found != null && ClusterIndex.at(found, index, "mappings", "_meta", "laobao", "lock") == null)
            throw new ArchiveException("The index '" + index + "' on the cluster, which would keep two programs from"
                    + " writing to one archive, is none of Laobao's; name the archive otherwise.");
    }

    /** Writes the document, and returns whether it was as expected. */
    private boolean put(String how, String condition, Duration patience) throws IOException {
        Instant next = clock.instant().plus(KEPT);
        JsonObject document = Json.object(
                "token", token, "owner", owner(), "since", since.toEpochMilli(), "until", next.toEpochMilli());
        try {
            state = state(cluster.answer("PUT", "/" + index + "/" + how + "/writer" + condition, document, patience));
            until = next;
            return true;
        } catch (Cluster.RefusedException e) {
            if (e.status != CONFLICT) throw e;
            return false;
        }
    }

    private @Nullable JsonObject read() throws IOException {
        JsonObject found = cluster.ask("GET", "/" + index + "/_doc/writer", null, Cluster.LONG);
        return found == null || !found.get("found").getAsBoolean() ? null : found;
    }

    private boolean isOwn(JsonObject found) {
        return Json.at(found, "_source", "token").getAsString().equals(token);
    }

    private static String state(JsonObject document) {
        return "?if_seq_no=" + document.get("_seq_no").getAsLong() + "&if_primary_term="
                + document.get("_primary_term").getAsLong();
    }

    /** Says that this program is alive. */
    synchronized void renew(Duration patience) throws IOException {
        if (taken != null) throw taken;
        while (!put("_doc", state, patience)) {
            JsonObject found = read();
            if (found == null || !isOwn(found)) {
                taken = lost(found);
                throw taken;
            }
            state = state(found);
        }
    }

    private synchronized void keep() {
        try {
            while (!isClosed) {
                wait(RENEWED.toMillis());
                if (!isClosed) renewQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewQuietly() {
        try {
            renew(Cluster.SHORT);
        } catch (IOException | RuntimeException e) {
            // Whoever writes next is told.
        }
    }

    /** @throws ArchiveException when another program has taken this one for dead */
    synchronized void check() throws IOException {
        if (taken != null) throw taken;
        if (clock.instant().isAfter(until)) renew(Cluster.LONG);
    }

    /** Whether no other program has taken it over. */
    boolean isOurs() throws IOException {
        try {
            check();
            return true;
        } catch (ArchiveException e) {
            return false;
        }
    }

    private ArchiveException refused(JsonObject other) {
        return new ArchiveException("The archive at " + cluster.address() + " is being written to by "
                + other.get("owner").getAsString() + " since "
                + time(other, "since").truncatedTo(ChronoUnit.SECONDS)
                + "; wait until that has ended. If it ended without a word, the archive is free from "
                + time(other, "until").truncatedTo(ChronoUnit.SECONDS) + " on.");
    }

    private ArchiveException lost(@Nullable JsonObject found) {
        String other = found == null
                ? "another program"
                : Json.at(found, "_source", "owner").getAsString();
        return new ArchiveException(
                "Nothing was heard of this program for " + KEPT.toSeconds() + " seconds, and so " + other
                        + " has begun to write to the archive at " + cluster.address()
                        + "; what was not committed is not recorded. Run it again when that has ended.");
    }

    private static Instant time(JsonObject document, String name) {
        return Instant.ofEpochMilli(document.get(name).getAsLong());
    }

    private static String owner() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "an unnamed machine";
        }
        return System.getProperty("user.name") + " on " + host + " (process "
                + ProcessHandle.current().pid() + ")";
    }

    /** Lets another program write. */
    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        notifyAll();
        if (taken != null) return;
        try {
            cluster.ask("DELETE", "/" + index + "/_doc/writer" + state, null, Cluster.SHORT);
        } catch (UnavailableException | Cluster.RefusedException e) {
            // It ends by itself soon, or is another's already.
        }
    }
}
