package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a search from one point in time, some hundred at once. When a node that kept it goes away, it goes on from another copy
 * as long as nothing was committed since it began. For one thread.
 */
final class ClusterScan implements Scan {
    private static final int HANDFUL = 500;

    private final Cluster cluster;
    private final JsonObject question;
    private final Deque<JsonObject> handful = new ArrayDeque<>();
    private PointInTime point;
    private final long generation;
    private long total = -1;
    private boolean ended;
    private boolean closed;

    /**
     * Begins.
     *
     * @param query what to find, scored where the order asks for it
     * @param order of the hits; the last of it the id
     */
    static ClusterScan begin(Cluster cluster, PointInTime.Asking<JsonObject> query, JsonArray order)
            throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.SHORT);
        while (true) {
            try {
                return new ClusterScan(cluster, query, order);
            } catch (PointInTime.LostException e) {
                patience.pause(e);
            }
        }
    }

    private ClusterScan(Cluster cluster, PointInTime.Asking<JsonObject> query, JsonArray order) throws IOException {
        this.cluster = cluster;
        question = Json.object("size", HANDFUL, "track_total_hits", true, "_source", List.of("json"), "sort", order);
        generation = ClusterIndex.generation(cluster, Cluster.SHORT);
        point = PointInTime.open(cluster);
        try {
            question.add("query", query.ask(point));
            read();
        } catch (IOException | RuntimeException e) {
            point.close();
            throw e;
        }
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public @Nullable ArchivedArticle next() throws IOException {
        if (closed) throw new IOException("The scan is closed.");
        if (handful.isEmpty() && !ended) read();
        JsonObject next = handful.poll();
        return next == null ? null : ArticleSource.read(next.get("_source"));
    }

    private void read() throws IOException {
        JsonObject answer = ask();
        if (total < 0) {
            total = Json.at(answer, "hits", "total", "value").getAsLong();
            question.addProperty("track_total_hits", false);
        }
        for (JsonElement hit : Json.at(answer, "hits", "hits").getAsJsonArray()) handful.add(hit.getAsJsonObject());
        ended = handful.size() < HANDFUL;
        if (!handful.isEmpty()) question.add("search_after", handful.getLast().get("sort"));
    }

    private JsonObject ask() throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.SHORT);
        while (true) {
            try {
                return point.search(question);
            } catch (PointInTime.LostException e) {
                patience.pause(e);
                point.close();
                point = PointInTime.open(cluster);
                if (ClusterIndex.generation(cluster, Cluster.SHORT) != generation)
                    throw new UnavailableException(
                            "A node of the cluster at " + cluster.address()
                                    + " went away, and the archive has changed since: begin again.",
                            e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        point.close();
    }
}
