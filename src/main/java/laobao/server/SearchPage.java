package laobao.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search, readable without scripts. The same answer stands in the page as data, so that the scripts, where they run,
 * go on from it and need not ask again; they write the same anew, so that nothing moves. What only they can do stands ready for them, and is
 * hidden by style sheets where none run.
 */
final class SearchPage {
    private final Shell shell;
    private final Strings strings;
    private final HitList hits;
    private final FacetLists facets;
    private final Bars bars;
    private final Understood understood;
    private final Tiles tiles;
    private final Tools tools;

    SearchPage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
        hits = new HitList(strings);
        facets = new FacetLists(strings);
        bars = new Bars(strings);
        understood = new Understood(strings);
        tiles = new Tiles(strings);
        tools = new Tools(strings);
    }

    /**
     * The page of an answer.
     *
     * @param days hits of the month that is looked at, null where none is
     * @param query the address's query string, empty for the front page
     */
    String render(SearchRequest request, SearchResult result, @Nullable Timeline days, String query) {
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
        understood.write(area, result.query(), request.variants(), address);
        bars.write(area, result.facets().getOrDefault(FacetField.DATE.label(), List.of()), days, request, address);
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
        aside(search, request, result, address);
        Shell.data(page, "answer", result);
        Shell.data(page, "provinces", Tiles.ALL);
        if (days != null) Shell.data(page, "days", days);
        return page.outerHtml();
    }

    private void aside(Element search, SearchRequest request, SearchResult result, SearchAddress address) {
        Element aside = search.appendElement("aside").addClass("facets").attr("aria-label", strings.text("facets"));
        Element map = aside.appendElement("div").addClass("map");
        tiles.write(map, result.facets().getOrDefault(FacetField.REGION.label(), List.of()), address);
        if (result.total() > 0) tools.write(map, request.collapse(), address);
        facets.write(aside, result.facets(), address);
    }

    private void topline(Element area, SearchRequest request, SearchResult result, SearchAddress address) {
        Element line = area.appendElement("header").addClass("topline");
        line.appendElement("h1").addClass("total").text(strings.text("total", String.format("%,d", result.total())));
        SearchAddress other = request.collapse() ? address.with("collapse", "false") : address.without("collapse");
        Element switches = line.appendElement("p").addClass("switches");
        switches.appendElement("a")
                .attr("href", other.toString())
                .text(strings.text(request.collapse() ? "collapse.unfold" : "collapse.fold"));
        switches.appendElement("button").text(strings.text("saved.add"));
        line.appendElement("button").addClass("filters").text(strings.text("facets"));
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
