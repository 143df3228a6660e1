package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laobao.archive.Evidence;
import laobao.archive.FacetField;
import laobao.archive.Variant;
import laobao.text.Bigrams;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How well an article answers a query: BM25 over words and over pairs of characters, of headline and body as one text. Two fields added
 * up rank worse, since many articles have no headline. Another form of a word counts as the word itself, a little less; the name of a
 * region counts where an article is about it without naming it; a year that is named speaks for what was published in it. {@code
 * docs/search.md} has the figures that the weights come from.
 */
final class Ranking {
    /** Saturates sooner than the usual 1.2: that a word is there tells more in a short newspaper article than how often. */
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.75f);

    private static final float PAIRS = 0.5f;
    /** Phrases add up the weight of every other pair of theirs; that is about the weight of a word. */
    private static final float VARIANT = 1.2f;

    private static final float WIDER = 0.6f;
    private static final float REGION = 0.8f;
    private static final float MONTH = 3f;

    private static final int LONGEST_REGION = 8;

    private Ranking() {}

    /**
     * Scores what any of the evidence speaks for.
     *
     * @param regions the names of regions that the archive knows
     */
    static Query of(Evidence evidence, Set<String> regions) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int clauses = 0;
        for (Evidence.Unit unit : evidence.units()) {
            List<Query> own = own(unit);
            List<Query> others = others(unit, regions);
            if (!others.isEmpty()) {
                if (!own.isEmpty()) others.add(any(own));
                own = List.of(new DisjunctionMaxQuery(others, 0));
            }
            for (Query query : own) any.add(query, Occur.SHOULD);
            clauses += own.size();
        }
        for (String month : evidence.months())
            any.add(
                    new BoostQuery(
                            new ConstantScoreQuery(new TermQuery(new Term(Fields.of(FacetField.DATE), month))), MONTH),
                    Occur.SHOULD);
        return clauses + evidence.months().size() == 0 ? new MatchNoDocsQuery("nothing to rank by") : any.build();
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static List<Query> own(Evidence.Unit unit) {
        List<Query> own = new ArrayList<>();
        for (String word : unit.words()) own.add(new TermQuery(new Term(Fields.WORDS, word)));
        for (String pair : unit.pairs())
            own.add(new BoostQuery(new TermQuery(new Term(Fields.PAIRS, Bigrams.term(pair))), PAIRS));
        return own;
    }

    private static List<Query> others(Evidence.Unit unit, Set<String> regions) {
        List<Query> others = new ArrayList<>();
        for (Variant variant : unit.variants()) {
            float weight = variant.kind() == Variant.Kind.WIDER ? WIDER : VARIANT;
            others.add(new BoostQuery(QueryTranslator.variant(variant.text(), null), weight));
        }
        int length = unit.text().length();
        if (length > 1 && length <= LONGEST_REGION && unit.variants().isEmpty())
            for (String ending : QueryTranslator.REGION_ENDINGS)
                if (regions.contains(unit.text() + ending))
                    others.add(
                            new BoostQuery(new TermQuery(new Term(Fields.REGION_NAMES, unit.text() + ending)), REGION));
        return others;
    }
}
