package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All processors, at work on articles: on their way into an index, or compared with others. Calls come from one thread. */
final class Processors implements AutoCloseable {
    /** What runs or waits for a processor, a few kilobytes each; more would only cost memory. */
    private static final int AT_HAND = 64;

    static final int COUNT = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT, task -> {
        Thread thread = new Thread(task, "laobao-index");
        thread.setDaemon(true);
        return thread;
    });
    /** One that takes long, as an article that fills a segment does, keeps none of the others waiting. */
    private final Semaphore places = new Semaphore(AT_HAND);

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** What is done with an article, or a handful of them. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Begins one, when not too many wait.
     *
     * @throws IOException what an earlier one failed with
     */
    void start(Work work) throws IOException {
        take(1);
        try {
            throwFailure();
            threads.execute(() -> run(work));
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Does the same on each processor at once, and waits for what was begun before, too. */
    void onEach(Work work) throws IOException {
        for (int i = 0; i < COUNT; i++) start(work);
        settle();
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }

    /**
     * Waits until all that were begun have ended.
     *
     * @throws IOException what the first of them failed with
     */
    void settle() throws IOException {
        take(AT_HAND);
        places.release(AT_HAND);
        throwFailure();
    }

    private void take(int some) throws IOException {
        try {
            places.acquire(some);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Writing was interrupted.", e);
        }
    }

    private void throwFailure() throws IOException {
        Throwable first = failure.getAndSet(null);
        if (first instanceof IOException io) throw io;
        if (first instanceof UncheckedIOException io) throw io;
        if (first != null) throw new IllegalStateException(first);
    }

    @Override
    public void close() {
        threads.close();
    }
}
