package laobao.server;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What each error code means, at the anchor that an answer's {@code see} names. */
final class ErrorsPage {
    private final String html;

    ErrorsPage(Shell shell, Strings strings) {
        Document page = shell.page(strings.text("errors") + " · " + strings.text("name"));
        Element article = Shell.main(page).appendElement("article").addClass("article manual");
        article.appendElement("h1").text(strings.text("errors"));
        Element list = article.appendElement("dl");
        for (Map.Entry<String, String> entry : new TreeMap<>(strings.byKey()).entrySet()) {
            if (!entry.getKey().startsWith("errors.")) continue;
            String code = entry.getKey().substring("errors.".length());
            list.appendElement("dt").attr("id", code).appendElement("code").text(code);
            list.appendElement("dd").text(entry.getValue());
        }
        html = page.outerHtml();
    }

    String render() {
        return html;
    }
}
