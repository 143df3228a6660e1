package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinTask;

/** Work for a processor that is idle, which whoever waits for it does where none is. */
final class Beside<T> {
    private final ForkJoinTask<T> task;

    private Beside(ForkJoinTask<T> task) {
        this.task = task;
    }

    interface Work<T> {
        T run() throws IOException;
    }

    static <T> Beside<T> start(Work<T> work) {
        return new Beside<>(ForkJoinTask.adapt(() -> {
                    try {
                        return work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .fork());
    }

    /**
     * What came of it.
     *
     * @throws IOException what it failed with
     */
    T join() throws IOException {
        try {
            return task.join();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until it has ended, well or not. */
    void settle() {
        task.quietlyJoin();
    }
}
