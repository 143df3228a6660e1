package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;

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
        JsonElement score = found.get("_score");
        return Hit.of(
                archived,
                archived.article().copies(),
                scored && score != null && !score.isJsonNull() ? score.getAsFloat() : 0,
                highlighter.highlight(archived));
    }
}
