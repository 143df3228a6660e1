package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import org.jspecify.annotations.Nullable;

/** What a cluster found, for showing; its sources hold {@link #READ}. */
final class ClusterHits {
    static final List<String> READ = List.of("json", "story");

    private final Highlighter highlighter;
    private final boolean scored;

    /** @param scored whether the order is by score */
    ClusterHits(Highlighter highlighter, boolean scored) {
        this.highlighter = highlighter;
        this.scored = scored;
    }

    /** What was found, each with the number of times that its story stands in print. */
    List<Hit> read(List<JsonElement> found, Asked asked) throws IOException {
        Set<String> stories = new HashSet<>();
        for (JsonElement one : found) {
            String story = story(one);
            if (story != null) stories.add(story);
        }
        Map<String, Integer> copies = ClusterStories.copies(asked, stories);
        List<Hit> hits = new ArrayList<>();
        for (JsonElement one : found) hits.add(hit(one.getAsJsonObject(), copies));
        return hits;
    }

    /** The story of what was found, with its source; null for what has no reprint. */
    static @Nullable String story(JsonElement found) {
        JsonElement story = Json.at(found, "_source", "story");
        return story == null ? null : story.getAsString();
    }

    private Hit hit(JsonObject found, Map<String, Integer> copies) {
        ArchivedArticle archived = ArticleSource.read(found.get("_source"));
        JsonElement score = found.get("_score");
        return Hit.of(
                archived,
                copies.getOrDefault(story(found), archived.article().copies()),
                scored && score != null && !score.isJsonNull() ? score.getAsFloat() : 0,
                highlighter.highlight(archived));
    }
}
