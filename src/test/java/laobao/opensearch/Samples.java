package laobao.opensearch;

import java.util.Arrays;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;

/** Invented articles for tests. */
final class Samples {
    private Samples() {}

    /** An article of a headline and paragraphs, 2022-05-01. */
    static ArchivedArticle article(String id, String title, String... paragraphs) {
        return article(Genre.NEWS, id, title, paragraphs);
    }

    static ArchivedArticle article(Genre genre, String id, String title, String... paragraphs) {
        Article article = new Article(
                id,
                title,
                null,
                null,
                null,
                genre,
                List.of(new Byline("记者", "甲乙")),
                null,
                Arrays.stream(paragraphs)
                        .map(text -> new Passage(Passage.Type.PARAGRAPH, text))
                        .toList(),
                title + "\n" + String.join("\n", paragraphs),
                List.of("河南省"),
                List.of("河南省总工会"),
                1,
                1);
        return new ArchivedArticle(
                article,
                "试报",
                PartialDate.parse("2022-05-01"),
                DateOrigin.PATH,
                1,
                0,
                "pages/" + id + ".md",
                null,
                List.of("中华全国总工会/河南省总工会"));
    }
}
