package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import laobao.archive.FacetField;
import laobao.archive.QueryField;
import laobao.archive.QueryNode;
import laobao.archive.Variant;
import laobao.text.Bigrams;
import laobao.text.Folded;
import laobao.text.PartialDate;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/** What an article must be to match: a query as understood, in the cluster's terms, without regard to rank. */
final class ClusterQueries {
    /** What may follow the name of a region that is typed short. */
    static final List<String> REGION_ENDINGS = List.of("", "省", "市", "县", "区", "自治区", "自治州", "自治县", "盟", "旗");

    private static final WordsAnalyzer ANALYZER = new WordsAnalyzer();

    private ClusterQueries() {}

    /** Every article. */
    static JsonObject everything() {
        return term("kind", "article");
    }

    /** Every article, and every later part of one, which is kept but neither found nor shown by itself. */
    static JsonObject kept() {
        return terms("kind", List.of("article", "part"));
    }

    static JsonObject match(QueryNode node) {
        return match(node, null);
    }

    private static JsonObject match(QueryNode node, @Nullable QueryField field) {
        return switch (node) {
            case QueryNode.All ignored -> everything();
            case QueryNode.Words words -> words(words, field);
            case QueryNode.Literal literal -> text(literal.text(), field);
            case QueryNode.Prefix prefix -> text(prefix.text(), field);
            case QueryNode.Near near -> near(near, field);
            case QueryNode.In in -> match(in.query(), in.field());
            case QueryNode.Dates dates -> dates(dates.from(), dates.to());
            case QueryNode.Pages pages -> range("page", pages.from(), pages.to());
            case QueryNode.And and -> and(and.parts(), field);
            case QueryNode.Or or ->
                bool(
                        "should",
                        or.parts().stream().map(part -> match(part, field)).toList());
            case QueryNode.Not not -> without(everything(), match(not.part(), field));
        };
    }

