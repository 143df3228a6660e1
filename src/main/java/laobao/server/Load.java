package laobao.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many searches run and wait at once; the rest is told to come again instead of queueing without end. */
final class Load {
    private static final int RUNNING = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 8 * RUNNING;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Semaphore running = new Semaphore(RUNNING, true);

    /** The handler, run when there is room. */
    Handler bounded(Handler handler) {
        return ctx -> {
            if (running.getQueueLength() >= WAITING || !running.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                throw busy(ctx);
            try {
                handler.handle(ctx);
            } finally {
                running.release();
            }
        };
    }

    private static FailureException busy(Context ctx) {
        ctx.header("Retry-After", "1");
        return new FailureException(503, "busy", "The server has too many searches to answer; try again in a second.");
    }
}
