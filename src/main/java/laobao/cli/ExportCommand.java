package laobao.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.server.ExportFormat;
import laobao.server.ExportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laobao export}: every hit of a search, as {@code GET /api/v1/export} gives them. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes every hit of a search, one after the other, however many there are.",
            "What was asked, when, of which state of the archive and how many hits there are is said to stderr, in the words of"
                    + " the HTTP answer's head."
        })
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERY", description = "Words, \"quoted text\", OR, NOT, 标题:…; '' is everything.")
    private String query;

    @Mixin
    private ReadOption index;

    @Mixin
    private FilterOptions filters;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, jsonl, bibtex or ris (${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write it; only a whole export takes that name. Standard output unless told.")
    @Nullable
    private Path output;

    @Option(names = "--sort", paramLabel = "ORDER", description = "oldest (the default), newest or relevance.")
    private String sort = "oldest";

    @Option(names = "--no-variants", description = "Don't match other forms of a word (全总 for 中华全国总工会).")
    private boolean noVariants;

    @Option(
            names = "--site",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The address that citations link to (${DEFAULT-VALUE}).")
    private String site;

    @Override
    public Integer call() throws IOException {
        ExportFormat written = ExportFormat.of(format);
        SearchRequest.Builder request = SearchRequest.builder().query(query).sort(sort);
        filters.apply(request);
        if (noVariants) request.variants("false");
        try (Archive archive = index.read();
                Scan scan = archive.scan(request.build())) {
            System.err.println("Laobao-Query: " + query);
            System.err.println("Laobao-Time: " + Instant.now());
            System.err.println("Laobao-Generation: " + scan.generation());
            System.err.println("Laobao-Total: " + scan.total());
            if (output == null) {
                write(scan, written, new OutputToStandard());
            } else {
                Path part = output.resolveSibling(output.getFileName() + ".part");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    write(scan, written, out);
                }
                Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return 0;
    }

    private void write(Scan scan, ExportFormat written, OutputStream out) throws IOException {
        String address = site.replaceFirst("/+$", "");
        try (ExportWriter writer = new ExportWriter(written, out, id -> address + "/articles/" + id)) {
            for (ArchivedArticle next = scan.next(); next != null; next = scan.next()) writer.write(next);
        }
    }

    /** Standard output, which swallows errors: when nobody reads on, the export must end. */
    private static final class OutputToStandard extends FilterOutputStream {
        OutputToStandard() {
            super(System.out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            System.out.write(bytes, from, count);
            if (System.out.checkError()) throw new IOException("standard output was closed");
        }
    }
}
