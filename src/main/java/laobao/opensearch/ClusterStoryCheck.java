package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laobao.archive.ArchivedArticle;
import laobao.archive.Printing;
import laobao.archive.Resemblance;

/** Checks that each story of an archive on a cluster holds two articles at least, which are reprints of one another or of others of it. */
final class ClusterStoryCheck {
    private static final int AT_ONCE = 500;

    private final List<String> problems;
    private String story = "";
    private final List<ArchivedArticle> members = new ArrayList<>();

    private ClusterStoryCheck(List<String> problems) {
        this.problems = problems;
    }

    static void run(Cluster cluster, List<String> problems) throws IOException {
        problems.addAll(PointInTime.with(cluster, point -> {
            ClusterStoryCheck check = new ClusterStoryCheck(new ArrayList<>());
            check.all(point);
            return check.problems;
        }));
    }

    private void all(PointInTime point) throws IOException {
        JsonArray page = new JsonArray();
        do {
            JsonObject body = Json.object(
                    "size",
                    AT_ONCE,
                    "track_total_hits",
                    false,
                    "_source",
                    ClusterHits.READ,
                    "query",
                    ClusterStories.EXIST,
                    "sort",
                    List.of("story", "id"));
            if (!page.isEmpty()) body.add("search_after", Json.at(page.get(page.size() - 1), "sort"));
            page = Json.at(point.search(body), "hits", "hits").getAsJsonArray();
            for (JsonElement hit : page) add(Objects.requireNonNull(ClusterHits.story(hit)), hit);
        } while (page.size() == AT_ONCE);
        end();
    }

    private void add(String next, JsonElement hit) {
        if (!next.equals(story)) end();
        story = next;
        members.add(ArticleSource.read(Json.at(hit, "_source")));
    }

    private void end() {
        if (members.isEmpty()) return;
        String first = members.getFirst().article().id();
        if (members.size() < 2) problems.add("article " + first + " alone is a story of reprints");
        else if (!Resemblance.areOneStory(members.stream().map(Printing::of).toList()))
            problems.add("the story of article " + first + " holds " + members.size()
                    + " articles that are not all reprints of one another");
        members.clear();
    }
}
