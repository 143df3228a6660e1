package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import laobao.archive.Archive;
import laobao.archive.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Spares the work of answering again what a browser or a cache still holds: an answer is new when the archive has been written to or
 * the server started again, and only then.
 */
final class Freshness {
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char END = '\uffff';

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
        long hash = FIRST;
        hash = with(hash, ctx.path());
        hash = with(hash, ctx.queryString());
        hash = with(hash, ctx.header("Accept"));
        hash = with(hash, ctx.header("Host"));
        hash = with(hash, Pages.language(ctx));
        return "W/\"" + archive.generation() + "-" + started + "-" + Long.toHexString(hash) + "\"";
    }

    /** A hash (FNV-1a) with one text more. One that is hard to find another text for would take longer than some answers. */
    private static long with(long hash, @Nullable String text) {
        long next = hash;
        if (text != null) for (int i = 0; i < text.length(); i++) next = (next ^ text.charAt(i)) * PRIME;
        return (next ^ END) * PRIME;
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
