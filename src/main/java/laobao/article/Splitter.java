package laobao.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.Printed;
import laobao.page.ReadyArticle;

/** Makes articles out of a page's blocks. Immutable and safe for use by several threads. */
public final class Splitter {
    /** A page cut into articles; an article that comes split already on a page of its own. */
    public SplitPage split(Printed printed) {
        return switch (printed) {
            case Page page -> split(page);
            case ReadyArticle ready -> take(ready);
        };
    }

    private static SplitPage split(Page page) {
        Imprint i = page.imprint();
        return new SplitPage(
                page.source(),
                i.newspaper(),
                i.date(),
                i.dateOrigin(),
                i.number(),
                i.homeRegion(),
                List.of(),
                List.of(),
                null);
    }

    private static SplitPage take(ReadyArticle ready) {
        List<Passage> body = ready.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Passage(Passage.Type.PARAGRAPH, line))
                .toList();
        String id = ready.id() != null
                ? ready.id()
                : UUID.nameUUIDFromBytes((ready.title() + ready.body()).getBytes(StandardCharsets.UTF_8))
                        .toString();
        Article article = new Article(
                id,
                ready.title(),
                ready.kicker(),
                null,
                null,
                Genre.NEWS,
                List.of(),
                null,
                body,
                (ready.title() == null ? "" : ready.title() + "\n") + ready.body(),
                ready.regions() == null ? List.of() : ready.regions(),
                ready.unions() == null ? List.of() : ready.unions(),
                1,
                1);
        Imprint i = ready.imprint();
        return new SplitPage(
                ready.source(),
                i.newspaper(),
                i.date(),
                i.dateOrigin(),
                i.number(),
                i.homeRegion(),
                List.of(article),
                List.of(),
                ready.url());
    }
}
