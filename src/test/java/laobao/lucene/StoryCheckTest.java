package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laobao.archive.ArchivedArticle;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What a check says of stories that do not agree with the articles in them. */
class StoryCheckTest {
    private static final Path NAME = Path.of("memory");
    private static final String ONE = "江淮市总工会近日为码头装卸工开设夜间食堂，每晚十点供应热汤和米饭，一份只收五元。食堂由职工轮流值班，账目每月张榜公布。";
    private static final String OTHER = "海州市的环卫工人清早在公园里上急救课，护士教他们包扎和心肺复苏，学费由区里补贴，已有两百多人学完全部课程。";

    /** Four reprints in two stories, one article alone. */
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();

    StoryCheckTest() throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(TestArchive.kept(memory), NAME)) {
            for (ArchivedArticle one : List.of(
                    article("one", null, ONE),
                    article("oneAgain", null, ONE),
                    article("other", null, OTHER),
                    article("otherAgain", null, OTHER),
                    article("alone", null, "没有人转载的一篇短文，写的是船厂里的一只猫和它的三个朋友，从春天写到冬天。")))
                writer.replace(one.source(), "1", List.of(one));
            writer.commit();
        }
    }

    private List<String> problems() throws IOException {
        return ArchiveCheck.run(TestArchive.kept(memory), NAME, 0, new Random(1))
                .problems();
    }

    /** Says of some articles that they are of a story, 0 for none. */
    private void say(long story, String... ids) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.APPEND);
        try (IndexWriter writer = new IndexWriter(TestArchive.kept(memory), config)) {
            writer.setLiveCommitData(new ArrayList<>(Build.of(memory).data()));
            for (String id : ids) writer.updateNumericDocValue(new Term(Fields.ID, id), Fields.STORY, story);
        }
    }

    @Test
    void storiesAsTheyWereFoundAreWell() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anArticleThatIsNoReprintOfTheOthersIsTold() throws IOException {
        say(7, "one", "oneAgain", "alone");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("3 articles that are not all reprints of one another");
    }

    @Test
    void twoStoriesInOneAreTold() throws IOException {
        say(7, "one", "oneAgain", "other", "otherAgain");
        assertThat(problems()).singleElement().asString().contains("holds 4 articles that are not all");
    }

    @Test
    void aStoryOfOneIsTold() throws IOException {
        say(7, "alone");
        assertThat(problems()).containsExactly("article alone alone is a story of reprints");
    }

    @Test
    void reprintsThatAreOfNoStoryAreTold() throws IOException {
        say(0, "one", "oneAgain");
        assertThat(problems())
                .containsExactly("articles one and oneAgain are reprints of each other, but not of one story");
    }

    @Test
    void reprintsOfTwoStoriesAreTold() throws IOException {
        say(7, "one", "other");
        assertThat(problems()).anyMatch(problem -> problem.contains("but not of one story"));
        assertThat(problems()).anyMatch(problem -> problem.contains("not all reprints of one another"));
    }
}
