package laobao.server;

import java.util.List;
import org.jsoup.nodes.Element;

/** What can be done with a whole result: take it away as a file, or hear of what is new in it; as {@code web/tools.js} offers it too. */
record Tools(Strings strings) {
    private static final List<String> FORMATS = List.of("csv", "jsonl", "bibtex", "ris");

    void write(Element area, boolean collapse, SearchAddress address) {
        SearchAddress scope = address.without("sort");
        String query = (collapse ? scope.with("collapse", "true") : scope).query();
        Element section = area.appendElement("section").addClass("tools");
        section.appendElement("h2").text(strings.text("tools"));
        Element files = section.appendElement("p").text(strings.text("tools.export"));
        for (String format : FORMATS)
            files.appendText(" ")
                    .appendElement("a")
                    .attr("href", "/api/v1/export?" + query + "&format=" + format)
                    .attr("download", "")
                    .text(strings.text("format." + format));
        section.appendElement("p")
                .appendElement("a")
                .attr("href", "/api/v1/feed?" + query)
                .attr("type", "application/atom+xml")
                .text(strings.text("tools.feed"));
    }
}
