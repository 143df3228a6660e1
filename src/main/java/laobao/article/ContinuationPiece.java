package laobao.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.article.ContinuationMark.Direction;
import org.jspecify.annotations.Nullable;

/** An article on its page, while it is looked for what other pages have of it. Not for use by several threads. */
final class ContinuationPiece {
    private static final int READ = 3000;

    final Article article;
    /** Its page's place in the list of pages. */
    final int page;
    /** Its place on the page. */
    final int position;

    final @Nullable Integer number;
    final @Nullable ContinuationMark to;
    final @Nullable ContinuationMark from;
    final Pairs text;
    final boolean torn;
    final boolean middle;
    final List<ContinuationPiece> next = new ArrayList<>();

    @Nullable
    ContinuationPiece before;

    ContinuationPiece(SplitPage on, int page, int position) {
        this.page = page;
        this.position = position;
        article = on.articles().get(position);
        number = on.number();
        List<String> lines =
                Continuations.marked(article) ? article.printed().lines().toList() : List.of();
        to = MarkedBlocks.to(lines);
        from = MarkedBlocks.from(lines);
        text = new Pairs();
        if (article.title() != null) text.addAll(article.title(), READ);
        int read = 0;
        for (Passage passage : article.body()) {
            text.addAll(bare(passage.text()), Math.max(0, READ - read));
            read += passage.text().length();
        }
        String last =
                article.body().isEmpty() ? "" : bare(article.body().getLast().text());
        String first =
                article.body().isEmpty() ? "" : bare(article.body().getFirst().text());
        torn = !last.isEmpty() && Signs.of(last).torn();
        middle = !first.isEmpty() && Signs.of(first).middle;
    }

    private static String bare(String text) {
        return ContinuationMark.without(ContinuationMark.without(text, Direction.TO), Direction.FROM);
    }

    /** Whether some words are its headline, or stand in it or over it. */
    boolean headlineLike(@Nullable String words) {
        if (words == null) return false;
        for (String line : new @Nullable String[] {article.title(), article.kicker(), article.column()})
            if (line != null && Continuations.alike(words, line)) return true;
        return false;
    }

    /** Itself and all that comes after it, in reading order. */
    void collect(List<ContinuationPiece> into) {
        into.add(this);
        next.sort(Comparator.comparingInt(piece -> piece.number == null ? 0 : piece.number));
        for (ContinuationPiece piece : next) piece.collect(into);
    }

    PagePart part() {
        return new PagePart(article.id(), number, position, article.title(), article.printed());
    }

    @Override
    public String toString() {
        String title = article.title() != null ? article.title() : article.printed();
        return "page " + number + " '" + (title.length() > 20 ? title.substring(0, 20) + "…" : title).replace('\n', ' ')
                + "'";
    }
}
