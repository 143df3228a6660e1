package laobao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens, to whom, and what it writes down. Immutable.
 *
 * @param host the address to bind; {@code 127.0.0.1} unless told, so that nobody else on the network can reach it
 * @param port 1 to 65535, or 0 for any that is free; 8080 unless told
 * @param publicAddress where readers find it, such as {@code https://archive.example}, for links that leave the site; null to take
 *     the address that a request was sent to
 * @param allowedOrigins sites whose pages may read the API, such as {@code https://paper.example}; {@code *} allows all; none unless
 *     told
 * @param proxies how many reverse proxies stand before it, each adding to {@code X-Forwarded-For}; with 0, the default, that header
 *     is not believed
 * @param requestsPerSecond how many requests, or queries of batches, a visitor may send in the long run, four times as many at
 *     once; null for 50, and no limit for this machine itself
 * @param searches how many searches run at once, 1 to 1,000; the rest waits, or is told to come again; two a processor, but four at
 *     least, unless told
 * @param accessLog whether a line of JSON is written for each request
 * @param logAddresses whether that line tells the visitor's address
 */
public record ServerOptions(
        String host,
        int port,
        @Nullable String publicAddress,
        List<String> allowedOrigins,
        int proxies,
        @Nullable Integer requestsPerSecond,
        int searches,
        boolean accessLog,
        boolean logAddresses) {
    /** What {@link #searches} is unless told. */
    public static final int DEFAULT_SEARCHES =
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** Port 8080 of this machine only, without an access log. */
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 8080);

    /** All else as by default. */
    public ServerOptions(String host, int port) {
        this(host, port, null, List.of(), 0, null);
    }

    /** For whom, and the rest as by default. */
    public ServerOptions(
            String host,
            int port,
            @Nullable String publicAddress,
            List<String> allowedOrigins,
            int proxies,
            @Nullable Integer requestsPerSecond) {
        this(host, port, publicAddress, allowedOrigins, proxies, requestsPerSecond, DEFAULT_SEARCHES, false, false);
    }

    /** @throws IllegalArgumentException for a value that is not allowed */
    public ServerOptions {
        if (port < 0 || port > 65535)
            throw new IllegalArgumentException("The port is " + port + "; allowed is 0 (any that is free) to 65535.");
        if (host.isBlank()) throw new IllegalArgumentException("The host is empty; 127.0.0.1 is this machine alone.");
        if (publicAddress != null && !publicAddress.matches("https?://[^\\s/?#]+"))
            throw new IllegalArgumentException("The public address is '" + publicAddress
                    + "'; allowed is a scheme and a host, such as https://archive.example.");
        for (String origin : allowedOrigins)
            if (!origin.equals("*") && !origin.matches("https?://[^\\s/?#]+"))
                throw new IllegalArgumentException("The origin is '" + origin
                        + "'; allowed is a scheme and a host, such as https://paper.example, or *.");
        if (proxies < 0 || proxies > 10)
            throw new IllegalArgumentException("The number of proxies is " + proxies + "; allowed is 0 to 10.");
        if (requestsPerSecond != null && requestsPerSecond < 1)
            throw new IllegalArgumentException(
                    "Requests per second are " + requestsPerSecond + "; allowed is 1 or more.");
        if (searches < 1 || searches > 1_000)
            throw new IllegalArgumentException("Searches at once are " + searches + "; allowed is 1 to 1000.");
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
