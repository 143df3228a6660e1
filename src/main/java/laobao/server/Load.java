package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests of a kind run and wait at once; the rest is told to come again instead of queueing without end. Searches
 * and exports are bounded apart: an export lasts as long as its reader likes, and must not take a search's place.
 */
final class Load {
    private static final int WAITING_FOR_EACH = 8;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Semaphore running;
    private final int waiting;
    private final String what;

    /**
     * @param atOnce how many run at once; eight times as many may wait, for two seconds
     * @param what what there is too much of, for the visitor who is sent away
     */
    Load(int atOnce, String what) {
        running = new Semaphore(atOnce, true);
        waiting = WAITING_FOR_EACH * atOnce;
        this.what = what;
    }

    /** The handler, run when there is room. */
    Handler bounded(Handler handler) {
        return ctx -> {
            if (running.getQueueLength() >= waiting || !running.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                throw busy(ctx);
            try {
                handler.handle(ctx);
            } finally {
                running.release();
            }
        };
    }

    private FailureException busy(Context ctx) {
        ctx.header("Retry-After", "1");
        return new FailureException(
                503, "busy", "The server has too many " + what + " to answer; try again in a second.");
    }
}
