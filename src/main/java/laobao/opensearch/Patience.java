package laobao.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import laobao.archive.UnavailableException;

/** How long a cluster that is away or busy is asked again, less and less often. For use once, by one thread. */
final class Patience {
    private static final int FIRST = 50;
    private static final int LONGEST = 2_000;

    private final Address address;
    private final Duration most;
    private final long start = System.nanoTime();
    private int attempts;

    Patience(Address address, Duration most) {
        this.address = address;
        this.most = most;
    }

    /**
     * Waits before the next attempt.
     *
     * @param cause why it is needed
     * @throws UnavailableException when the time is over
     */
    void pause(IOException cause) throws UnavailableException {
        if (System.nanoTime() - start >= most.toNanos())
            throw new UnavailableException("The cluster at " + address + " does not answer.", cause);
        long millis = Math.min(LONGEST, (long) FIRST << Math.min(attempts++, 6));
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Waiting for the cluster at " + address + " was interrupted.", e);
        }
    }
}
