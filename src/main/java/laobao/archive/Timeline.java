package laobao.archive;

import java.util.List;

/**
 * Hits over time, with the number of all articles beside them, so that a rise of a theme can be told from a rise of the paper. The counts
 * of all buckets and {@code undated} together are the total of the search.
 *
 * @param interval the {@link Interval#label}
 * @param buckets from the first that has a hit to the last, without gaps; none when no hit is dated
 * @param undated hits in no bucket: without a date, or without a month or day where buckets are that short
 */
public record Timeline(String interval, List<Bucket> buckets, long undated) {
    /** Buckets at most: 64 years of days. */
    public static final int MAX_BUCKETS = 23_400;

    /**
     * One bucket. Where the reprints of a story are one, a story is in the bucket of its first appearance among the matches.
     *
     * @param key {@code 2022-11-30}, {@code 2022-11}, {@code 2022} or {@code 2020s}
     * @param count hits in it
     * @param all articles of the archive in it, within the days that the request asks for; with collapsed reprints, stories that appear
     *     in it
     */
    public record Bucket(String key, long count, long all) {}

    /** All hits. */
    public long total() {
        return undated + buckets.stream().mapToLong(Bucket::count).sum();
    }
}
