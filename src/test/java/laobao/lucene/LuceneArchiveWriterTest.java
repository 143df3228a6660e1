package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import laobao.archive.ArchiveException;
import laobao.archive.ArchivedArticle;
import laobao.archive.SearchRequest;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive promises to those who write it. */
class LuceneArchiveWriterTest {
    @TempDir
    private Path folder;

    @Test
    void readersSeeTheNewestCommitAndNothingElse() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder);
                LuceneArchive archive = LuceneArchive.open(folder)) {
            for (int n = 1; n <= 20; n++) {
                writer.replace("s" + n, "1", List.of(article("a" + n, null, "劳模")));
                assertThat(total(archive, "劳模")).isEqualTo(n - 1);
                writer.commit();
                assertThat(total(archive, "劳模")).isEqualTo(n);
            }
        }
    }

    @Test
    void aSourceWrittenAgainTakesTheOldOnesPlace() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder);
                LuceneArchive archive = LuceneArchive.open(folder)) {
            writer.replace("s", "1", List.of(article("a", null, "劳模"), article("b", null, "劳模")));
            writer.replace("t", "1", List.of(article("c", null, "劳模")));
            assertThat(writer.holds("s", "1")).isTrue();
            writer.commit();
            writer.replace("s", "2", List.of(article("a", null, "工匠")));
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

    @Test
    void anIdIsUniqueInTheArchive() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder);
                LuceneArchive archive = LuceneArchive.open(folder)) {
            writer.replace("s", "1", List.of(article("a", null, "劳模"), article("a", null, "工匠")));
            writer.replace("t", "1", List.of(article("a", null, "标兵")));
            writer.commit();
            writer.replace("u", "1", List.of(article("a", null, "先进")));
            writer.commit();
            assertThat(total(archive, "")).isEqualTo(1);
            assertThat(total(archive, "先进")).isEqualTo(1);
        }
    }

    @Test
    void whenArticlesCannotAllBeReadNothingOfTheSourceChanges() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder);
                LuceneArchive archive = LuceneArchive.open(folder)) {
            writer.replace("s", "1", List.of(article("a", null, "劳模"), article("b", null, "劳模")));
            writer.commit();
            assertThatThrownBy(() -> writer.replace("s", "2", () -> failing(article("a", null, "工匠"))))
                    .isInstanceOf(UncheckedIOException.class);
            writer.commit();
            assertThat(total(archive, "劳模")).isEqualTo(2);
            assertThat(total(archive, "工匠")).isZero();
            assertThat(writer.holds("s", "1")).isTrue();
        }
    }

    private static Iterator<ArchivedArticle> failing(ArchivedArticle first) {
        return new Iterator<>() {
            private boolean given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ArchivedArticle next() {
                if (given) throw new UncheckedIOException(new IOException("cut off"));
                given = true;
                if (first == null) throw new NoSuchElementException();
                return first;
            }
        };
    }

    @Test
    void whatWasNotCommittedIsDropped() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            writer.replace("s", "1", List.of(article("a", null, "劳模")));
        }
        try (LuceneArchive archive = LuceneArchive.open(folder)) {
            assertThat(total(archive, "")).isZero();
        }
    }

    @Test
    void aSecondWriterIsRefused() throws IOException {
        try (LuceneArchiveWriter first = LuceneArchiveWriter.open(folder)) {
            assertThatThrownBy(() -> LuceneArchiveWriter.open(folder))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessage("The archive '" + folder
                            + "' is being written to by another process; wait until that has ended.");
            first.replace("s", "1", List.of(article("a", null, "劳模")));
            first.commit();
        }
    }

    @Test
    void aFolderOfSomethingElseIsLeftAsItIs() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> LuceneArchiveWriter.open(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("'" + folder
                        + "' is not empty and holds no Laobao archive; name another folder, it is left as it is.");
        assertThat(folder).isDirectoryContaining("glob:**notes.txt");
        assertThatThrownBy(() -> LuceneArchiveWriter.open(other)).hasMessageContaining("is a file");
    }

    @Test
    void anotherProgramsIndexIsLeftAsItIs() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }
        assertThatThrownBy(() -> LuceneArchiveWriter.open(folder)).hasMessageContaining("holds no Laobao archive");
        assertThatThrownBy(() -> LuceneArchive.open(folder)).hasMessageContaining("holds no Laobao archive");
    }

    @Test
    void aMissingArchiveSaysHowToMakeOne() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> LuceneArchive.open(missing))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("There is no archive in '" + missing + "'; make one with 'laobao index --index " + missing
                        + " PATH…'.");
        assertThat(missing).doesNotExist();
    }

    private static long total(LuceneArchive archive, String query) throws IOException {
        return archive.search(SearchRequest.builder().query(query).build()).total();
    }
}
