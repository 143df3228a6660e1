package laobao.server;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Regions or unions with how many articles each has, one place of their tree with two levels below it. */
final class TreePage {
    private final BrowsePage frame;
    private final Strings strings;

    TreePage(BrowsePage frame, Strings strings) {
        this.frame = frame;
        this.strings = strings;
    }

    /** @param under the path whose tree is shown, null for the whole */
    String render(FacetField field, List<FacetCount> values, @Nullable String under) {
        String way = field == FacetField.REGION ? "browse.regions" : "browse.unions";
        String title = under == null ? strings.text(way) : Links.leaf(under);
        Document page = frame.page(title);
        Element main = frame.browse(page, way);
        Element head = main.appendElement("header").addClass("trail");
        if (under != null) {
            Element line = head.appendElement("nav").attr("aria-label", strings.text("browse.trail"));
            line.appendElement("a").attr("href", address(field, null)).text(strings.text(way));
            for (int i = under.indexOf('/'); i > 0; i = under.indexOf('/', i + 1))
                line.appendElement("a")
                        .attr("href", address(field, under.substring(0, i)))
                        .text(Links.leaf(under.substring(0, i)));
        }
        head.appendElement("h1").text(title);
        Element list = main.appendElement("div").addClass("tree");
        for (FacetCount value : shown(field, values, under)) section(list, field, value);
        return page.outerHtml();
    }

    private static List<FacetCount> shown(FacetField field, List<FacetCount> values, @Nullable String under) {
        if (under != null) {
            FacetCount found = find(values, under);
            return found == null ? List.of() : found.children();
        }
        if (field == FacetField.REGION || values.isEmpty()) return values;
        // All but a few unions stand under one, whose parts are what a reader looks for.
        List<FacetCount> unions = new ArrayList<>(values.getFirst().children());
        unions.addAll(values.subList(1, values.size()));
        return unions;
    }

    private static @Nullable FacetCount find(List<FacetCount> values, String path) {
        for (FacetCount value : values) {
            if (value.value().equals(path)) return value;
            if (path.startsWith(value.value() + "/")) return find(value.children(), path);
        }
        return null;
    }

    private void section(Element list, FacetField field, FacetCount value) {
        Element section = list.appendElement("section");
        boolean isDeep =
                value.children().stream().anyMatch(child -> !child.children().isEmpty());
        Element heading = section.appendElement("h2");
        link(heading, field, value);
        if (isDeep)
            heading.appendElement("a")
                    .addClass("under")
                    .attr("href", address(field, value.value()))
                    .attr("aria-label", strings.text("facet.open", Links.leaf(value.value())))
                    .text(strings.text("browse.under"));
        if (value.children().isEmpty()) return;
        Element children = section.appendElement("ul");
        for (FacetCount child : value.children()) link(children.appendElement("li"), field, child);
    }

    private static void link(Element parent, FacetField field, FacetCount value) {
        parent.appendElement("a")
                .attr("href", Links.all(field, value.value()))
                .text(Links.leaf(value.value()))
                .appendElement("small")
                .text(BrowsePage.count(value.count()));
    }

    private static String address(FacetField field, @Nullable String under) {
        String base = field == FacetField.REGION ? "/browse/regions" : "/browse/unions";
        return under == null ? base : base + "?under=" + Links.encode(under);
    }
}
