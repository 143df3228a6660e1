package laobao.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/** Matches again what was matched before, in the same snapshot. */
final class Matched extends Query {
    private final Matches matches;

    Matched(Matches matches) {
        this.matches = matches;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                Matches.Leaf matched = matches.in(leaf);
                if (matched == null) return null;
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(
                                score(), scoreMode, new BitSetIterator(matched.bits(), matched.count()));
                    }

                    @Override
                    public long cost() {
                        return matched.count();
                    }
                };
            }

            // Documents have other numbers in another snapshot.
            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Matched that && matches.equals(that.matches);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(matches);
    }

    @Override
    public String toString(String field) {
        return matches.documents() + " documents";
    }
}
