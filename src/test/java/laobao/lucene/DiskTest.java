package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an archive keeps when its disk fails it, on Lucene's own disk of faults: power loss, a full disk, errors now and then. */
class DiskTest {
    private static final int SOURCES = 12;
    private static final int TOGETHER = 3;
    private static final long SEED = Long.getLong("laobao.seed", System.nanoTime());

    private static Thread.@Nullable UncaughtExceptionHandler handler;

    /** Lucene's merge threads end with the faults they meet, which is as it should be and need not be printed. */
    @BeforeAll
    static void letMergesFailQuietly() {
        handler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            if (!(e instanceof MergePolicy.MergeException)) e.printStackTrace();
        });
    }

    @AfterAll
    static void giveBackTheHandler() {
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    private static MockDirectoryWrapper disk(long seed) {
        MockDirectoryWrapper disk = new MockDirectoryWrapper(new Random(seed), new ByteBuffersDirectory());
        disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
        // What a failed write leaves is cleared away by the next writer; ArchiveCheck looks at the rest.
        disk.setAssertNoUnrefencedFilesOnClose(false);
        disk.setCheckIndexOnClose(false);
        return disk;
    }

    /** The disk outlives those who use it. */
    private static Directory lent(Directory disk) {
        return new FilterDirectory(disk) {
            @Override
            public void close() {}
        };
    }

    private interface Before {
        void source(int number) throws IOException;
    }

    /**
     * Writes sources, three to a commit.
     *
     * @param committed those committed are added
     * @param before called before each source is written
     * @return whether it got through
     */
    private static boolean run(MockDirectoryWrapper disk, Set<Integer> committed, Before before) throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(lent(disk), Path.of("disk"))) {
            for (int source : committed)
                assertThat(writer.holds("s" + source, "1"))
                        .as("source %d, seed %d", source, SEED)
                        .isTrue();
            for (int i = 0; i < SOURCES; i++) {
                before.source(i);
                writer.replace(
                        "s" + i,
                        "1",
                        List.of(
                                Articles.article("a" + i, "职工学技能", "第" + i + "车间职工学技能。", "第二段"),
                                Articles.article("b" + i, null, "劳模进校园，第" + i + "次。")));
                if (i % TOGETHER != TOGETHER - 1) continue;
                writer.commit();
                for (int done = i - TOGETHER + 1; done <= i; done++) committed.add(done);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** All that was committed is there, nothing is wrong, and the next run completes it. */
    private static void completes(MockDirectoryWrapper disk, Set<Integer> committed, String after) throws IOException {
        assertThat(run(disk, committed, source -> {}))
                .as("the run after %s, seed %d", after, SEED)
                .isTrue();
        assertThat(committed).hasSize(SOURCES);
        ArchiveCheck.Outcome outcome = ArchiveCheck.run(lent(disk), Path.of("disk"), 3, new Random(SEED));
        assertThat(outcome.problems()).as("after %s, seed %d", after, SEED).isEmpty();
        assertThat(outcome.articles()).isEqualTo(2L * SOURCES);
    }

    @Test
    void powerLossCostsWhatWasNotCommitted() throws IOException {
        for (int at = 0; at < SOURCES; at++) {
            try (MockDirectoryWrapper disk = disk(SEED + at)) {
                Set<Integer> committed = new TreeSet<>();
                int moment = at;
                assertThat(run(disk, committed, source -> {
                            if (source == moment) disk.crash();
                        }))
                        .isFalse();
                assertThat(committed).hasSize(at / TOGETHER * TOGETHER);
                disk.clearCrash();
                completes(disk, committed, "power loss before source " + at);
            }
        }
    }

    @Test
    void aFullDiskCostsWhatWasNotCommitted() throws IOException {
        long whole;
        try (MockDirectoryWrapper disk = disk(SEED)) {
            assertThat(run(disk, new TreeSet<>(), source -> {})).isTrue();
            whole = disk.getMaxUsedSizeInBytes() == 0 ? disk.sizeInBytes() : disk.getMaxUsedSizeInBytes();
        }
        int failures = 0;
        for (int budget = 1; budget <= 30; budget++) {
            try (MockDirectoryWrapper disk = disk(SEED + budget)) {
                disk.setMaxSizeInBytes(Math.max(1, whole * budget / 30));
                Set<Integer> committed = new TreeSet<>();
                if (!run(disk, committed, source -> {})) failures++;
                disk.setMaxSizeInBytes(0);
                completes(disk, committed, "a disk of " + budget + "/30");
            }
        }
        assertThat(failures).isGreaterThan(15);
    }

    @Test
    void errorsNowAndThenCostWhatWasNotCommitted() throws IOException {
        int failures = 0;
        for (int seed = 0; seed < 15; seed++) {
            try (MockDirectoryWrapper disk = disk(SEED + seed)) {
                Set<Integer> committed = new TreeSet<>();
                disk.setRandomIOExceptionRate(0.02);
                disk.setRandomIOExceptionRateOnOpen(0.02);
                if (!run(disk, committed, source -> {})) failures++;
                disk.setRandomIOExceptionRate(0);
                disk.setRandomIOExceptionRateOnOpen(0);
                completes(disk, committed, "errors now and then");
            }
        }
        assertThat(failures).isPositive();
    }
}
