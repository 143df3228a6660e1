package laobao.server;

import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.server.Request;

/** Which requests have begun and are not yet answered, so that a server that stops can wait for them. Thread-safe. */
final class Underway {
    private static final String MARK = "laobao.underway";

    private int requests;

    /** A request has begun. */
    synchronized void begin(Context ctx) {
        ctx.attribute(MARK, true);
        requests++;
    }

    /** A request has been answered, or has failed. */
    synchronized void end(Request request) {
        if (request.removeAttribute(MARK) == null) return;
        requests--;
        notifyAll();
    }

    /**
     * Waits until all that have begun are answered, or the time is up.
     *
     * @return how many are not
     */
    synchronized int await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (requests > 0) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) break;
            wait(millis);
        }
        return requests;
    }
}
