package laobao.ingest;

import java.time.Duration;
import java.util.List;
import laobao.page.Problem;

/**
 * What an ingestion did.
 *
 * @param read files read and indexed
 * @param unchanged files that the archive held already, just as they are
 * @param pruned files that are no more, and were dropped
 * @param skipped files, lines of files and corrections that could not be read, or fit nothing any more
 * @param articles articles written
 * @param took wall time
 */
public record Report(int read, int unchanged, int pruned, List<Problem> skipped, long articles, Duration took) {
    public Report {
        skipped = List.copyOf(skipped);
    }
}
