package laobao.server;

import java.util.List;
import laobao.archive.FacetField;
import laobao.archive.Hit;
import laobao.archive.Piece;
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

    SearchPage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
    }

    /** The page of an answer; {@code query} is the address's query string, empty for the front page. */
    String render(SearchRequest request, SearchResult result, String query) {
        String words = request.query().strip();
        String title = words.isEmpty() ? strings.text("name.long") : words + " · " + strings.text("name");
        Document page = shell.page(title);
        page.body().addClass("searching");
        page.expectFirst("input[name=q]").attr("value", request.query());
        Element main = Shell.main(page);
        Element area = main.appendElement("laobao-results")
                .attr("data-query", query)
                .appendElement("div")
                .addClass("search")
                .appendElement("div")
                .addClass("results");
        area.appendElement("header")
                .addClass("topline")
                .appendElement("h1")
                .addClass("total")
                .text(strings.text("total", String.format("%,d", result.total())));
        // Where the scripts will draw, so that nothing moves when they do.
        if (result.facets().getOrDefault(FacetField.DATE.label(), List.of()).size() > 1)
            area.appendElement("div").addClass("timeline reserved");
        hits(area, result.hits());
        if (!result.more().isEmpty()) {
            area.appendElement("h2").addClass("more").text(strings.text("more"));
            hits(area, result.more());
        }
        if (result.next() != null)
            area.appendElement("p")
                    .addClass("onward")
                    .appendElement("a")
                    .attr("href", "/search?" + onward(query, result.next()))
                    .text(strings.text("next"));
        Shell.data(page, "answer", result);
        return page.outerHtml();
    }

    private void hits(Element area, List<Hit> hits) {
        Element list = area.appendElement("ol").addClass("hits");
        for (Hit hit : hits) {
            Element item = list.appendElement("li").addClass("hit");
            if (hit.kicker() != null) item.appendElement("p").addClass("kicker").text(hit.kicker());
            Element link = item.appendElement("h2").appendElement("a").attr("href", Links.article(hit.id()));
            List<List<Piece>> body = hit.highlights().body();
            if (hit.title() == null && !body.isEmpty()) {
                // What has no headline is known by how it begins.
                item.expectFirst("h2").addClass("untitled");
                pieces(link, body.getFirst());
                body = body.subList(1, body.size());
            } else if (hit.title() == null) link.text(strings.text("untitled"));
            else if (hit.highlights().title().isEmpty()) link.text(hit.title());
            else pieces(link, hit.highlights().title());
            where(item, hit);
            for (List<Piece> passage : body) pieces(item.appendElement("p").addClass("passage"), passage);
        }
    }

    private void where(Element item, Hit hit) {
        Element line = item.appendElement("p").addClass("where");
        if (hit.newspaper() != null)
            line.appendElement("a")
                    .attr("href", Links.all(FacetField.NEWSPAPER, hit.newspaper()))
                    .text(hit.newspaper());
        if (hit.date() != null)
            line.appendElement("time").attr("datetime", hit.date().toString()).text(Links.inWords(hit.date(), strings));
        if (hit.page() != null) line.appendElement("span").text(strings.text("page", hit.page()));
    }

    private static void pieces(Element parent, List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.hit()) parent.appendElement("mark").text(piece.text());
            else parent.appendText(piece.text());
        }
    }

    private static String onward(String query, String next) {
        StringBuilder address = new StringBuilder();
        for (String pair : query.split("&", -1))
            if (!pair.isEmpty() && !pair.startsWith("after="))
                address.append(pair).append('&');
        return address.append("after=").append(Links.encode(next)).toString();
    }
}
