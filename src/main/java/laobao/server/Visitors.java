package laobao.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Keeps one visitor from taking the server from all others: each has a bucket of tokens that fills again with time. Thread-safe. */
final class Visitors {
    private static final int BURST = 4;
    private static final int RATE = 50;
    /** Of the few exports that run at once, how many one visitor may have: they last as long as their reader likes. */
    private static final int EXPORTS = 2;

    private final int proxies;
    private final boolean limitsThisMachine;
    private final LoadingCache<String, Bucket> buckets;
    private final ConcurrentMap<String, Integer> exports = new ConcurrentHashMap<>();

    Visitors(ServerOptions options) {
        proxies = options.proxies();
        limitsThisMachine = options.requestsPerSecond() != null;
        int rate = options.requestsPerSecond() == null ? RATE : options.requestsPerSecond();
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                // Longer than the largest batch is owed at one request a second.
                .expireAfterAccess(Duration.ofMinutes(20))
                .build(peer -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity((long) BURST * rate).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    /** The handler, for a visitor who has not sent too many requests; others get 429. */
    Handler limited(Handler handler) {
        return ctx -> {
            check(ctx);
            handler.handle(ctx);
        };
    }

    /** The handler, for a visitor who has one other such request under way at most; others get 429. */
    Handler exporting(Handler handler) {
        return ctx -> {
            String network = network(ctx);
            if (network == null) {
                handler.handle(ctx);
                return;
            }
            try {
                if (exports.merge(network, 1, Integer::sum) > EXPORTS) throw tooMany(ctx, 0);
                handler.handle(ctx);
            } finally {
                exports.computeIfPresent(network, (n, running) -> running == 1 ? null : running - 1);
            }
        };
    }

    private void check(Context ctx) {
        Bucket bucket = bucket(ctx);
        if (bucket == null) return;
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw tooMany(ctx, probe.getNanosToWaitForRefill());
    }

    /**
     * Takes what a request costs beyond the token that each one costs. Where the visitor has fewer left they are owed: so the dearest
     * request is let through, but who owes gets 429 until that is made up for, also for what was sent at the same moment.
     */
    void charge(Context ctx, int more) {
        Bucket bucket = bucket(ctx);
        if (bucket == null || more == 0) return;
        synchronized (bucket) {
            if (bucket.getAvailableTokens() < 0)
                throw tooMany(ctx, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            bucket.consumeIgnoringRateLimits(more);
        }
    }

    /** The bucket of who sent a request; null where that is not limited. */
    private @Nullable Bucket bucket(Context ctx) {
        String network = network(ctx);
        return network == null ? null : buckets.get(network);
    }

    /** Who sent a request; null where that is this machine itself and not limited. */
    private @Nullable String network(Context ctx) {
        List<String> forwarded = Collections.list(ctx.req().getHeaders(Peer.FORWARDED));
        Peer peer = Peer.of(ctx.req().getRemoteAddr(), forwarded, proxies);
        // What was forwarded is from elsewhere, whatever it says.
        return !limitsThisMachine && forwarded.isEmpty() && peer.isThisMachine() ? null : peer.network();
    }

    private static FailureException tooMany(Context ctx, long nanosToWait) {
        // Rounded up: whoever came a moment too early would be sent away again.
        long seconds = Duration.ofNanos(nanosToWait).toSeconds() + 1;
        ctx.header("Retry-After", String.valueOf(seconds));
        return new FailureException(
                429, "too-many-requests", "Too many requests came from your address; try again in " + seconds + " s.");
    }
}
