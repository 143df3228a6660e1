package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms of one search stand in the dictionaries of a snapshot. Each dictionary is opened once and each term looked up once, however many
 * queries ask for it: Lucene opens and looks for each anew, which takes longer than many a query. For one thread.
 */
final class Lexicon {
    private final IndexReader reader;
    private final Map<String, List<@Nullable TermsEnum>> dictionaries = new HashMap<>();
    private final Map<Term, TermStates> known = new HashMap<>();

    Lexicon(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many articles a term stands; those of dropped articles are counted until segments are merged, as {@link IndexReader#docFreq} does. */
    int frequency(String field, BytesRef term) throws IOException {
        int count = 0;
        for (TermsEnum dictionary : dictionaries(field))
            if (dictionary != null && dictionary.seekExact(term)) count += dictionary.docFreq();
        return count;
    }

    /** A query that finds the same and need not look up its terms, as far as it is made of such as know where they are. */
    Query with(Query query) throws IOException {
        return switch (query) {
            case TermQuery term -> new TermQuery(term.getTerm(), states(term.getTerm()));
            case PhraseQuery phrase -> phrase.getSlop() == 0 ? with(phrase) : phrase;
            case BooleanQuery several -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (BooleanClause clause : several.clauses()) all.add(with(clause.query()), clause.occur());
                yield all.setMinimumNumberShouldMatch(several.getMinimumNumberShouldMatch())
                        .build();
            }
            case BoostQuery boost -> new BoostQuery(with(boost.getQuery()), boost.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(with(constant.getQuery()));
            case DisjunctionMaxQuery best -> {
                List<Query> all = new ArrayList<>();
                for (Query one : best.getDisjuncts()) all.add(with(one));
                yield new DisjunctionMaxQuery(all, best.getTieBreakerMultiplier());
            }
            default -> query;
        };
    }

    private Query with(PhraseQuery phrase) throws IOException {
        TermStates[] states = new TermStates[phrase.getTerms().length];
        for (int i = 0; i < states.length; i++) states[i] = states(phrase.getTerms()[i]);
        return new KnownPhrase(phrase, states);
    }

    private TermStates states(Term term) throws IOException {
        TermStates found = known.get(term);
        if (found != null) return found;
        found = new TermStates(reader.getContext());
        List<@Nullable TermsEnum> all = dictionaries(term.field());
        for (int ord = 0; ord < all.size(); ord++) {
            TermsEnum dictionary = all.get(ord);
            if (dictionary != null && dictionary.seekExact(term.bytes()))
                found.register(dictionary.termState(), ord, dictionary.docFreq(), dictionary.totalTermFreq());
        }
        known.put(term, found);
        return found;
    }

    /** The field's dictionary in each segment. */
    private List<@Nullable TermsEnum> dictionaries(String field) throws IOException {
        List<@Nullable TermsEnum> all = dictionaries.get(field);
        if (all != null) return all;
        all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            all.add(terms == null ? null : terms.iterator());
        }
        dictionaries.put(field, all);
        return all;
    }
}
