package laobao.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one query of a batch. Immutable.
 *
 * @param row its number, from 1
 * @param q its words
 * @param filters its other parameters
 * @param total its hits; 0 where it failed
 * @param counts hits by value, only values that have some; spans of time in their order, others most frequent first
 * @param undated hits that no span of time has; null where it is not time that is counted by
 * @param error why it could not be answered, null where it was
 */
record BatchAnswer(
        int row,
        String q,
        Map<String, List<String>> filters,
        long total,
        List<Count> counts,
        @Nullable Long undated,
        @Nullable Failure error) {
    /** Hits of one value. */
    record Count(String value, long count) {}
}
