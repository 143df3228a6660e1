package laobao.server;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * An article as one page has it.
 *
 * @param number the page's number; 0 where it is not known
 * @param part what this page has of it, where it goes on from page to page; null where it stands here alone
 */
record OnPage(ArchivedArticle article, int number, @Nullable PagePart part) {
    /** Each page that an article stands on. */
    static List<OnPage> of(ArchivedArticle article) {
        List<OnPage> pages = new ArrayList<>();
        for (PagePart part : article.article().parts())
            if (part.number() != null) pages.add(new OnPage(article, part.number(), part));
        if (pages.isEmpty()) pages.add(new OnPage(article, article.page() == null ? 0 : article.page(), null));
        return pages;
    }

    /** The page that an id means: that of the part which has it, or else the first. */
    static OnPage meant(ArchivedArticle article, String id) {
        List<OnPage> pages = of(article);
        for (OnPage page : pages) if (page.part != null && page.part.id().equals(id)) return page;
        return pages.getFirst();
    }

    int position() {
        return part == null ? article.position() : part.position();
    }

    /** Whether the article began on another page. */
    boolean comesFromElsewhere() {
        return part != null && !part.equals(article.article().parts().getFirst());
    }
}
