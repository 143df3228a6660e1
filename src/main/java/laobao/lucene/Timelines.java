package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import laobao.archive.Timeline;
import laobao.archive.Timeline.Bucket;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Counts matches over time, in one pass over their dates. */
final class Timelines {
    private Timelines() {}

    /** @param all what stands beside the hits: all articles of the days asked for */
    static Timeline of(Snapshot snapshot, Interval interval, Matches hits, Matches all) {
        int[] counts = new int[Days.bucket(9999 << 9 | 12 << 5 | 31, interval) + 1];
        long undated = count(snapshot, interval, hits, counts);
        for (int[] story : hits.repeated())
            for (int i = 1; i < story.length; i++) {
                int bucket = bucket(snapshot, story[i], interval);
                if (bucket < 0) undated--;
                else counts[bucket]--;
            }
        int first = 0;
        while (first < counts.length && counts[first] == 0) first++;
        if (first == counts.length) return new Timeline(interval.label(), List.of(), undated);
        int last = counts.length - 1;
        while (counts[last] == 0) last--;
        if (last - first >= Timeline.MAX_BUCKETS)
            throw new InvalidRequestException(
                    "bad-parameter",
                    "The hits span " + (last - first + 1) + " buckets of a " + interval.label() + "; "
                            + Timeline.MAX_BUCKETS + " are allowed: ask for fewer years or a longer interval.");
        int[] beside = new int[counts.length];
        count(snapshot, interval, all, beside);
        for (int[] story : all.repeated()) {
            // In order of time, so that those of one bucket follow each other.
            int before = -1;
            for (int doc : story) {
                int bucket = bucket(snapshot, doc, interval);
                if (bucket >= 0 && bucket == before) beside[bucket]--;
                before = bucket;
            }
        }
        List<Bucket> buckets = new ArrayList<>(last - first + 1);
        for (int i = first; i <= last; i++) buckets.add(new Bucket(Days.key(i, interval), counts[i], beside[i]));
        return new Timeline(interval.label(), buckets, undated);
    }

    private static int bucket(Snapshot snapshot, int doc, Interval interval) {
        LeafReaderContext leaf = snapshot.reader.leaves().get(ReaderUtil.subIndex(doc, snapshot.reader.leaves()));
        return Days.bucket(snapshot.columns.dates(leaf)[doc - leaf.docBase], interval);
    }

    /** Counts by bucket; gives how many fall in none. */
    private static long count(Snapshot snapshot, Interval interval, Matches matches, int[] counts) {
        long undated = 0;
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            Matches.Leaf matched = matches.in(leaf);
            if (matched == null) continue;
            int[] dates = snapshot.columns.dates(leaf);
            for (int doc : matched.documents()) {
                int bucket = Days.bucket(dates[doc], interval);
                if (bucket < 0) undated++;
                else counts[bucket]++;
            }
        }
        return undated;
    }
}
