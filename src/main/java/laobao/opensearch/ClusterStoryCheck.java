package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.archive.Printing;
import laobao.archive.Resemblance;

/**
 * Checks that each story of an archive on a cluster holds two articles at least, which are reprints of one another or of others of it; and that articles
 * of one sketch that are reprints are of one story.
 */
final class ClusterStoryCheck {
    private static final int AT_ONCE = 500;
    /** Of more articles than these with one sketch not all have been compared. */
    private static final int COMPARED = 32;

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

    /** @param ids those of articles that are alike */
    static void alike(Cluster cluster, Collection<List<String>> ids, List<String> problems) throws IOException {
        List<List<String>> some = new ArrayList<>();
        int articles = 0;
        for (List<String> alike : ids) {
            if (alike.size() < 2 || alike.size() > COMPARED) continue;
            some.add(alike);
            articles += alike.size();
            if (articles <= AT_ONCE - COMPARED) continue;
            compare(cluster, some, problems);
            some.clear();
            articles = 0;
        }
        if (!some.isEmpty()) compare(cluster, some, problems);
    }

    private static void compare(Cluster cluster, List<List<String>> all, List<String> problems) throws IOException {
        List<String> ids = all.stream().flatMap(List::stream).toList();
        JsonObject body =
                Json.object("size", AT_ONCE, "_source", ClusterHits.READ, "query", ClusterQueries.terms("id", ids));
        Map<String, JsonElement> found = new HashMap<>();
        for (JsonElement hit : Json.at(cluster.search(body), "hits", "hits").getAsJsonArray())
            found.put(ArticleSource.read(Json.at(hit, "_source")).article().id(), hit);
        for (List<String> alike : all) {
            // What has gone since was dropped by a program that writes beside this one.
            List<JsonElement> there =
                    alike.stream().map(found::get).filter(Objects::nonNull).toList();
            for (JsonElement other : there.subList(Math.min(1, there.size()), there.size()))
                if (areApart(there.getFirst(), other))
                    problems.add("articles " + String.join(" and ", ids(there.getFirst(), other))
                            + " are reprints of each other, but not of one story");
        }
    }

    private static boolean areApart(JsonElement one, JsonElement other) {
        String story = ClusterHits.story(one);
        return (story == null || !story.equals(ClusterHits.story(other)))
                && Resemblance.isReprint(printing(one), printing(other))
                && Resemblance.isReprint(printing(other), printing(one));
    }

    private static Printing printing(JsonElement hit) {
        return Printing.of(ArticleSource.read(Json.at(hit, "_source")));
    }

    private static List<String> ids(JsonElement... hits) {
        return Stream.of(hits)
                .map(hit ->
                        ArticleSource.read(Json.at(hit, "_source")).article().id())
                .sorted()
                .toList();
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
