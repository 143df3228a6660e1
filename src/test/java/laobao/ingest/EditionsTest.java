package laobao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import laobao.archive.Archive;
import laobao.archive.ArchiveWriter;
import laobao.archive.ArchivedArticle;
import laobao.archive.Hit;
import laobao.archive.SearchRequest;
import laobao.article.PagePart;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.lucene.ArchiveCheck;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.page.Imprint;
import laobao.page.PageFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article on two pages is one in the archive, whichever page comes first, and for as long as both are there. */
class EditionsTest {
    static final String FOUNDRY = "# 铸造车间里的读书角\n\n本报讯 （记者尤念慈）翻砂工段的更衣室旁，新添了三排书架和两盏台灯，" + "翻砂工段的老班长从家里背来了头三本书。";
    static final String CANTEEN = "\n\n# 工地食堂装上风扇\n\n本报讯 （记者舒可）全市三百个工地食堂将在入夏以前全部装上风扇和纱窗，让建筑工人吃上一顿安稳饭。\n";
    private static final String TRAM = "# 末班电车多等五分钟\n\n本报讯 （记者罗一鸣）电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着末班车跑。\n\n";
    private static final String FOUNDRY_ON = "如今四百多册书在翻砂工段的工友手里转，河南省总工会给书架上添了老班长想要的台灯。\n";

    @TempDir
    Path folder;

    Path first;
    private Path third;

    @BeforeEach
    void names() {
        first = folder.resolve("1996-07-09-01.md");
        third = folder.resolve("1996-07-09-03.md");
    }

    ArchiveWriter write() throws IOException {
        return LuceneArchiveWriter.open(folder.resolve("index"));
    }

    Archive read() throws IOException {
        return LuceneArchive.open(folder.resolve("index"));
    }

    /** What is wrong with the archive. */
    List<String> problems() throws IOException {
        return ArchiveCheck.run(folder.resolve("index"), 5, new Random(1)).problems();
    }

    void index(boolean prune) throws IOException {
        try (ArchiveWriter writer = write()) {
            Ingest ingest = new Ingest(new Splitter(), new FactFinder(), writer);
            if (prune) ingest.prune(source -> Files.exists(Path.of(source)));
            Imprint options = new Imprint("江城工友报", null, null, null, null);
            List<Path> there =
                    List.of(first, third).stream().filter(Files::exists).toList();
            ingest.run(PageFiles.of(there, options, problem -> {}), List.of(), file -> {});
        }
        assertThat(problems()).isEmpty();
    }

    void write(Path page, String text) throws IOException {
        Files.writeString(page, text);
    }

    private interface Asking<T> {
        T of(Archive archive) throws IOException;
    }

    private <T> T ask(Asking<T> asking) throws IOException {
        try (Archive archive = read()) {
            return asking.of(archive);
        }
    }

    private List<Hit> hits(String query) throws IOException {
        return ask(archive ->
                archive.search(SearchRequest.builder().query(query).build()).hits());
    }

    private ArchivedArticle article(String id) throws IOException {
        return ask(archive -> Objects.requireNonNull(archive.article(id), id));
    }

    void isOne() throws IOException {
        List<Hit> found = hits("翻砂工段");
        assertThat(found).singleElement().satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("铸造车间里的读书角");
            assertThat(hit.page()).isEqualTo(1);
            assertThat(hit.unions()).contains("河南省总工会");
        });
        assertThat(hits("\"老班长从家里背来了\" 四百多册书")).hasSize(1);
        assertThat(hits("翻砂工段 版:3")).hasSize(1);
        assertThat(hits("")).hasSize(3);
        ArchivedArticle whole = article(found.getFirst().id());
        assertThat(whole.article().parts()).extracting(PagePart::number).containsExactly(1, 3);
        String part = whole.article().parts().getLast().id();
        assertThat(article(part).article().id())
                .as("the part's id leads to the whole")
                .isEqualTo(whole.article().id());
    }

    void isTwo() throws IOException {
        assertThat(hits("翻砂工段")).extracting(Hit::page).containsExactlyInAnyOrder(1, 3);
        assertThat(hits("翻砂工段"))
                .extracting(hit -> article(hit.id()).article().parts())
                .containsOnly(List.of());
    }

    @Test
    void readTogetherItIsOne() throws IOException {
        both();
    }

    void both() throws IOException {
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        write(third, TRAM + "（上接第1版）" + FOUNDRY_ON);
        index(false);
        isOne();
    }

    @Test
    void aPageThatComesLaterJoinsIt() throws IOException {
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        index(false);
        write(third, TRAM + "（上接第1版）" + FOUNDRY_ON);
        index(false);
        isOne();
    }

    @Test
    void theFirstPageMayComeLast() throws IOException {
        write(third, TRAM + "（上接第1版）" + FOUNDRY_ON);
        index(false);
        String part = hits("翻砂工段").getFirst().id();
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        index(false);
        isOne();
        assertThat(article(part).page()).as("its old id leads to the whole").isEqualTo(1);
    }

    @Test
    void readAgainUnchangedItStaysOne() throws IOException {
        both();
        long before = ask(Archive::generation);
        index(false);
        isOne();
        assertThat(hits("翻砂工段").getFirst().copies()).isEqualTo(1);
        assertThat(before).isPositive();
    }

    @Test
    void eitherPageMayChangeAndTakesItsOwnPartAlong() throws IOException {
        both();
        write(third, TRAM + "（上接第1版）" + FOUNDRY_ON.replace("四百多册", "五百多册"));
        index(false);
        assertThat(hits("四百多册书")).isEmpty();
        assertThat(hits("五百多册书 头三本书")).hasSize(1);
        write(first, FOUNDRY.replace("头三本书", "头五本书") + "（下转第3版）" + CANTEEN);
        index(false);
        assertThat(hits("头三本书")).isEmpty();
        assertThat(hits("五百多册书 头五本书")).hasSize(1);
        assertThat(hits("")).hasSize(3);
    }

    @Test
    void aMarkThatGoesTakesThemApart() throws IOException {
        both();
        write(first, FOUNDRY + CANTEEN);
        index(false);
        isTwo();
        assertThat(hits("")).hasSize(4);
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        index(false);
        isOne();
    }

    @Test
    void aPageThatIsPrunedLeavesTheOther() throws IOException {
        both();
        Files.delete(first);
        index(true);
        assertThat(hits("翻砂工段")).extracting(Hit::page).containsExactly(3);
        assertThat(hits("")).hasSize(2);
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        index(false);
        isOne();
        Files.delete(third);
        index(true);
        assertThat(hits("翻砂工段")).extracting(Hit::page).containsExactly(1);
        assertThat(hits("四百多册")).isEmpty();
    }

    @Test
    void anotherDaysPageIsNotJoined() throws IOException {
        third = folder.resolve("1996-07-10-03.md");
        write(first, FOUNDRY + "（下转第3版）" + CANTEEN);
        write(third, TRAM + "（上接第1版）" + FOUNDRY_ON);
        index(false);
        isTwo();
    }
}
