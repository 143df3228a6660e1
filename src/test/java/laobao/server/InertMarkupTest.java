package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page has the same elements with the same attributes whatever its text is: nothing printed or asked can add one. */
class InertMarkupTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(new MemoryArchive(Payloads.articles()), new ServerOptions("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Where {0} is a payload and {1} the id of the article that has it; every so many payloads are tried. */
    @ParameterizedTest
    @CsvSource({
        "/articles/{1}, 1",
        "/search?q={0}&region={0}&from=2020, 1",
        "/search?q=%E5%A4%9C%E6%A0%A1&column={0}, 3",
        "/search?genre={0}, 3",
        "/search?sort={0}, 3",
        "/browse?newspaper={0}, 3",
        "/browse/regions?under={0}, 3",
        "/browse/unions?under={0}, 3",
        "/compare?q={0}&q={0}, 3",
    })
    void noPayloadAddsAnElement(String path, int step) throws Exception {
        for (int i = 0; i < Payloads.ALL.size(); i += step) {
            String payload = Payloads.ALL.get(i);
            assertThat(skeleton(path, payload, "x" + i))
                    .as(payload)
                    .isEqualTo(skeleton(path, Payloads.harmless(payload), "y" + i));
        }
    }

    private static List<String> skeleton(String path, String payload, String id) throws Exception {
        String address = path.replace("{0}", Links.encode(payload)).replace("{1}", id);
        Document page = Jsoup.parse(
                new Visitor(server).get(address, "Accept", "text/html").body());
        // Headlines are broken after their clauses, and hits marked: that depends on the text.
        page.select(".clause, mark").unwrap();
        // Which values are the most frequent depends on the text, too; the browser's test looks at these.
        page.select(".facet ul, .more, .more ~ *").remove();
        // So does which articles are taken for reprints of one another; the same headlines stand in lists of hits.
        page.select("#reprints, .copies").remove();
        return page.select("*").stream().map(InertMarkupTest::shape).toList();
    }

    private static String shape(Element element) {
        Stream<String> attributes = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !name.equals("aria-current"))
                .sorted();
        return element.tagName() + attributes.toList();
    }
}
