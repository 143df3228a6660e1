package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import laobao.archive.Archive;
import laobao.archive.ArchiveException;
import laobao.archive.ArchiveWriter;
import laobao.archive.SearchRequest;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    private Path folder;

    private Path pages;
    private Path index;
    private Watch watch;

    @BeforeEach
    void begin() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        index = folder.resolve("index");
        watch = new Watch(List.of(pages), new Splitter(), new FactFinder(), () -> LuceneArchiveWriter.open(index));
    }

    /** A page that has been at rest for some time. */
    private void page(String name, String text, int secondsAgo) throws IOException {
        Path file = Files.writeString(pages.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    }

    private Report round() throws IOException {
        return Objects.requireNonNull(watch.round());
    }

    private long total(String query) throws IOException {
        try (Archive archive = LuceneArchive.open(index)) {
            return archive.search(SearchRequest.builder().query(query).build()).total();
        }
    }

    @Test
    void takesInWhatIsNewOrChangedAndOpensTheArchiveForNothingElse() throws IOException {
        assertThat(watch.round()).isNull();
        assertThat(index).doesNotExist();
        page("2022-11-30-01.md", Pages.text(1, 2, ""), 60);
        assertThat(round().articles()).isEqualTo(2);
        assertThat(watch.round()).isNull();
        page("2022-11-30-02.md", Pages.text(2, 1, ""), 60);
        page("2022-11-30-01.md", Pages.text(1, 2, "，登高望远"), 50);
        assertThat(round().read()).isEqualTo(2);
        assertThat(total("登高望远")).isEqualTo(2);
        assertThat(total("")).isEqualTo(3);
        Files.delete(pages.resolve("2022-11-30-02.md"));
        assertThat(watch.round()).isNull();
        assertThat(total("")).as("what is removed stays").isEqualTo(3);
    }

    @Test
    void whatIsStillBeingWrittenWaitsUntilItRests() throws IOException {
        page("2022-11-30-01.md", Pages.text(1, 1, ""), -3600);
        assertThat(watch.round()).as("changed just now").isNull();
        page("2022-11-30-01.md", Pages.text(1, 2, ""), -3601);
        assertThat(watch.round()).as("and again").isNull();
        assertThat(round().articles()).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfItsPagesIsLookedAtToo() throws IOException {
        page("2022-11-30-01.md", Pages.text(1, 1, ""), 60);
        round();
        page("edition.json", "{\"newspaper\": \"试报\"}", 30);
        assertThat(round().read()).isEqualTo(1);
        assertThat(total("报纸:试报")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsToldOnce() throws IOException {
        page("2022-11-30-01.md", "", 60);
        assertThat(round().skipped()).singleElement().asString().contains("2022-11-30-01.md", "empty");
        assertThat(watch.round()).isNull();
    }

    @Test
    void whileAnotherWritesItTriesAgain() throws IOException {
        page("2022-11-30-01.md", Pages.text(1, 1, ""), 60);
        try (ArchiveWriter other = LuceneArchiveWriter.open(index)) {
            assertThatThrownBy(watch::round)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("being written to");
            other.commit();
        }
        assertThat(round().articles()).isEqualTo(1);
    }
}
