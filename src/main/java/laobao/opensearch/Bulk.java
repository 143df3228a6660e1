package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.ArchiveException;

/**
 * Collects documents and sends them together, articles before the records of their files. What the cluster turns away because it is busy
 * is sent again, slower each time; what it can never take is an error. For one thread.
 */
final class Bulk {
    /** Where OpenSearch's own guide finds the best throughput: 5 to 15 MB a request. */
    private static final int CHARACTERS = 2_000_000;

    private final Cluster cluster;
    private final String path;
    private final Check check;
    /** By id what the cluster is to do: one line, or two with a document. Of one id the last alone, which sending again might overtake. */
    private final Map<String, String> articles = new LinkedHashMap<>();

    private final Map<String, String> records = new LinkedHashMap<>();
    private int characters;

    /** Throws where nothing may be written any more. */
    interface Check {
        void run() throws IOException;
    }

    /** @param check made before anything is sent */
    Bulk(Cluster cluster, String path, Check check) {
        this.cluster = cluster;
        this.path = path;
        this.check = check;
    }

    /** Writes an article. */
    void index(String id, String document) throws IOException {
        add(articles, id, indexing(id, document));
    }

    /** Drops an article. */
    void delete(String id) throws IOException {
        add(articles, id, deleting(id));
    }

    /** Writes the record of a file, once the articles given before are there. */
    void record(String id, String document) throws IOException {
        add(records, id, indexing(id, document));
    }

    /** Drops the record of a file, once the articles dropped before are gone. */
    void deleteRecord(String id) throws IOException {
        add(records, id, deleting(id));
    }

    private static String indexing(String id, String document) {
        return Json.object("index", Json.object("_id", id)) + "\n" + document + "\n";
    }

    private static String deleting(String id) {
        return Json.object("delete", Json.object("_id", id)) + "\n";
    }

    private void add(Map<String, String> to, String id, String lines) throws IOException {
        to.remove(id);
        to.put(id, lines);
        characters += lines.length();
        if (characters >= CHARACTERS) flush();
    }

    /** Sends what waits; when it returns, the cluster has it on disk. */
    void flush() throws IOException {
        sendAll(articles);
        sendAll(records);
        characters = 0;
    }

    private void sendAll(Map<String, String> waiting) throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.LONG);
        List<String> lines = List.copyOf(waiting.values());
        while (!lines.isEmpty()) {
            lines = send(lines);
            if (!lines.isEmpty()) patience.pause(new IOException("the cluster turned documents away"));
        }
        waiting.clear();
    }

    /** Sends, and returns what must be sent again. */
    private List<String> send(List<String> actions) throws IOException {
        check.run();
        JsonObject answer = cluster.bulk(path, String.join("", actions));
        List<String> again = new ArrayList<>();
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
            if (Passing.is(status, item.get("error"))) again.add(actions.get(i));
            else if (status >= 400 && item.has("error"))
                throw new ArchiveException("The cluster at " + cluster.address() + " refuses a document: "
                        + Json.at(item, "error", "reason").getAsString());
        }
        return again;
    }
}
