package laobao.server;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A page on which every call of the API can be read about and made: swagger-ui over {@code openapi.json}. */
final class TryPage {
    private final String html;

    TryPage(Assets assets) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", "en");
        page.title("API · Laobao 劳报");
        Element head = page.head();
        head.prependElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("link").attr("rel", "icon").attr("href", "/assets/icon.svg");
        head.appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", assets.library("swagger-ui", "swagger-ui.css"));
        Element body = page.body();
        body.appendElement("main").attr("id", "api");
        Element without = body.appendElement("noscript").appendElement("p");
        without.appendText("The API is described in ");
        without.appendElement("a").attr("href", "/openapi.json").text("openapi.json");
        without.appendText(".");
        body.appendElement("script").attr("src", assets.library("swagger-ui", "swagger-ui-bundle.js"));
        body.appendElement("script").attr("src", "/assets/try.js");
        html = page.outerHtml();
    }

    String render() {
        return html;
    }
}
