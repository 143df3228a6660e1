package laobao.facts;

import laobao.article.SplitPage;

/** Finds regions and unions of each article of a page, and the page's date where it has none. Safe for use by several threads. */
public final class FactFinder {
    /** The same page with facts in its articles; what an article already has is kept. */
    public SplitPage find(SplitPage page) {
        return page;
    }

    /**
     * Where a union stands in the tree of unions: {@code 中华全国总工会/河南省总工会/郑州市总工会}.
     *
     * @param union a full name as {@link #find} gives it
     */
    public String pathOf(String union) {
        return union;
    }
}
