package laobao.server;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import laobao.archive.Archive;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.text.PartialDate;

/**
 * Hits over time, with the number of all articles beside them, so that a rise of a theme can be told from a rise of the paper. Counts
 * come from the date facet, which knows whole years and months; the buckets that the ends of the span cut are searched for themselves.
 */
final class Timeline {
    /** How long a bucket is. */
    enum Interval {
        MONTH,
        YEAR,
        DECADE;

        static Interval of(String name) {
            for (Interval interval : values()) if (interval.label().equals(name)) return interval;
            throw new FailureException(
                    400,
                    "bad-parameter",
                    "'interval' is '" + Parameters.shorten(name) + "'; allowed is month, year or decade.");
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One bucket.
     *
     * @param key {@code 2022-11}, {@code 2022} or {@code 2020s}
     * @param count hits in it
     * @param all articles of the archive in it
     */
    record Bucket(String key, long count, long all) {}

    /**
     * A timeline.
     *
     * @param buckets from the first that has a hit to the last, without gaps
     * @param undated hits in no bucket: without a date, or for months without a month
     */
    record Result(String interval, List<Bucket> buckets, long undated) {}

    private final Archive archive;

    Timeline(Archive archive) {
        this.archive = archive;
    }

    Result of(SearchRequest request, Interval interval) throws IOException {
        Map<String, Long> hits = counts(request, interval);
        SearchRequest everything = new SearchRequest(
                "",
                Map.of(),
                request.from(),
                request.to(),
                request.sort(),
                0,
                null,
                request.collapse(),
                request.variants());
        Map<String, Long> all = hits.isEmpty() ? Map.of() : counts(everything, interval);
        List<Bucket> buckets = new ArrayList<>();
        long sum = 0;
        for (String key : hits.isEmpty() ? List.<String>of() : keys(hits, interval)) {
            long count = hits.getOrDefault(key, 0L);
            buckets.add(new Bucket(key, count, all.getOrDefault(key, 0L)));
            sum += count;
        }
        return new Result(interval.label(), buckets, search(request).total() - sum);
    }

    /** Hits by key; only keys that have some. */
    private Map<String, Long> counts(SearchRequest request, Interval interval) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (FacetCount year : search(request).facets().getOrDefault(FacetField.DATE.label(), List.of())) {
            if (interval == Interval.MONTH) {
                for (FacetCount month : year.children()) add(counts, month.value(), within(request, month));
            } else {
                String key =
                        interval == Interval.YEAR ? year.value() : year.value().substring(0, 3) + "0s";
                add(counts, key, within(request, year));
            }
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, String key, long count) {
        if (count > 0) counts.merge(key, count, Long::sum);
    }

    /** How many of a date's articles lie in the span of the request, which the facet does not look at. */
    private long within(SearchRequest request, FacetCount date) throws IOException {
        PartialDate bucket = PartialDate.parse(date.value());
        boolean isCut = false;
        PartialDate from = bucket;
        PartialDate to = bucket;
        PartialDate start = request.from();
        if (start != null && start.first().isAfter(bucket.first())) {
            if (start.first().isAfter(bucket.last())) return 0;
            from = start;
            isCut = true;
        }
        PartialDate end = request.to();
        if (end != null && end.last().isBefore(bucket.last())) {
            if (end.last().isBefore(bucket.first())) return 0;
            to = end;
            isCut = true;
        }
        if (!isCut) return date.count();
        return search(new SearchRequest(
                        request.query(),
                        request.filters(),
                        from,
                        to,
                        request.sort(),
                        0,
                        null,
                        request.collapse(),
                        request.variants()))
                .total();
    }

    private SearchResult search(SearchRequest request) throws IOException {
        return archive.search(request);
    }

    private static List<String> keys(Map<String, Long> counts, Interval interval) {
        List<String> given = counts.keySet().stream().sorted().toList();
        String first = given.getFirst();
        String last = given.getLast();
        List<String> keys = new ArrayList<>();
        switch (interval) {
            case MONTH -> {
                YearMonth end = YearMonth.parse(last);
                for (YearMonth m = YearMonth.parse(first); !m.isAfter(end); m = m.plusMonths(1)) keys.add(m.toString());
            }
            case YEAR -> {
                for (int y = Integer.parseInt(first); y <= Integer.parseInt(last); y++)
                    keys.add(String.format("%04d", y));
            }
            case DECADE -> {
                for (int d = Integer.parseInt(first.substring(0, 4));
                        d <= Integer.parseInt(last.substring(0, 4));
                        d += 10) keys.add(String.format("%04ds", d));
            }
        }
        return keys;
    }
}
