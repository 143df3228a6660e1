package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import laobao.archive.Archive;
import laobao.archive.SearchResult;

/**
 * Spares the work of answering again what a browser or a cache still holds: an answer is new when the archive has been written to or
 * the server started again, and only then.
 */
final class Freshness {
    private final Archive archive;
    private final String started = Long.toHexString(Instant.now().toEpochMilli());

    Freshness(Archive archive) {
        this.archive = archive;
    }

    /** The handler, not run where the asker has its answer. */
    Handler checked(Handler handler) {
        return ctx -> {
            String tag = tag(ctx);
            ctx.header("ETag", tag);
            ctx.header("Cache-Control", "no-cache");
            if (isHeld(ctx, tag)) ctx.status(304);
            else handler.handle(ctx);
        };
    }

    /** Lets nobody hold an answer that ran out of time: asked again, there may be time enough. */
    static void forget(Context ctx, SearchResult result) {
        if (!result.partial()) return;
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-store");
    }

    private String tag(Context ctx) throws IOException {
        String asked = ctx.path() + "?" + ctx.queryString() + " " + ctx.header("Accept") + " " + ctx.header("Host")
                + " " + Pages.language(ctx);
        String hash = Assets.hash(asked.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return "W/\"" + archive.generation() + "-" + started + "-" + hash + "\"";
    }

    /** Whether the asker has the answer of that tag. */
    static boolean isHeld(Context ctx, String tag) {
        String held = ctx.header("If-None-Match");
        if (held == null) return false;
        for (String one : held.split(",", -1))
            if (one.strip().equals(tag) || one.strip().equals("*")) return true;
        return false;
    }
}
