package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laobao.archive.ArchiveException;

/**
 * Collects documents and sends them together, in order. What the cluster turns away because it is busy is sent again, slower each time;
 * what it can never take is an error. For one thread.
 */
final class Bulk {
    /** Where OpenSearch's own guide finds the best throughput: 5 to 15 MB a request. */
    private static final int CHARACTERS = 2_000_000;

    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** @param lines what the cluster is to do: one line, or two with a document */
    private record Action(String lines) {}

    private final Cluster cluster;
    private final String path;
    private List<Action> waiting = new ArrayList<>();
    private int characters;

    Bulk(Cluster cluster, String path) {
        this.cluster = cluster;
        this.path = path;
    }

    /** @param id the document's own */
    void index(String id, String document) throws IOException {
        add(Json.object("index", Json.object("_id", id)) + "\n" + document + "\n");
    }

    void delete(String id) throws IOException {
        add(Json.object("delete", Json.object("_id", id)) + "\n");
    }

    private void add(String lines) throws IOException {
        waiting.add(new Action(lines));
        characters += lines.length();
        if (characters >= CHARACTERS) flush();
    }

    /** Sends what waits; when it returns, the cluster has it on disk. */
    void flush() throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.LONG);
        while (!waiting.isEmpty()) {
            waiting = send(waiting);
            if (!waiting.isEmpty()) patience.pause(new IOException("the cluster turned documents away"));
        }
        waiting = new ArrayList<>();
        characters = 0;
    }

    /** Sends, and returns what must be sent again. */
    private List<Action> send(List<Action> actions) throws IOException {
        StringBuilder lines = new StringBuilder();
        actions.forEach(action -> lines.append(action.lines));
        JsonObject answer = cluster.bulk(path, lines.toString());
        List<Action> again = new ArrayList<>();
        if (!answer.get("errors").getAsBoolean()) return again;
        JsonArray items = answer.getAsJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.get(i)
                    .getAsJsonObject()
                    .entrySet()
                    .iterator()
                    .next()
                    .getValue()
                    .getAsJsonObject();
            int status = item.get("status").getAsInt();
            if (BUSY.contains(status)) again.add(actions.get(i));
            else if (status >= 400 && item.has("error"))
                throw new ArchiveException("The cluster at " + cluster.address() + " refuses a document: "
                        + Json.at(item, "error", "reason").getAsString());
        }
        return again;
    }
}
