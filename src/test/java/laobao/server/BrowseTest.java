package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import laobao.archive.ArchivedArticle;
import laobao.article.Genre;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Going through an archive of many newspapers. */
class BrowseTest {
    private static ArchivedArticle of(int newspaper) {
        return new ArchivedArticle(
                Samples.article("a" + newspaper, "职工夜校开课", null, "河南省/郑州市", Genre.NEWS),
                "第" + newspaper + "报",
                new PartialDate(1998, 5, 1),
                DateOrigin.PATH,
                1,
                0,
                "page.md",
                null,
                List.of());
    }

    @Test
    void theYearsOfTheFirstNewspapersStandOpenAndThoseOfTheOthersOpen() throws Exception {
        try (Server server = Server.start(
                new MemoryArchive(
                        IntStream.rangeClosed(1, 11).mapToObj(BrowseTest::of).toList()),
                new ServerOptions("127.0.0.1", 0))) {
            Document page = Jsoup.parse(new Visitor(server).get("/browse").body());
            assertThat(page.select("section.paper .years a")).hasSize(8);
            assertThat(page.select("details.paper .years a")).hasSize(3);
            assertThat(page.select("details.paper summary").eachText()).allMatch(text -> text.matches("第\\d+报 共 1 篇"));
        }
    }
}
