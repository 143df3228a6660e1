package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import laobao.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that hold an archive, {@code NAME-000001} and on, one of them behind the alias {@code NAME}: made, told from others', put in
 * each other's place, and numbered by their commits.
 */
final class ClusterIndex {
    static final int FORMAT = 5;
    private static final String GENERATION = "generation";
    private static final String LINKED = "linked";
    private static final int MOST_SHARDS = 16;

    private ClusterIndex() {}

    /** @throws ArchiveException when there is one that is not ours */
    static void checkIfThere(Cluster cluster) throws IOException {
        if (isThere(cluster)) check(cluster);
    }

    /** Makes an archive where there is none; gives whether it did. */
    static boolean begin(Cluster cluster) throws IOException {
        if (isThere(cluster)) return false;
        String name = cluster.address().name();
        String first = numbered(name, 1);
        create(cluster, first);
        show(cluster, first);
        setGeneration(cluster, name, 1);
        return true;
    }

    /**
     * Makes an index that is not seen yet. Without a template of the operator's for its name, it is cut into as many shards as there are
     * nodes to hold them.
     */
    static void create(Cluster cluster, String index) throws IOException {
        JsonObject settings = settings();
        JsonObject simulated = cluster.answer("POST", "/_index_template/_simulate_index/" + index, null, Cluster.LONG);
        JsonElement chosen = at(simulated, "template", "settings", "index", "number_of_shards");
        if (chosen == null) {
            JsonObject health = cluster.answer("GET", "/_cluster/health", null, Cluster.LONG);
            int nodes = health.get("number_of_data_nodes").getAsInt();
            settings.getAsJsonObject("settings")
                    .addProperty("index.number_of_shards", Math.max(1, Math.min(MOST_SHARDS, nodes)));
        }
        cluster.answer("PUT", "/" + index + "?wait_for_active_shards=1&timeout=60s", settings, Cluster.LONG);
        cluster.answer("GET", "/_cluster/health/" + index + "?wait_for_status=yellow&timeout=60s", null, Cluster.LONG);
    }

    /** What stands at a path of names, or null. */
    static @Nullable JsonElement at(JsonElement from, String... path) {
        JsonElement at = from;
        for (String name : path) {
            if (at == null || !at.isJsonObject()) return null;
            at = at.getAsJsonObject().get(name);
        }
        return at;
    }

    /** @throws ArchiveException when there is none, or one that is not ours */
    static void check(Cluster cluster) throws IOException {
        Address address = cluster.address();
        JsonObject mappings = cluster.ask("GET", "/" + address.name() + "/_mapping", null, Cluster.SHORT);
        if (mappings == null || mappings.isEmpty())
            throw new ArchiveException("There is no archive at " + address + "; make one with 'laobao index --index "
                    + address + " PATH…'.");
        for (String index : mappings.keySet()) {
            JsonElement format = at(mappings, index, "mappings", "_meta", "laobao", "format");
            if (format == null)
                throw new ArchiveException(
                        "The index at " + address + " is no Laobao archive; name another, it is left as it is.");
            if (format.getAsInt() != FORMAT)
                throw new ArchiveException("The archive at " + address + " was made with format " + format
                        + "; this program reads format " + FORMAT + ": index it anew under another name.");
        }
    }

    /** @throws ArchiveException when an index that is not seen is of another version */
    static void requireFormat(Cluster cluster, String index) throws IOException {
        JsonObject mappings = cluster.answer("GET", "/" + index + "/_mapping", null, Cluster.LONG);
        JsonElement format = at(mappings, index, "mappings", "_meta", "laobao", "format");
        if (format == null || format.getAsInt() != FORMAT)
            throw new ArchiveException("It is an archive of format " + format + "; this program reads format " + FORMAT
                    + ": bring it back with the version that kept it.");
    }

    /** Lets an index be seen as the archive, where there is none. */
    static void show(Cluster cluster, String index) throws IOException {
        String alias = "/" + index + "/_alias/" + cluster.address().name();
        cluster.answer("PUT", alias, null, Cluster.LONG);
    }

    /** Whether there is anything under the archive's name. */
    static boolean isThere(Cluster cluster) throws IOException {
        JsonObject found = cluster.ask("GET", "/" + cluster.address().name() + "/_mapping", null, Cluster.LONG);
        return found != null && !found.isEmpty();
    }

