package laobao.article;

import java.util.List;
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
            case ReadyArticle ready -> Ready.page(ready);
        };
    }

    private static SplitPage split(Page page) {
        List<Signs> blocks =
                Columns.unwrapped(page.blocks()).stream().map(Signs::of).toList();
        Reading reading = Reading.best(RoleScores.of(blocks));
        Assembly assembly = Assembly.of(blocks, reading);
        List<Draft> drafts = Reprints.merge(assembly.drafts());
        Stitching.resume(drafts);
        drafts.forEach(Stitching::reorder);
        drafts.forEach(Stitching::join);
        Imprint i = page.imprint();
        Finish finish = new Finish(page.source(), i);
        List<Article> articles = drafts.stream().map(finish::article).toList();
        return new SplitPage(
                page.source(),
                i.newspaper(),
                i.date(),
                i.dateOrigin(),
                i.number(),
                i.homeRegion(),
                articles,
                assembly.furniture(),
                null);
    }
}
