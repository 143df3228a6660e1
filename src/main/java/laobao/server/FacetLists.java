package laobao.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.text.PartialDate;
import org.jsoup.nodes.Element;

/** The first values of each facet as links, for pages without scripts; where scripts run they make trees of them. */
record FacetLists(Strings strings) {
    private static final List<FacetField> ORDER = List.of(
            FacetField.DATE,
            FacetField.REGION,
            FacetField.UNION,
            FacetField.NEWSPAPER,
            FacetField.GENRE,
            FacetField.COLUMN,
            FacetField.BYLINE);
    private static final int FIRST = 8;

    void write(Element search, Map<String, List<FacetCount>> facets, SearchAddress address) {
        Element lists = search.appendElement("aside")
                .addClass("facets")
                .attr("aria-label", strings.text("facets"))
                .appendElement("div")
                .addClass("lists");
        for (FacetField field : ORDER) {
            List<FacetCount> values = facets.getOrDefault(field.label(), List.of());
            if (values.isEmpty()) continue;
            Element section = lists.appendElement("section").addClass("facet");
            section.appendElement("h2").text(strings.text("facet." + field.label()));
            Element list = section.appendElement("ul");
            if (field == FacetField.DATE)
                values = values.stream()
                        .sorted(Comparator.comparing(FacetCount::value).reversed())
                        .toList();
            values(list, field, values, address, field == FacetField.UNION);
        }
    }

    private void values(
            Element list, FacetField field, List<FacetCount> values, SearchAddress address, boolean firstIsOpen) {
        for (FacetCount value : values.stream().limit(FIRST).toList()) {
            Element item = list.appendElement("li");
            Element link = item.appendElement("div")
                    .addClass("value")
                    .appendElement("a")
                    .attr("href", address.toggled(field, value.value()).toString())
                    .attr("rel", "nofollow");
            if (address.isChosen(field, value.value())) link.attr("aria-current", "true");
            link.appendElement("span").text(shown(field, value.value()));
            link.appendText(" ").appendElement("b").text(String.format("%,d", value.count()));
            boolean isFirst = value.equals(values.getFirst());
            boolean isOpen = (firstIsOpen && isFirst) || isChosenUnder(field, value, address);
            if (isOpen && !value.children().isEmpty())
                values(item.appendElement("ul"), field, value.children(), address, false);
        }
    }

    private static boolean isChosenUnder(FacetField field, FacetCount value, SearchAddress address) {
        if (address.isChosen(field, value.value())) return true;
        return value.children().stream().anyMatch(child -> isChosenUnder(field, child, address));
    }

    private String shown(FacetField field, String value) {
        return switch (field) {
            case REGION, UNION -> Links.leaf(value);
            case GENRE -> strings.text("genre." + value);
            case DATE -> Links.inWords(PartialDate.parse(value), strings);
            case NEWSPAPER, COLUMN, BYLINE -> value;
        };
    }
}
