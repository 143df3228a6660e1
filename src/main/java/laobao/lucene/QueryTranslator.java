package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import laobao.archive.FacetField;
import laobao.archive.QueryField;
import laobao.archive.QueryNode;
import laobao.archive.Variant;
import laobao.text.Folded;
import laobao.text.PartialDate;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What an article must be to match: a query as understood, in Lucene's terms, without regard to rank. */
final class QueryTranslator {
    /** What may follow the name of a region that is typed short. */
    static final String[] REGION_ENDINGS = {"", "省", "市", "县", "区", "自治区", "自治州", "自治县", "盟", "旗"};

    private static final WordsAnalyzer ANALYZER = new WordsAnalyzer();

    private QueryTranslator() {}

    /** Every article. */
    static Query everything() {
        return new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    }

    static Query match(QueryNode node) {
        return match(node, null);
    }

    private static Query match(QueryNode node, @Nullable QueryField field) {
        return switch (node) {
            case QueryNode.All ignored -> everything();
            case QueryNode.Words words -> words(words, field);
            case QueryNode.Literal literal -> text(literal.text(), field);
            case QueryNode.Prefix prefix -> text(prefix.text(), field);
            case QueryNode.Near near -> near(near, field);
            case QueryNode.In in -> match(in.query(), in.field());
            case QueryNode.Dates dates -> dates(dates.from(), dates.to());
            case QueryNode.Pages pages -> IntPoint.newRangeQuery(Fields.PAGE, pages.from(), pages.to());
            case QueryNode.And and -> join(and.parts(), field, Occur.FILTER);
            case QueryNode.Or or -> join(or.parts(), field, Occur.SHOULD);
            case QueryNode.Not not -> without(match(not.part(), field));
        };
    }

    private static Query join(List<QueryNode> parts, @Nullable QueryField field, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryNode part : parts) {
            if (occur == Occur.FILTER && part instanceof QueryNode.Not not)
                all.add(match(not.part(), field), Occur.MUST_NOT);
            else all.add(match(part, field), occur);
        }
        if (occur == Occur.FILTER && parts.stream().allMatch(QueryNode.Not.class::isInstance))
            all.add(everything(), Occur.FILTER);
        return all.build();
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(everything(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query words(QueryNode.Words words, @Nullable QueryField field) {
        if (field != null && field != QueryField.TITLE) return value(field, words.text());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryNode.Term term : words.terms()) all.add(term(term, field), Occur.FILTER);
        return all.build();
    }

    /** A word, or one of its variants, those apart that are only close to it. */
    static Query term(QueryNode.Term term, @Nullable QueryField field) {
        return term(term, field, false);
    }

    /** A word, or one of its variants. */
    static Query term(QueryNode.Term term, @Nullable QueryField field, boolean wider) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(text(term.text(), field), Occur.SHOULD);
        for (Variant variant : term.variants())
            if (wider || variant.kind() != Variant.Kind.WIDER) any.add(variant(variant.text(), field), Occur.SHOULD);
        BooleanQuery built = any.build();
        return built.clauses().size() == 1 ? built.clauses().getFirst().query() : built;
    }

    /**
     * Another form of a word. One of two characters must stand there as a word, as far as the analyzer can tell: 全总 is not asked for
     * in 安全总监.
     */
    static Query variant(String form, @Nullable QueryField field) {
        Query literal = text(form, field);
        if (form.length() > 2) return literal;
        BooleanQuery.Builder word = new BooleanQuery.Builder().add(literal, Occur.MUST);
        for (String part : ANALYZER.words(form)) word.add(new TermQuery(new Term(Fields.WORDS, part)), Occur.FILTER);
        return word.build();
    }

    private static Query text(String text, @Nullable QueryField field) {
        if (field == null) return LiteralQuery.of(Folded.of(text), Fields.PAIRS, Fields.CHARS);
        if (field == QueryField.TITLE) return LiteralQuery.of(Folded.of(text), Fields.TITLE_PAIRS, Fields.TITLE_CHARS);
        return value(field, text);
    }

    private static Query near(QueryNode.Near near, @Nullable QueryField field) {
        return new IntervalQuery(
                field == QueryField.TITLE ? Fields.TITLE_PAIRS : Fields.PAIRS,
                LiteralQuery.near(near.words().stream().map(Folded::of).toList(), near.distance()));
    }

    private static Query value(QueryField field, String value) {
        String stripped = value.strip();
        return switch (field) {
            case BYLINE -> term(FacetField.BYLINE, stripped);
            case COLUMN -> term(FacetField.COLUMN, stripped);
            case NEWSPAPER -> term(FacetField.NEWSPAPER, stripped);
            case GENRE -> term(FacetField.GENRE, stripped);
            case UNION -> filter(FacetField.UNION, List.of(stripped));
            case REGION -> region(stripped);
            case TITLE, PAGE, DATE -> throw new IllegalStateException(field + " has no values");
        };
    }

    private static Query region(String value) {
        if (value.indexOf('/') >= 0) return term(FacetField.REGION, value);
        List<BytesRef> names = new ArrayList<>();
        for (String ending : REGION_ENDINGS) names.add(new BytesRef(value + ending));
        return new TermInSetQuery(Fields.REGION_NAMES, names);
    }

    private static Query term(FacetField field, String value) {
        return new TermQuery(new Term(Fields.of(field), value));
    }

    /** What has one of the values of a facet, or a value under it. */
    static Query filter(FacetField field, List<String> values) {
        return new TermInSetQuery(
                Fields.of(field), values.stream().map(BytesRef::new).toList());
    }

    /** What was surely published within these days. */
    static Query dates(@Nullable PartialDate from, @Nullable PartialDate to) {
        BooleanQuery.Builder within = new BooleanQuery.Builder();
        within.add(
                IntPoint.newRangeQuery(
                        Fields.FIRST,
                        from == null
                                ? Integer.MIN_VALUE
                                : Math.toIntExact(from.first().toEpochDay()),
                        Integer.MAX_VALUE),
                Occur.FILTER);
        if (to != null)
            within.add(
                    IntPoint.newRangeQuery(
                            Fields.LAST,
                            Integer.MIN_VALUE,
                            Math.toIntExact(to.last().toEpochDay())),
                    Occur.FILTER);
        return within.build();
    }
}
