package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** A phrase whose terms have been looked up, which Lucene's own has no place for. It finds what that finds, and leaves scoring to it. */
final class KnownPhrase extends Query {
    /** What to look at one term's place costs beside a document, about as Lucene reckons. */
    private static final float COST = 135;

    private final PhraseQuery phrase;
    private final TermStates[] states;

    /**
     * A phrase.
     *
     * @param phrase without slop
     * @param states where each of its terms is
     */
    KnownPhrase(PhraseQuery phrase, TermStates[] states) {
        this.phrase = phrase;
        this.states = states;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        if (scoreMode.needsScores()) return phrase.createWeight(searcher, scoreMode, boost);
        return new PhraseWeight(this, phrase.getField(), searcher, scoreMode) {
            @Override
            protected @Nullable SimScorer getStats(IndexSearcher s) {
                return null;
            }

            @Override
            protected @Nullable PhraseMatcher getPhraseMatcher(
                    LeafReaderContext leaf, @Nullable SimScorer scorer, boolean exposeOffsets) throws IOException {
                return matcher(leaf, scoreMode, scorer, exposeOffsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS);
            }
        };
    }

    private @Nullable PhraseMatcher matcher(
            LeafReaderContext leaf, ScoreMode scoreMode, @Nullable SimScorer scorer, int flags) throws IOException {
        TermState[] found = new TermState[states.length];
        for (int i = 0; i < found.length; i++) {
            IOSupplier<TermState> state = states[i].get(leaf);
            if (state == null) return null;
            found[i] = state.get();
        }
        Terms terms = leaf.reader().terms(phrase.getField());
        if (terms == null) return null;
        TermsEnum dictionary = terms.iterator();
        PostingsAndFreq[] postings = new PostingsAndFreq[found.length];
        for (int i = 0; i < found.length; i++) {
            Term term = phrase.getTerms()[i];
            dictionary.seekExact(term.bytes(), found[i]);
            PostingsEnum places = dictionary.postings(null, flags);
            postings[i] = new PostingsAndFreq(places, new SlowImpactsEnum(places), phrase.getPositions()[i], term);
        }
        Arrays.sort(postings);
        return new ExactPhraseMatcher(postings, scoreMode, scorer, COST * postings.length);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        phrase.visit(visitor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownPhrase that && phrase.equals(that.phrase);
    }

    @Override
    public int hashCode() {
        return phrase.hashCode();
    }

    @Override
    public String toString(String field) {
        return phrase.toString(field);
    }
}
