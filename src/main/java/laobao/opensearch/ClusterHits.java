package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.article.Article;

/** What a cluster found, for showing. */
final class ClusterHits {
    private final Highlighter highlighter;
    private final boolean scored;

    /** @param scored whether the order is by score */
    ClusterHits(Highlighter highlighter, boolean scored) {
        this.highlighter = highlighter;
        this.scored = scored;
    }

    Hit hit(JsonObject found) {
        ArchivedArticle archived = ArticleSource.read(found.get("_source"));
        Article article = archived.article();
        JsonElement score = found.get("_score");
        return new Hit(
                article.id(),
                article.title(),
                article.kicker(),
                archived.newspaper(),
                archived.date(),
                archived.page(),
                article.column(),
                article.genre(),
                article.byline(),
                article.regions(),
                article.unions(),
                article.copies(),
                scored && score != null && !score.isJsonNull() ? score.getAsFloat() : 0,
                highlighter.highlight(archived));
    }
}
