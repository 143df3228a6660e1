package laobao.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.article.GoldPage.GoldArticle;
import laobao.article.GoldScore.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How well each field of the articles is read, of articles that are paired with gold's. A value counts when gold's article has just that one, white
 * space, markup and the width of punctuation aside; of a list, each value counts by itself, once. A field that gold leaves out is not
 * measured; one that gold says is empty is: whatever is given is wrong there. Counts add up over pages. Not for use by several threads.
 */
public final class FieldScores {
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /**
     * The figures of one field.
     *
     * @param gold values that gold has
     * @param given values that were read
     * @param hit values that are the same
     */
    public record Figure(int gold, int given, int hit) {
        /** The share of given values that gold has; 1 where none is given. */
        public double precision() {
            return given == 0 ? 1 : (double) hit / given;
        }

        /** The share of gold's values that are given; 1 where it has none. */
        public double recall() {
            return gold == 0 ? 1 : (double) hit / gold;
        }

        /** The harmonic mean of both. */
        public double f1() {
            return gold + given == 0 ? 1 : 2.0 * hit / (gold + given);
        }
    }

    /** Adds the articles of a page, paired as {@link GoldScore#add} has paired them. */
    public void add(List<Verdict> verdicts, List<Article> articles) {
        for (Verdict verdict : verdicts)
            add(verdict.gold(), verdict.paired() < 0 ? null : articles.get(verdict.paired()));
    }

    /** Adds a page's day of publication, where gold has it. */
    public void addDate(@Nullable String gold, @Nullable String given) {
        if (gold != null) count("date", one(gold), one(given));
    }

    /** The fields that gold has, in the order of an article's, the page's date last. */
    public Map<String, Figure> figures() {
        Map<String, Figure> ordered = new LinkedHashMap<>();
        for (String field : List.of(
                "title", "kicker", "subtitle", "column", "byline", "genre", "abstract", "regions", "unions", "date")) {
            Figure figure = figures.get(field);
            if (figure != null) ordered.put(field, figure);
        }
        return ordered;
    }

    /** Whether any of these articles has regions or unions to measure. */
    public static boolean measuresFacts(GoldPage page) {
        return page.articles().stream()
                .anyMatch(article -> article.measured().contains("regions")
                        || article.measured().contains("unions"));
    }

    private void add(GoldArticle gold, @Nullable Article given) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("title", one(gold.title()));
        wanted.put("kicker", one(gold.kicker()));
        wanted.put("subtitle", one(gold.subtitle()));
        wanted.put("column", one(gold.column()));
        wanted.put("byline", bylines(gold.byline()));
        wanted.put("genre", one(gold.genre()));
        wanted.put("abstract", one(gold.summary()));
        wanted.put("regions", gold.regions());
        wanted.put("unions", gold.unions());
        wanted.forEach((field, values) -> {
            if (gold.measured().contains(field)) count(field, values, given == null ? List.of() : values(field, given));
        });
    }

    private static List<String> values(String field, Article article) {
        return switch (field) {
            case "title" -> one(article.title());
            case "kicker" -> one(article.kicker());
            case "subtitle" -> one(article.subtitle());
            case "column" -> one(article.column());
            case "byline" -> bylines(article.byline());
            case "genre" -> one(article.genre().label());
            case "abstract" -> one(article.summary());
            case "regions" -> article.regions();
            case "unions" -> article.unions();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static List<String> one(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(GoldScore.norm(text));
    }

    private static List<String> bylines(List<Byline> authors) {
        List<String> lines = new ArrayList<>();
        for (Byline author : authors) lines.add(author.role() + "\n" + author.name());
        return lines;
    }

    private void count(String field, List<String> gold, List<String> given) {
        Set<String> wanted = new HashSet<>(gold);
        Set<String> got = new HashSet<>(given);
        Set<String> hit = new HashSet<>(wanted);
        hit.retainAll(got);
        figures.merge(
                field,
                new Figure(wanted.size(), got.size(), hit.size()),
                (a, b) -> new Figure(a.gold + b.gold, a.given + b.given, a.hit + b.hit));
    }
}
