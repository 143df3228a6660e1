package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** Lets the pages of the sites that the operator listed read the API (Cross-Origin Resource Sharing). */
final class Origins {
    private final List<String> allowed;

    Origins(ServerOptions options) {
        allowed = options.allowedOrigins();
    }

    /** Says who may read the answer, and answers a browser that asks beforehand. */
    void allow(Context ctx) {
        if (allowed.isEmpty()) return;
        ctx.res().addHeader("Vary", "Origin");
        String origin = ctx.header("Origin");
        if (origin == null || (!allowed.contains("*") && !allowed.contains(origin))) return;
        ctx.header("Access-Control-Allow-Origin", allowed.contains("*") ? "*" : origin);
        ctx.header(
                "Access-Control-Expose-Headers",
                "Laobao-Query, Laobao-Time, Laobao-Total, Laobao-Generation, ETag, Retry-After, Content-Disposition");
        if (!ctx.method().equals(HandlerType.OPTIONS)) return;
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
        ctx.header("Access-Control-Allow-Headers", "Content-Type");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.status(204).skipRemainingHandlers();
    }
}
