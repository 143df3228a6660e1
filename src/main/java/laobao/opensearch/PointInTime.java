package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import laobao.archive.UnavailableException;

/**
 * The archive as it was when this was opened, whatever is committed meanwhile, for answers that take several requests. It ends with the
 * node that keeps it. For use by one thread.
 */
final class PointInTime implements Asked, Closeable {
    private static final String KEPT = "2m";

    private final Cluster cluster;
    private final String id;

    private PointInTime(Cluster cluster, String id) {
        this.cluster = cluster;
        this.id = id;
    }

    static PointInTime open(Cluster cluster) throws IOException {
        String path = "/" + cluster.address().name() + "/_search/point_in_time?keep_alive=" + KEPT
                + "&allow_partial_pit_creation=false";
        return new PointInTime(
                cluster,
                cluster.answer("POST", path, null, Cluster.SHORT).get("pit_id").getAsString());
    }

    /** What is asked of one state of the archive. */
    interface Asking<T> {
        T ask(PointInTime point) throws IOException;
    }

    /** Asks several questions of one state of the archive, and begins again when a node that kept it goes away. */
    static <T> T with(Cluster cluster, Asking<T> asking) throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.SHORT);
        while (true) {
            try (PointInTime point = open(cluster)) {
                return asking.ask(point);
            } catch (LostException e) {
                patience.pause(e);
            }
        }
    }

    /** A node that kept the point in time has gone away. */
    static final class LostException extends IOException {
        LostException(String message) {
            super(message);
        }
    }

    /** @throws LostException when a node that kept it has gone away */
    @Override
    public JsonObject search(JsonObject question) throws IOException {
        JsonObject body = question.deepCopy();
        body.add("pit", Json.object("id", id, "keep_alive", KEPT));
        JsonObject answer;
        try {
            answer = cluster.ask("POST", "/_search?" + Cluster.SEARCHING, body, Cluster.AT_ONCE);
        } catch (UnavailableException e) {
            LostException lost = new LostException("the search failed");
            lost.initCause(e);
            throw lost;
        }
        if (answer == null || !Cluster.isWhole(question, answer))
            throw new LostException("a node that kept it has gone away");
        return answer;
    }

    @Override
    public void close() throws IOException {
        try {
            cluster.ask("DELETE", "/_search/point_in_time", Json.object("pit_id", List.of(id)), Cluster.AT_ONCE);
        } catch (UnavailableException e) {
            // It ends by itself soon.
        }
    }
}
