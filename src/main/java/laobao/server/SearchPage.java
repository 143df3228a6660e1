package laobao.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import laobao.archive.FacetField;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The results of a search, readable without scripts. The same answer stands in the page as data, so that the scripts, where they run,
 * go on from it and need not ask again.
 */
final class SearchPage {
    private final Shell shell;
    private final Strings strings;
    private final HitList hits;
    private final FacetLists facets;

    SearchPage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
        hits = new HitList(strings);
        facets = new FacetLists(strings);
    }

    /** The page of an answer; {@code query} is the address's query string, empty for the front page. */
    String render(SearchRequest request, SearchResult result, String query) {
        String words = request.query().strip();
        String title = words.isEmpty() ? strings.text("name.long") : words + " · " + strings.text("name");
        Document page = shell.page(title, "search");
        page.body().addClass("searching");
        page.expectFirst("input[name=q]").attr("value", request.query());
        SearchAddress address = SearchAddress.of(request, Parameters.parse(query));
        Element search = Shell.main(page)
                .appendElement("laobao-results")
                .attr("data-query", query)
                .appendElement("div")
                .addClass("search");
        Element area = search.appendElement("div").addClass("results");
        topline(area, request, result, address);
        chosen(area, request, address);
        if (!request.variants() || isTold(result.query()))
            area.appendElement("p").addClass("understood reserved");
        // Where the scripts will draw, so that nothing moves when they do.
        if (result.facets().getOrDefault(FacetField.DATE.label(), List.of()).size() > 1)
            area.appendElement("div").addClass("timeline reserved");
        if (result.partial())
            area.appendElement("p")
                    .addClass("warning")
                    .text(strings.text("partial") + " ")
                    .appendElement("a")
                    .attr("href", address.toString())
                    .text(strings.text("retry"));
        // What ran out of time has not found that there is nothing.
        boolean isNone = result.total() == 0 && !result.partial();
        Element found = isNone ? none(area) : area;
        meant(found, result, address);
        if (isNone)
            found.appendElement("p").text(strings.text(request.query().isBlank() ? "none.empty" : "none.words"));
        else hits.write(area, result.hits());
        if (!result.more().isEmpty()) {
            area.appendElement("h2").addClass("more").text(strings.text("more"));
            hits.write(area, result.more());
        }
        if (result.next() != null)
            area.appendElement("p")
                    .addClass("onward")
                    .appendElement("a")
                    .attr("href", address.with("after", result.next()).toString())
                    .text(strings.text("next"));
        facets.write(search, result.facets(), address);
        Shell.data(page, "answer", result);
        return page.outerHtml();
    }

    /** Whether the scripts will say how the query was understood. */
    private static boolean isTold(QueryNode query) {
        return switch (query) {
            case QueryNode.All all -> false;
            case QueryNode.Words words ->
                words.terms().stream().anyMatch(term -> !term.variants().isEmpty());
            default -> true;
        };
    }

    private void topline(Element area, SearchRequest request, SearchResult result, SearchAddress address) {
        Element line = area.appendElement("header").addClass("topline");
        line.appendElement("h1").addClass("total").text(strings.text("total", String.format("%,d", result.total())));
        SearchAddress other = request.collapse() ? address.with("collapse", "false") : address.without("collapse");
        line.appendElement("p")
                .addClass("switches")
                .appendElement("a")
                .attr("href", other.toString())
                .text(strings.text(request.collapse() ? "collapse.unfold" : "collapse.fold"));
        Element sorts = line.appendElement("nav").addClass("sorts").attr("aria-label", strings.text("sort"));
        boolean hasWords = !request.query().isBlank();
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            if (sort == SearchRequest.Sort.RELEVANCE && !hasWords) continue;
            String name = sort.name().toLowerCase(Locale.ROOT);
            Element link = sorts.appendElement("a")
                    .attr("href", address.with("sort", name).toString())
                    .text(strings.text("sort." + name));
            if (sort == request.sort()) link.attr("aria-current", "true");
        }
    }

    private void chosen(Element area, SearchRequest request, SearchAddress address) {
        if (request.filters().isEmpty() && request.from() == null && request.to() == null) return;
        Element line = area.appendElement("nav").addClass("chosen").attr("aria-label", strings.text("chosen"));
        SearchAddress bare = address.without("from").without("to");
        for (Map.Entry<FacetField, List<String>> filter : request.filters().entrySet()) {
            bare = bare.without(filter.getKey().label());
            for (String value : filter.getValue()) {
                String known =
                        filter.getKey() == FacetField.GENRE ? strings.byKey().get("genre." + value) : null;
                chip(line, known != null ? known : value.replace('/', ' '), address.toggled(filter.getKey(), value));
            }
        }
        if (request.from() != null || request.to() != null) {
            SearchAddress without = address.without("from").without("to");
            chip(line, span(request), without);
        }
        line.appendElement("a").addClass("clear").attr("href", bare.toString()).text(strings.text("clear"));
    }

    private void chip(Element line, String text, SearchAddress without) {
        line.appendElement("a")
                .addClass("chip")
                .attr("href", without.toString())
                .attr("aria-label", strings.text("remove", text))
                .text(text);
    }

    private String span(SearchRequest request) {
        var from = request.from();
        var to = request.to();
        if (from == null) return to == null ? "" : strings.text("span.to", Links.inWords(to, strings));
        if (to == null) return strings.text("span.from", Links.inWords(from, strings));
        String start = Links.inWords(from, strings);
        return from.equals(to) ? start : strings.text("span", start, Links.inWords(to, strings));
    }

    private Element none(Element area) {
        Element none = area.appendElement("section").addClass("none");
        none.appendElement("h2").text(strings.text("none"));
        return none;
    }

    private void meant(Element area, SearchResult result, SearchAddress address) {
        if (result.didYouMean().isEmpty()) return;
        Element line = area.appendElement("p").addClass("meant").text(strings.text("meant"));
        for (String query : result.didYouMean()) {
            line.appendText(" ");
            line.appendElement("a")
                    .attr("href", address.with("q", query).toString())
                    .text(query);
        }
    }
}
