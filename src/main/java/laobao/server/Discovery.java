package laobao.server;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** How browsers and robots find out what can be done here. */
final class Discovery {
    /** Articles may be read by robots, and where they all are is told; searches, of which there is no end, may not. */
    private static final String ROBOTS = "User-agent: *\nDisallow: /search\nDisallow: /api/\n\nSitemap: ";

    private Discovery() {}

    static String robots(String site) {
        return ROBOTS + site + "/sitemap.xml\n";
    }

    /** An OpenSearch 1.1 description, by which a browser adds the search to its own. */
    static String openSearch(String site) {
        Document xml = new Document("", "");
        xml.parser(Parser.xmlParser()).outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        Element root = xml.appendElement("OpenSearchDescription").attr("xmlns", "http://a9.com/-/spec/opensearch/1.1/");
        root.appendElement("ShortName").text("劳报");
        root.appendElement("Description").text("劳动新闻全文检索");
        root.appendElement("InputEncoding").text("UTF-8");
        root.appendElement("Image").attr("type", "image/svg+xml").text(site + "/assets/icon.svg");
        root.appendElement("Url").attr("type", "text/html").attr("template", site + "/search?q={searchTerms}");
        root.appendElement("Url")
                .attr("type", "application/atom+xml")
                .attr("template", site + "/api/v1/feed?q={searchTerms}");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.outerHtml();
    }
}
