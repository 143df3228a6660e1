package laobao.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;

/** The address of a search page, from which those of searches close by are made. Immutable. */
final class SearchAddress {
    private final List<Map.Entry<String, String>> pairs;

    private SearchAddress(List<Map.Entry<String, String>> pairs) {
        this.pairs = pairs;
    }

    /** The address of a request that a page answers, from its first hit. */
    static SearchAddress of(SearchRequest request, Parameters given) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String name : List.of("q", "from", "to", "sort", "collapse", "variants"))
            given.one(name, value -> pairs.add(Map.entry(name, value)));
        request.filters()
                .forEach((field, values) -> values.forEach(value -> pairs.add(Map.entry(field.label(), value))));
        return new SearchAddress(pairs);
    }

    /** Without the pairs of a kind. */
    private SearchAddress without(Predicate<Map.Entry<String, String>> left) {
        return new SearchAddress(pairs.stream().filter(left.negate()).toList());
    }

    /** Without a parameter. */
    SearchAddress without(String name) {
        return without(pair -> pair.getKey().equals(name));
    }

    /** With one value of a parameter, whatever it was before. */
    SearchAddress with(String name, String value) {
        List<Map.Entry<String, String>> all = new ArrayList<>(without(name).pairs);
        all.add(Map.entry(name, value));
        return new SearchAddress(all);
    }

    boolean has(String name, String value) {
        return pairs.contains(Map.entry(name, value));
    }

    /** With a filter's value added, or taken away where it was set; for dates, narrowed to that alone. */
    SearchAddress toggled(FacetField field, String value) {
        if (field == FacetField.DATE)
            return isChosen(field, value)
                    ? without("from").without("to")
                    : with("from", value).with("to", value);
        if (has(field.label(), value)) return without(pair -> pair.equals(Map.entry(field.label(), value)));
        List<Map.Entry<String, String>> all = new ArrayList<>(pairs);
        all.add(Map.entry(field.label(), value));
        return new SearchAddress(all);
    }

    boolean isChosen(FacetField field, String value) {
        return field == FacetField.DATE ? has("from", value) && has("to", value) : has(field.label(), value);
    }

    /** What stands behind the question mark. */
    String query() {
        return pairs.stream()
                .map(pair -> pair.getKey() + "=" + Links.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return pairs.isEmpty() ? "/" : "/search?" + query();
    }
}
