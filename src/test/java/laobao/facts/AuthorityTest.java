package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laobao.article.Article;
import laobao.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive's own names, in the folder of its pages or above. */
class AuthorityTest {
    @TempDir
    private Path folder;

    private Article found(String body) {
        return new FactFinder()
                .find(
                        FactFinderTest.page(
                                new PartialDate(1990, 5, 1), null, List.of(), FactFinderTest.article(null, body)),
                        folder.resolve("1990-05-01/01.md"))
                .articles()
                .getFirst();
    }

    private void authority(String content) throws IOException {
        Files.writeString(folder.resolve("authority.tsv"), content);
    }

    @Test
    void addsPlacesAndUnions() throws IOException {
        authority("# ours\n\nplace\t星城新区\t湖南省/长沙市/望城区\nunion\t远山机械厂工会\t远厂工会,远山工会\t湖南省总工会\n");
        Article article = found("本报讯 星城新区的职工昨日收到慰问信。远山工会来送信。");
        assertThat(article.regions()).containsExactly("湖南省/长沙市/望城区");
        assertThat(article.unions()).containsExactly("远山机械厂工会");
        assertThat(new FactFinder().pathsOf(article)).containsExactly("中华全国总工会/湖南省总工会/远山机械厂工会");
    }

    @Test
    void correctsTheProgramsOwn() throws IOException {
        authority("not-place\t郑州\nplace\t洛阳\t陕西省/西安市\n");
        assertThat(found("本报讯 郑州的职工昨日到了工地。").regions()).isEmpty();
        assertThat(found("本报讯 洛阳的职工昨日到了工地。").regions()).containsExactly("陕西省/西安市");
    }

    @Test
    void changesTheVersionOfWhatItIsUsedFor() throws IOException {
        Path page = folder.resolve("01.md");
        String without = new FactFinder().version(page);
        authority("not-place\t郑州\n");
        assertThat(new FactFinder().version(page)).isNotEqualTo(without);
        assertThat(new FactFinder().version(folder.resolveSibling("elsewhere.md")))
                .isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    place;星城新区             | line 2: '星城新区' needs the path of its place
                    place;星城新区;湖南省/天上市  | line 2: there is no place '湖南省/天上市' today
                    place;星城;湖南省;九十年代    | line 2: '九十年代' is no span of years
                    town;星城;湖南省            | line 2: 'town' is no kind of name; allowed are place, not-place and union
                    union                     | line 2: a kind and a name are needed
                    """)
    void aBrokenFileIsRefusedWithItsLine(String row, String problem) throws IOException {
        authority("# ours\n" + row.replace(';', '\t') + "\n");
        assertThatThrownBy(() -> found("本报讯 无事。"))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("authority.tsv " + problem);
    }
}
