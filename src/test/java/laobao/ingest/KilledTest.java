package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import laobao.archive.ArchivedArticle;
import laobao.lucene.ArchiveCheck;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that indexes is killed (SIGKILL) at moments chosen by a seed: 20 that write to an archive; with {@code -Plong} 200 that
 * read, split and find facts too.
 */
class KilledTest {
    private static final boolean LONG = Boolean.getBoolean("laobao.long");
    private static final int KILLS = LONG ? 200 : 20;
    private static final int PAGES = LONG ? 60 : 20;

    @TempDir
    static Path folder;

    private static String pages = String.valueOf(PAGES);
    private static Map<String, Map<String, ArchivedArticle>> unbroken;

    @BeforeAll
    static void indexUnbroken() throws IOException {
        if (LONG) {
            Pages.write(folder.resolve("pages"), PAGES, 3);
            pages = folder.resolve("pages").toString();
        }
        IndexingProcess.run(pages, folder.resolve("unbroken"), source -> {});
        unbroken = Pages.held(folder.resolve("unbroken"));
        assertThat(unbroken).hasSize(PAGES);
    }

    @Test
    void whatWasReportedIsThereAndTheNextRunCompletes() throws Exception {
        long seed = Long.getLong("laobao.seed", System.nanoTime());
        System.out.println("KilledTest: -Dlaobao.seed=" + seed);
        Random random = new Random(seed);
        Path archive = folder.resolve("archive0");
        Set<String> reported = new HashSet<>();
        for (int kills = 0; kills < KILLS; ) {
            boolean killed = runAndKill(archive, reported, random);
            if (killed) kills++;
            Map<String, Map<String, ArchivedArticle>> held = check(archive);
            assertThat(held.keySet()).as("seed %d", seed).containsAll(reported);
            assertThat(unbroken).as("no half pages").containsAllEntriesOf(held);
            if (killed && random.nextInt(3) > 0) continue;
            IndexingProcess.run(pages, archive, source -> {});
            assertThat(check(archive)).isEqualTo(unbroken);
            archive = folder.resolve("archive" + kills);
            reported.clear();
        }
    }

    /** Kills it after some files have been reported, and some microseconds; gives whether it had not ended by then. */
    private static boolean runAndKill(Path archive, Set<String> reported, Random random) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        pages,
                        archive.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        int after = random.nextInt(PAGES - reported.size() + 1);
        long more = random.nextInt(3) == 0 ? 0 : random.nextInt(40_000_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int seen = 0; seen < after && line != null; ) {
                line = lines.readLine();
                if (line != null && reported.add(line)) seen++;
            }
            for (long start = System.nanoTime(); System.nanoTime() - start < more; ) Thread.onSpinWait();
            boolean runs = process.isAlive();
            // By its handle, since the process itself would close what it printed.
            process.toHandle().destroyForcibly();
            for (line = lines.readLine(); line != null; line = lines.readLine()) reported.add(line);
            int status = process.waitFor();
            assertThat(status == 0 || status == 128 + 9)
                    .as("%d: %s", status, Files.readString(folder.resolve("err")))
                    .isTrue();
            return runs && status != 0;
        }
    }

    /** What the archive holds; nothing is wrong with it. */
    private static Map<String, Map<String, ArchivedArticle>> check(Path archive) throws IOException {
        try (Directory directory = FSDirectory.open(archive)) {
            // Killed before it began one.
            if (!DirectoryReader.indexExists(directory)) return new TreeMap<>();
        }
        assertThat(ArchiveCheck.run(archive, 0, new Random(1)).problems()).isEmpty();
        return new HashMap<>(Pages.held(archive));
    }
}
