package laobao.lucene;

import java.util.Arrays;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Invented articles for tests. */
final class Articles {
    private Articles() {}

    /** An article of a headline and paragraphs, 2022-05-01. */
    static ArchivedArticle article(String id, @Nullable String title, String... paragraphs) {
        return article(id, title, "2022-05-01", List.of(), List.of(), paragraphs);
    }

    /** An article with a date, regions and paths of unions. */
    static ArchivedArticle article(
            String id,
            @Nullable String title,
            @Nullable String date,
            List<String> regions,
            List<String> unionPaths,
            String... paragraphs) {
        List<Passage> body = Arrays.stream(paragraphs)
                .map(text -> new Passage(Passage.Type.PARAGRAPH, text))
                .toList();
        List<String> unions = unionPaths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        Article article = new Article(
                id,
                title,
                null,
                null,
                null,
                Genre.NEWS,
                List.of(new Byline("记者", "甲乙")),
                null,
                body,
                (title == null ? "" : title + "\n") + String.join("\n", paragraphs),
                regions,
                unions,
                1,
                1);
        return new ArchivedArticle(
                article,
                "试报",
                date == null ? null : PartialDate.parse(date),
                date == null ? null : DateOrigin.PATH,
                1,
                0,
                "pages/" + id + ".md",
                null,
                unionPaths);
    }
}
