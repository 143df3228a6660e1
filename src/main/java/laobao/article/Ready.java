package laobao.article;

import java.util.List;
import laobao.page.Imprint;
import laobao.page.ReadyArticle;

/** Articles that come split already. */
final class Ready {
    private Ready() {}

    static SplitPage page(ReadyArticle ready) {
        List<Passage> body = ready.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Passage(Passage.Type.PARAGRAPH, line))
                .toList();
        String title = ready.title();
        String id = ready.id() != null
                ? ready.id()
                : Finish.hash(
                        ready.imprint().newspaper() + "|" + ready.imprint().date() + "|" + title + "|" + ready.body());
        List<Byline> byline = ready.byline() != null ? Authors.ofLine(ready.byline()) : Authors.ofBody(body);
        Article article = new Article(
                id,
                title,
                ready.kicker(),
                null,
                null,
                Genre.NEWS,
                byline,
                null,
                body,
                (title == null ? "" : title + "\n") + ready.body(),
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
