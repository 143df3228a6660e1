package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.Evidence;
import laobao.archive.QueryNode;
import laobao.archive.Variant;
import org.jspecify.annotations.Nullable;

/** How well an article answers a query, as the embedded engine reckons it, with the same weights. */
final class ClusterRanking {
    private static final float PAIRS = 0.5f;
    private static final float VARIANT = 1.2f;
    private static final float WIDER = 0.6f;
    private static final float REGION = 0.8f;
    private static final float MONTH = 3f;
    private static final int LONGEST_REGION = 8;
    private static final double MOST = 0.4;

    private ClusterRanking() {}

    /** Scores what any of the evidence speaks for; empty when there is none. */
    static JsonArray of(Evidence evidence) {
        JsonArray any = new JsonArray();
        for (Evidence.Unit unit : evidence.units()) {
            List<JsonObject> own = own(unit);
            List<JsonObject> others = others(unit);
            if (others.isEmpty()) {
                own.forEach(any::add);
                continue;
            }
            if (!own.isEmpty()) others.add(Json.object("bool", Json.object("should", Json.array(own))));
            any.add(Json.object("dis_max", Json.object("queries", Json.array(others), "tie_breaker", 0)));
        }
        for (String month : evidence.months())
            any.add(Json.object(
                    "constant_score", Json.object("filter", ClusterQueries.term("date", month), "boost", MONTH)));
        return any;
    }

    private static List<JsonObject> own(Evidence.Unit unit) {
        List<JsonObject> own = new ArrayList<>();
        for (String word : unit.words()) own.add(scored("words", word, 1));
        for (String pair : unit.pairs()) own.add(scored("pairs", pair, PAIRS));
        return own;
    }

    private static List<JsonObject> others(Evidence.Unit unit) {
        List<JsonObject> others = new ArrayList<>();
        for (Variant variant : unit.variants()) {
            float weight = variant.kind() == Variant.Kind.WIDER ? WIDER : VARIANT;
            JsonObject form = ClusterQueries.variant(variant.text(), null);
            others.add(Json.object("bool", Json.object("must", form, "boost", weight)));
        }
        int length = unit.text().length();
        if (length > 1 && length <= LONGEST_REGION && unit.variants().isEmpty())
            for (String ending : ClusterQueries.REGION_ENDINGS)
                others.add(scored("region_names", unit.text() + ending, REGION));
        return others;
    }

    /** Scores by a term. */
    static JsonObject scored(String field, String text, float boost) {
        return Json.object("term", Json.object(field, Json.object("value", text, "boost", boost)));
    }

    /** What matches most of a query, or null when it has fewer than two words to choose from. */
    static @Nullable JsonObject loosened(QueryNode node) {
        List<JsonObject> words = new ArrayList<>();
        List<JsonObject> must = new ArrayList<>();
        for (QueryNode part : node instanceof QueryNode.And and ? and.parts() : List.of(node)) {
            switch (part) {
                case QueryNode.Words typed ->
                    typed.terms().forEach(term -> words.add(ClusterQueries.term(term, null, true)));
                case QueryNode.Literal ignored -> words.add(ClusterQueries.match(part));
                case QueryNode.Prefix ignored -> words.add(ClusterQueries.match(part));
                case QueryNode.Near ignored -> words.add(ClusterQueries.match(part));
                default -> must.add(ClusterQueries.match(part));
            }
        }
        if (words.size() < 2) return null;
        JsonObject loose = Json.object("should", Json.array(words), "minimum_should_match", Math.max(1, (int)
                Math.round(words.size() * MOST)));
        must.add(Json.object("bool", loose));
        return ClusterQueries.all(must);
    }
}
