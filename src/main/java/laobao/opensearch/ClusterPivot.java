package laobao.opensearch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;

/** Counts matches in a cross table, all from one point in time. */
final class ClusterPivot {
    /** Cells asked for at once: a cluster makes 65,535 buckets for one request at most. */
    private static final int CELLS = 60_000;

    /**
     * The rows or the columns.
     *
     * @param labels what they are called
     * @param counts hits of each
     * @param places for each value of the field the row or column; several years are one decade
     * @param leftOut values that the limit left out
     */
    private record Axis(
            String field, List<String> labels, List<Long> counts, Map<String, Integer> places, int leftOut) {
        static Axis of(PivotField pivot, Map<String, Long> values, int most, ClusterStories stories) {
            TreeMap<String, Long> byLabel = new TreeMap<>();
            values.forEach((value, count) -> byLabel.merge(label(pivot, value), count, Long::sum));
            stories.takeOff(byLabel, ClusterFacets.name(pivot), value -> label(pivot, value));
            List<String> found = new ArrayList<>(byLabel.keySet());
            if (!pivot.isTime())
                found.sort(Comparator.comparingLong((String label) -> byLabel.getOrDefault(label, 0L))
                        .reversed());
            List<String> labels = pivot.isTime()
                    ? found.subList(Math.max(0, found.size() - most), found.size())
                    : found.subList(0, Math.min(most, found.size()));
            Map<String, Integer> ofLabel = new HashMap<>();
            for (String label : labels) ofLabel.put(label, ofLabel.size());
            Map<String, Integer> places = new HashMap<>();
            for (String value : values.keySet()) {
                Integer place = ofLabel.get(label(pivot, value));
                if (place != null) places.put(value, place);
            }
            return new Axis(
                    ClusterFacets.name(pivot),
                    List.copyOf(labels),
                    labels.stream()
                            .map(label -> byLabel.getOrDefault(label, 0L))
                            .toList(),
                    places,
                    found.size() - labels.size());
        }

        private static String label(PivotField pivot, String value) {
            return pivot == PivotField.DECADE ? value.substring(0, 3) + "0s" : value;
        }

        /** The rows or columns of an article. */
        Set<Integer> places(ClusterStories.Appearance appearance) {
            Set<Integer> found = new HashSet<>();
            for (String value : appearance.values(field)) {
                Integer place = places.get(value);
                if (place != null) found.add(place);
            }
            return found;
        }

        List<String> values() {
            return places.keySet().stream().sorted().toList();
        }

        /** What has one of the values shown. */
        JsonObject shown() {
            return Json.object("terms", Json.object(field, values()));
        }
    }

    private final PointInTime point;
    private final JsonObject matches;
    private final Axis rows;
    private final Axis columns;
    private final ClusterStories stories;

    private ClusterPivot(PointInTime point, JsonObject matches, Axis rows, Axis columns, ClusterStories stories) {
        this.point = point;
        this.matches = matches;
        this.rows = rows;
        this.columns = columns;
        this.stories = stories;
    }

    static PivotTable of(Cluster cluster, ClusterSelection selection, PivotRequest request) throws IOException {
        JsonObject matches = selection.matches(null);
        return PointInTime.with(cluster, point -> {
            ClusterStories stories = selection.stories(
                    point, matches, List.of(ClusterFacets.name(request.rows()), ClusterFacets.name(request.columns())));
            Axis rows = axis(point, request.rows(), matches, request.maxRows(), stories);
            Axis columns = axis(point, request.columns(), matches, request.maxColumns(), stories);
            return new ClusterPivot(point, matches, rows, columns, stories).table();
        });
    }

    private static Axis axis(PointInTime point, PivotField field, JsonObject matches, int most, ClusterStories stories)
            throws IOException {
        return Axis.of(field, ClusterFacets.walk(point, ClusterFacets.name(field), matches), most, stories);
    }

    private PivotTable table() throws IOException {
        long[][] cells = new long[rows.labels.size()][columns.labels.size()];
        List<String> values = rows.values();
        int atOnce = Math.max(1, CELLS / (columns.places.size() + 1));
        if (!columns.places.isEmpty())
            for (int from = 0; from < values.size(); from += atOnce)
                count(values.subList(from, Math.min(values.size(), from + atOnce)), cells);
        JsonObject body = Json.object("size", 0, "track_total_hits", true, "query", matches);
        body.add(
                "aggs",
                Json.object(
                        "inside", Json.object("filter", ClusterQueries.all(List.of(rows.shown(), columns.shown())))));
        JsonObject answer = point.search(body);
        long total = Json.at(answer, "hits", "total", "value").getAsLong();
        long outside =
                total - Json.at(answer, "aggregations", "inside", "doc_count").getAsLong() - takeOff(cells);
        List<List<Long>> counts = new ArrayList<>();
        for (long[] row : cells) counts.add(LongStream.of(row).boxed().toList());
        return new PivotTable(
                rows.labels,
                columns.labels,
                counts,
                rows.counts,
                columns.counts,
                total - stories.behind(),
                outside,
                rows.leftOut,
                columns.leftOut);
    }

    /** Takes off the cells that a story was counted in more than once; gives how often one was counted too much outside of all cells. */
    private long takeOff(long[][] cells) {
        long outside = 0;
        for (List<ClusterStories.Appearance> story : stories.repeated()) {
            Set<List<Integer>> seen = new HashSet<>();
            int outsideOfStory = 0;
            for (ClusterStories.Appearance appearance : story) {
                Set<Integer> inRows = rows.places(appearance);
                Set<Integer> inColumns = columns.places(appearance);
                for (int r : inRows) for (int c : inColumns) if (!seen.add(List.of(r, c))) cells[r][c]--;
                if (inRows.isEmpty() || inColumns.isEmpty()) outsideOfStory++;
            }
            outside += seen.isEmpty() ? outsideOfStory - 1 : outsideOfStory;
        }
        return outside;
    }

    /** Counts the cells of some rows. Each shard is told which values to give, and so holds none back. */
    private void count(List<String> some, long[][] cells) throws IOException {
        JsonObject inner = terms(columns.field, columns.values());
        JsonObject outer = terms(rows.field, some);
        outer.add("aggs", Json.object("columns", inner));
        JsonObject body = Json.object("size", 0, "query", matches, "aggs", Json.object("rows", outer));
        for (JsonElement row :
                Json.at(point.search(body), "aggregations", "rows", "buckets").getAsJsonArray()) {
            int r = rows.places.getOrDefault(Json.at(row, "key").getAsString(), 0);
            for (JsonElement cell : Json.at(row, "columns", "buckets").getAsJsonArray()) {
                int c = columns.places.getOrDefault(Json.at(cell, "key").getAsString(), 0);
                cells[r][c] += Json.at(cell, "doc_count").getAsLong();
            }
        }
    }

    private static JsonObject terms(String field, List<String> values) {
        return Json.object(
                "terms",
                Json.object("field", field, "include", values, "size", values.size(), "shard_size", values.size()));
    }
}
