package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.Breadth;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.PivotField;
import laobao.archive.TreeBuilder;

/**
 * Counts by facet, exact on any number of shards: a list of terms is taken where it is sure that no shard held back what matters, and
 * else all values are walked through in their order.
 */
final class ClusterFacets {
    /** Values that a shard gives at once. A cluster makes 65,535 for one request at most, all facets together. */
    private static final int AT_ONCE = 5_000;

    private ClusterFacets() {}

    /** The field that holds what the rows or columns of a cross table can be; decades are made of years. */
    static String name(PivotField field) {
        return switch (field) {
            case REGION -> "region1";
            case DECADE -> PivotField.YEAR.label();
            default -> field.label();
        };
    }

    /** Counts of the values of a field. */
    static JsonObject terms(String field) {
        return Json.object(
                "terms",
                Json.object("field", field, "size", AT_ONCE, "shard_size", AT_ONCE, "show_term_doc_count_error", true));
    }

    /** Whether no shard held anything back. */
    static boolean areWhole(JsonObject values) {
        return values.get("sum_other_doc_count").getAsLong() == 0
                && values.get("doc_count_error_upper_bound").getAsLong() == 0;
    }

    /** Whether the most frequent of a list are sure to be the right ones, counted in full: what was held back is rarer than they. */
    static boolean holdMost(JsonObject values, int most, List<String> chosen) {
        if (areWhole(values)) return true;
        long unseen = values.get("doc_count_error_upper_bound").getAsLong();
        List<JsonElement> buckets = values.getAsJsonArray("buckets").asList();
        // Those as frequent as the last go by name: the one after them must be rarer, else some may be missing.
        int shown = 0;
        long last = 0;
        for (JsonElement bucket : buckets) {
            long count = Json.at(bucket, "doc_count").getAsLong();
            if (shown >= most && count < last) break;
            if (Json.at(bucket, "doc_count_error_upper_bound").getAsLong() > 0) return false;
            last = count;
            shown++;
        }
        boolean isCut = shown == buckets.size();
        return !isCut && last > unseen && counts(values).keySet().containsAll(chosen);
    }

    static Map<String, Long> counts(JsonObject values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonElement bucket : values.getAsJsonArray("buckets"))
            counts.put(
                    Json.at(bucket, "key").getAsString(),
                    Json.at(bucket, "doc_count").getAsLong());
        return counts;
    }

    /** All values of what a query matches. */
    static Map<String, Long> all(Cluster cluster, String field, JsonObject query) throws IOException {
        JsonObject body = Json.object("size", 0, "query", query, "aggs", Json.object("values", terms(field)));
        JsonObject values =
                Json.at(cluster.search(body), "aggregations", "values").getAsJsonObject();
        if (areWhole(values)) return counts(values);
        return PointInTime.with(cluster, point -> walk(point, field, query));
    }

    /** All values of what a query matches, however many. */
    static Map<String, Long> walk(Asked asked, String field, JsonObject query) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        JsonElement after = null;
        do {
            JsonObject composite = Json.object(
                    "size", AT_ONCE, "sources", List.of(Map.of("value", Map.of("terms", Map.of("field", field)))));
            if (after != null) composite.add("after", after);
            JsonObject body = Json.object(
                    "size", 0, "query", query, "aggs", Json.object("values", Json.object("composite", composite)));
            JsonObject page =
                    Json.at(asked.search(body), "aggregations", "values").getAsJsonObject();
            for (JsonElement bucket : page.getAsJsonArray("buckets"))
                counts.put(
                        Json.at(bucket, "key", "value").getAsString(),
                        Json.at(bucket, "doc_count").getAsLong());
            after = page.get("after_key");
        } while (after != null);
        return counts;
    }

    /** All values of what a request matches, stories counted once where it says so. */
    static Map<String, Long> all(Cluster cluster, FacetField field, ClusterSelection selection) throws IOException {
        JsonObject matches = selection.matches(field);
        if (!selection.isFolded()) return all(cluster, field.label(), matches);
        return PointInTime.with(cluster, point -> folded(point, field, selection));
    }

    /** All values of what a request matches, stories counted once. */
    static Map<String, Long> folded(Asked asked, FacetField field, ClusterSelection selection) throws IOException {
        JsonObject matches = selection.matches(field);
        Map<String, Long> counts = walk(asked, field.label(), matches);
        selection.stories(asked, matches, List.of(field.label())).takeOff(counts, field.label());
        return counts;
    }

    /** Counts as a list or tree, most frequent first, dates newest first. */
    static List<FacetCount> tree(FacetField field, Map<String, Long> counts, Breadth breadth, List<String> chosen) {
        List<String> values = new ArrayList<>(counts.keySet());
        values.sort(Comparator.naturalOrder());
        List<Long> frequencies = new ArrayList<>();
        for (String value : values) frequencies.add(counts.getOrDefault(value, 0L));
        return new TreeBuilder(Facets.separator(field), order(field), values, frequencies, breadth, chosen).build();
    }

    /** Most frequent first, dates newest first. */
    static Comparator<FacetCount> order(FacetField field) {
        return field == FacetField.DATE
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }
}
