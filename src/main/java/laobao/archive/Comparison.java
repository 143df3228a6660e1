package laobao.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Whether two archives hold the same and answer alike, whatever engines they have. For one thread, once. */
public final class Comparison {
    /** Problems of a kind that are told one by one. */
    private static final int TOLD = 10;

    private final Archive one;
    private final Archive other;
    private final List<String> problems = new ArrayList<>();

    private Comparison(Archive one, Archive other) {
        this.one = one;
        this.other = other;
    }

    /**
     * What a comparison found.
     *
     * @param articles how many were compared
     * @param values how many values of facets were compared
     * @param literals how many strings were searched for in both
     * @param problems one sentence each; none when they are alike
     */
    public record Outcome(long articles, long values, int literals, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Compares figures, every article, all values of every facet with their counts, and the answers to literal searches.
     *
     * @param literals how many strings to search for, taken from articles at random
     * @param random chooses them
     */
    public static Outcome of(Archive one, Archive other, int literals, RandomGenerator random) throws IOException {
        return new Comparison(one, other).run(literals, random);
    }

    private Outcome run(int literals, RandomGenerator random) throws IOException {
        figures();
        Sampling sampling = new Sampling(literals, random);
        long articles = articles(sampling);
        long values = 0;
        for (FacetField field : FacetField.values()) values += values(field);
        for (String string : sampling.strings()) literal(string);
        return new Outcome(articles, values, sampling.strings().size(), problems);
    }

    private void figures() throws IOException {
        Statistics a = one.statistics();
        Statistics b = other.statistics();
        same("articles", a.articles(), b.articles());
        same("files", a.sources(), b.sources());
        same("articles without a date", a.undated(), b.undated());
        same("first day", a.first(), b.first());
        same("last day", a.last(), b.last());
    }

    private void same(String what, @Nullable Object a, @Nullable Object b) {
        if (!Objects.equals(a, b)) problems.add(what + ": " + a + " in one, " + b + " in the other");
    }

    private long articles(Sampling sampling) throws IOException {
        SearchRequest all = SearchRequest.builder().sort("oldest").build();
        long compared = 0;
        int told = 0;
        try (Scan a = one.scan(all);
                Scan b = other.scan(all)) {
            while (told < TOLD) {
                ArchivedArticle left = a.next();
                ArchivedArticle right = b.next();
                if (left == null || right == null) break;
                compared++;
                sampling.offer(left);
                if (left.equals(right)) continue;
                told++;
                problems.add("article '" + left.article().id() + "' of one stands beside '"
                        + right.article().id() + "' of the other, and they differ");
            }
        }
        return compared;
    }

    private long values(FacetField field) throws IOException {
        FacetRequest request =
                new FacetRequest(SearchRequest.builder().build(), field, null, null, FacetRequest.MAX_LIMIT);
        List<FacetCount> a = one.facet(request);
        if (!a.equals(other.facet(request))) problems.add("the values or counts of '" + field.label() + "' differ");
        return size(a);
    }

    private static long size(List<FacetCount> values) {
        return values.stream().mapToLong(value -> 1 + size(value.children())).sum();
    }

    private void literal(String string) throws IOException {
        SearchRequest request = SearchRequest.builder()
                .query("\"" + string + "\"")
                .sort("newest")
                .build();
        SearchResult a = one.search(request);
        SearchResult b = other.search(request);
        same("articles with “" + string + "”", a.total(), b.total());
        same(
                "first articles with “" + string + "”",
                a.hits().stream().map(Hit::id).toList(),
                b.hits().stream().map(Hit::id).toList());
    }
}
