package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laobao.article.Article;
import laobao.article.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {
    private static Article article(String printed) {
        return Articles.article("a", "标题", "2022-05-01", List.of(), List.of(), "第一段", "第二段", "0", "", "\u0001")
                .article()
                .withPrinted(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "标题\n第一段\n第二段",
                "第二段\n第一段\n\n第二段\n",
                "0\n1\n第一段 ",
                "\u0001\n\u00010\n\u0002\n\u0002\u0002",
                "**本报讯**"
            })
    void comesBackAsItWas(String printed) {
        Article article = article(printed);
        assertThat(PrintedText.expand(PrintedText.shorten(article), article)).isEqualTo(printed);
    }

    @org.junit.jupiter.api.Test
    void aPassageOfTheBodyIsNotKeptTwice() {
        Article article = article("标题\n第一段\n第二段");
        assertThat(article.body()).extracting(Passage::text).contains("第一段");
        assertThat(PrintedText.shorten(article)).isEqualTo("标题\n\u00010\n\u00011");
    }
}
