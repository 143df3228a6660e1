package laobao.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laobao.archive.Archive;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import laobao.archive.SearchRequest;
import laobao.archive.Timeline;
import laobao.archive.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many queries, each counted by month, region, union and so on: what an analyst would otherwise ask one by one. A query that cannot be
 * answered says why, and the rest is answered all the same. Holds one answer at a time. Thread-safe.
 */
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger("laobao.server");

    private final Archive archive;
    private final BatchCount by;

    public Batch(Archive archive, BatchCount by) {
        this.archive = archive;
        this.by = by;
    }

    /**
     * Answers all queries in their order.
     *
     * @return how many failed
     * @throws IOException when the answers cannot be written
     */
    public int run(List<BatchQuery> queries, BatchWriter writer) throws IOException {
        int failed = 0;
        writer.begin(by, archive.generation());
        for (BatchQuery query : queries) {
            BatchAnswer answer = answer(query);
            if (answer.error() != null) failed++;
            writer.write(answer);
        }
        writer.end();
        return failed;
    }

    private BatchAnswer answer(BatchQuery query) {
        try {
            SearchRequest request = SearchParameters.readFilters(Parameters.of(query.parameters()));
            return by.interval() != null ? overTime(query, request) : byValue(query, request);
        } catch (FailureException e) {
            return failed(query, e.failure());
        } catch (InvalidRequestException e) {
            return failed(query, new Failure(400, e.code(), Objects.requireNonNull(e.getMessage())));
        } catch (UnavailableException e) {
            LOG.error("query {} of a batch: {}", query.row(), e.getMessage());
            return failed(query, Failures.UNAVAILABLE);
        } catch (IOException | RuntimeException e) {
            LOG.error("query {} of a batch failed", query.row(), e);
            return failed(query, Failures.UNEXPECTED);
        }
    }

    private BatchAnswer overTime(BatchQuery query, SearchRequest request) throws IOException {
        Timeline timeline = archive.timeline(request, Objects.requireNonNull(by.interval()));
        List<BatchAnswer.Count> counts = timeline.buckets().stream()
                .filter(bucket -> bucket.count() > 0)
                .map(bucket -> new BatchAnswer.Count(bucket.key(), bucket.count()))
                .toList();
        return new BatchAnswer(
                query.row(), query.words(), filters(query), timeline.total(), counts, timeline.undated(), null);
    }

    /** A facet ignores its own selection; of a field that the query itself narrows only what lies in the selection is counted. */
    private BatchAnswer byValue(BatchQuery query, SearchRequest request) throws IOException {
        FacetField field = Objects.requireNonNull(by.field());
        List<String> chosen = request.filters().getOrDefault(field, List.of());
        List<BatchAnswer.Count> counts = new ArrayList<>();
        flatten(archive.facet(new FacetRequest(request, field, null, null, FacetRequest.MAX_LIMIT)), chosen, counts);
        // Not by a search, which ends at its time limit with what it has found.
        long total = archive.timeline(request, Interval.DECADE).total();
        return new BatchAnswer(query.row(), query.words(), filters(query), total, counts, null, null);
    }

    private static void flatten(List<FacetCount> tree, List<String> chosen, List<BatchAnswer.Count> counts) {
        for (FacetCount value : tree) {
            if (chosen.isEmpty() || chosen.stream().anyMatch(one -> isWithin(value.value(), one)))
                counts.add(new BatchAnswer.Count(value.value(), value.count()));
            flatten(value.children(), chosen, counts);
        }
    }

    /** A filter names a whole path, or a union by its name alone, and takes all under it. */
    private static boolean isWithin(String path, String filter) {
        return ("/" + path + "/").contains("/" + filter + "/");
    }

    private static BatchAnswer failed(BatchQuery query, Failure failure) {
        return new BatchAnswer(query.row(), query.words(), filters(query), 0, List.of(), null, failure);
    }

    private static Map<String, List<String>> filters(BatchQuery query) {
        Map<String, List<String>> filters = new LinkedHashMap<>(query.parameters());
        filters.remove("q");
        return filters;
    }
}
