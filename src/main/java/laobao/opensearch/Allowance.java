package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a search may take yet, and whether what was found stands for all by now. Each shard stops by itself when its time is over, and
 * answers with what it has. Time that passes in asking again, because a node is away, is not the search's. For one thread.
 */
final class Allowance {
    private static final String TIMEOUT = "timeout";
    private static final String MILLIS = "ms";

    private final long end;
    private boolean isCut;

    Allowance(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /** A shard ran out of time where its part is needed, or all of them before they had begun. */
    static final class CutException extends IOException {
        CutException() {
            super("the time limit of the search");
        }
    }

    /** Whether some of the search was cut short. */
    boolean isCut() {
        return isCut;
    }

    /**
     * What was found in a share of the time that is left.
     *
     * @throws CutException when no shard had begun by then
     */
    JsonObject found(Asked asked, JsonObject question, double share) throws IOException {
        JsonObject body = question.deepCopy();
        long millis = (long) ((end - System.nanoTime()) / 1e6 * share);
        body.addProperty(TIMEOUT, Math.max(1, millis) + MILLIS);
        try {
            JsonObject answer = asked.search(body);
            isCut |= Cluster.isCut(answer);
            return answer;
        } catch (CutException e) {
            isCut = true;
            throw e;
        }
    }

    /**
     * The same with whole answers, each in a share of the time that is left.
     *
     * @return throws a {@link CutException} when it is not enough
     */
    Asked whole(Asked asked, double share) {
        return question -> {
            JsonObject answer = found(asked, question, share);
            if (Cluster.isCut(answer)) throw new CutException();
            return answer;
        };
    }

    /** How long a question allows each shard, or null when it does not say. */
    static @Nullable Duration of(JsonObject question) {
        if (!question.has(TIMEOUT)) return null;
        String time = question.get(TIMEOUT).getAsString();
        return Duration.ofMillis(Long.parseLong(time.substring(0, time.length() - MILLIS.length())));
    }
}
