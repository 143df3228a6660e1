package laobao.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Matches certain documents of one snapshot. */
final class Documents extends Query {
    private final int[] documents;

    /** @param documents in any order */
    Documents(int[] documents) {
        this.documents = documents.clone();
        Arrays.sort(this.documents);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet within = new FixedBitSet(leaf.reader().maxDoc());
                int at = Arrays.binarySearch(documents, leaf.docBase);
                int count = 0;
                for (int i = at < 0 ? -at - 1 : at;
                        i < documents.length && documents[i] < leaf.docBase + within.length();
                        i++, count++) within.set(documents[i] - leaf.docBase);
                long cost = count;
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        DocIdSetIterator iterator = new BitSetIterator(within, cost);
                        return new ConstantScoreScorer(score(), scoreMode, iterator);
                    }

                    @Override
                    public long cost() {
                        return cost;
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
    public boolean equals(Object other) {
        return other instanceof Documents that && Arrays.equals(documents, that.documents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(documents);
    }

    @Override
    public String toString(String field) {
        return documents.length + " documents";
    }
}
