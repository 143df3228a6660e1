package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import laobao.archive.Archive;
import laobao.archive.SearchRequest;
import laobao.article.Article;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.lucene.ArchiveCheck;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set right beside a page stands in the archive for as long as it stands there. */
class CorrectedPagesTest {
    private static final String PAGE = """
            # 末班电车为夜班工人多等五分钟

            本报讯 (记者罗一鸣)近日,郑州市总工会请电车公司把三路末班车推迟了五分钟,让下夜班的纺织女工不再追着车跑。

            # 铸造车间里的读书角

            本报讯 翻砂工段的更衣室旁,新添了三排书架和两盏台灯。
            """;

    @TempDir
    private Path folder;

    private Path pages;
    private Path corrections;
    private Watch watch;

    @BeforeEach
    void begin() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        corrections = pages.resolve("2022-11-30-02.corrections.json");
        rested(pages.resolve("2022-11-30-02.md"), PAGE, 60);
        watch = new Watch(
                List.of(pages),
                new Splitter(),
                new FactFinder(),
                () -> LuceneArchiveWriter.open(folder.resolve("index")));
    }

    private static void rested(Path file, String text, int secondsAgo) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    }

    private Report round() throws IOException {
        Report report = Objects.requireNonNull(watch.round());
        assertThat(ArchiveCheck.run(folder.resolve("index"), 5, new Random(1)).problems())
                .isEmpty();
        return report;
    }

    private Article article(String id) throws IOException {
        try (Archive archive = LuceneArchive.open(folder.resolve("index"))) {
            return Objects.requireNonNull(archive.article(id)).article();
        }
    }

    private List<String> ids() throws IOException {
        try (Archive archive = LuceneArchive.open(folder.resolve("index"))) {
            return archive.search(SearchRequest.builder().sort("oldest").build()).hits().stream()
                    .map(hit -> hit.id())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theyComeAndGoWithoutAChangeOfThePageAndOldIdsLeadOn() throws IOException {
        assertThat(round().articles()).isEqualTo(2);
        List<String> before = ids();
        rested(corrections, """
                {"date": "2022-12-01", "corrections": [
                  {"article": "末班电车为夜班", "merge": "铸造车间里的"}, {"article": "末班电车为夜班", "regions": []}]}""", 40);
        assertThat(round().articles()).isEqualTo(1);
        assertThat(ids()).hasSize(1).doesNotContainAnyElementsOf(before);
        for (String id : before) {
            assertThat(article(id).id()).isEqualTo(ids().getFirst());
            assertThat(article(id).regions()).isEmpty();
            assertThat(article(id).unions()).containsExactly("郑州市总工会");
        }
        assertThat(watch.round()).isNull();
        Files.delete(corrections);
        assertThat(round().articles()).isEqualTo(2);
        assertThat(ids()).isEqualTo(before);
        assertThat(article(before.getFirst()).id()).isEqualTo(before.getFirst());
    }

    @Test
    void aBrokenFileIsNamedAndItsPageReadWithoutIt() throws IOException {
        rested(corrections, "{\"corrections\": [{\"titel\": \"x\"}]}", 60);
        Report report = round();
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.skipped())
                .singleElement()
                .asString()
                .contains("2022-11-30-02.corrections.json: correction 1 has 'titel', which is unknown", "read without");
    }

    @Test
    void whatFitsNothingIsInTheReport() throws IOException {
        rested(corrections, "{\"corrections\": [{\"article\": \"锅炉车间里的\", \"drop\": true}]}", 60);
        Report report = round();
        assertThat(report.articles()).isEqualTo(2);
        assertThat(report.skipped()).singleElement().asString().contains("(drop) of '锅炉车间里的' is left out");
    }
}
