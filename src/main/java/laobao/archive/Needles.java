package laobao.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to highlight for a query: the strings that it looks for in the text, those that it excludes left out. */
public final class Needles {
    private Needles() {}

    /** The strings, each once. */
    public static List<String> of(QueryNode node) {
        Set<String> needles = new LinkedHashSet<>();
        collect(node, needles);
        return List.copyOf(needles);
    }

    private static void collect(QueryNode node, Set<String> needles) {
        switch (node) {
            case QueryNode.Words words -> {
                for (QueryNode.Term term : words.terms()) {
                    needles.add(term.text());
                    for (Variant variant : term.variants()) needles.add(variant.text());
                }
            }
            case QueryNode.Literal literal -> needles.add(literal.text());
            case QueryNode.Prefix prefix -> needles.add(prefix.text());
            case QueryNode.Near near -> needles.addAll(near.words());
            case QueryNode.In in -> {
                if (in.field() == QueryField.TITLE) collect(in.query(), needles);
            }
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, needles));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, needles));
            case QueryNode.All ignored -> {}
            case QueryNode.Dates ignored -> {}
            case QueryNode.Pages ignored -> {}
            case QueryNode.Not ignored -> {}
        }
    }
}
