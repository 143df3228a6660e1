package laobao.server;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where readers find this server, for links that must hold outside of it: feeds, citations, canonical addresses. */
final class Site {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:\\d{1,5})?");

    private final @Nullable String publicAddress;

    Site(ServerOptions options) {
        publicAddress = options.publicAddress();
    }

    /** The address without a path, as the operator gave it or else as the request has it. */
    String address(Context ctx) {
        if (publicAddress != null) return publicAddress;
        String host = ctx.header("Host");
        if (host == null || !HOST.matcher(host).matches())
            throw new FailureException(400, "bad-request", "The Host header names no host.");
        return "http://" + host;
    }
}
