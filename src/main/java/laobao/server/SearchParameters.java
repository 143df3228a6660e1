package laobao.server;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;

/** The parameters of a search in an address. Their limits are those of {@link SearchRequest}. */
final class SearchParameters {
    private static final Set<String> NAMES = names();

    private SearchParameters() {}

    /** What a query string asks for. */
    static SearchRequest read(Parameters parameters) {
        parameters.allow(NAMES);
        SearchRequest.Builder request = SearchRequest.builder();
        parameters.one("q", request::query);
        for (FacetField field : filters()) parameters.all(field.label()).forEach(value -> request.filter(field, value));
        parameters.one("from", request::from);
        parameters.one("to", request::to);
        parameters.one("sort", request::sort);
        parameters.one("size", request::size);
        parameters.one("after", request::after);
        return request.build();
    }

    /** The facets that an address can filter by; dates are narrowed by {@code from} and {@code to}. */
    static FacetField[] filters() {
        return Arrays.stream(FacetField.values())
                .filter(field -> field != FacetField.DATE)
                .toArray(FacetField[]::new);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("q", "from", "to", "sort", "size", "after"));
        for (FacetField field : filters()) names.add(field.label());
        return Set.copyOf(names);
    }
}