    private static String numbered(String name, int number) {
        return String.format("%s-%06d", name, number);
    }

    /** The name of an index that is not there yet. */
    static String next(Cluster cluster) throws IOException {
        String name = cluster.address().name();
        List<String> all = all(cluster);
        int last = all.isEmpty() ? 0 : Integer.parseInt(all.getLast().substring(name.length() + 1));
        return numbered(name, last + 1);
    }

    /** The archive's indexes, whether seen or not, in the order in which they were made. */
    static List<String> all(Cluster cluster) throws IOException {
        String name = cluster.address().name();
        JsonObject found = cluster.ask("GET", "/" + name + "-*/_mapping", null, Cluster.LONG);
        TreeSet<String> all = new TreeSet<>();
        if (found == null) return List.of();
        for (String index : found.keySet())
            if (Pattern.matches(Pattern.quote(name) + "-\\d{6}", index)
                    && at(found, index, "mappings", "_meta", "laobao") != null) all.add(index);
        return List.copyOf(all);
    }

    /** The index that is seen. */
    static String seen(Cluster cluster) throws IOException {
        String name = cluster.address().name();
        JsonObject found = cluster.ask("GET", "/_alias/" + name, null, Cluster.LONG);
        if (found == null || found.size() != 1)
            throw new ArchiveException(
                    "'" + name + "' is no alias of one index on the cluster, so it cannot be put in another's place.");
        return found.keySet().iterator().next();
    }

    /** Puts an index in the place of the one that is seen, at once. */
    static void swap(Cluster cluster, String index) throws IOException {
        String name = cluster.address().name();
        String before = seen(cluster);
        setGeneration(cluster, index, generation(cluster, name, Cluster.LONG) + 1);
        JsonObject remove = Json.object("remove", Json.object("index", before, "alias", name));
        JsonObject add = Json.object("add", Json.object("index", index, "alias", name));
        cluster.answer("POST", "/_aliases", Json.object("actions", Json.array(List.of(remove, add))), Cluster.LONG);
    }

    /** Drops what was left by rebuilds, all but the index that is seen and the one to go back to. */
    static void dropOld(Cluster cluster) throws IOException {
        String seen = seen(cluster);
        String back = earlier(cluster);
        for (String index : all(cluster)) if (!index.equals(seen) && !index.equals(back)) drop(cluster, index);
    }

    static void drop(Cluster cluster, String index) throws IOException {
        cluster.ask("DELETE", "/" + index, null, Cluster.LONG);
    }

    /** The index that was seen before, or null; one that was never whole has no number. */
    static @Nullable String earlier(Cluster cluster) throws IOException {
        String seen = seen(cluster);
        String earlier = null;
        long newest = 0;
        for (String index : all(cluster)) {
            long generation = generation(cluster, index, Cluster.LONG);
            if (index.equals(seen) || generation <= newest) continue;
            earlier = index;
            newest = generation;
        }
        return earlier;
    }

    /** The number of the last commit, 0 before the first. */
    static long generation(Cluster cluster, Duration patience) throws IOException {
        return generation(cluster, cluster.address().name(), patience);
    }

    static long generation(Cluster cluster, String index, Duration patience) throws IOException {
        return number(cluster, index, GENERATION, patience);
    }

    /** The number of the batch of articles whose stories were found last, 0 before the first. */
    static long linked(Cluster cluster, String index) throws IOException {
        return number(cluster, index, LINKED, Cluster.LONG);
    }

    private static long number(Cluster cluster, String index, String name, Duration patience) throws IOException {
        JsonObject found = cluster.ask("GET", "/" + index + "/_doc/" + name, null, patience);
        if (found == null || !found.get("found").getAsBoolean()) return 0;
        return Json.at(found, "_source", "generation").getAsLong();
    }

    static void setGeneration(Cluster cluster, String index, long generation) throws IOException {
        setNumber(cluster, index, GENERATION, generation);
    }

    static void setLinked(Cluster cluster, String index, long batch) throws IOException {
        setNumber(cluster, index, LINKED, batch);
    }

    private static void setNumber(Cluster cluster, String index, String name, long number) throws IOException {
        JsonObject next = Json.object("kind", name, "generation", number);
        cluster.answer("PUT", "/" + index + "/_doc/" + name, next, Cluster.LONG);
    }

    private static JsonObject settings() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClusterIndex.class.getResourceAsStream("index.json"))) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }
}
