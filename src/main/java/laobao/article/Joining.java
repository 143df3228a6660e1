package laobao.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laobao.article.ContinuationMark.Direction;
import org.jspecify.annotations.Nullable;

/** One article of the parts that several pages print of it. */
final class Joining {
    private Joining() {}

    /**
     * The whole article: it has the first part's id and headline, and a paragraph that the page's end has cut is one again.
     *
     * @param parts at least two, in reading order
     * @param on where each stands, in the same order
     */
    static Article of(List<Article> parts, List<PagePart> on) {
        Article first = parts.getFirst();
        List<Passage> body = new ArrayList<>(first.body());
        Set<Byline> byline = new LinkedHashSet<>(first.byline());
        String title = first.title();
        String summary = first.summary();
        double confidence = first.confidence();
        int copies = first.copies();
        Genre genre = first.genre();
        Set<String> aliases = new LinkedHashSet<>(first.aliases());
        for (Article part : parts.subList(1, parts.size())) {
            append(body, part, title);
            if (title == null) title = part.title();
            byline.addAll(part.byline());
            if (summary == null) summary = part.summary();
            confidence = Math.min(confidence, part.confidence());
            copies = Math.max(copies, part.copies());
            if (genre == Genre.PHOTO && part.body().size() > 2) genre = part.genre();
            aliases.addAll(part.aliases());
        }
        on.subList(1, on.size()).forEach(part -> aliases.add(part.id()));
        List<String> printed = parts.stream().map(Article::printed).toList();
        return new Article(
                first.id(),
                title,
                first.kicker(),
                first.subtitle(),
                first.column(),
                genre,
                List.copyOf(byline),
                summary,
                body,
                String.join("\n", printed),
                given(parts, true),
                given(parts, false),
                copies,
                confidence,
                List.of(),
                List.of(),
                on,
                List.copyOf(aliases),
                parts.stream()
                        .flatMap(part -> part.corrected().stream())
                        .distinct()
                        .toList());
    }

    /** Regions or unions that came with the parts; what was found in them is found again in the whole. */
    private static List<String> given(List<Article> parts, boolean regions) {
        Set<String> given = new LinkedHashSet<>();
        for (Article part : parts)
            for (String value : regions ? part.regions() : part.unions())
                if (part.facts().stream().noneMatch(fact -> fact.value().equals(value))) given.add(value);
        return List.copyOf(given);
    }

    private static void append(List<Passage> body, Article part, @Nullable String title) {
        int end = body.size();
        for (int i = body.size() - 1; i >= 0; i--) {
            String text = body.get(i).text();
            if (!MarkedBlocks.marked(text)) continue;
            String rest = ContinuationMark.without(text, Direction.TO);
            if (rest.isEmpty()) body.remove(i);
            else body.set(i, new Passage(body.get(i).type(), rest));
            end = rest.isEmpty() ? i : i + 1;
            break;
        }
        List<Passage> more = new ArrayList<>();
        if (part.title() != null && title != null && !Continuations.alike(part.title(), title))
            more.add(new Passage(Passage.Type.CROSSHEAD, part.title()));
        for (Passage passage : part.body()) {
            String text = ContinuationMark.without(passage.text(), Direction.FROM);
            if (!text.isEmpty()) more.add(new Passage(passage.type(), text));
        }
        if (end > 0 && !more.isEmpty() && cut(body.get(end - 1), more.getFirst()))
            body.set(
                    end - 1,
                    new Passage(
                            Passage.Type.PARAGRAPH,
                            Stitching.glue(
                                    body.get(end - 1).text(), more.removeFirst().text())));
        body.addAll(end, more);
    }

    private static boolean cut(Passage before, Passage after) {
        return before.type() == Passage.Type.PARAGRAPH
                && after.type() == Passage.Type.PARAGRAPH
                && Signs.of(before.text()).torn();
    }
}
