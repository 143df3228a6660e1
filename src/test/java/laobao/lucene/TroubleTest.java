package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.SearchResult;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search answers that finds little, or takes long. */
class TroubleTest {
    private static final ArchivedArticle[] ARTICLES = {
        article("a", "省总工会表彰劳动模范", "本报讯 省总工会近日表彰劳动模范，弘扬工匠精神。"),
        article("b", "农民工夜校开班", "市总工会为农民工开办夜校，讲授安全生产和技能。"),
        article("c", "劳动竞赛", "职工参加劳动竞赛，工会组织裁判，维护职工权益。"),
        article("d", "安全生产月", "车间开展安全生产检查，职工提建议。"),
    };

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        老动模范, 劳动模范
        劳动摸范, 劳动模范
        安全生产俭查, 安全生产检查
        公汇, 工会
        职エ, -
        工会, -
        “夜饺”, “夜校”
        没有这回事, -
        """)
    void aMistakeIsPutRightWithWordsOfTheArchive(String typed, String meant) throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            SearchResult result = archive.search(typed);
            if (meant == null) assertThat(result.didYouMean()).isEmpty();
            else assertThat(result.didYouMean()).contains(meant);
            for (String query : result.didYouMean())
                assertThat(archive.search(query).total()).as(query).isGreaterThan(result.total());
        }
    }

    @Test
    void whatIsSuggestedHitsUnderTheSameFilters() throws IOException {
        try (TestArchive archive = new TestArchive(ARTICLES)) {
            assertThat(archive.search("夜饺", "from=2022").didYouMean()).isNotEmpty();
            assertThat(archive.search("夜饺", "from=2023").didYouMean()).isEmpty();
        }
    }

    @Test
    void aSearchThatTakesTooLongIsPartialAndSaysSo() throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(memory, Path.of("memory"))) {
            for (ArchivedArticle article : ARTICLES) writer.replace(article.source(), "1", List.of(article));
            writer.commit();
            AtomicLong seconds = new AtomicLong();
            // Each look at the clock takes five seconds.
            try (Archive slow = LuceneArchive.open(
                    TestArchive.kept(memory),
                    Path.of("memory"),
                    null,
                    Duration.ofSeconds(2),
                    () -> seconds.addAndGet(5) * 1_000_000_000)) {
                SearchResult cut = slow.search(TestArchive.request("总工会"));
                assertThat(cut.partial()).isTrue();
                assertThat(cut.total()).isLessThan(2);
            }
            try (Archive fast = LuceneArchive.open(
                    TestArchive.kept(memory), Path.of("memory"), null, Duration.ofSeconds(2), () -> 0)) {
                SearchResult whole = fast.search(TestArchive.request("总工会"));
                assertThat(whole.partial()).isFalse();
                assertThat(whole.total()).isEqualTo(2);
            }
        }
    }
}
