package laobao.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.ingest.Report;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.page.Imprint;
import laobao.page.PageFiles;
import laobao.page.Problem;
import laobao.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code laobao demo}: the sample archive that ships with the program, indexed and served. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Indexes the sample archive that ships with the program, into index/demo, and serves it.")
@SuppressWarnings("NullAway.Init")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "The port (${DEFAULT-VALUE}); 0 takes one that is free.")
    private int port;

    @Override
    public Integer call() throws IOException, URISyntaxException {
        Path folder = IndexOption.own("demo");
        try (ArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            tell(sample(writer));
        } catch (ArchiveException otherVersion) {
            // Nobody wants the sample as an earlier version indexed it; what else is wrong is said again.
            try (LuceneArchiveWriter writer = LuceneArchiveWriter.rebuild(folder)) {
                tell(sample(writer));
                writer.swap();
            }
        }
        try (Archive archive = LuceneArchive.open(folder)) {
            ServeCommand.serve(archive, new ServerOptions("127.0.0.1", port));
        }
        return 0;
    }

    private static void tell(Report report) {
        System.err.println("laobao: the sample archive: " + IndexCommand.summary(report));
    }

    /** The pages lie in the jar, or in a folder when the program runs from its classes. */
    private static Report sample(ArchiveWriter writer) throws IOException, URISyntaxException {
        URL found = Objects.requireNonNull(DemoCommand.class.getResource("/sample/gold.jsonl"), "sample");
        URI pages = found.toURI().resolve(".");
        if (!"jar".equals(found.getProtocol())) return index(writer, Path.of(pages));
        try (FileSystem jar = FileSystems.newFileSystem(found.toURI(), Map.of())) {
            return index(writer, jar.getPath("sample"));
        }
    }

    private static Report index(ArchiveWriter writer, Path pages) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return IndexCommand.run(writer, PageFiles.of(List.of(pages), Imprint.UNKNOWN, problems::add), problems);
    }
}
