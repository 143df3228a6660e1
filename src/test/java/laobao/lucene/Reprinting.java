package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import laobao.archive.ArchivedArticle;
import laobao.archive.Confusables;
import laobao.article.Article;
import laobao.article.Passage;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Prints articles again as another scan of another paper would have them: up to 8 in 100 characters are read for one that looks or sounds alike
 * or for any other, are lost, or have another before them; and a third of the text is cut off at the start, at the end or out of the middle. Three
 * in four come within a week, the others up to ten years later.
 */
final class Reprinting {
    /** The share of characters changed, at most. */
    static final double CHANGED = 0.08;

    private static final int WEEK = 7;
    private static final int TEN_YEARS = 3_650;

    /** What stands before the id of the article in that of its reprint. */
    private static final String AGAIN = "reprint-";

    private final Random random;

    Reprinting(Random random) {
        this.random = random;
    }

    /** A reprint, under an id that tells of what. */
    ArchivedArticle of(ArchivedArticle original) {
        Article article = original.article();
        String text = article.body().stream().map(Passage::text).collect(Collectors.joining("\n"));
        List<Passage> body = new ArrayList<>();
        for (String paragraph : damaged(cut(text)).split("\n", -1))
            if (!paragraph.isBlank()) body.add(new Passage(Passage.Type.PARAGRAPH, paragraph));
        Article again = new Article(
                AGAIN + article.id(),
                article.title(),
                article.kicker(),
                article.subtitle(),
                article.column(),
                article.genre(),
                article.byline(),
                article.summary(),
                body,
                article.printed(),
                article.regions(),
                article.unions(),
                1,
                1);
        return new ArchivedArticle(
                again,
                original.newspaper(),
                later(original.date()),
                original.dateOrigin(),
                original.page(),
                original.position(),
                original.source(),
                original.url(),
                original.unionPaths());
    }

    private @Nullable PartialDate later(@Nullable PartialDate date) {
        int days = random.nextInt(4) > 0 ? random.nextInt(WEEK + 1) : WEEK + 1 + random.nextInt(TEN_YEARS - WEEK);
        return date == null || date.day() == 0
                ? date
                : PartialDate.of(date.first().plusDays(days));
    }

    /** The id of the article that one was made of, or its own. */
    static String origin(String id) {
        return id.startsWith(AGAIN) ? id.substring(AGAIN.length()) : id;
    }

    private String cut(String text) {
        int third = text.length() / 3;
        int from = switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> text.length() - third;
            default -> third / 2 + random.nextInt(text.length() - 2 * third + 1);
        };
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + third));
    }

    private String damaged(String text) {
        double rate = random.nextDouble() * CHANGED;
        StringBuilder damaged = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || random.nextDouble() >= rate) {
                damaged.appendCodePoint(c);
                return;
            }
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> damaged.appendCodePoint(any()).appendCodePoint(c);
                case 2 -> damaged.appendCodePoint(any());
                default -> damaged.appendCodePoint(alike(c));
            }
        });
        return damaged.toString();
    }

    private int alike(int c) {
        Set<Integer> others = Confusables.of(c);
        return others.isEmpty()
                ? any()
                : others.stream()
                        .skip(random.nextInt(others.size()))
                        .findFirst()
                        .orElseThrow();
    }

    /** Any of the commoner Han characters by their place in Unicode. */
    private int any() {
        return 0x4E00 + random.nextInt(0x5000);
    }
}
