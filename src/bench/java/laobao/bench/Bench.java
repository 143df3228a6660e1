package laobao.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Indexes made articles into Laobao and into raw Lucene, asks both the same questions, and prints what both took. Laobao runs as a process
 * of its own and is asked over HTTP with all its features; raw Lucene runs in this process. Rounds of one and the other take turns, so
 * that what else the machine does falls on both.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Laobao beside raw Lucene on made articles.")
final class Bench implements Callable<Integer> {
    @Option(
            names = "--articles",
            defaultValue = "100000",
            paramLabel = "N",
            description = "How many to make (${DEFAULT-VALUE}).")
    private long articles;

    @Option(
            names = "--seed",
            defaultValue = "7",
            paramLabel = "N",
            description = "Another seed makes others (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--queries",
            defaultValue = "200",
            paramLabel = "N",
            description = "How many different ones (${DEFAULT-VALUE}).")
    private int queries;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "How often each is asked when warm (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm",
            defaultValue = "3",
            paramLabel = "N",
            description = "Rounds before that (${DEFAULT-VALUE}).")
    private int warm;

    @Option(
            names = "--heap",
            defaultValue = "512m",
            paramLabel = "SIZE",
            description = "Laobao's heap (${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--folder",
            defaultValue = "target/bench",
            paramLabel = "DIR",
            description = "Where everything is made; what is there already is used again (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--jvm", split = " ", paramLabel = "FLAGS", description = "More flags for the JVM that serves.")
    private List<String> jvm = List.of();

    private final Map<String, Object> results = new LinkedHashMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Figures figures = Figures.shipped();
        Generator generator = new Generator(figures, seed);
        Path here = folder.resolve(articles + "-" + seed);
        Files.createDirectories(here);
        Path lines = here.resolve("made.jsonl");
        Path told = here.resolve("told.jsonl");
        if (!Files.exists(told)) make(generator, lines, told);
        note("articles", articles, "%,.0f");
        note("text, MB in UTF-8", Files.size(lines) / 1e6, "%,.1f");
        int processors = Runtime.getRuntime().availableProcessors();
        note("processors", processors, "%.0f");
        Path raw = here.resolve("raw");
        Path index = here.resolve("laobao");
        if (!Files.exists(raw.resolve("write.lock"))) indexRaw(told, raw, processors);
        if (!Files.exists(index.resolve("write.lock"))) index(lines, index, here);
        note("raw Lucene: index, share of text", size(raw) / (double) Files.size(lines), "%.2f");
        note("Laobao: index, share of text", size(index) / (double) Files.size(lines), "%.2f");
        ask(Asked.mixed(queries, figures, generator, articles, seed), raw, index, here);
        write(here.resolve("results.json"));
        return 0;
    }

    private void make(Generator generator, Path lines, Path told) throws IOException {
        System.err.println("bench: making " + articles + " articles");
        Path unfinished = told.resolveSibling("told.part");
        try (BufferedWriter line = Files.newBufferedWriter(lines);
                BufferedWriter all = Files.newBufferedWriter(unfinished)) {
            GsonBuilder gson = new GsonBuilder().disableHtmlEscaping();
            for (long i = 0; i < articles; i++) {
                Made made = generator.article(i);
                line.write(made.json() + "\n");
                all.write(gson.create().toJson(made) + "\n");
            }
        }
        Files.move(unfinished, told);
    }

    private void indexRaw(Path told, Path raw, int processors) throws IOException {
        System.err.println("bench: indexing into raw Lucene");
        long start = System.nanoTime();
        long cpu = cpu();
        RawLucene.index(told, raw, processors);
        double seconds = (System.nanoTime() - start) / 1e9;
        note("raw Lucene: articles a second indexed", articles / seconds, "%,.0f");
        note("raw Lucene: processors busy while indexing", (cpu() - cpu) / 1e9 / seconds, "%.2f");
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void index(Path lines, Path index, Path here) throws IOException, InterruptedException {
        System.err.println("bench: indexing into Laobao");
        Program.Took took = Program.run(
                List.of("-Xmx" + heap),
                List.of("index", lines.toString(), "--index", index.toString()),
                here.resolve("index.err"));
        note("Laobao: articles a second indexed, start of the JVM included", articles / seconds(took.wall()), "%,.0f");
        note("Laobao: processors busy while indexing", seconds(took.busy()) / seconds(took.wall()), "%.2f");
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void ask(List<Asked> asked, Path raw, Path index, Path here) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> flags = new ArrayList<>(List.of("-Xmx" + heap));
        flags.addAll(jvm);
        try (RawLucene lucene = new RawLucene(raw);
                Program laobao = Program.serve(index, flags, here.resolve("serve.err"))) {
            note("Laobao: seconds from the start of serve until it listens", (System.nanoTime() - start) / 1e9, "%.2f");
            long first = System.nanoTime();
            laobao.get(path(asked.getFirst()));
            note("Laobao: first search after that, seconds", (System.nanoTime() - first) / 1e9, "%.2f");
            agreement(asked, lucene, laobao);
            for (int clients = 1; clients <= 2; clients++) {
                Times rawTimes = new Times();
                Times times = new Times();
                long rawBusy = 0;
                long busy = 0;
                List<Asked> order = new ArrayList<>(asked);
                for (int round = 0; round < warm + rounds; round++) {
                    Collections.shuffle(order, new Random(seed + round));
                    boolean counts = round >= warm;
                    Times one = counts ? rawTimes : new Times();
                    Times other = counts ? times : new Times();
                    long before = cpu();
                    one.measure(order, clients, lucene::search);
                    if (counts) rawBusy += cpu() - before;
                    Duration laobaoBefore = laobao.busy();
                    other.measure(order, clients, each -> laobao.get(path(each)));
                    if (counts) busy += laobao.busy().minus(laobaoBefore).toNanos();
                }
                String by = clients == 1 ? "1 client" : clients + " clients";
                compare(by + ": median, ms", rawTimes.percentile(50), times.percentile(50));
                compare(by + ": 99th percentile, ms", rawTimes.percentile(99), times.percentile(99));
                compare(by + ": queries a second", rawTimes.perSecond(), times.perSecond());
                double asks = (double) rounds * queries * 1e6;
                compare(by + ": processor time a query, ms", rawBusy / asks, busy / asks);
            }
            kinds(asked, lucene, laobao);
            suggestions(laobao, asked);
            note("Laobao: most memory of the process while it served, MB", laobao.peak() / 1e6, "%,.0f");
        }
    }

    private static String path(Asked asked) {
        return "/api/v1/search?size=10&q=" + Program.encode(asked.text());
    }

    /** How much the two find: smartcn and pairs of characters do not find the same, and who finds less has less to do. */
    private void agreement(List<Asked> asked, RawLucene lucene, Program laobao)
            throws IOException, InterruptedException {
        double rawTotal = 0;
        double total = 0;
        for (Asked each : asked) {
            rawTotal += lucene.search(each).total();
            total += JsonParser.parseString(laobao.get(path(each)))
                    .getAsJsonObject()
                    .get("total")
                    .getAsInt();
        }
        note("raw Lucene: hits of a query, mean", rawTotal / asked.size(), "%,.0f");
        note("Laobao: hits of a query, mean", total / asked.size(), "%,.0f");
    }

    private void kinds(List<Asked> asked, RawLucene lucene, Program laobao) throws IOException, InterruptedException {
        for (String kind : new String[] {"term", "words", "phrase", "boolean"}) {
            List<Asked> own =
                    asked.stream().filter(each -> each.kind().equals(kind)).toList();
            Times rawTimes = new Times();
            Times times = new Times();
            for (int round = 0; round < rounds; round++) {
                rawTimes.measure(own, 1, lucene::search);
                times.measure(own, 1, each -> laobao.get(path(each)));
            }
            compare(kind + ": median, ms", rawTimes.percentile(50), times.percentile(50));
        }
    }

    private void suggestions(Program laobao, List<Asked> asked) throws IOException, InterruptedException {
        List<String> typed = asked.stream()
                .flatMap(each -> Stream.concat(each.must().stream(), each.any().stream()))
                .map(text -> text.replace("\"", ""))
                .flatMap(text -> Stream.of(text.substring(0, 1), text.substring(0, Math.min(2, text.length()))))
                .toList();
        for (int round = 0; round < 2; round++) {
            Times times = new Times();
            times.measure(typed, 1, each -> laobao.get("/api/v1/suggest?q=" + Program.encode(each)));
            if (round == 1) note("Laobao: suggestions, 99th percentile, ms", times.percentile(99), "%.2f");
        }
    }

    private void note(String what, double figure, String format) {
        results.put(what, figure);
        System.out.printf("%-62s " + format + "%n", what, figure);
    }

    private void compare(String what, double raw, double laobao) {
        results.put(what, Map.of("raw", raw, "laobao", laobao, "ratio", laobao / raw));
        System.out.printf("%-40s raw Lucene %8.2f  Laobao %8.2f  ratio %.2f%n", what, raw, laobao, laobao / raw);
    }

    private void write(Path file) throws IOException {
        Files.writeString(
                file,
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(results) + "\n");
        System.err.println("bench: written to " + file);
    }
}
