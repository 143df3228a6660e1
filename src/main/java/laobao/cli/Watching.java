package laobao.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import laobao.archive.ArchiveException;
import laobao.ingest.Report;
import laobao.ingest.Watch;
import org.jspecify.annotations.Nullable;

/** Looks after folders on a thread of its own for as long as the archive is served. */
final class Watching implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 1_000;

    private final Watch watch;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "laobao-watch");
    private @Nullable String trouble;

    Watching(Watch watch) {
        this.watch = watch;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            do round();
            while (!told.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            Report report = watch.round();
            trouble = null;
            if (report == null) return;
            report.skipped().forEach(problem -> System.err.println("laobao: skipped " + problem));
            if (report.read() > 0) System.err.println("laobao: " + IndexCommand.summary(report));
        } catch (ArchiveException e) {
            trouble(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            trouble("The archive cannot be written (" + e
                    + "); what was committed before stays, and the next look tries again.");
        }
    }

    /** Said once, not each second. */
    private void trouble(String message) {
        if (!message.equals(trouble)) System.err.println("laobao: " + message);
        trouble = message;
    }

    /** Returns when what was begun is on disk. */
    @Override
    public void close() {
        told.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
