package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.Explanation;
import laobao.archive.Explanation.Step;
import laobao.archive.QueryNode;
import laobao.archive.QueryText;
import laobao.archive.SearchRequest;
import laobao.archive.Variant;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks the index of one article, for each thing that a search asks for, whether the article has it. For use once. */
final class Explaining {
    private final IndexSearcher searcher;
    private final String id;
    private final List<Step> steps = new ArrayList<>();

    Explaining(IndexSearcher searcher, String id) {
        this.searcher = searcher;
        this.id = id;
    }

    /**
     * @param node the query as this search understands it
     * @param expanded the same with the other forms of its words, whether or not the search asks for them
     */
    Explanation run(SearchRequest request, QueryNode node, QueryNode expanded) throws IOException {
        List<QueryNode> parts = parts(node);
        List<QueryNode> whole = parts(expanded);
        for (int i = 0; i < parts.size(); i++) part(parts.get(i), whole.get(i));
        for (var filter : request.filters().entrySet())
            step(
                    "filter " + filter.getKey().label() + "=" + String.join(" or ", filter.getValue()),
                    QueryTranslator.filter(filter.getKey(), filter.getValue()),
                    "");
        if (request.from() != null || request.to() != null)
            step(
                    "filter date " + (request.from() == null ? "" : request.from()) + ".."
                            + (request.to() == null ? "" : request.to()),
                    QueryTranslator.dates(request.from(), request.to()),
                    "");
        return new Explanation(id, steps.stream().allMatch(Step::holds), List.copyOf(steps));
    }

    private static List<QueryNode> parts(QueryNode node) {
        return node instanceof QueryNode.And and ? and.parts() : List.of(node);
    }

    private void part(QueryNode part, QueryNode expanded) throws IOException {
        if (!(part instanceof QueryNode.Words words) || !(expanded instanceof QueryNode.Words whole)) {
            step(QueryText.of(part), QueryTranslator.match(part), "");
            return;
        }
        for (int i = 0; i < words.terms().size(); i++) {
            QueryNode.Term term = words.terms().get(i);
            QueryNode.Term full = whole.terms().get(i);
            step(term.text(), QueryTranslator.term(term, null), note(term, full));
        }
    }

    /** Which other form of a word stands in the article, where the word itself does not. */
    private String note(QueryNode.Term term, QueryNode.Term full) throws IOException {
        if (holds(QueryTranslator.match(new QueryNode.Literal(term.text())))) return "";
        for (Variant variant : full.variants()) {
            if (!holds(QueryTranslator.variant(variant.text(), null))) continue;
            if (variant.kind() == Variant.Kind.WIDER)
                return "only '" + variant.text() + "' stands in it, which is close but no hit";
            return term.variants().isEmpty()
                    ? "'" + variant.text() + "' stands in it, but other forms of words are switched off"
                    : "as '" + variant.text() + "'";
        }
        return "";
    }

    private void step(String clause, Query query, String note) throws IOException {
        steps.add(new Step(clause, holds(query), note));
    }

    private boolean holds(Query query) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.ID, id)), Occur.FILTER)
                        .add(query, Occur.FILTER)
                        .build())
                > 0;
    }
}
