package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import laobao.archive.FacetField;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import org.jspecify.annotations.Nullable;

/** The articles that a request asks for, without regard to their order: what is listed and what is counted. */
final class ClusterSelection {
    /** Undated articles come last. */
    static final JsonArray PRINTED = Json.array(
            List.of(Json.object("first", Json.object("order", "asc", "missing", "_last")), Json.object("id", "asc")));

    private final SearchRequest request;
    private final JsonObject matching;

    ClusterSelection(SearchRequest request, QueryNode node) {
        this.request = request;
        matching = ClusterQueries.match(node);
    }

    /** What the query itself asks for. */
    JsonObject matching() {
        return matching;
    }

    /** All matches under the filters of the request, but that of one facet. */
    JsonObject matches(@Nullable FacetField but) {
        return ClusterQueries.all(List.of(matching, filters(but)));
    }

    /** All articles of the days that the request asks for, to be counted beside the matches. */
    JsonObject beside() {
        return isDated() ? ClusterQueries.dates(request.from(), request.to()) : ClusterQueries.everything();
    }

    /** All filters of the request, or all but that of one facet. */
    JsonObject filters(@Nullable FacetField but) {
        List<JsonElement> all = new ArrayList<>();
        all.add(ClusterQueries.everything());
        request.filters().forEach((field, values) -> {
            if (field != but) all.add(ClusterQueries.filter(field, values));
        });
        if (but != FacetField.DATE && isDated()) all.add(ClusterQueries.dates(request.from(), request.to()));
        return ClusterQueries.all(all);
    }

    /** Whether the reprints of a story count as one. */
    boolean isFolded() {
        return request.collapse();
    }

    /** The stories of some query that are to count as one, in the order in which they were printed; none where every appearance counts. */
    ClusterStories stories(Asked asked, JsonObject query, Collection<String> fields) throws IOException {
        return isFolded() ? ClusterStories.among(asked, query, PRINTED, fields) : ClusterStories.NONE;
    }

    private boolean isDated() {
        return request.from() != null || request.to() != null;
    }
}
