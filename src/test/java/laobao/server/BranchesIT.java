package laobao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import laobao.archive.ArchivedArticle;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tree of more values than an answer carries: what was left out under a value is there once that is opened. */
class BranchesIT extends RoomTest {
    /** Its places have the fewest articles, so that an answer leaves out all of them. */
    private static final String RARE = "云南省";

    private static final int ITS_PLACES = 16;

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        server = Server.start(new MemoryArchive(articles()), new ServerOptions("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** One of each place of today below the provinces, and one that is about all but those of the rare province. */
    private static List<ArchivedArticle> articles() throws IOException {
        List<String> places = places();
        List<ArchivedArticle> all = new ArrayList<>();
        for (String place : places)
            all.add(about("a" + all.size(), List.of(place), all.size() % 4 == 0 ? Genre.NOTICE : Genre.NEWS));
        all.add(about(
                "all", places.stream().filter(place -> !place.startsWith(RARE)).toList(), Genre.NEWS));
        return all;
    }

    private static List<String> places() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BranchesIT.class.getResourceAsStream("/laobao/facts/divisions.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(fields -> fields.length > 4 && fields[3].isEmpty() && fields[4].matches("[^/]+/[^/]+"))
                    .map(fields -> fields[4])
                    .distinct()
                    .toList();
        }
    }

    private static ArchivedArticle about(String id, List<String> regions, Genre genre) {
        var article = Samples.article(id, "职工夜校开课", null, regions.getFirst(), genre);
        return Samples.archived(article.withFacts(regions, List.of()), new PartialDate(2022, 5, 1), 1);
    }

    private void open(String path) {
        page.navigate(server.address() + path);
        page.locator("html[data-ready]").waitFor();
    }

    private Locator region(String name) {
        return page.locator("laobao-facet[field=region] li:has(> .value > a > span:text-is('" + name + "'))");
    }

    /** What stands under the rare province. */
    private Locator below() {
        return region(RARE).locator("li");
    }

    private void openTheRareProvince() {
        open("/");
        page.locator("#facet-region ~ .rest").click();
        assertThat(below()).hasCount(0);
        region(RARE).locator(".twist").click();
        assertThat(below()).hasCount(8);
        region(RARE).locator(".rest").click();
        assertThat(below()).hasCount(ITS_PLACES);
    }

    @Test
    void anAnswerLeavesOutWhatIsRare() throws Exception {
        JsonObject province = new Visitor(server)
                .json("/api/v1/search").getAsJsonObject("facets").getAsJsonArray("region").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(region -> region.get("value").getAsString().equals(RARE))
                        .findFirst()
                        .orElseThrow();
        assertThat(province.get("hasMore").getAsBoolean()).isTrue();
        assertThat(province.getAsJsonArray("children")).isEmpty();
    }

    @Test
    void whatWasLeftOutIsThereOnceItsProvinceIsOpened() {
        openTheRareProvince();
        region("昆明市").locator("a").click();
        hasTotal(1);
        assertThat(page.locator(".chip")).hasText("云南省 昆明市");
    }

    @Test
    void itStaysWhenAnotherAnswerComes() {
        openTheRareProvince();
        region("昆明市").locator("a").click();
        hasTotal(1);
        assertThat(below()).hasCount(ITS_PLACES);
        region("大理白族自治州").locator("a").click();
        hasTotal(2);
        page.goBack();
        hasTotal(1);
        assertThat(below()).hasCount(ITS_PLACES);
        assertThat(below().locator("[aria-current]")).hasText(Pattern.compile("昆明市"));
    }

    @Test
    void besideOneThatALinkChoosesTheOthersAreAClickAway() {
        open("/search?region=" + Links.encode("云南省/昆明市"));
        assertThat(below()).hasCount(1);
        region(RARE).locator(".rest").click();
        region("大理白族自治州").locator("a").click();
        hasTotal(2);
    }

    /** The counts under a value are of the search that is shown, whatever was fetched for another. */
    @Test
    void whatWasFetchedForOneSearchIsCountedAnewForAnother() {
        openTheRareProvince();
        withText("laobao-facet[field=genre] a", "公告").click();
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(below()).hasCount(ITS_PLACES / 4);
        box().fill("无此词");
        page.keyboard().press("Enter");
        hasTotal(0);
        assertThat(region(RARE)).hasCount(0);
    }
}
