package laobao.ingest;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.SplitPage;
import laobao.facts.FactFinder;

/** The articles of a page as an archive keeps them. */
final class ArchivedArticles {
    private ArchivedArticles() {}

    static List<ArchivedArticle> of(SplitPage page, FactFinder facts) {
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
                    facts.pathsOf(article)));
        }
        return archived;
    }
}
