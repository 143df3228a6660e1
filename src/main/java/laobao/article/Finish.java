package laobao.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laobao.article.Draft.Part;
import laobao.page.Imprint;
import org.jspecify.annotations.Nullable;

/** Makes articles of drafts. */
final class Finish {
    /** How far apart the best and the next best reading of a block must be for the one to be as good as certain. */
    private static final double CERTAIN = 3;

    private final String page;
    private final Set<String> ids = new LinkedHashSet<>();

    Finish(String source, Imprint imprint) {
        // where it was printed names a page better than where its file happens to lie
        page = imprint.newspaper() != null && imprint.date() != null && imprint.number() != null
                ? imprint.newspaper() + "|" + imprint.date() + "|" + imprint.number()
                : source.substring(source.replace('\\', '/').lastIndexOf('/') + 1) + "|" + imprint.newspaper() + "|"
                        + imprint.date();
    }

    Article article(Draft draft) {
        String title = draft.first(Role.HEADLINE);
        String column = draft.column();
        List<Passage> body = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        double margin = CERTAIN;
        for (Part part : draft.parts) {
            printed.add(part.text());
            margin = Math.min(margin, part.margin());
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
                draft.first(Role.KICKER),
                draft.first(Role.SUBTITLE),
                column,
                Genres.of(draft, column),
                Authors.of(draft.parts),
                draft.first(Role.ABSTRACT),
                body,
                String.join("\n", printed),
                List.of(),
                List.of(),
                draft.copies,
                confidence(draft, margin));
    }

    /** A guess by the weakest reading among its blocks; to be calibrated on gold. */
    private static double confidence(Draft draft, double margin) {
        double sure = 1 / (1 + Math.exp(-margin));
        return Math.round(100 * (draft.has(Role.HEADLINE) && draft.hasBody() ? sure : sure * 0.6)) / 100.0;
    }

    /** By what is printed, so that it is the same when the page is read again. */
    private String id(@Nullable String title, List<Passage> body) {
        String start = body.isEmpty() ? "" : letters(body.getFirst().text());
        String key = page + "|" + letters(title == null ? "" : title) + "|"
                + start.substring(0, Math.min(64, start.length()));
        String id = hash(key);
        for (int n = 2; !ids.add(id); n++) id = hash(key + "|" + n);
        return id;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
