package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.Hit;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see while an archive is written to, rebuilt and swapped. */
class GenerationsTest {
    private static final boolean LONG = Boolean.getBoolean("laobao.long");
    private static final int SWAPS = LONG ? 1_000 : 20;
    private static final int READERS = 4;
    /** Articles of a source. */
    private static final int EACH = 3;
    /** On a machine that is busy with much else a search may be cut short, and count less. */
    private static final Duration UNHURRIED = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private static void write(LuceneArchiveWriter writer, int source, String text) throws IOException {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < EACH; i++)
            articles.add(article("s" + source + "-" + i, "第" + source + "厂", text, "来源" + source + "完"));
        writer.replace("s" + source, text, articles);
    }

    /** Readers that go on until what they read beside has ended; the first failure of any is thrown. */
    private static void beside(Callable<?> reading, Callable<?> writing) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++)
                readers.add(threads.submit(() -> {
                    do reading.call();
                    while (!over.get());
                    return null;
                }));
            try {
                writing.call();
            } finally {
                over.set(true);
            }
            for (Future<?> reader : readers) reader.get();
        }
    }

    private static long total(Archive archive, String query) throws IOException {
        return archive.search(SearchRequest.builder().query(query).size("1").build())
                .total();
    }

    @Test
    void readersNeverSeeATotalFallOrHalfAPage() throws Exception {
        int sources = LONG ? 3_000 : 60;
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            write(writer, 0, "初稿");
            writer.commit();
            try (LuceneArchive archive = LuceneArchive.open(folder, UNHURRIED)) {
                ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);
                beside(
                        () -> {
                            long total = total(archive, "");
                            assertThat(total).isGreaterThanOrEqualTo(last.get());
                            assertThat(total % EACH)
                                    .as("half a page in %d", total)
                                    .isZero();
                            last.set(total);
                            assertThat(total(archive, "\"来源0完\""))
                                    .as("a page replaced over and over")
                                    .isEqualTo(EACH);
                            return null;
                        },
                        () -> {
                            for (int source = 1; source < sources; source++) {
                                write(writer, source, "初稿");
                                write(writer, 0, "第" + source + "稿");
                                if (source % 3 == 0) writer.commit();
                            }
                            writer.commit();
                            return null;
                        });
                assertThat(total(archive, "")).isEqualTo((long) EACH * sources);
            }
        }
    }

    @Test
    void swapsUnderLoadFailNobody() throws Exception {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            for (int i = 0; i < 5; i++) write(writer, i, "初稿");
            writer.commit();
        }
        try (LuceneArchive archive = LuceneArchive.open(folder, UNHURRIED)) {
            beside(
                    () -> {
                        assertThat(total(archive, "")).isIn(5L * EACH, 4L * EACH);
                        try (Scan scan = archive.scan(SearchRequest.builder().build())) {
                            long n = 0;
                            while (scan.next() != null) n++;
                            assertThat(n).isEqualTo(scan.total());
                        }
                        return null;
                    },
                    () -> {
                        for (int swap = 0; swap < SWAPS; swap++)
                            try (LuceneArchiveWriter writer = LuceneArchiveWriter.rebuild(folder)) {
                                for (int i = 0; i < 4 + swap % 2; i++) write(writer, i, "第" + swap + "稿");
                                writer.swap();
                            }
                        return null;
                    });
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".si")))
                    .as("segments of no more than two builds")
                    .hasSizeLessThan(20);
        }
    }

    @Test
    void aCursorGoesOnInItsSnapshot() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            for (int i = 0; i < 10; i++) write(writer, i, "职工学技能");
            writer.commit();
            try (LuceneArchive archive = LuceneArchive.open(folder)) {
                Set<String> ids = new TreeSet<>();
                String after = null;
                int pages = 0;
                do {
                    SearchRequest.Builder request =
                            SearchRequest.builder().query("职工 技能").size("4");
                    if (after != null) request.after(after);
                    SearchResult page = archive.search(request.build());
                    assertThat(page.total()).isEqualTo(10L * EACH);
                    for (Hit hit : page.hits()) assertThat(ids.add(hit.id())).isTrue();
                    after = page.next();
                    // Between pages the archive changes under the reader: one source goes, others come, all scores
                    // move.
                    writer.remove("s" + pages);
                    for (int i = 0; i < 20; i++) write(writer, 100 + 20 * pages + i, "技能");
                    writer.commit();
                    pages++;
                } while (after != null);
                assertThat(ids).hasSize(10 * EACH);
                assertThat(total(archive, "职工 技能")).as("a new search").isLessThan(10L * EACH);
            }
        }
    }

    @Test
    void aCursorWhoseSnapshotIsGoneHoldsItsPlace() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            for (int i = 0; i < 4; i++) write(writer, i, "职工");
            writer.commit();
            String after;
            try (LuceneArchive archive = LuceneArchive.open(folder)) {
                after = archive.search(
                                SearchRequest.builder().sort("newest").size("5").build())
                        .next();
            }
            write(writer, 9, "职工");
            writer.commit();
            try (LuceneArchive other = LuceneArchive.open(folder)) {
                SearchResult rest = other.search(SearchRequest.builder()
                        .sort("newest")
                        .size("100")
                        .after(String.valueOf(after))
                        .build());
                assertThat(rest.total()).isEqualTo(5L * EACH);
                assertThat(rest.hits()).hasSize(4 * EACH - 5 + EACH);
            }
        }
    }

    @Test
    void anArchiveOfAnotherVersionSaysHowToRebuildIt() throws IOException {
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(java.util.Map.of(Fields.FORMAT_KEY, "1").entrySet());
            writer.commit();
        }
        for (Callable<?> open : List.<Callable<?>>of(
                () -> LuceneArchive.open(folder),
                () -> LuceneArchiveWriter.open(folder),
                () -> ArchiveCheck.run(folder, 0, new java.util.Random(1))))
            assertThatThrownBy(open::call)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("format 1")
                    .hasMessageContaining("laobao index --rebuild --index " + folder);
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.rebuild(folder)) {
            write(writer, 1, "职工");
            writer.swap();
        }
        try (LuceneArchive archive = LuceneArchive.open(folder)) {
            assertThat(total(archive, "")).isEqualTo(EACH);
        }
    }

    @Test
    void whatAKilledBeginningLeavesIsNoOtherFolder() throws IOException {
        Files.createFile(folder.resolve("write.lock"));
        Files.write(folder.resolve("pending_segments_1"), new byte[] {1, 2, 3});
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            write(writer, 1, "职工");
            writer.commit();
        }
        try (LuceneArchive archive = LuceneArchive.open(folder)) {
            assertThat(total(archive, "")).isEqualTo(EACH);
        }
    }
}
