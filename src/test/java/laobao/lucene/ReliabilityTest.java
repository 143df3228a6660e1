package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laobao.archive.ArchiveException;
import laobao.archive.SearchRequest;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive promises to those who trust it with their pages. */
class ReliabilityTest {
    @TempDir
    private Path folder;

    private static void write(LuceneArchiveWriter writer, int source, String text) throws IOException {
        List<String> regions = source % 2 == 0 ? List.of("河南省", "河南省/郑州市") : List.of();
        writer.replace(
                "s" + source,
                text,
                List.of(
                        article("a" + source, "标题" + source, "2022-05-01", regions, List.of(), text, "第二段" + source),
                        article("b" + source, null, null, List.of(), List.of("中华全国总工会"), text)));
    }

    private Path archive(String name, int sources, String text) throws IOException {
        Path archive = folder.resolve(name);
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(archive)) {
            for (int i = 0; i < sources; i++) write(writer, i, text);
            writer.commit();
        }
        return archive;
    }

    private static long total(Path archive, String query) throws IOException {
        try (LuceneArchive open = LuceneArchive.open(archive)) {
            return open.search(SearchRequest.builder().query(query).build()).total();
        }
    }

    private static List<String> problems(Path archive) throws IOException {
        return ArchiveCheck.run(archive, 5, new Random(1)).problems();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    @Test
    void aFlippedByteInAnyFileIsFound() throws IOException {
        Path archive = archive("sound", 20, "劳模进校园");
        assertThat(problems(archive)).isEmpty();
        Random random = new Random(7);
        for (Path file : files(archive)) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            int place = random.nextInt(damaged.length);
            damaged[place] = (byte) (damaged[place] ^ (1 << random.nextInt(8)));
            Files.write(file, damaged);
            assertThat(problemsOrRefusal(archive)).as("%s", file.getFileName()).isNotEmpty();
            Files.write(file, sound);
        }
        assertThat(problems(archive)).isEmpty();
    }

    private static List<String> problemsOrRefusal(Path archive) throws IOException {
        try {
            return problems(archive);
        } catch (ArchiveException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aSnapshotIsRestoredToTheSameArchive() throws IOException {
        Path archive = archive("first", 10, "劳模");
        Path snapshot = folder.resolve("snapshot");
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(archive)) {
            write(writer, 99, "工匠");
            Backup.snapshot(archive, snapshot);
            writer.commit();
        }
        assertThat(total(archive, "")).isEqualTo(22);
        Path restored = folder.resolve("restored");
        Backup.restore(snapshot, restored);
        assertThat(total(restored, "")).isEqualTo(20);
        assertThat(problems(restored)).isEmpty();
        assertThatThrownBy(() -> Backup.restore(snapshot, restored)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> Backup.snapshot(archive, snapshot)).hasMessageContaining("is not empty");
    }

    @Test
    void aDamagedSnapshotIsNotRestored() throws IOException {
        Path snapshot = folder.resolve("snapshot");
        Backup.snapshot(archive("first", 3, "劳模"), snapshot);
        Path file = files(snapshot).stream()
                .filter(each -> each.toString().endsWith(".fdt"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] = (byte) ~bytes[bytes.length / 2];
        Files.write(file, bytes);
        Path restored = folder.resolve("restored");
        assertThatThrownBy(() -> Backup.restore(snapshot, restored))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is damaged");
        assertThat(restored).doesNotExist();
    }

    @Test
    void aRebuildSwapsWholeAndCanBeTakenBack() throws IOException {
        Path archive = archive("first", 4, "劳模");
        try (LuceneArchive reader = LuceneArchive.open(archive);
                LuceneArchiveWriter writer = LuceneArchiveWriter.rebuild(archive)) {
            assertThat(writer.holds("s0", "劳模")).isFalse();
            for (int i = 0; i < 3; i++) write(writer, i, "工匠");
            writer.commit();
            assertThat(writer.holds("s0", "工匠")).isTrue();
            assertThat(reader.statistics().articles()).as("before the swap").isEqualTo(8);
            writer.swap();
            assertThat(reader.statistics().articles()).as("after it").isEqualTo(6);
        }
        assertThat(problems(archive)).isEmpty();
        assertThat(LuceneArchiveWriter.rollback(archive)).isEqualTo(8);
        assertThat(total(archive, "劳模")).isEqualTo(8);
        assertThat(LuceneArchiveWriter.rollback(archive)).isEqualTo(6);
        assertThat(total(archive, "工匠")).isEqualTo(6);
        assertThat(problems(archive)).isEmpty();
    }

    @Test
    void aRebuildBrokenOffLeavesTheOldArchive() throws IOException {
        Path archive = archive("first", 4, "劳模");
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.rebuild(archive)) {
            write(writer, 0, "工匠");
            writer.commit();
        }
        assertThat(total(archive, "劳模")).isEqualTo(8);
        assertThatThrownBy(() -> LuceneArchiveWriter.rollback(archive)).hasMessageContaining("nothing to go back to");
    }

    @Test
    void aSourceRemovedIsGoneWithItsArticles() throws IOException {
        Path archive = archive("first", 3, "劳模");
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(archive)) {
            assertThat(writer.sources()).containsExactly("s0", "s1", "s2");
            writer.remove("s1");
            writer.commit();
            assertThat(writer.sources()).containsExactly("s0", "s2");
            assertThat(writer.holds("s1", "劳模")).isFalse();
        }
        assertThat(total(archive, "")).isEqualTo(4);
    }

    /** The disk is full, or fails, at the n-th write for growing n, until the run gets through. */
    @Test
    void whateverWriteFailsNothingCommittedIsLostAndTheNextRunCompletes() throws IOException {
        boolean through = false;
        int failures = 0;
        for (int n = 1; !through; n += 1 + n / 8) {
            try (ByteBuffersDirectory disk = new ByteBuffersDirectory()) {
                Set<Integer> committed = new TreeSet<>();
                through = run(new Failing(disk, n), committed);
                if (!through) failures++;
                Set<Integer> all = new TreeSet<>();
                assertThat(run(new Failing(disk, Integer.MAX_VALUE), all, committed))
                        .isTrue();
                assertThat(ArchiveCheck.run(disk, Path.of("disk"), 3, new Random(n))
                                .problems())
                        .as("failed at write %d", n)
                        .isEmpty();
            }
        }
        assertThat(failures).isGreaterThan(15);
    }

    private static boolean run(Directory disk, Set<Integer> committed) throws IOException {
        return run(disk, committed, new TreeSet<>());
    }

    /** Writes 12 sources, three to a commit; those held already must be just the ones committed before, or more. */
    private static boolean run(Directory disk, Set<Integer> committed, Set<Integer> before) throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(disk, Path.of("disk"))) {
            for (int source : before)
                assertThat(writer.holds("s" + source, "劳模")).isTrue();
            for (int i = 0; i < 12; i++) {
                write(writer, i, "劳模");
                if (i % 3 != 2) continue;
                writer.commit();
                for (int done = 0; done <= i; done++) committed.add(done);
            }
            return true;
        } catch (IOException | RuntimeException e) {
            if (disk instanceof Failing failing && failing.failed) return false;
            throw e;
        }
    }

    /** A disk on which every write from some number on fails, as a full one's do. Its memory outlives it. */
    private static final class Failing extends FilterDirectory {
        private int left;
        private boolean failed;

        Failing(Directory disk, int writes) {
            super(disk);
            left = writes;
        }

        private synchronized void write() throws IOException {
            if (left-- > 0) return;
            failed = true;
            throw new IOException("No space left on device");
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            write();
            IndexOutput out = in.createOutput(name, context);
            return new IndexOutput(name, name) {
                @Override
                public void writeByte(byte b) throws IOException {
                    out.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    write();
                    out.writeBytes(bytes, offset, length);
                }

                @Override
                public long getFilePointer() {
                    return out.getFilePointer();
                }

                @Override
                public long getChecksum() throws IOException {
                    return out.getChecksum();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        @Override
        public void rename(String from, String to) throws IOException {
            write();
            in.rename(from, to);
        }

        @Override
        public void close() {}
    }
}
