package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import laobao.archive.Timeline;
import laobao.archive.Timeline.Bucket;

/** Counts over time: years, months or days by their names, of which an article has one each at most. */
final class ClusterTimeline {
    private static final List<String> DATES = List.of("day", "month", "year");

    private ClusterTimeline() {}

    static Timeline of(Cluster cluster, ClusterSelection selection, Interval interval) throws IOException {
        return PointInTime.with(cluster, point -> of(point, selection, interval));
    }

    private static Timeline of(PointInTime point, ClusterSelection selection, Interval interval) throws IOException {
        JsonObject matches = selection.matches(null);
        JsonObject all = Json.object("size", 0, "track_total_hits", true, "query", matches);
        long total = Json.at(point.search(all), "hits", "total", "value").getAsLong();
        NavigableMap<Long, Long> counts = counts(point, matches, interval);
        ClusterStories stories = selection.stories(point, matches, DATES);
        total -= stories.behind();
        takeOff(stories, counts, interval);
        long dated = counts.values().stream().mapToLong(Long::longValue).sum();
        if (counts.isEmpty()) return new Timeline(interval.label(), List.of(), total);
        long first = counts.firstKey();
        long last = counts.lastKey();
        if (last - first >= Timeline.MAX_BUCKETS)
            throw new InvalidRequestException(
                    "bad-parameter",
                    "The hits span " + (last - first + 1) + " buckets of a " + interval.label() + "; "
                            + Timeline.MAX_BUCKETS + " are allowed: ask for fewer years or a longer interval.");
        Map<Long, Long> beside = counts(point, selection.beside(), interval);
        // Beside the hits a story counts once in each bucket in which it was printed.
        selection
                .stories(point, selection.beside(), DATES)
                .takeOff(beside, field(interval), value -> number(value, interval));
        List<Bucket> buckets = new ArrayList<>();
        for (long i = first; i <= last; i++)
            buckets.add(new Bucket(key(i, interval), counts.getOrDefault(i, 0L), beside.getOrDefault(i, 0L)));
        return new Timeline(interval.label(), buckets, total - dated);
    }

    private static NavigableMap<Long, Long> counts(PointInTime point, JsonObject query, Interval interval)
            throws IOException {
        TreeMap<Long, Long> counts = new TreeMap<>();
        ClusterFacets.walk(point, field(interval), query)
                .forEach((value, count) -> counts.merge(number(value, interval), count, Long::sum));
        return counts;
    }

    private static String field(Interval interval) {
        return switch (interval) {
            case DECADE, YEAR -> "year";
            case MONTH -> "month";
            case DAY -> "day";
        };
    }

    /** Lets each story count once, when it was printed first. */
    private static void takeOff(ClusterStories stories, Map<Long, Long> counts, Interval interval) {
        for (List<ClusterStories.Appearance> story : stories.repeated()) {
            List<ClusterStories.Appearance> inTime = new ArrayList<>(story);
            inTime.sort(Comparator.comparing(ClusterTimeline::date));
            for (ClusterStories.Appearance later : inTime.subList(1, inTime.size()))
                for (String value : later.values(field(interval)))
                    counts.computeIfPresent(number(value, interval), (bucket, n) -> n == 1 ? null : n - 1);
        }
    }

    /** As much of the date as is known; what is not dated comes last. */
    private static String date(ClusterStories.Appearance appearance) {
        for (String field : DATES) for (String value : appearance.values(field)) return value;
        return "none";
    }

    /** The number of the bucket of a date, counted without gaps. */
    private static long number(String date, Interval interval) {
        return switch (interval) {
            case DECADE -> Integer.parseInt(date) / 10;
            case YEAR -> Integer.parseInt(date);
            case MONTH -> Integer.parseInt(date.substring(0, 4)) * 12L + Integer.parseInt(date.substring(5)) - 1;
            case DAY -> LocalDate.parse(date).toEpochDay();
        };
    }

    private static String key(long number, Interval interval) {
        return switch (interval) {
            case DECADE -> String.format("%04ds", number * 10);
            case YEAR -> String.format("%04d", number);
            case MONTH -> String.format("%04d-%02d", number / 12, number % 12 + 1);
            case DAY -> LocalDate.ofEpochDay(number).toString();
        };
    }
}
