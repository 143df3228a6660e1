package laobao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.InvalidRequestException;
import laobao.server.Batch;
import laobao.server.BatchCount;
import laobao.server.BatchQuery;
import laobao.server.BatchWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laobao batch}: many queries counted at once, as {@code POST /api/v1/batch} does. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description =
                "Counts the hits of up to 1,000 queries by month, region, union and so on. A query that cannot be answered is reported in its row, and the rest goes on.")
@SuppressWarnings("NullAway.Init")
final class BatchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "Queries: .csv (the first line names q, region, from and so on), .json, or any other name for a query a line; - is standard input, a query a line.")
    private String file;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "year",
            description =
                    "day, month, year, decade, region, union, newspaper, genre, column or byline (${DEFAULT-VALUE}).")
    private String by;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json (${DEFAULT-VALUE}).")
    private String format;

    @Mixin
    private ReadOption index;

    @Override
    public Integer call() throws IOException {
        BatchCount count = BatchCount.of(by);
        BatchWriter.Format written = BatchWriter.Format.of(format);
        List<BatchQuery> queries = BatchQuery.read(bytes(), form());
        try (Archive archive = index.read()) {
            int failed = new Batch(archive, count).run(queries, new BatchWriter(written, System.out));
            if (failed > 0) System.err.println("laobao: " + failed + " of " + queries.size() + " queries failed");
            return failed == 0 ? 0 : 1;
        }
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(BatchQuery.MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new InvalidRequestException("no-such-file", "There is no file '" + file + "'.");
        }
    }

    private BatchQuery.Form form() {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) return BatchQuery.Form.CSV;
        return name.endsWith(".json") ? BatchQuery.Form.JSON : BatchQuery.Form.LINES;
    }
}
