package laobao.article;

import java.util.List;
import laobao.page.Imprint;
import laobao.page.Page;

/** Makes articles out of a page's blocks. Immutable and safe for use by several threads. */
public final class Splitter {
    /** Splits a page. */
    public SplitPage split(Page page) {
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
}
