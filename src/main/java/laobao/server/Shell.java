package laobao.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The frame of every page of the site, {@code web/shell.html}. Pages are built as trees and never by joining strings, so that what an
 * article or a query contains can only become text. Immutable.
 */
final class Shell {
    private final Document template;
    private final Modules modules;

    /** @param other the language to offer beside this one */
    Shell(Assets assets, Strings strings, String other) {
        try (InputStream in = Shell.class.getResourceAsStream("/web/shell.html")) {
            if (in == null) throw new IllegalStateException("/web/shell.html is not on the class path");
            template = Jsoup.parse(in, "UTF-8", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        template.outputSettings().prettyPrint(false);
        template.expectFirst("script[type=importmap]").appendChild(new DataNode(assets.importMap()));
        template.expectFirst("style").appendChild(new DataNode(assets.styles()));
        modules = new Modules(assets);
        data(template, "strings", strings.byKey());
        template.expectFirst("html").attr("lang", strings.text("language"));
        template.expectFirst(".skip").text(strings.text("skip"));
        template.expectFirst(".name").text(strings.text("name")).attr("aria-label", strings.text("home"));
        template.expectFirst("input[name=q]")
                .attr("aria-label", strings.text("search"))
                .attr("placeholder", strings.text("search.hint"));
        template.expectFirst(".box button").text(strings.text("search"));
        template.expectFirst(".ways").attr("aria-label", strings.text("ways"));
        for (String way : List.of("browse", "compare", "saved"))
            template.expectFirst(".ways ." + way).text(strings.text(way));
        template.expectFirst(".language")
                .text(strings.text("other"))
                .attr("href", "/language/" + other)
                .attr("lang", other);
    }

    /** A page to fill; what it shows goes into its {@code main}. */
    Document page(String title) {
        return page(title, List.of("app"));
    }

    /** A page to fill that runs a script of its own. */
    Document page(String title, String script) {
        return page(title, List.of(script, "app"));
    }

    private Document page(String title, List<String> scripts) {
        Document page = template.clone();
        page.title(title);
        modules.run(page, scripts);
        return page;
    }

    static Element main(Document page) {
        return page.expectFirst("main");
    }

    /** Puts data for the scripts into a page. */
    static void data(Document page, String id, Object value) {
        page.body()
                .appendElement("script")
                .attr("type", "application/json")
                .attr("id", id)
                .appendChild(new DataNode(Json.writeForHtml(value)));
    }
}
