package laobao.article;

import java.util.List;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.Printed;
import laobao.page.ReadyArticle;

/** Makes articles out of a page's blocks. Immutable and safe for use by several threads. */
public final class Splitter {
    private final Weights weights;

    /** Splits by what the program has learned. */
    public Splitter() {
        this(Weights.shipped());
    }

    /** Splits by what an archive has learned from its own pages. */
    public Splitter(Weights weights) {
        this.weights = weights;
    }

    /** A page cut into articles; an article that comes split already on a page of its own. */
    public SplitPage split(Printed printed) {
        return switch (printed) {
            case Page page -> split(page);
            case ReadyArticle ready -> Ready.page(ready);
        };
    }

    private SplitPage split(Page page) {
        Assembly assembly = assemble(page);
        Imprint i = page.imprint();
        Finish finish = new Finish(page.source(), i, weights);
        List<Article> articles = assembly.drafts().stream().map(finish::article).toList();
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

    /** A page's articles, put together but not finished. */
    Assembly assemble(Page page) {
        List<Signs> blocks = signs(page);
        Topics topics = new Topics(blocks);
        Reading reading = Reading.best(blocks, topics, weights);
        MarkedBlocks.part(blocks, reading);
        Assembly assembly = Assembly.of(blocks, reading);
        List<Draft> drafts = Reprints.merge(assembly.drafts(), topics);
        Resumption.of(drafts, topics, weights).apply();
        for (Draft draft : drafts) {
            draft.sureness = Sureness.of(draft);
            Stitching.reorder(draft);
            Stitching.join(draft);
        }
        return new Assembly(drafts, assembly.furniture());
    }

    /** What is said of each block to who wants to know why: its role, the next best one, and the evidence. */
    public List<BlockReading> explain(Page page) {
        List<Signs> blocks = signs(page);
        Topics topics = new Topics(blocks);
        return BlockReading.of(blocks, topics, weights);
    }

    static List<Signs> signs(Page page) {
        return PageSigns.of(page);
    }
}
