package laobao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long each of many requests took. */
final class Times {
    private long[] nanos = new long[1024];
    private int size;
    private long wall;

    /** Asks for some things by some clients side by side, each taking every n-th, and adds the times. */
    <T> void measure(List<T> asked, int clients, Asking<T> asking) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                Callable<long[]> work = () -> {
                    long[] took = new long[(asked.size() - first + clients - 1) / clients];
                    for (int i = 0; i < took.length; i++) {
                        long began = System.nanoTime();
                        asking.ask(asked.get(first + i * clients));
                        took[i] = System.nanoTime() - began;
                    }
                    return took;
                };
                running.add(threads.submit(work));
            }
            for (Future<long[]> each : running) for (long took : each.get()) add(took);
        } catch (ExecutionException e) {
            throw new IOException("a request failed: " + e.getCause(), e);
        }
        wall += System.nanoTime() - start;
    }

    interface Asking<T> {
        void ask(T what) throws Exception;
    }

    private void add(long took) {
        if (size == nanos.length) nanos = Arrays.copyOf(nanos, size * 2);
        nanos[size++] = took;
    }

    /** Milliseconds that so many hundredths of the requests took at most. */
    double percentile(double hundredths) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[Math.min(size - 1, (int) (size * hundredths / 100))] / 1e6;
    }

    double perSecond() {
        return size / (wall / 1e9);
    }
}
