package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All processors, at work on articles: on their way into an index, or compared with others. Calls come from one thread. */
final class Processors implements AutoCloseable {
    /** Work that waits for a processor, a few kilobytes each; more would only cost memory. */
    private static final int WAITING = 64;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "laobao-index");
                thread.setDaemon(true);
                return thread;
            });
    private final ArrayDeque<Future<?>> running = new ArrayDeque<>();

    /** What is done with an article, or a handful of them. */
    interface Work {
        void run() throws IOException;
    }

    /** Begins one, when not too many wait. */
    void start(Work work) throws IOException {
        if (running.size() >= WAITING) settle(WAITING / 2);
        running.add(threads.submit(() -> {
            work.run();
            return null;
        }));
    }

    /**
     * Waits until all that were begun have ended.
     *
     * @throws IOException what the first of them failed with
     */
    void settle() throws IOException {
        settle(0);
    }

    private void settle(int left) throws IOException {
        while (running.size() > left) {
            Future<?> first = running.removeFirst();
            try {
                first.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Writing was interrupted.", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) throw io;
                if (e.getCause() instanceof UncheckedIOException io) throw io;
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
