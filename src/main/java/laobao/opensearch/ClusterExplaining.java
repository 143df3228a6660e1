package laobao.opensearch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.Explanation;
import laobao.archive.Explanation.Step;
import laobao.archive.QueryNode;
import laobao.archive.QueryText;
import laobao.archive.SearchRequest;
import laobao.archive.Variant;
import org.jspecify.annotations.Nullable;

/** Asks a cluster of one article, for each thing that a search asks for, whether the article has it, all at once. For use once. */
final class ClusterExplaining {
    private final String id;
    private final List<JsonObject> asked = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    ClusterExplaining(String id) {
        this.id = id;
    }

    /**
     * @param place where among what is asked it stands
     * @param term the word, whose other forms are asked for behind it, or null
     * @param forms its other forms, whether or not the search asks for them
     */
    private record Clause(String text, int place, QueryNode.@Nullable Term term, List<Variant> forms) {}

    /**
     * @param node the query as this search understands it
     * @param expanded the same with the other forms of its words, whether or not the search asks for them
     */
    Explanation run(Cluster cluster, SearchRequest request, QueryNode node, QueryNode expanded) throws IOException {
        List<QueryNode> parts = parts(node);
        List<QueryNode> whole = parts(expanded);
        for (int i = 0; i < parts.size(); i++) part(parts.get(i), whole.get(i));
        for (var filter : request.filters().entrySet())
            clause(
                    "filter " + filter.getKey().label() + "=" + String.join(" or ", filter.getValue()),
                    ClusterQueries.filter(filter.getKey(), filter.getValue()));
        if (request.from() != null || request.to() != null)
            clause(
                    "filter date " + (request.from() == null ? "" : request.from()) + ".."
                            + (request.to() == null ? "" : request.to()),
                    ClusterQueries.dates(request.from(), request.to()));
        List<Long> held = ClusterCounts.of(cluster, ClusterQueries.term("id", id), asked);
        List<Step> steps = clauses.stream()
                .map(clause -> new Step(clause.text, held.get(clause.place) > 0, note(clause, held)))
                .toList();
        return new Explanation(id, steps.stream().allMatch(Step::holds), steps);
    }

    private static List<QueryNode> parts(QueryNode node) {
        return node instanceof QueryNode.And and ? and.parts() : List.of(node);
    }

    private void part(QueryNode part, QueryNode expanded) {
        if (!(part instanceof QueryNode.Words words) || !(expanded instanceof QueryNode.Words whole)) {
            clause(QueryText.of(part), ClusterQueries.match(part));
            return;
        }
        for (int i = 0; i < words.terms().size(); i++) {
            QueryNode.Term term = words.terms().get(i);
            List<Variant> forms = whole.terms().get(i).variants();
            clauses.add(new Clause(term.text(), asked.size(), term, forms));
            asked.add(ClusterQueries.term(term, null));
            asked.add(ClusterQueries.match(new QueryNode.Literal(term.text())));
            for (Variant form : forms) asked.add(ClusterQueries.variant(form.text(), null));
        }
    }

    private void clause(String text, JsonObject query) {
        clauses.add(new Clause(text, asked.size(), null, List.of()));
        asked.add(query);
    }

    /** Which other form of a word stands in the article, where the word itself does not. */
    private static String note(Clause clause, List<Long> held) {
        if (clause.term == null || held.get(clause.place + 1) > 0) return "";
        for (int i = 0; i < clause.forms.size(); i++) {
            if (held.get(clause.place + 2 + i) == 0) continue;
            Variant form = clause.forms.get(i);
            if (form.kind() == Variant.Kind.WIDER)
                return "only '" + form.text() + "' stands in it, which is close but no hit";
            return clause.term.variants().isEmpty()
                    ? "'" + form.text() + "' stands in it, but other forms of words are switched off"
                    : "as '" + form.text() + "'";
        }
        return "";
    }
}
