package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a cluster cannot do just now from what it can never do. */
final class Passing {
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /**
     * What a node says, with status 500, of another one that it still counts on and that has gone, or of a shard that is moving; by the names of
     * OpenSearch's exceptions.
     */
    private static final Set<String> GONE = Set.of(
            "already_closed_exception",
            "connect_transport_exception",
            "node_closed_exception",
            "node_disconnected_exception",
            "node_not_connected_exception",
            "receive_timeout_transport_exception",
            "send_request_transport_exception");

    private static final Set<String> LATE = Set.of("time_exceeded_exception");

    private Passing() {}

    /**
     * Whether the same may be asked again with hope.
     *
     * @param error what the answer says of it
     */
    static boolean is(int status, @Nullable JsonElement error) {
        return BUSY.contains(status) || (status == 500 && error != null && names(error, GONE));
    }

    /** Whether a shard that failed did so because the time it was allowed was over before it had begun to collect. */
    static boolean isLate(JsonElement failure) {
        return names(failure, LATE);
    }

    /** Whether no shard gave anything, as the time that it was allowed was over for each. */
    static boolean areAllLate(@Nullable JsonElement error) {
        if (error == null || !error.isJsonObject()) return false;
        JsonElement shards = error.getAsJsonObject().get("failed_shards");
        return shards != null
                && !shards.getAsJsonArray().isEmpty()
                && shards.getAsJsonArray().asList().stream().allMatch(Passing::isLate);
    }

    private static boolean names(JsonElement error, Set<String> types) {
        if (error.isJsonArray()) {
            for (JsonElement one : error.getAsJsonArray()) if (names(one, types)) return true;
            return false;
        }
        if (!error.isJsonObject()) return false;
        JsonObject one = error.getAsJsonObject();
        if (one.has("type") && types.contains(one.get("type").getAsString())) return true;
        for (Map.Entry<String, JsonElement> inner : one.entrySet()) if (names(inner.getValue(), types)) return true;
        return false;
    }
}
