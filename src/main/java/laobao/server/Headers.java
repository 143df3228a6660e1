package laobao.server;

import io.javalin.http.Context;
import java.util.Map;

/**
 * The headers that keep a browser from doing what a page of ours never needs: running script or style that is not a file of this
 * server, guessing types, standing in a foreign frame, telling other sites what was searched for.
 */
final class Headers {
    /** Those of every answer, also to what reaches no route. */
    static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private final String pagePolicy;

    /**
     * @param script the one script that stands in pages, their import map
     * @param style the style sheet that stands in pages
     */
    Headers(String script, String style) {
        pagePolicy = "default-src 'none'; script-src 'self' '" + Assets.policyHash(script) + "'; style-src 'self' '"
                + Assets.policyHash(style)
                + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Sets those that every answer has. */
    void all(Context ctx) {
        ctx.header("Vary", "Accept-Encoding");
        ALL.forEach((name, value) -> ctx.header(name, value));
    }

    /** Lets a page load this server's own scripts and styles. */
    void page(Context ctx) {
        ctx.header("Content-Security-Policy", pagePolicy);
    }
}
