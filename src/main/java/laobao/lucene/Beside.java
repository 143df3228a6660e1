package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Work for a processor that is idle, which whoever waits for it does where none is. For use by one thread. */
final class Beside<T> {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** Searches under way. */
    private static final AtomicInteger SEARCHES = new AtomicInteger();

    private final ForkJoinTask<T> task;

    /** Whether it is done by who waits for it, then and not before. */
    private final boolean isHere;

    private Beside(ForkJoinTask<T> task, boolean isHere) {
        this.task = task;
        this.isHere = isHere;
    }

    /** A search has begun: with as many as there are processors, none is idle. */
    static void begin() {
        SEARCHES.incrementAndGet();
    }

    /** A search has ended. */
    static void end() {
        SEARCHES.decrementAndGet();
    }

    interface Work<T> {
        T run() throws IOException;
    }

    static <T> Beside<T> start(Work<T> work) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // To hand work over and to be woken again takes as long as some of it.
        boolean isHere = SEARCHES.get() >= PROCESSORS;
        return new Beside<>(isHere ? task : task.fork(), isHere);
    }

    /**
     * What came of it.
     *
     * @throws IOException what it failed with
     */
    T join() throws IOException {
        try {
            return isHere ? task.invoke() : task.join();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until it has ended, well or not, if it was begun. */
    void settle() {
        if (!isHere) task.quietlyJoin();
    }
}
