package laobao.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.text.PartialDate;
import org.jsoup.nodes.Element;

/**
 * The first values of each facet as links, as {@code web/facet.js} shows them too. Where no scripts run, what opens and sifts is hidden.
 */
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
    private static final int MONTHS = 12;
    /** How many values make a field to sift them worth its place. */
    private static final int MANY = 12;

    void write(Element aside, Map<String, List<FacetCount>> facets, SearchAddress address) {
        Element lists = aside.appendElement("div").addClass("lists");
        for (FacetField field : ORDER) {
            List<FacetCount> values = facets.getOrDefault(field.label(), List.of());
            if (values.isEmpty()) continue;
            String name = strings.text("facet." + field.label());
            Element section = lists.appendElement("section").addClass("facet");
            section.appendElement("h2").text(name);
            if (field != FacetField.DATE && flat(values).count() > MANY)
                section.appendElement("input")
                        .addClass("sift")
                        .attr("type", "search")
                        .attr("aria-label", strings.text("facet.sift", name))
                        .attr("placeholder", strings.text("facet.sift", name));
            values(section, field, values, address, true);
        }
    }

    private static Stream<FacetCount> flat(List<FacetCount> values) {
        return values.stream().flatMap(value -> Stream.concat(Stream.of(value), flat(value.children())));
    }

    private void values(Element area, FacetField field, List<FacetCount> given, SearchAddress address, boolean isTop) {
        int most = field == FacetField.DATE && !isTop ? MONTHS : FIRST;
        List<FacetCount> values = field != FacetField.DATE
                ? given
                : given.stream()
                        .sorted(Comparator.comparing(FacetCount::value).reversed())
                        .toList();
        Element list = area.appendElement("ul");
        for (int i = 0; i < values.size(); i++) {
            FacetCount value = values.get(i);
            boolean holdsChosen = flat(value.children()).anyMatch(child -> address.isChosen(field, child.value()));
            if (i >= most && !holdsChosen && !address.isChosen(field, value.value())) continue;
            Element item = list.appendElement("li");
            Element line = item.appendElement("div").addClass("value");
            boolean opens = !value.children().isEmpty() || value.hasMore();
            // The one root of all unions says little while it is shut.
            boolean isOpen = opens && (holdsChosen || (field == FacetField.UNION && isTop && i == 0));
            if (opens)
                line.appendElement("button")
                        .addClass("twist")
                        .attr("aria-expanded", String.valueOf(isOpen))
                        .attr(
                                "aria-label",
                                strings.text(isOpen ? "facet.shut" : "facet.open", shown(field, value.value())));
            link(line, field, value, address);
            if (isOpen) values(item, field, value.children(), address, false);
        }
        int rest = values.size() - list.childrenSize();
        if (rest > 0) area.appendElement("button").addClass("rest").text(strings.text("facet.all", rest));
    }

    private void link(Element line, FacetField field, FacetCount value, SearchAddress address) {
        Element link = line.appendElement("a")
                .attr("href", address.toggled(field, value.value()).toString())
                .attr("rel", "nofollow");
        if (address.isChosen(field, value.value())) link.attr("aria-current", "true");
        link.appendElement("span").text(shown(field, value.value()));
        link.appendText(" ").appendElement("b").text(String.format("%,d", value.count()));
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
