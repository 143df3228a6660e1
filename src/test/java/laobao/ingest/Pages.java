package laobao.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.page.Imprint;
import laobao.page.PageFiles;
import laobao.page.Problem;

/** Invented pages, and what becomes of them. */
final class Pages {
    private static final String[] DOES = {"学技能", "比武", "献爱心", "健步走", "读书", "植树", "查隐患"};
    private static final String[] TOWNS = {"河南省郑州市", "湖北省宜昌市", "陕西省宝鸡市", "江西省赣州市"};

    private Pages() {}

    /** Writes pages of some articles each. */
    static void write(Path folder, int pages, int articles) throws IOException {
        Files.createDirectories(folder);
        for (int page = 0; page < pages; page++)
            Files.writeString(folder.resolve(name(page)), text(page, articles, ""));
    }

    static String name(int page) {
        return String.format("2022-%02d-%02d-01.md", 1 + page / 28, 1 + page % 28);
    }

    /** @param more stands in each article, so that a page may change */
    static String text(int page, int articles, String more) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            String what = "第" + (page * articles + i) + "厂职工" + DOES[(page + i) % DOES.length];
            text.append("# ")
                    .append(what)
                    .append("\n\n本报讯 近日，")
                    .append(TOWNS[(page + i) % TOWNS.length])
                    .append(what)
                    .append("，厂工会组织了这次活动")
                    .append(more)
                    .append("。\n\n")
                    .append("参加活动的职工说，这样的活动让大家")
                    .append(page)
                    .append("次走到一起。\n\n");
        }
        return text.toString();
    }

    /** Takes pages into an archive, all in this process. */
    static Report index(Path pages, Path archive) throws IOException {
        List<Problem> problems = new java.util.ArrayList<>();
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(archive)) {
            return new Ingest(new Splitter(), new FactFinder(), writer)
                    .run(PageFiles.of(List.of(pages), Imprint.UNKNOWN, problems::add), problems, file -> {});
        }
    }

    /** What an archive holds: for each file its articles by their ids. */
    static Map<String, Map<String, ArchivedArticle>> held(Path archive) throws IOException {
        Map<String, Map<String, ArchivedArticle>> held = new HashMap<>();
        try (LuceneArchive open = LuceneArchive.open(archive);
                Scan scan = open.scan(SearchRequest.builder().build())) {
            for (ArchivedArticle next = scan.next(); next != null; next = scan.next())
                held.computeIfAbsent(next.source(), source -> new TreeMap<>())
                        .put(next.article().id(), next);
        }
        return held;
    }
}
