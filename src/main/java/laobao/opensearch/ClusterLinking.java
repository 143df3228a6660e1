package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import laobao.archive.Printing;
import laobao.archive.Resemblance;
import laobao.archive.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was written since the last commit the story that it belongs to, by the rule of the embedded engine: articles that share keys of their
 * {@link Sketch} are compared, and {@link Resemblance} decides. Where a story lost an article, the rest of it is looked at anew. Of what is looked at
 * it keeps in memory the ids of reprints alone. For use once, by one thread.
 */
final class ClusterLinking {
    /** Articles looked up together. */
    private static final int AT_ONCE = 200;
    /** Articles compared with one, those first that share the most keys. */
    private static final int COMPARED = 32;

    private static final int IDS = 5_000;
    private static final List<String> READ = List.of("json", "source", "story", "written");

    private final Cluster cluster;
    private final String index;
    /** Stories that lost an article. */
    private final Set<String> touched;
    /** What stood in a story that was touched, and that story. */
    private final Map<String, String> before = new HashMap<>();
    /** Articles and stories, each under another of those that it is one with; see {@link #node}. */
    private final Map<String, String> above = new HashMap<>();
    /** The articles that are reprints, with the node of each. */
    private final Map<String, String> joined = new HashMap<>();

    private final @Nullable SharedKeys sharedKeys;

    /**
     * For one commit.
     *
     * @param touched stories that lost an article
     * @param sharedKeys of all that the index holds, as far as that is known
     */
    ClusterLinking(Cluster cluster, String index, Set<String> touched, @Nullable SharedKeys sharedKeys) {
        this.cluster = cluster;
        this.index = index;
        this.touched = touched;
        this.sharedKeys = sharedKeys;
    }

