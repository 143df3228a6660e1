package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Articles on their way into an index, analysed on all processors. Calls come from one thread. */
final class Additions implements AutoCloseable {
    /** Articles that wait for a processor, each a few kilobytes; more would only cost memory. */
    private static final int WAITING = 64;

    private final ExecutorService processors =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "laobao-index");
                thread.setDaemon(true);
                return thread;
            });
    private final ArrayDeque<Future<?>> running = new ArrayDeque<>();

    /** What adds one article. */
    interface Addition {
        long run() throws IOException;
    }

    /** Begins one, when not too many wait. */
    void start(Addition addition) throws IOException {
        if (running.size() >= WAITING) settle(WAITING / 2);
        running.add(processors.submit(addition::run));
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

    /** The threads, for other work on the same articles. */
    ExecutorService processors() {
        return processors;
    }

    @Override
    public void close() {
        processors.close();
    }
}
