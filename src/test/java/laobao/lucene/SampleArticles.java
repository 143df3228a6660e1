package laobao.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The articles of the sample archive as its gold has them. */
final class SampleArticles {
    private static final Path GOLD = Path.of("src/main/resources/sample/gold.jsonl");

    private SampleArticles() {}

    private record Page(
            String page, String newspaper, @Nullable String date, List<Story> articles) {}

    private record Story(
            @Nullable String title,
            @Nullable String kicker,
            @Nullable String column,
            @Nullable List<Author> byline,
            String genre,
            List<Piece> body,
            List<String> regions,
            List<String> unions) {}

    private record Author(String role, String name) {}

    private record Piece(String type, String text) {}

    static List<ArchivedArticle> all() throws IOException {
        List<ArchivedArticle> all = new ArrayList<>();
        for (String line : Files.readAllLines(GOLD, UTF_8)) {
            Page page = new Gson().fromJson(line, Page.class);
            for (Story story : page.articles()) all.add(archived(page, story, "s" + all.size()));
        }
        return all;
    }

    private static ArchivedArticle archived(Page page, Story story, String id) {
        List<Passage> body = story.body().stream()
                .map(piece -> new Passage(Passage.Type.PARAGRAPH, piece.text()))
                .toList();
        List<Byline> byline = story.byline() == null
                ? List.of()
                : story.byline().stream()
                        .map(author -> new Byline(author.role(), author.name()))
                        .toList();
        Article article = new Article(
                id,
                story.title(),
                story.kicker(),
                null,
                story.column(),
                Genre.valueOf(story.genre().toUpperCase(Locale.ROOT)),
                byline,
                null,
                body,
                String.join("\n", body.stream().map(Passage::text).toList()),
                story.regions(),
                story.unions(),
                1,
                1);
        PartialDate date = page.date() == null ? null : PartialDate.parse(page.date());
        DateOrigin origin = date == null ? null : DateOrigin.PATH;
        List<String> unionPaths =
                story.unions().stream().map(name -> "中华全国总工会/" + name).toList();
        return new ArchivedArticle(article, page.newspaper(), date, origin, 1, 0, page.page(), null, unionPaths);
    }
}
