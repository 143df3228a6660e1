package laobao.server;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laobao.archive.QueryNode;
import laobao.archive.Variant;
import org.jsoup.nodes.Element;

/**
 * How a query was understood: its parts in words where it is more than words side by side, and the other forms of its words as chips that
 * can be removed. {@code web/understood.js} writes the same.
 */
record Understood(Strings strings) {
    void write(Element area, QueryNode query, boolean variants, SearchAddress address) {
        Element line = area.appendElement("p").addClass("understood");
        if (!(query instanceof QueryNode.All || query instanceof QueryNode.Words))
            line.appendElement("span")
                    .addClass("sentence")
                    .text(strings.text("query.understood", inWords(query, false)));
        if (!variants) {
            line.appendElement("span").text(strings.text("variants.off"));
            line.appendText(" ")
                    .appendElement("a")
                    .attr("href", address.without("variants").toString())
                    .text(strings.text("variants.turn-on"));
        } else {
            List<QueryNode.Term> terms =
                    terms(query).filter(term -> !term.variants().isEmpty()).toList();
            if (!terms.isEmpty()) line.appendElement("span").text(strings.text("variants"));
            for (QueryNode.Term term : terms) {
                String text = term.text() + " = "
                        + term.variants().stream()
                                .map(Variant::text)
                                .collect(Collectors.joining(strings.text("comma")));
                line.appendText(" ")
                        .appendElement("a")
                        .addClass("chip")
                        .attr("href", address.with("variants", "false").toString())
                        .attr("title", strings.text("variants.turn-off"))
                        .attr("aria-label", strings.text("variants.remove", text))
                        .text(text);
            }
        }
        if (line.childrenSize() == 0) line.remove();
    }

    private static Stream<QueryNode.Term> terms(QueryNode query) {
        return switch (query) {
            case QueryNode.Words words -> words.terms().stream();
            case QueryNode.In in -> terms(in.query());
            case QueryNode.And and -> and.parts().stream().flatMap(Understood::terms);
            case QueryNode.Or or -> or.parts().stream().flatMap(Understood::terms);
            case QueryNode.Not not -> terms(not.part());
            default -> Stream.of();
        };
    }

    private String inWords(QueryNode query, boolean isInner) {
        return switch (query) {
            case QueryNode.All all -> "";
            case QueryNode.Words words -> words.text();
            case QueryNode.Literal literal -> strings.text("query.literal", literal.text());
            case QueryNode.Prefix prefix -> strings.text("query.prefix", prefix.text());
            case QueryNode.Near near -> strings.text("query.near", String.join(" ", near.words()), near.distance());
            case QueryNode.In in -> strings.text("query.in", field(in), inWords(in.query(), true));
            case QueryNode.Dates dates ->
                strings.text(
                        "query.dates",
                        Objects.requireNonNullElse(dates.from(), "…"),
                        Objects.requireNonNullElse(dates.to(), "…"));
            case QueryNode.Pages pages ->
                pages.from() == pages.to()
                        ? strings.text("page", pages.from())
                        : strings.text("query.pages", pages.from(), pages.to());
            case QueryNode.And and -> joined(and.parts(), "query.and", isInner);
            case QueryNode.Or or -> joined(or.parts(), "query.or", isInner);
            case QueryNode.Not not -> strings.text("query.not", inWords(not.part(), true));
        };
    }

    private String field(QueryNode.In in) {
        return strings.text("query.field." + in.field().name().toLowerCase(Locale.ROOT));
    }

    private String joined(List<QueryNode> parts, String word, boolean isInner) {
        String text = parts.stream()
                .map(part -> inWords(part, true))
                .collect(Collectors.joining(" " + strings.text(word) + " "));
        return isInner && parts.size() > 1 ? strings.text("query.open") + text + strings.text("query.close") : text;
    }
}
