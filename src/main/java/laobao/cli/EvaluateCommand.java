package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import laobao.archive.ArchiveException;
import laobao.article.Article;
import laobao.article.FieldScores;
import laobao.article.GoldScore;
import laobao.article.GoldScore.Verdict;
import laobao.article.SplitPage;
import laobao.article.Splitter;
import laobao.facts.FactFinder;
import laobao.page.Problem;
import laobao.server.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laobao evaluate}: how well an archive's own pages are split. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Splits pages and says how well, by gold: pages that people have split.",
            "GOLD is a .json or .jsonl file of page objects, each naming its page's file in \"page\"; the PAGES that follow"
                    + " it are those pages or folders of them. Several GOLD PAGES… may be given.",
            "Below, each field that gold has (title, kicker, subtitle, column, byline, genre, abstract, regions, unions, and date"
                    + " of the page): values the same, over the articles that are paired with gold's.",
            "An article is good when it has gold's headline and its body is at least 0.98 alike, exact when that is the same to"
                    + " the letter, white space, markup and the width of punctuation aside."
        })
@SuppressWarnings("NullAway.Init")
final class EvaluateCommand implements Callable<Integer> {
    private static final int BEGINNING = 30;

    @Parameters(arity = "2..*", paramLabel = "GOLD PAGES", description = "Gold, and the pages it was made from.")
    private List<Path> paths;

    @Mixin
    private WeightsOption weights;

    @Option(names = "--failures", description = "Also name, page by page, each article of gold that is not good.")
    private boolean failures;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    private int skipped;

    /** Figures of one file of gold, or of all. */
    private record Figures(
            String gold,
            int pages,
            int articles,
            int given,
            int good,
            double precision,
            double recall,
            double goodF1,
            double exactF1,
            Map<String, Field> fields) {
        static Figures of(String name, int pages, GoldScore score, FieldScores fields) {
            Map<String, Field> read = new LinkedHashMap<>();
            fields.figures().forEach((field, figure) -> read.put(field, Field.of(figure)));
            return new Figures(
                    name,
                    pages,
                    score.gold(),
                    score.given(),
                    score.good(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.exactF1(),
                    read);
        }
    }

    /** Figures of one field. */
    private record Field(int gold, int given, int hit, double precision, double recall, double f1) {
        static Field of(FieldScores.Figure figure) {
            return new Field(
                    figure.gold(), figure.given(), figure.hit(), figure.precision(), figure.recall(), figure.f1());
        }
    }

    /** An article of gold that did not come out right, and by how much. */
    private record Failure(String page, String article, double alike, boolean titled, String given) {}

    @Override
    public Integer call() throws IOException {
        Splitter splitter = weights.splitter();
        Map<String, GoldScore> scores = new LinkedHashMap<>();
        Map<String, Integer> pages = new LinkedHashMap<>();
        Map<String, FieldScores> fields = new LinkedHashMap<>();
        GoldScore all = new GoldScore();
        FieldScores allFields = new FieldScores();
        List<Failure> failed = new ArrayList<>();
        List<GoldPaths.Pair> pairs = GoldPaths.read(paths, this::skipped);
        FactFinder facts =
                pairs.stream().anyMatch(pair -> FieldScores.measuresFacts(pair.gold())) ? new FactFinder() : null;
        for (GoldPaths.Pair pair : pairs) {
            SplitPage page = splitter.split(pair.page().uncorrected());
            if (facts != null && FieldScores.measuresFacts(pair.gold()))
                page = facts.find(page, Path.of(page.source()));
            List<Article> articles = page.articles();
            scores.computeIfAbsent(pair.set(), set -> new GoldScore())
                    .add(pair.gold().articles(), articles);
            pages.merge(pair.set(), 1, Integer::sum);
            List<Verdict> verdicts = all.add(pair.gold().articles(), articles);
            for (FieldScores score : List.of(allFields, fields.computeIfAbsent(pair.set(), set -> new FieldScores()))) {
                score.add(verdicts, articles);
                score.addDate(
                        pair.gold().date(),
                        page.date() == null ? null : page.date().toString());
            }
            for (Verdict verdict : verdicts)
                if (!verdict.good()) failed.add(failure(pair.page().source(), verdict, articles));
        }
        if (pairs.isEmpty()) throw new ArchiveException("There is no gold page to compare with.");
        List<Figures> figures = new ArrayList<>();
        scores.forEach((set, score) -> figures.add(Figures.of(
                set, Objects.requireNonNull(pages.get(set)), score, Objects.requireNonNull(fields.get(set)))));
        if (figures.size() > 1) figures.add(Figures.of("all", pairs.size(), all, allFields));
        if (json) System.out.println(Json.write(answer(figures, failed)));
        else print(figures, failed);
        return skipped == 0 ? 0 : 1;
    }

    private Map<String, Object> answer(List<Figures> figures, List<Failure> failed) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("figures", figures);
        if (failures) answer.put("failures", failed);
        return answer;
    }

    private static Failure failure(String page, Verdict verdict, List<Article> articles) {
        String given = verdict.paired() < 0
                ? ""
                : Objects.requireNonNullElse(articles.get(verdict.paired()).title(), "");
        String gold = verdict.gold().title() != null
                ? verdict.gold().title()
                : verdict.gold().printed();
        return new Failure(page, start(gold == null ? "" : gold), verdict.alike(), verdict.titled(), given);
    }

    private static String start(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING) + "…";
    }

    private void print(List<Figures> figures, List<Failure> failed) {
        System.out.printf(
                "%7s %9s %7s %7s %7s %7s %8s %9s  %s%n",
                "pages", "articles", "given", "good", "P", "R", "good F1", "exact F1", "gold");
        for (Figures f : figures)
            System.out.printf(
                    Locale.ROOT,
                    "%7d %9d %7d %7d %7.3f %7.3f %8.3f %9.3f  %s%n",
                    f.pages,
                    f.articles,
                    f.given,
                    f.good,
                    f.precision,
                    f.recall,
                    f.goodF1,
                    f.exactF1,
                    f.gold);
        printFields(figures.getLast().fields);
        if (!failures) return;
        for (Failure f : failed)
            System.out.printf(
                    Locale.ROOT,
                    "%s: '%s': body %.3f alike, %s%n",
                    f.page,
                    f.article,
                    f.alike,
                    f.titled ? "headline the same" : f.given.isEmpty() ? "no headline" : "headline '" + f.given + "'");
    }

    private static void printFields(Map<String, Field> fields) {
        if (fields.isEmpty()) return;
        System.out.printf("%n%-9s %7s %7s %7s %7s %7s %7s%n", "field", "gold", "given", "hit", "P", "R", "F1");
        fields.forEach((name, f) -> System.out.printf(
                Locale.ROOT,
                "%-9s %7d %7d %7d %7.3f %7.3f %7.3f%n",
                name,
                f.gold,
                f.given,
                f.hit,
                f.precision,
                f.recall,
                f.f1));
    }

    private void skipped(Problem problem) {
        skipped++;
        System.err.println("laobao: skipped " + problem);
    }
}
