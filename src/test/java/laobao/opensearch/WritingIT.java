package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.RebuildWriter;
import laobao.archive.SearchRequest;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an archive promises to those who write it, on both engines. */
class WritingIT {
    @TempDir
    private static Path folder;

    private static TestCluster nodes;
    private static int archives;

    @BeforeAll
    static void start() throws IOException {
        nodes = TestCluster.shared();
    }

    /** Where an archive of a test is, and how it is opened. */
    interface Engine {
        RebuildWriter write() throws IOException;

        RebuildWriter rebuild() throws IOException;

        long rollback() throws IOException;

        Archive read() throws IOException;
    }

    static Stream<Named<Engine>> engines() throws IOException {
        return Stream.of(
                Named.of("lucene", lucene(folder.resolve("lucene" + archives++))), Named.of("opensearch", cluster()));
    }

    private static Engine lucene(Path place) {
        return new Engine() {
            @Override
            public RebuildWriter write() throws IOException {
                return LuceneArchiveWriter.open(place);
            }

            @Override
            public RebuildWriter rebuild() throws IOException {
                return LuceneArchiveWriter.rebuild(place);
            }

            @Override
            public long rollback() throws IOException {
                return LuceneArchiveWriter.rollback(place);
            }

            @Override
            public Archive read() throws IOException {
                return LuceneArchive.open(place);
            }
        };
    }

    private static Engine cluster() throws IOException {
        Address address = nodes.address("writing" + archives++);
        return new Engine() {
            @Override
            public RebuildWriter write() throws IOException {
                return OpenSearchWriter.open(address, Credentials.NONE);
            }

            @Override
            public RebuildWriter rebuild() throws IOException {
                return OpenSearchWriter.rebuild(address, Credentials.NONE);
            }

            @Override
            public long rollback() throws IOException {
                return OpenSearchWriter.rollback(address, Credentials.NONE);
            }

            @Override
            public Archive read() throws IOException {
                return OpenSearchArchive.open(address, Credentials.NONE);
            }
        };
    }

    private static ArchivedArticle article(String id, String text) {
        return Samples.article(id, "无题", text);
    }

