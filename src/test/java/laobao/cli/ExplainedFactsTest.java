package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laobao.article.Article;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.article.SplitPage;
import laobao.facts.FactFinder;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code split --explain} says of what was found. */
class ExplainedFactsTest {
    private static List<String> explained(@Nullable PartialDate date, String... paragraphs) {
        List<Passage> body = List.of(paragraphs).stream()
                .map(p -> new Passage(Passage.Type.PARAGRAPH, p))
                .toList();
        Article article = new Article(
                "a", "郑州市总工会办夜校", null, null, null, Genre.NEWS, List.of(), null, body, "", List.of(), List.of(), 1, 1);
        DateOrigin origin = date == null ? null : DateOrigin.MASTHEAD;
        return ExplainedFacts.of(new FactFinder()
                .find(new SplitPage("p.md", null, date, origin, 1, null, List.of(article), List.of(), null)));
    }

    @Test
    void eachFactHasItsWordsItsPlaceItsPartAndHowSureItIs() {
        List<String> lines = explained(new PartialDate(2022, 11, 30), "本报讯 夜校昨日开班。", "市总工会送来教材。", "学员中有来自洛阳的李默。");
        assertThat(lines).element(0).isEqualTo("  date: 2022-11-30, from masthead");
        assertThat(lines).element(1).isEqualTo("  郑州市总工会办夜校");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "    region 河南省/郑州市 \\(\\d+%\\): actor in title, “郑州市总工会办夜校”; named \\d×; weight .*"))
                .anyMatch(line ->
                        line.matches("    only mentioned: 河南省/洛阳市 \\(\\d+%\\): passing in paragraph 3, “.*来自洛阳的李默.*"))
                .anyMatch(line ->
                        line.matches("    union 中华全国总工会/河南省总工会/郑州市总工会 \\(\\d+%\\): actor in title, .*; named 2×"));
    }

    @Test
    void anInferredDateHasItsReasons() {
        List<String> lines = explained(null, "江城11月14日电 夜校开班，11月13日，课表贴出。", "2022年10月26日，工会定了课表。2022年11月2日发了书。");
        assertThat(lines.getFirst()).matches("  date: 2022-11, from inferred \\(\\d+%\\)");
        assertThat(lines).anyMatch(line -> line.startsWith("    11月14日电 in “江城11月14日电 夜校开班"));
    }

    @Test
    void nothingFoundIsSaidSo() {
        assertThat(ExplainedFacts.of(new SplitPage("p.md", null, null, null, 1, null, List.of(), List.of(), null)))
                .containsExactly("  date: none, neither printed nor to be told from the text");
    }
}