    /** The stories that some documents were of when what is searched was refreshed last. */
    static Set<String> storiesOf(Cluster cluster, String index, Collection<String> ids) throws IOException {
        Set<String> stories = new HashSet<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS) {
            JsonObject query = ClusterQueries.all(List.of(
                    ids(all.subList(from, Math.min(all.size(), from + IDS))), ClusterStories.EXIST));
            JsonObject body = Json.object("size", IDS, "_source", List.of("story"), "query", query);
            for (JsonElement hit : hits(search(cluster, index, body)))
                stories.add(Json.at(hit, "_source", "story").getAsString());
        }
        return stories;
    }

    /**
     * Links.
     *
     * @param linked the last batch that was linked
     * @param documents makes those that change anew
     * @param bulk is given them
     * @return whether anything was looked at
     */
    boolean run(long linked, ArticleSource documents, Bulk bulk) throws IOException {
        JsonObject written = ClusterQueries.range("written", linked + 1, null);
        JsonObject fresh = ClusterQueries.any(List.of(written, ClusterQueries.terms("story", List.copyOf(touched))));
        JsonArray page = new JsonArray();
        boolean isAny = false;
        do {
            JsonObject body = Json.object(
                    "size", AT_ONCE, "_source", READ, "query", fresh, "sort", List.of("id"), "track_total_hits", false);
            if (!page.isEmpty()) body.add("search_after", Json.at(page.get(page.size() - 1), "sort"));
            page = hits(search(cluster, index, body));
            isAny |= !page.isEmpty();
            compare(page, linked);
        } while (page.size() == AT_ONCE);
        write(changes(), documents, bulk);
        return isAny;
    }

    /** One article that is looked at. */
    private record One(String id, String node, Printing printing) {}

    private void compare(JsonArray page, long linked) throws IOException {
        List<One> ones = page.asList().parallelStream()
                .map(hit -> new One(id(hit), node(id(hit), ClusterHits.story(hit)), printing(hit)))
                .toList();
        for (JsonElement hit : page) {
            String story = ClusterHits.story(hit);
            if (story != null && touched.contains(story)) before.put(id(hit), story);
        }
        List<List<String>> sketches = ones.parallelStream()
                .map(one -> ArticleSource.sketch(one.printing.letters()))
                .map(keys -> sharedKeys == null ? keys : sharedKeys.asked(keys))
                .toList();
        List<Integer> asked = IntStream.range(0, ones.size())
                .filter(i -> sketches.get(i).size() >= Sketch.SHARED)
                .boxed()
                .toList();
        if (asked.isEmpty()) return;
        StringBuilder lines = new StringBuilder();
        for (int i : asked)
            lines.append("{}\n")
                    .append(sharing(ones.get(i).id, sketches.get(i)))
                    .append('\n');
        List<JsonArray> candidates = cluster.searches(index, lines.toString(), Cluster.LONG).stream()
                .map(ClusterLinking::hits)
                .toList();
        List<List<JsonElement>> found = IntStream.range(0, asked.size())
                .parallel()
                .mapToObj(i -> reprints(ones.get(asked.get(i)), candidates.get(i), linked))
                .toList();
        for (int i = 0; i < asked.size(); i++) {
            One one = ones.get(asked.get(i));
            for (JsonElement other : found.get(i))
                join(one.id, one.node, id(other), node(id(other), ClusterHits.story(other)));
        }
    }

    /** What shares enough keys, most first. */
    private static JsonObject sharing(String id, List<String> keys) {
        List<JsonObject> each = new ArrayList<>();
        for (String key : keys)
            each.add(Json.object("constant_score", Json.object("filter", ClusterQueries.term("sketch", key))));
        JsonObject shared = Json.object(
                "should", Json.array(each), "must_not", ids(List.of(id)), "minimum_should_match", Sketch.SHARED);
        return Json.object(
                "size", COMPARED, "track_total_hits", false, "_source", READ, "query", Json.object("bool", shared));
    }

    /** Of those that may be reprints of one those that are; of a story one is enough. */
    private List<JsonElement> reprints(One one, JsonArray candidates, long linked) {
        Set<String> known = new HashSet<>();
        List<JsonElement> reprints = new ArrayList<>();
        for (JsonElement candidate : candidates) {
            String story = ClusterHits.story(candidate);
            boolean isTouched = story != null && touched.contains(story);
            boolean isFresh =
                    isTouched || Json.at(candidate, "_source", "written").getAsLong() > linked;
            // A pair of those looked at is found from one side only: to have the cluster leave out the other takes it
            // longer than to send it.
            if (isFresh && id(candidate).compareTo(one.id) > 0) continue;
            if (story != null && !isTouched && known.contains(story)) continue;
            if (!Resemblance.isReprint(one.printing, printing(candidate))) continue;
            reprints.add(candidate);
            if (story != null && !isTouched) known.add(story);
        }
        return reprints;
    }

    /** A story, or an article that has none yet. */
    private String node(String id, @Nullable String story) {
        return story == null || touched.contains(story) ? "article " + id : "story " + story;
    }

    private void join(String one, String nodeOfOne, String other, String nodeOfOther) {
        joined.put(one, nodeOfOne);
        joined.put(other, nodeOfOther);
        String root = root(nodeOfOne);
        String under = root(nodeOfOther);
        if (root.equals(under)) return;
        // A story that is there stays above articles without one, so that the fewest change.
        if (isStory(under) && !isStory(root)) above.put(root, under);
        else above.put(under, root);
    }

    private static boolean isStory(String node) {
        return node.startsWith("story ");
    }

    private String root(String node) {
        String root = node;
        for (String next = above.get(root); next != null; next = above.get(root)) root = next;
        for (String at = node; !at.equals(root); ) {
            String next = above.put(at, root);
            at = next == null ? root : next;
        }
        return root;
    }

    /** The documents that are of another story now, or of none. */
    private Map<String, @Nullable String> changes() throws IOException {
        Map<String, @Nullable String> changes = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Set<String> taken = new HashSet<>();
        before.forEach((id, story) -> {
            String node = joined.get(id);
            // What is left of a story keeps its name, so that the fewest change.
            if (node != null && !isStory(root(node)) && !labels.containsKey(root(node)) && taken.add(story))
                labels.put(root(node), story);
            if (node == null) changes.put(id, null);
        });
        joined.forEach((id, node) -> {
            String root = root(node);
            String story = isStory(root)
                    ? root.substring("story ".length())
                    : labels.computeIfAbsent(
                            root,
                            r -> Long.toString(
                                    ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX));
            if (!node.equals("story " + story) && !story.equals(before.get(id))) changes.put(id, story);
        });
        for (String node : List.copyOf(above.keySet())) {
            String root = root(node);
            if (!isStory(node) || !isStory(root)) continue;
            JsonObject members = ClusterQueries.term("story", node.substring("story ".length()));
            JsonObject body = Json.object("size", IDS, "_source", false, "query", members);
            for (JsonElement hit : hits(search(cluster, index, body)))
                changes.put(id(hit), root.substring("story ".length()));
        }
        return changes;
    }

    private void write(Map<String, @Nullable String> changes, ArticleSource documents, Bulk bulk) throws IOException {
        List<String> all = List.copyOf(changes.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            JsonObject body = Json.object(
                    "size",
                    AT_ONCE,
                    "_source",
                    READ,
                    "query",
                    ids(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            for (JsonElement hit : hits(search(cluster, index, body))) {
                JsonElement source = Json.at(hit, "_source");
                JsonObject document = documents.of(
                        ArticleSource.read(source),
                        Json.at(source, "source").getAsString(),
                        Json.at(source, "written").getAsLong(),
                        changes.get(id(hit)));
                bulk.index(id(hit), document.toString());
            }
        }
    }

    private static JsonObject search(Cluster cluster, String index, JsonObject body) throws IOException {
        Patience patience = new Patience(cluster.address(), Cluster.LONG);
        while (true) {
            JsonObject answer = cluster.answer("POST", "/" + index + "/_search", body, Cluster.LONG);
            if (Cluster.isWhole(answer)) return answer;
            patience.pause(new IOException("part of the archive does not answer"));
        }
    }

    private static JsonObject ids(List<String> ids) {
        return Json.object("ids", Json.object("values", ids));
    }

    private static JsonArray hits(JsonObject answer) {
        return Json.at(answer, "hits", "hits").getAsJsonArray();
    }

    private static String id(JsonElement hit) {
        return Json.at(hit, "_id").getAsString();
    }

    private static Printing printing(JsonElement hit) {
        return Printing.of(ArticleSource.read(hit.getAsJsonObject().get("_source")));
    }
}
