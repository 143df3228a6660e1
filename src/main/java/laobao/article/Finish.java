package laobao.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import laobao.article.Draft.Part;
import laobao.page.Imprint;
import org.jspecify.annotations.Nullable;

/** Makes articles of drafts. */
final class Finish {
    private final String page;
    private final Map<String, Integer> keys = new HashMap<>();

    private final Weights weights;
    /** To look one up takes longer than to use it. */
    private final MessageDigest sha = sha();

    Finish(String source, Imprint imprint, Weights weights) {
        this.weights = weights;
        // where it was printed names a page better than where its file happens to lie
        page = imprint.newspaper() != null && imprint.date() != null && imprint.number() != null
                ? imprint.newspaper() + "|" + imprint.date() + "|" + imprint.number()
                : source.substring(source.replace('\\', '/').lastIndexOf('/') + 1) + "|" + imprint.newspaper() + "|"
                        + imprint.date();
    }

    Article article(Draft draft) {
        String title = unmarked(draft.first(Role.HEADLINE));
        String column = draft.column();
        List<Passage> body = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (Part part : draft.parts) {
            printed.add(part.text());
            switch (part.role()) {
                case LEAD -> body.add(new Passage(Passage.Type.PARAGRAPH, Labels.unmarked(part.text())));
                case BODY -> body.add(new Passage(Passage.Type.PARAGRAPH, part.text()));
                case CROSSHEAD -> body.add(new Passage(Passage.Type.CROSSHEAD, part.text()));
                case CREDIT -> body.add(new Passage(Passage.Type.CREDIT, part.text()));
                default -> {}
            }
        }
        return new Article(
                id(title, body),
                title,
                unmarked(draft.first(Role.KICKER)),
                unmarked(draft.first(Role.SUBTITLE)),
                column,
                Genres.of(draft, column),
                Authors.of(draft.parts),
                draft.first(Role.ABSTRACT),
                body,
                String.join("\n", printed),
                List.of(),
                List.of(),
                draft.copies,
                confidence(draft));
    }

    /** A line over an article without a mark that names another page; null where that was all. */
    private static @Nullable String unmarked(@Nullable String line) {
        if (line == null) return null;
        String bare = ContinuationMark.without(
                ContinuationMark.without(line, ContinuationMark.Direction.FROM), ContinuationMark.Direction.TO);
        return bare.isEmpty() ? null : Labels.closed(bare);
    }

    /** To two places, rounded down so that it promises nothing it has not. */
    private double confidence(Draft draft) {
        return Math.floor(100 * Sureness.confidence(draft.sureness, weights)) / 100.0;
    }

    /** By what is printed, so that it is the same when the page is read again. */
    private String id(@Nullable String title, List<Passage> body) {
        String start = body.isEmpty() ? "" : letters(body.getFirst().text(), 64);
        String key = page + "|" + letters(title == null ? "" : title, 400) + "|"
                + start.substring(0, Math.min(64, start.length()));
        int n = keys.merge(key, 1, Integer::sum);
        return hash(sha, n == 1 ? key : key + "|" + n);
    }

    /** Letters and figures of a text's beginning, as many as asked for or one more char. */
    private static String letters(String text, int most) {
        String head = text.length() > 400 ? text.substring(0, 400) : text;
        StringBuilder letters = new StringBuilder(most);
        for (int i = 0; i < head.length() && letters.length() < most; ) {
            int c = head.codePointAt(i);
            int type = Character.getType(c);
            if (Character.isLetter(c)
                    || type == Character.DECIMAL_DIGIT_NUMBER
                    || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER) letters.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return letters.toString();
    }

    static String hash(String key) {
        return hash(sha(), key);
    }

    private static String hash(MessageDigest sha, String key) {
        return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
