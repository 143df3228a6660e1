package laobao.article;

import java.util.List;
import java.util.function.Consumer;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.ReadyArticle;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

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
        return split(printed, problem -> {}, applied -> {});
    }

    /**
     * The same.
     *
     * @param problems told of each of the page's corrections that fits nothing on it any more
     * @param applied told of each that does, but of the date
     */
    public SplitPage split(Printed printed, Consumer<Problem> problems, Consumer<AppliedCorrection> applied) {
        return switch (printed) {
            case Page page -> split(page, problems, applied);
            case ReadyArticle ready -> Ready.page(ready);
        };
    }

    private SplitPage split(Page page, Consumer<Problem> problems, Consumer<AppliedCorrection> applied) {
        Imprint i = page.imprint();
        if (page.corrections().isEmpty()) {
            Assembly assembly = assemble(page);
            return made(page, i, finished(page, i, assembly), assembly.furniture());
        }
        Assembly before = assemble(page.uncorrected());
        Correcting correcting = new Correcting(page, problems, applied);
        Assembly assembly = assemble(page, correcting);
        PartialDate date = page.corrections().date();
        Imprint dated =
                date == null ? i : new Imprint(i.newspaper(), date, DateOrigin.CORRECTION, i.number(), i.homeRegion());
        List<Article> articles = correcting.articles(
                finished(page, dated, assembly), assembly.drafts(), finished(page, i, before), before.drafts());
        return made(page, dated, articles, assembly.furniture());
    }

    private List<Article> finished(Page page, Imprint imprint, Assembly assembly) {
        Finish finish = new Finish(page.source(), imprint, weights);
        return assembly.drafts().stream().map(finish::article).toList();
    }

    private static SplitPage made(Page page, Imprint i, List<Article> articles, List<String> furniture) {
        return new SplitPage(
                page.source(),
                i.newspaper(),
                i.date(),
                i.dateOrigin(),
                i.number(),
                i.homeRegion(),
                articles,
                furniture,
                null);
    }

    /** A page's articles, put together but not finished. */
    Assembly assemble(Page page) {
        return assemble(page, null);
    }

    private Assembly assemble(Page page, @Nullable Correcting correcting) {
        List<Signs> blocks = signs(page);
        Topics topics = new Topics(blocks);
        Reading reading = Reading.best(blocks, topics, weights);
        MarkedBlocks.part(blocks, reading);
        if (correcting != null) correcting.roles(blocks, reading);
        Assembly assembly = Assembly.of(blocks, reading);
        List<Draft> drafts = Reprints.merge(assembly.drafts(), topics);
        Resumption.of(drafts, topics, weights).apply();
        if (correcting != null) correcting.drafts(drafts, assembly.furniture());
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
