package laobao.archive;

import java.util.List;
import java.util.stream.Collectors;

/** A query as understood, written the way it could be typed. */
public final class QueryText {
    private QueryText() {}

    /** The text of a node. */
    public static String of(QueryNode node) {
        return switch (node) {
            case QueryNode.All ignored -> "*";
            case QueryNode.Words words -> words.text();
            case QueryNode.Literal literal -> "“" + literal.text() + "”";
            case QueryNode.Prefix prefix -> prefix.text() + "*";
            case QueryNode.Near near -> "“" + String.join(" ", near.words()) + "”~" + near.distance();
            case QueryNode.In in -> in.field().label() + ":" + of(in.query());
            case QueryNode.Dates dates ->
                "日期:" + (dates.from() == null ? "" : dates.from()) + ".." + (dates.to() == null ? "" : dates.to());
            case QueryNode.Pages pages -> "版:" + pages.from() + ".." + pages.to();
            case QueryNode.And and -> join(" ", and.parts());
            case QueryNode.Or or -> join(" OR ", or.parts());
            case QueryNode.Not not -> "-" + of(not.part());
        };
    }

    private static String join(String sign, List<QueryNode> parts) {
        return parts.stream().map(QueryText::of).collect(Collectors.joining(sign, "(", ")"));
    }
}
