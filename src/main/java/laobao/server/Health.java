package laobao.server;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import laobao.archive.Archive;
import laobao.archive.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether the archive answers a search, found out by searching: at most once a second however many ask, and given up on after a
 * while, since who asks wants to know and not to wait.
 */
final class Health {
    /** What a sound archive says of itself. */
    record Sound(String status, long articles, long generation) {}

    /** What a look found: one of both. */
    private record Look(@Nullable Sound sound, @Nullable Exception failure) {}

    private final AsyncLoadingCache<String, Look> cache;
    private final Duration patience;

    /** @param patience how long a search may take */
    Health(Archive archive, Duration patience) {
        this.patience = patience;
        cache = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(key -> look(archive));
    }

    private static Look look(Archive archive) {
        try {
            long articles =
                    archive.search(SearchRequest.builder().size("0").build()).total();
            return new Look(new Sound("ok", articles, archive.generation()), null);
        } catch (IOException | RuntimeException e) {
            return new Look(null, e);
        }
    }

    /** Answers 200, or 503 and why. */
    void serve(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json; charset=utf-8").result(Json.write(check()));
    }

    private Sound check() {
        try {
            Look look = cache.get("search").get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (look.sound != null) return look.sound;
            throw new FailureException(
                    503, "unhealthy", "The archive does not answer a search.", Objects.requireNonNull(look.failure));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new FailureException(
                    503,
                    "unhealthy",
                    "The archive has not answered a search within " + patience.toMillis() + " ms.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(503, "unhealthy", "The server is stopping.", e);
        }
    }
}
