package laobao.server;

/**
 * How the server listens.
 *
 * @param host the address to bind; {@code 127.0.0.1} unless told, so that nobody else on the network can reach it
 * @param port 1 to 65535, or 0 for any that is free; 8080 unless told
 */
public record ServerOptions(String host, int port) {
    /** Port 8080 of this machine only. */
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 8080);

    /** @throws IllegalArgumentException for a port that does not exist */
    public ServerOptions {
        if (port < 0 || port > 65535)
            throw new IllegalArgumentException("The port is " + port + "; allowed is 0 (any that is free) to 65535.");
        if (host.isBlank()) throw new IllegalArgumentException("The host is empty; 127.0.0.1 is this machine alone.");
    }
}
