package laobao.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.lucene.LuceneArchiveWriter;
import laobao.page.Imprint;
import laobao.page.PageFiles;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;

/**
 * Takes pages into an archive and prints each that is on disk: a process to be killed. {@code IndexingProcess PAGES ARCHIVE}; where
 * {@code PAGES} is a number, that many are made up and written without the splitter and the tables of facts, whose loading takes the
 * most time of a process that lives for a second.
 */
final class IndexingProcess {
    private static final int TOGETHER = 2;

    private IndexingProcess() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("begins");
        System.out.flush();
        run(arguments[0], Path.of(arguments[1]), source -> {
            System.out.println(source);
            System.out.flush();
        });
    }

    /** @param reported told of each page that is on disk */
    static void run(String pages, Path archive, Consumer<String> reported) throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(archive)) {
            if (pages.matches("\\d+")) write(Integer.parseInt(pages), writer, reported);
            else
                new Ingest(new Splitter(), new FactFinder(), writer, Duration.ofMillis(3))
                        .run(
                                PageFiles.of(List.of(Path.of(pages)), Imprint.UNKNOWN, problem -> {}),
                                List.of(),
                                file -> reported.accept(file.source()));
        }
    }

    private static void write(int pages, LuceneArchiveWriter writer, Consumer<String> reported) throws IOException {
        List<String> written = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            String source = "page-" + page;
            if (!writer.holds(source, "1")) writer.replace(source, "1", articles(page, source));
            written.add(source);
            if (written.size() < TOGETHER && page < pages - 1) continue;
            writer.commit();
            written.forEach(reported);
            written.clear();
        }
    }

    private static List<ArchivedArticle> articles(int page, String source) {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String text = "本报讯 近日，第" + page + "厂工会组织第" + i + "车间职工学技能。";
            Article article = new Article(
                    source + "-" + i,
                    "第" + page + "厂职工学技能",
                    null,
                    null,
                    null,
                    Genre.NEWS,
                    List.of(),
                    null,
                    List.of(new Passage(Passage.Type.PARAGRAPH, text)),
                    text,
                    List.of("河南省"),
                    List.of("河南省总工会"),
                    1,
                    1);
            articles.add(new ArchivedArticle(
                    article,
                    "试报",
                    PartialDate.parse("2022-05-01"),
                    DateOrigin.PATH,
                    page + 1,
                    i,
                    source,
                    null,
                    List.of("中华全国总工会/河南省总工会")));
        }
        return articles;
    }
}
