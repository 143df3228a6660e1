package laobao.ingest;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.ArchivedArticle.Continuation;
import laobao.article.Article;
import laobao.article.Continuations;
import laobao.article.SplitPage;
import laobao.facts.FactFinder;

/** The articles of a page as an archive keeps them. */
final class ArchivedArticles {
    private ArchivedArticles() {}

    /** @param ready whether they came split already: then nobody looks for what other pages have of them */
    static List<ArchivedArticle> of(SplitPage page, FactFinder facts, boolean ready) {
        List<ArchivedArticle> archived = new ArrayList<>();
        for (Article article : page.articles()) {
            archived.add(new ArchivedArticle(
                    article,
                    page.newspaper(),
                    page.date(),
                    page.dateOrigin(),
                    page.number(),
                    archived.size(),
                    page.source(),
                    page.url(),
                    facts.pathsOf(article),
                    !ready && page.edition() != null && Continuations.marked(article)
                            ? new Continuation(article, null, page.homeRegion())
                            : null));
        }
        return archived;
    }
}