    private static JsonObject and(List<QueryNode> parts, @Nullable QueryField field) {
        List<JsonObject> all = new ArrayList<>();
        List<JsonObject> none = new ArrayList<>();
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) none.add(match(not.part(), field));
            else all.add(match(part, field));
        }
        if (all.isEmpty()) all.add(everything());
        JsonObject both = Json.object("filter", Json.array(all), "must_not", Json.array(none));
        return Json.object("bool", both);
    }

    /** What matches one query and not another. */
    static JsonObject without(JsonElement query, JsonElement not) {
        return Json.object("bool", Json.object("filter", query, "must_not", not));
    }

    /** What matches all of these. */
    static JsonObject all(List<? extends JsonElement> queries) {
        return bool("filter", queries);
    }

    /** What matches one of these at least. */
    static JsonObject any(List<? extends JsonElement> queries) {
        return bool("should", queries);
    }

    private static JsonObject bool(String occur, List<? extends JsonElement> queries) {
        return Json.object("bool", Json.object(occur, Json.array(queries)));
    }

    private static JsonObject words(QueryNode.Words words, @Nullable QueryField field) {
        if (field != null && field != QueryField.TITLE) return value(field, words.text());
        return all(words.terms().stream().map(term -> term(term, field)).toList());
    }

    /** A word, or one of its variants, those apart that are only close to it. */
    static JsonObject term(QueryNode.Term term, @Nullable QueryField field) {
        return term(term, field, false);
    }

    /** A word, or one of its variants. */
    static JsonObject term(QueryNode.Term term, @Nullable QueryField field, boolean wider) {
        List<JsonObject> any = new ArrayList<>(List.of(text(term.text(), field)));
        for (Variant variant : term.variants())
            if (wider || variant.kind() != Variant.Kind.WIDER) any.add(variant(variant.text(), field));
        return any.size() == 1 ? any.getFirst() : bool("should", any);
    }

    /**
     * Another form of a word. One of two characters must stand there as a word, as far as the analyzer can tell: 全总 is not asked for
     * in 安全总监.
     */
    static JsonObject variant(String form, @Nullable QueryField field) {
        JsonObject literal = text(form, field);
        if (form.length() > 2) return literal;
        List<JsonObject> words = new ArrayList<>();
        for (String part : ANALYZER.words(form)) words.add(term("words", part));
        return Json.object("bool", Json.object("must", literal, "filter", Json.array(words)));
    }

    private static JsonObject text(String text, @Nullable QueryField field) {
        if (field != null && field != QueryField.TITLE) return value(field, text);
        String prefix = field == QueryField.TITLE ? "title." : "";
        Folded folded = Folded.of(text);
        return switch (folded.length()) {
            case 0 -> Json.object("match_none", new JsonObject());
            case 1 -> term(prefix + "chars", folded.toString());
            case 2 -> term(prefix + "pairs", folded.toString());
            default -> Json.object("match_phrase", Json.object(prefix + "pairs", phrase(folded)));
        };
    }

    /** Every other pair of a text, the last one overlapping where its length is odd, with holes between them. */
    private static JsonObject phrase(Folded folded) {
        StringBuilder pairs = new StringBuilder();
        int last = folded.length() - 2;
        for (int i = 0; i <= last; i++) {
            if (i > 0) pairs.append(' ');
            if (i % 2 == 0 || i == last) pairs.append(Bigrams.pair(folded.point(i, 0), folded.point(i + 1, 0)));
            else pairs.append('_');
        }
        return Json.object("query", pairs.toString(), "analyzer", "with_holes");
    }

    /** Over single characters, so that what stands between the words is counted in characters. */
    private static JsonObject near(QueryNode.Near near, @Nullable QueryField field) {
        JsonArray words = new JsonArray();
        for (String word : near.words()) {
            JsonObject match = Json.object(
                    "query",
                    ArticleSource.characters(Folded.of(word)),
                    "max_gaps",
                    0,
                    "ordered",
                    true,
                    "analyzer",
                    "given");
            words.add(Json.object("match", match));
        }
        JsonObject all = Json.object("intervals", words, "max_gaps", near.distance(), "ordered", false);
        String chars = field == QueryField.TITLE ? "title.chars" : "chars";
        return Json.object("intervals", Json.object(chars, Json.object("all_of", all)));
    }

    private static JsonObject value(QueryField field, String value) {
        String stripped = value.strip();
        return switch (field) {
            case BYLINE -> term(FacetField.BYLINE.label(), stripped);
            case COLUMN -> term(FacetField.COLUMN.label(), stripped);
            case NEWSPAPER -> term(FacetField.NEWSPAPER.label(), stripped);
            case GENRE -> term(FacetField.GENRE.label(), stripped);
            case UNION -> filter(FacetField.UNION, List.of(stripped));
            case REGION -> region(stripped);
            case TITLE, PAGE, DATE -> throw new IllegalStateException(field + " has no values");
        };
    }

    private static JsonObject region(String value) {
        if (value.indexOf('/') >= 0) return term(FacetField.REGION.label(), value);
        return terms(
                "region_names",
                REGION_ENDINGS.stream().map(ending -> value + ending).toList());
    }

    static JsonObject term(String field, String value) {
        return Json.object("term", Json.object(field, value));
    }

    static JsonObject terms(String field, Collection<String> values) {
        return Json.object("terms", Json.object(field, values));
    }

    /** What has one of the values of a facet, or a value under it; a union also by its bare name. */
    static JsonObject filter(FacetField field, List<String> values) {
        JsonObject paths = terms(field.label(), values);
        return field == FacetField.UNION ? bool("should", List.of(paths, terms("union_names", values))) : paths;
    }

    /** What was surely published within these days. */
    static JsonObject dates(@Nullable PartialDate from, @Nullable PartialDate to) {
        List<JsonObject> both = new ArrayList<>();
        both.add(range("first", from == null ? null : from.first().toEpochDay(), null));
        if (to != null) both.add(range("last", null, to.last().toEpochDay()));
        return all(both);
    }

    static JsonObject range(String field, @Nullable Number from, @Nullable Number to) {
        JsonObject limits = new JsonObject();
        if (from != null) limits.addProperty("gte", from);
        if (to != null) limits.addProperty("lte", to);
        return from == null && to == null
                ? Json.object("exists", Json.object("field", field))
                : Json.object("range", Json.object(field, limits));
    }
}
