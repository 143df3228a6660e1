package laobao.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Laobao as a process of its own, with its own heap; else by the JVM's flags of this one, in which raw Lucene runs, and which are the launcher's. */
final class Program implements AutoCloseable {
    private final Process process;
    private URI address = URI.create("http://none");

    private Program(List<String> jvm, List<String> arguments, Path errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (!flag.startsWith("-X") || flag.startsWith("-XX")) command.add(flag);
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "laobao.cli.Main"));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    /** What a run to the end took: wall and processor time. */
    record Took(Duration wall, Duration busy) {}

    /** Runs a command to its end. */
    static Took run(List<String> jvm, List<String> arguments, Path errors) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Duration busy = Duration.ZERO;
        try (Program program = new Program(jvm, arguments, errors)) {
            // The system forgets the time of a process that has ended.
            while (!program.process.waitFor(50, TimeUnit.MILLISECONDS))
                busy = program.busy().isZero() ? busy : program.busy();
            if (program.process.exitValue() != 0)
                throw new IOException("laobao " + arguments + " failed; see " + errors);
        }
        return new Took(Duration.ofNanos(System.nanoTime() - start), busy);
    }

    /** Starts to serve an archive; returns when it listens. */
    static Program serve(Path index, List<String> jvm, Path errors) throws IOException {
        Program program = new Program(jvm, List.of("serve", "--port", "0", "--index", index.toString()), errors);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(program.process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) throw new IOException("laobao serve did not start; see " + errors);
        program.address = URI.create(line.substring("listening on ".length()));
        return program;
    }

    /** Where it serves, without a slash at the end. */
    URI address() {
        return address;
    }

    /**
     * The answer of a GET; the path begins with a slash. The connection is the thread's own, which waits for the answer itself: the JDK's newer client
     * hands each between three threads, which takes as long as some searches.
     */
    String get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        int status = connection.getResponseCode();
        InputStream stream = status == 200 ? connection.getInputStream() : connection.getErrorStream();
        String answer = "";
        if (stream != null) {
            try (stream) {
                answer = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (status != 200) throw new IOException(path + " is answered " + status + ": " + answer);
        return answer;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Processor time it has taken so far. */
    Duration busy() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The largest that the process was in memory, in bytes, where the system tells (Linux), else 0. */
    long peak() throws IOException {
        File status = new File("/proc/" + process.pid() + "/status");
        if (!status.exists()) return 0;
        for (String line : java.nio.file.Files.readAllLines(status.toPath()))
            if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        return 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
