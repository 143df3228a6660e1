package laobao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import laobao.archive.Archive;
import laobao.archive.FacetCount;
import laobao.archive.Statistics;
import laobao.server.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laobao stats}: what an archive holds, in figures. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Says what the archive holds, in figures.")
@SuppressWarnings("NullAway.Init")
final class StatsCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Archive archive = index.read()) {
            Statistics statistics = archive.statistics();
            if (json) System.out.println(Json.write(statistics));
            else print(statistics);
        }
        return 0;
    }

    private static void print(Statistics s) {
        row("articles", s.articles());
        row("files", s.sources());
        row("without a date", s.undated());
        if (s.first() != null) System.out.printf("%-16s%s to %s%n", "printed", s.first(), s.last());
        row("generation", s.generation());
        System.out.printf("%-16s%,.1f MB%n", "on disk", s.bytes() / 1e6);
        for (FacetCount newspaper : s.newspapers()) row(newspaper.value(), newspaper.count());
    }

    private static void row(String name, long figure) {
        System.out.printf("%-16s%,d%n", name, figure);
    }
}
