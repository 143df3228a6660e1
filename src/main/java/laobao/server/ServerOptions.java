package laobao.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens, and to whom.
 *
 * @param host the address to bind; {@code 127.0.0.1} unless told, so that nobody else on the network can reach it
 * @param port 1 to 65535, or 0 for any that is free; 8080 unless told
 * @param publicAddress where readers find it, such as {@code https://archive.example}, for links that leave the site; null to take
 *     the address that a request was sent to
 * @param allowedOrigins sites whose pages may read the API, such as {@code https://paper.example}; {@code *} allows all; none unless
 *     told
 * @param proxies how many reverse proxies stand before it, each adding to {@code X-Forwarded-For}; with 0, the default, that header
 *     is not believed
 * @param requestsPerSecond how many requests a visitor may send in the long run; four times as many at once; 50 unless told. The
 *     machine itself is not limited
 */
public record ServerOptions(
        String host,
        int port,
        @Nullable String publicAddress,
        List<String> allowedOrigins,
        int proxies,
        int requestsPerSecond) {
    /** Port 8080 of this machine only. */
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 8080);

    /** All else as by default. */
    public ServerOptions(String host, int port) {
        this(host, port, null, List.of(), 0, 50);
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
        if (requestsPerSecond < 1)
            throw new IllegalArgumentException(
                    "Requests per second are " + requestsPerSecond + "; allowed is 1 or more.");
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
