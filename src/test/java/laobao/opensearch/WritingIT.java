package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.Hit;
import laobao.archive.RebuildWriter;
import laobao.archive.SearchRequest;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    private static final String STORY =
            "本报讯 江淮市总工会近日为码头装卸工开设夜间食堂，每晚十点供应热汤和米饭，一份只收五元。" + "装卸工老韩说，以前后半夜只能啃冷馒头，现在交接班时能坐下来吃一顿热的。食堂由职工轮流值班，账目每月张榜公布。";

    private static final String OTHER =
            "本报讯 江淮市总工会近日为环卫工人开设清晨课堂，每周三次讲授急救和交通安全，学费全免。" + "环卫工小秦说，学会了包扎，路上遇到同伴受伤就不慌了。课堂由医院护士轮流讲课，教材由市总工会印发。";

    /** Long enough that the ends of STORY + OTHER + THIRD are not yet like each other. */
    private static final String THIRD =
            STORY.replaceAll("[的了，。]", "").replace("装卸工", "炊事员").replace("食堂", "灶间");

    @ParameterizedTest
    @MethodSource("engines")
    void reprintsJoinAsTheyComeAndPartAsTheyGo(Engine engine) throws IOException {
        ArchivedArticle whole = article("whole", STORY + OTHER + THIRD);
        try (RebuildWriter writer = engine.write()) {
            assertThat(appearances(engine, writer, article("head", STORY + OTHER), article("tail", OTHER + THIRD)))
                    .isEqualTo("head tail");
            assertThat(appearances(engine, writer, whole)).isEqualTo("head+tail+whole");
            writer.remove(whole.source());
            assertThat(appearances(engine, writer)).isEqualTo("head tail");
            assertThat(appearances(engine, writer, whole, article("more", STORY + OTHER.replace("三", "二"))))
                    .isEqualTo("head+more+tail+whole");
            assertThat(appearances(engine, writer, article("whole", OTHER))).isEqualTo("head+more tail whole");
        }
    }

    /** Writes, commits, and gives the ids of all articles, those of a story together. */
    private static String appearances(Engine engine, RebuildWriter writer, ArchivedArticle... articles)
            throws IOException {
        for (ArchivedArticle article : articles) writer.replace(article.source(), "1", List.of(article));
        writer.commit();
        SortedSet<String> stories = new TreeSet<>();
        try (Archive archive = engine.read()) {
            SearchRequest.Builder all = SearchRequest.builder();
            for (Hit hit : archive.search(all.build()).hits()) {
                SortedSet<String> story = new TreeSet<>(Set.of(hit.id()));
                for (Hit other : archive.copies(hit.id(), 100)) story.add(other.id());
                assertThat(hit.copies()).isEqualTo(story.size());
                stories.add(String.join("+", story));
            }
            assertThat(archive.search(all.collapse("true").build()).total()).isEqualTo(stories.size());
        }
        return String.join(" ", stories);
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

    @ParameterizedTest
    @MethodSource("engines")
    void onlyOneWritesAtATime(Engine engine) throws IOException {
        try (RebuildWriter writer = engine.write()) {
            writer.replace("s", "1", List.of(article("a", "劳模"), article("b", "劳模")));
            writer.commit();
        }
        try (RebuildWriter writer = engine.rebuild()) {
            assertThatThrownBy(engine::write).hasMessageContaining("is being written to by");
            writer.replace("s", "1", List.of(article("a", "工匠")));
            writer.swap();
        }
        try (RebuildWriter writer = engine.write()) {
            for (ThrowingCallable second : List.<ThrowingCallable>of(engine::write, engine::rebuild, engine::rollback))
                assertThatThrownBy(second)
                        .isInstanceOf(ArchiveException.class)
                        .hasMessageContaining("is being written to by")
                        .hasMessageContaining("wait until that has ended");
            assertThat(writer.holds("s", "1")).isTrue();
        }
        assertThat(engine.rollback()).isEqualTo(2);
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