    private static long total(Archive archive, String query) throws IOException {
        return archive.search(SearchRequest.builder().query(query).build()).total();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void readersSeeTheNewestCommitAndNothingElse(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            for (int n = 1; n <= 5; n++) {
                long before = archive.generation();
                writer.replace("s" + n, "1", List.of(article("a" + n, "劳模")));
                assertThat(total(archive, "劳模")).isEqualTo(n - 1);
                writer.commit();
                assertThat(total(archive, "劳模")).isEqualTo(n);
                assertThat(archive.generation()).isGreaterThan(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aSourceWrittenAgainTakesTheOldOnesPlace(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            writer.replace("s", "1", List.of(article("a", "劳模"), article("b", "劳模")));
            writer.replace("t", "1", List.of(article("c", "劳模")));
            assertThat(writer.holds("s", "1")).isTrue();
            writer.commit();
            writer.replace("s", "2", List.of(article("a", "工匠")));
            assertThat(writer.holds("s", "1")).isFalse();
            assertThat(writer.holds("s", "2")).isTrue();
            writer.commit();
            assertThat(writer.holds("s", "2")).isTrue();
            assertThat(writer.holds("t", "1")).isTrue();
            assertThat(writer.holds("u", "1")).isFalse();
            assertThat(total(archive, "")).isEqualTo(2);
            assertThat(total(archive, "工匠")).isEqualTo(1);
            assertThat(archive.statistics().sources()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aSourceThatIsDroppedIsGoneWithItsArticles(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            writer.replace("s", "1", List.of(article("a", "劳模")));
            writer.replace("t", "1", List.of(article("b", "劳模")));
            writer.commit();
            assertThat(writer.sources()).containsExactly("s", "t");
            writer.remove("s");
            writer.replace("u", "1", List.of(article("c", "劳模")));
            writer.remove("u");
            writer.commit();
            assertThat(writer.sources()).containsExactly("t");
            assertThat(writer.holds("s", "1")).isFalse();
            assertThat(total(archive, "")).isEqualTo(1);
            writer.replace("s", "1", List.of(article("a", "劳模")));
            writer.commit();
            assertThat(total(archive, "")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void anIdIsUniqueInTheArchive(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            writer.replace("s", "1", List.of(article("a", "劳模"), article("a", "工匠")));
            writer.replace("t", "1", List.of(article("a", "标兵")));
            writer.replace("s", "2", List.of(article("b", "劳模")));
            writer.commit();
            assertThat(total(archive, "标兵")).isEqualTo(1);
            writer.replace("u", "1", List.of(article("a", "先进")));
            writer.commit();
            assertThat(total(archive, "")).isEqualTo(2);
            assertThat(total(archive, "先进")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void anyIdAndTextIsKeptAsItIs(Engine engine) throws IOException {
        List<String> ids = List.of("generation", "file-1", "a/b c?d#e", "两\n行", "长".repeat(300), "\"_\\", "_x");
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            writer.replace(
                    "名/字.md",
                    "1",
                    ids.stream()
                            .map(id -> article(id, "劳\u2028模 \"_\" _ \\ \u0000 😀"))
                            .toList());
            writer.commit();
            assertThat(total(archive, "")).isEqualTo(ids.size());
            for (String id : ids) {
                ArchivedArticle found = archive.article(id);
                assertThat(found).isEqualTo(article(id, "劳\u2028模 \"_\" _ \\ \u0000 😀"));
            }
            assertThat(writer.sources()).containsExactly("名/字.md");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whenArticlesCannotAllBeReadNothingOfTheSourceChanges(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write();
                Archive archive = engine.read()) {
            writer.replace("s", "1", List.of(article("a", "劳模"), article("b", "劳模")));
            writer.commit();
            assertThatThrownBy(() -> writer.replace("s", "2", () -> failing(article("a", "工匠"))))
                    .isInstanceOf(UncheckedIOException.class);
            writer.commit();
            assertThat(total(archive, "劳模")).isEqualTo(2);
            assertThat(total(archive, "工匠")).isZero();
            assertThat(writer.holds("s", "1")).isTrue();
        }
    }

    private static Iterator<ArchivedArticle> failing(ArchivedArticle first) {
        return Stream.concat(Stream.of(first), Stream.generate(() -> {
                    throw new UncheckedIOException(new IOException("cut off"));
                }))
                .map(ArchivedArticle.class::cast)
                .iterator();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aRebuildIsSeenWholeOrNotAndCanBeTakenBack(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write()) {
            writer.replace("s", "1", List.of(article("a", "劳模"), article("b", "劳模")));
            writer.commit();
        }
        assertThatThrownBy(engine::rollback)
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("nothing to go back to");
        try (Archive archive = engine.read()) {
            try (RebuildWriter writer = engine.rebuild()) {
                writer.replace("s", "1", List.of(article("a", "工匠")));
                writer.commit();
                assertThat(total(archive, "")).isEqualTo(2);
            }
            assertThat(total(archive, "劳模")).isEqualTo(2);
            long before = archive.generation();
            try (RebuildWriter writer = engine.rebuild()) {
                assertThat(writer.holds("s", "1")).isFalse();
                writer.replace("s", "1", List.of(article("a", "工匠")));
                writer.swap();
            }
            assertThat(total(archive, "")).isEqualTo(1);
            assertThat(archive.generation()).isGreaterThan(before);
            assertThat(engine.rollback()).isEqualTo(2);
            assertThat(total(archive, "劳模")).isEqualTo(2);
            assertThat(engine.rollback()).isEqualTo(1);
            assertThat(total(archive, "工匠")).isEqualTo(1);
        }
    }

    @Test
    void aClusterWithoutTheArchiveSaysHowToMakeOne() {
        assertThatThrownBy(() -> OpenSearchArchive.open(nodes.address("missing"), Credentials.NONE))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("There is no archive at")
                .hasMessageContaining("laobao index --index");
    }

    @Test
    void anIndexThatIsNotOursIsLeftAsItIs() throws IOException {
        try (Cluster cluster = new Cluster(nodes.address("other"), Credentials.NONE)) {
            cluster.answer("PUT", "/other", Json.object(), Cluster.LONG);
            assertThatThrownBy(() -> OpenSearchWriter.open(nodes.address("other"), Credentials.NONE))
                    .hasMessageContaining("is no Laobao archive; name another, it is left as it is");
            assertThatThrownBy(() -> OpenSearchArchive.open(nodes.address("other"), Credentials.NONE))
                    .hasMessageContaining("is no Laobao archive");
        }
    }
}
