package laobao.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.page.PageFile;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read: its beginning ahead of time, the rest as its articles are asked for. The file itself is read by one thread
 * at a time, what is read of it is made into articles by all; the articles come in the file's order. For use by one thread.
 */
final class Reading implements AutoCloseable {
    /** Pages, or records, that one piece of work takes: a page's worth of records is a few milliseconds. */
    private static final int TOGETHER = 16;

    /** Pieces of work on their way. */
    private static final int WAITING = 8;

    private final PageFile file;
    private final Function<Printed, List<ArchivedArticle>> reader;
    private final Workers workers;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Future<List<ArchivedArticle>>> waiting = new ArrayDeque<>();
    private final Future<List<ArchivedArticle>> beginning;
    private @Nullable Stream<Printed> stream;
    private @Nullable Iterator<Printed> rest;

    Reading(PageFile file, Function<Printed, List<ArchivedArticle>> reader, Workers workers) {
        this.file = file;
        this.reader = reader;
        this.workers = workers;
        beginning = workers.start(this::begin);
    }

    private List<ArchivedArticle> begin() throws UnreadableException {
        stream = file.read(problems::add);
        rest = stream.iterator();
        return read(take(rest));
    }

    private static List<Printed> take(Iterator<Printed> from) {
        List<Printed> taken = new ArrayList<>(TOGETHER);
        while (taken.size() < TOGETHER && from.hasNext()) taken.add(from.next());
        return taken;
    }

    private List<ArchivedArticle> read(List<Printed> printed) {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (Printed each : printed) articles.addAll(reader.apply(each));
        return articles;
    }

    /**
     * The articles; what breaks off later throws an {@link UncheckedIOException} from the iterator.
     *
     * @throws UnreadableException when the file cannot be read at all
     */
    Iterator<ArchivedArticle> start() throws UnreadableException {
        return new Articles(join(beginning).iterator());
    }

    /** Parts of the file that had to be skipped. */
    List<Problem> problems() {
        return problems;
    }

    /** The articles of the file in order. */
    private final class Articles implements Iterator<ArchivedArticle> {
        private Iterator<ArchivedArticle> piece;

        Articles(Iterator<ArchivedArticle> beginning) {
            piece = beginning;
        }

        @Override
        public boolean hasNext() {
            while (!piece.hasNext()) {
                fill();
                if (waiting.isEmpty()) return false;
                try {
                    piece = join(waiting.remove()).iterator();
                } catch (UnreadableException e) {
                    throw new UncheckedIOException(new IOException(e.getMessage(), e));
                }
            }
            return true;
        }

        @Override
        public ArchivedArticle next() {
            if (!hasNext()) throw new NoSuchElementException();
            return piece.next();
        }
    }

    private void fill() {
        if (rest == null) return;
        while (waiting.size() < WAITING && rest.hasNext()) {
            List<Printed> printed = take(rest);
            waiting.add(workers.start(() -> read(printed)));
        }
    }

    private static List<ArchivedArticle> join(Future<List<ArchivedArticle>> work) throws UnreadableException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("reading was interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            switch (cause) {
                case UnreadableException unreadable -> throw unreadable;
                case UncheckedIOException io -> throw io;
                case OutOfMemoryError memory ->
                    throw new UnreadableException("reading it takes more memory than there is (see -Xmx)");
                default -> throw new IllegalStateException("reading failed", cause);
            }
        }
    }

    @Override
    public void close() {
        beginning.cancel(true);
        waiting.forEach(work -> work.cancel(true));
        if (stream != null) stream.close();
    }
}
