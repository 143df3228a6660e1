package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import laobao.archive.FacetCount;
import laobao.archive.Hit;
import laobao.archive.Piece;
import laobao.archive.QueryNode;
import laobao.archive.SearchResult;
import laobao.archive.TermCount;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** An answer is written to the byte as whatever else is answered, whatever stands in it. */
class AnswerJsonTest {
    private static final String CHARACTERS = "a/é工会\uD842\uDFB7\u2028\u2029\"\\\b\f\n\r\t\u0000\u001f\u007f<>&'=";

    private final long seed = Long.getLong("laobao.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @RepeatedTest(100)
    void anAnswerIsWrittenAsEverythingElse() {
        System.out.println("AnswerJsonTest: -Dlaobao.seed=" + seed);
        SearchResult answer = answer();
        assertThat("{\"answer\":" + Json.write(answer) + "}").isEqualTo(Json.write(Map.of("answer", answer)));
    }

    private SearchResult answer() {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String name : some(this::text)) facets.put(name, some(() -> count(3)));
        return new SearchResult(
                random.nextInt(),
                some(this::hit),
                some(this::hit),
                facets,
                maybe(this::text),
                new QueryNode.Or(some(() -> new QueryNode.Literal(text()))),
                random.nextBoolean(),
                random.nextLong(),
                some(() -> new TermCount(text(), random.nextLong())),
                some(this::text));
    }

    private FacetCount count(int deepest) {
        return new FacetCount(
                text(),
                random.nextInt(),
                deepest == 0 ? List.of() : some(() -> count(deepest - 1)),
                random.nextBoolean());
    }

    private Hit hit() {
        return new Hit(
                text(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new PartialDate(1 + random.nextInt(9999), 1 + random.nextInt(12), random.nextInt(29))),
                maybe(random::nextInt),
                maybe(this::text),
                Genre.values()[random.nextInt(Genre.values().length)],
                some(() -> new Byline(text(), text())),
                some(this::text),
                some(this::text),
                random.nextInt(),
                (float) Math.pow(10, random.nextGaussian(0, 8)),
                new Hit.Highlights(some(this::piece), some(() -> some(this::piece))));
    }

    private Piece piece() {
        return new Piece(text(), random.nextBoolean());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        return text.toString();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) some.add(value.get());
        return some;
    }
}
