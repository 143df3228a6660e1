package laobao.server;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;

/** The parameters of a search in an address. Their limits are those of {@link SearchRequest}. */
final class SearchParameters {
    private static final Set<String> NAMES = names("sort", "size", "after");

    private SearchParameters() {}

    /** What a query string asks for. */
    static SearchRequest read(Parameters parameters) {
        return read(parameters, SearchRequest.builder());
    }

    /**
     * What the address of a page asks for: without words nothing is relevant, so that the newest stand first; and reprints are
     * folded.
     */
    static SearchRequest readForPage(Parameters parameters) {
        boolean hasWords = !parameters.all("q").stream().allMatch(String::isBlank);
        return read(
                parameters,
                SearchRequest.builder().sort(hasWords ? "relevance" : "newest").collapse("true"));
    }

    private static SearchRequest read(Parameters parameters, SearchRequest.Builder request) {
        parameters.allow(NAMES);
        filters(parameters, request);
        parameters.one("sort", request::sort);
        parameters.one("size", request::size);
        parameters.one("after", request::after);
        return request.build();
    }

    /**
     * What is to be counted or exported, whose order and size are not for the asker to say.
     *
     * @param others what else may be given
     */
    static SearchRequest readFilters(Parameters parameters, String... others) {
        return readFilters(parameters, SearchRequest.builder().sort("oldest").size("0"), others);
    }

    /** What a feed asks for: the newest, each story once. */
    static SearchRequest readForFeed(Parameters parameters, int size) {
        return readFilters(
                parameters,
                SearchRequest.builder()
                        .sort("newest")
                        .size(String.valueOf(size))
                        .collapse("true"));
    }

    private static SearchRequest readFilters(Parameters parameters, SearchRequest.Builder request, String... others) {
        parameters.allow(names(others));
        filters(parameters, request);
        return request.build();
    }

    private static void filters(Parameters parameters, SearchRequest.Builder request) {
        parameters.one("q", request::query);
        for (FacetField field : fields()) parameters.all(field.label()).forEach(value -> request.filter(field, value));
        parameters.one("from", request::from);
        parameters.one("to", request::to);
        parameters.one("collapse", request::collapse);
        parameters.one("variants", request::variants);
    }

    /** The facets that an address can filter by; dates are narrowed by {@code from} and {@code to}. */
    static FacetField[] fields() {
        return Arrays.stream(FacetField.values())
                .filter(field -> field != FacetField.DATE)
                .toArray(FacetField[]::new);
    }

    /** What narrows a search, and others. */
    static Set<String> names(String... others) {
        Set<String> names = new HashSet<>(Set.of("q", "from", "to", "collapse", "variants"));
        for (FacetField field : fields()) names.add(field.label());
        names.addAll(Set.of(others));
        return Set.copyOf(names);
    }
}
