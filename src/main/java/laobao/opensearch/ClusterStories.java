package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stories of which a search matches two appearances or more, so that whoever counts can take what was counted twice off again, and whoever
 * lists can leave out all but the first. No shard knows the others' appearances, so these are fetched: {@value #AT_ONCE} matching reprints with each
 * request. Immutable.
 */
final class ClusterStories {
    private static final int AT_ONCE = 10_000;
    /** A cluster takes 65,536 terms in one list. */
    private static final int TERMS = 60_000;

    /** What has reprints, or had them. */
    static final JsonObject EXIST = Json.object("exists", Json.object("field", "story"));

    /** Where every appearance counts. */
    static final ClusterStories NONE = new ClusterStories(List.of(), true);

    /** An appearance that matches, with the values of the fields asked for. */
    record Appearance(String id, JsonObject fields) {
        List<String> values(String field) {
            JsonArray values = fields.getAsJsonArray(field);
            return values == null
                    ? List.of()
                    : values.asList().stream().map(JsonElement::getAsString).toList();
        }
    }

    private final List<List<Appearance>> all;
    private final List<List<Appearance>> repeated;
    private final boolean isWhole;

    private ClusterStories(Collection<List<Appearance>> all, boolean isWhole) {
        this.all = List.copyOf(all);
        this.isWhole = isWhole;
        repeated = all.stream().filter(story -> story.size() > 1).toList();
    }

    /**
     * Those of a search. When the time is over that is allowed to find them, they are the foremost ones.
     *
     * @param query what matches, scored where the order asks for it
     * @param order of the appearances of a story; the last of it the id
     * @param fields whose values are wanted
     */
    static ClusterStories among(Asked asked, JsonObject query, JsonArray order, Collection<String> fields)
            throws IOException {
        Set<String> wanted = new HashSet<>(fields);
        wanted.add("story");
        JsonObject question = Json.object(
                "size",
                AT_ONCE,
                "_source",
                false,
                "docvalue_fields",
                wanted,
                "query",
                Json.object("bool", Json.object("must", query, "filter", EXIST)),
                "sort",
                order,
                "track_total_hits",
                false);
        Map<String, List<Appearance>> stories = new LinkedHashMap<>();
        JsonArray page;
        do {
            try {
                page = Json.at(asked.search(question), "hits", "hits").getAsJsonArray();
            } catch (Allowance.CutException e) {
                return new ClusterStories(stories.values(), false);
            }
            for (JsonElement hit : page) {
                JsonArray place = Json.at(hit, "sort").getAsJsonArray();
                JsonObject found = Json.at(hit, "fields").getAsJsonObject();
                stories.computeIfAbsent(found.getAsJsonArray("story").get(0).getAsString(), story -> new ArrayList<>())
                        .add(new Appearance(place.get(place.size() - 1).getAsString(), found));
                question.add("search_after", place);
            }
        } while (page.size() == AT_ONCE);
        return new ClusterStories(stories.values(), true);
    }

    /** The appearances of each story, in order. */
    List<List<Appearance>> repeated() {
        return repeated;
    }

    /** How many appearances are not to be counted. */
    long behind() {
        return repeated.stream().mapToLong(story -> story.size() - 1).sum();
    }

    /** Whether these are all. */
    boolean isWhole() {
        return isWhole;
    }

    /** A query without the appearances behind the first of each story, and without all whose story could not be found in time. */
    JsonObject without(JsonObject query) {
        if (!isWhole) {
            List<JsonElement> any = lists(all.stream().map(story -> story.getFirst().id));
            any.add(ClusterQueries.without(ClusterQueries.everything(), EXIST));
            return ClusterQueries.all(List.of(query, ClusterQueries.any(any)));
        }
        List<JsonElement> behind =
                lists(repeated.stream().flatMap(story -> story.stream().skip(1)).map(Appearance::id));
        return behind.isEmpty() ? query : ClusterQueries.without(query, Json.array(behind));
    }

    private static List<JsonElement> lists(Stream<String> ids) {
        List<String> all = ids.toList();
        List<JsonElement> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TERMS)
            lists.add(ClusterQueries.terms("id", all.subList(from, Math.min(all.size(), from + TERMS))));
        return lists;
    }

    /** Takes off what a story was counted more than once for: the values that several of its appearances have. */
    void takeOff(Map<String, Long> counts, String field) {
        takeOff(counts, field, Function.identity());
    }

    /** Puts on each story once for each of its values, where what has a story was not counted. */
    void putOn(Map<String, Long> counts, String field) {
        for (List<Appearance> story : all) {
            Set<String> values = new HashSet<>();
            for (Appearance appearance : story) values.addAll(appearance.values(field));
            for (String value : values) counts.merge(value, 1L, Long::sum);
        }
    }

    /** @param counted under what a value is counted */
    <K> void takeOff(Map<K, Long> counts, String field, Function<String, K> counted) {
        for (List<Appearance> story : repeated) {
            Set<K> seen = new HashSet<>();
            for (Appearance appearance : story)
                for (String value : appearance.values(field)) {
                    K key = counted.apply(value);
                    if (!seen.add(key)) counts.merge(key, -1L, Long::sum);
                }
        }
    }

    /** How often each story stands in print, also on one page. */
    static Map<String, Integer> copies(Asked asked, Set<String> stories) throws IOException {
        Map<String, Integer> copies = new HashMap<>();
        if (stories.isEmpty()) return copies;
        // Each shard is told which to count, and so holds none back.
        JsonObject terms =
                Json.object("field", "story", "include", stories, "size", stories.size(), "shard_size", stories.size());
        JsonObject counting =
                Json.object("terms", terms, "aggs", Map.of("copies", Map.of("sum", Map.of("field", "copies"))));
        JsonObject body = Json.object(
                "size",
                0,
                "query",
                ClusterQueries.terms("story", List.copyOf(stories)),
                "aggs",
                Json.object("stories", counting));
        for (JsonElement story : Json.at(asked.search(body), "aggregations", "stories", "buckets")
                .getAsJsonArray())
            copies.put(
                    Json.at(story, "key").getAsString(),
                    Json.at(story, "copies", "value").getAsInt());
        return copies;
    }
}
