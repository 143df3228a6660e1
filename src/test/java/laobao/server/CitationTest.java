package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Citations in three styles. */
class CitationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String ADDRESS = "https://archive.example/articles/a1";

    private static ArchivedArticle archived(
            @Nullable String title, @Nullable String newspaper, @Nullable PartialDate date, String... authors) {
        Article article = new Article(
                "a/1",
                title,
                null,
                null,
                null,
                Genre.NEWS,
                List.of(authors).stream().map(name -> new Byline("记者", name)).toList(),
                null,
                List.of(),
                "正文的开头",
                List.of("河南省/郑州市"),
                List.of(),
                1,
                1);
        return new ArchivedArticle(article, newspaper, date, null, 3, 0, "x", null, List.of());
    }

    @Test
    void gb7714NamesAuthorsTitleNewspaperDayPageAndAddress() {
        ArchivedArticle a = archived("夜校开课", "北方工人报", new PartialDate(2022, 11, 30), "林小禾", "周望川");
        assertThat(Citation.GB7714.cite(a, ADDRESS, TODAY))
                .isEqualTo("林小禾,周望川. 夜校开课[N/OL]. 北方工人报,2022-11-30(3)[2026-11-24]. " + ADDRESS + ".");
    }

    @Test
    void gb7714NamesThreeAuthorsAtMost() {
        ArchivedArticle a = archived("夜校开课", "北方工人报", new PartialDate(2022, 0, 0), "甲甲", "乙乙", "丙丙", "丁丁");
        assertThat(Citation.GB7714.cite(a, ADDRESS, TODAY)).startsWith("甲甲,乙乙,丙丙,等. 夜校开课[N/OL]. 北方工人报,2022(3)");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        ArchivedArticle a = archived(null, null, null);
        assertThat(Citation.GB7714.cite(a, ADDRESS, TODAY)).isEqualTo("正文的开头[N/OL]. (3)[2026-11-24]. " + ADDRESS + ".");
        assertThat(Citation.BIBTEX.cite(a, ADDRESS, TODAY)).doesNotContain("author", "journal", "year");
        assertThat(Citation.RIS.cite(a, ADDRESS, TODAY)).doesNotContain("AU  -", "T2  -", "PY  -");
    }

    @Test
    void bibtexEscapesWhatTexWouldRun() {
        ArchivedArticle a = archived("涨薪50% & {_#$^~\\}", "北方工人报", new PartialDate(2022, 11, 30), "林小禾");
        assertThat(Citation.BIBTEX.cite(a, ADDRESS, TODAY)).isEqualTo("""
                        @article{laobao-a-1,
                          author = {林小禾},
                          title = {{涨薪50\\% \\& \\{\\_\\#\\$\\textasciicircum{}\\textasciitilde{}\\textbackslash{}\\}}},
                          journal = {北方工人报},
                          year = {2022},
                          date = {2022-11-30},
                          pages = {3},
                          language = {chinese},
                          url = {https://archive.example/articles/a1},
                          urldate = {2026-11-24},
                        }
                        """);
    }

    @Test
    void risHasOneTagALine() {
        ArchivedArticle a = archived("夜校\n开课", "北方工人报", new PartialDate(2022, 11, 30), "林小禾", "周望川");
        assertThat(Citation.RIS.cite(a, ADDRESS, TODAY).split("\r\n", -1))
                .containsExactly(
                        "TY  - NEWS",
                        "AU  - 林小禾",
                        "AU  - 周望川",
                        "TI  - 夜校 开课",
                        "T2  - 北方工人报",
                        "PY  - 2022",
                        "DA  - 2022/11/30/",
                        "SP  - 3",
                        "KW  - 河南省/郑州市",
                        "LA  - zh",
                        "UR  - " + ADDRESS,
                        "ID  - a/1",
                        "ER  - ",
                        "");
    }
}
