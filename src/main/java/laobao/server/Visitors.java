package laobao.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps one visitor from taking the server from all others: each has a bucket of requests that fills again with time. */
final class Visitors {
    private static final int BURST = 4;

    private static final int RATE = 50;

    private final int proxies;
    private final boolean limitsThisMachine;
    private final LoadingCache<String, Bucket> buckets;

    Visitors(ServerOptions options) {
        proxies = options.proxies();
        limitsThisMachine = options.requestsPerSecond() != null;
        int rate = options.requestsPerSecond() == null ? RATE : options.requestsPerSecond();
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(peer -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity((long) BURST * rate).refillGreedy(rate, Duration.ofSeconds(1)))
                        .build());
    }

    /** Ends the request with 429 where its sender has sent too many. */
    void check(Context ctx) {
        String forwarded = ctx.header("X-Forwarded-For");
        String peer = peer(ctx.req().getRemoteAddr(), forwarded, proxies);
        // What was forwarded is from elsewhere, whatever it says.
        if (!limitsThisMachine && forwarded == null && isThisMachine(peer)) return;
        var probe = buckets.get(network(peer)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        long seconds =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        ctx.header("Retry-After", String.valueOf(seconds));
        throw new FailureException(
                429, "too-many-requests", "Too many requests came from your address; try again in " + seconds + " s.");
    }

    /**
     * Whom a request is from. Every proxy adds the address it was asked from at the end of the header, so with n of them the n-th from
     * the end is the one that the outermost saw; what stands before it the visitor may have made up.
     */
    static String peer(String remote, @Nullable String forwarded, int proxies) {
        if (proxies == 0 || forwarded == null) return remote;
        String[] chain = forwarded.split(",", -1);
        return chain[Math.max(0, chain.length - proxies)].strip();
    }

    /** An IPv6 visitor has a whole /64 to send from. */
    private static String network(String peer) {
        if (!peer.contains(":")) return peer;
        String bare = peer.replaceAll("[\\[\\]]|%.*", "");
        int shortened = bare.indexOf("::");
        long given = bare.chars().filter(c -> c == ':').count();
        if (shortened >= 0) bare = bare.replace("::", ":0".repeat((int) Math.max(1, 8 - given)) + ":");
        return Pattern.compile(":").splitAsStream(bare).limit(4).collect(Collectors.joining(":"));
    }

    private static boolean isThisMachine(String peer) {
        String bare = peer.replaceAll("[\\[\\]]", "");
        return bare.startsWith("127.") || bare.equals("::1") || bare.equals("0:0:0:0:0:0:0:1");
    }
}
