package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a search matches, all of them. Where the reprints of a story are to count as one, it knows those too, so that whoever
 * counts can take what was counted twice off again. For one thread at a time.
 */
final class Matches implements Collector {
    private final List<@Nullable Leaf> leaves = new ArrayList<>();
    private List<LeafReaderContext> all = List.of();
    private List<int[]> repeated = List.of();
    private int total;
    private int documents;

    /** Those of one segment. */
    static final class Leaf {
        private final FixedBitSet bits;
        private int count;
        private int @Nullable [] documents;

        private Leaf(FixedBitSet bits, int count) {
            this.bits = bits;
            this.count = count;
        }

        /** The documents, to be read only. */
        FixedBitSet bits() {
            return bits;
        }

        /** How many there are. */
        int count() {
            return count;
        }

        /** The same as a list in order, to be read only: each facet goes over them once more. */
        int[] documents() {
            int[] known = documents;
            if (known == null) {
                known = new int[count];
                int n = 0;
                long[] words = bits.getBits();
                for (int i = 0; i < words.length; i++)
                    for (long word = words[i]; word != 0; word &= word - 1)
                        known[n++] = (i << 6) + Long.numberOfTrailingZeros(word);
                documents = known;
            }
            return known;
        }
    }

    /** Makes one for a search on one thread. */
    static CollectorManager<Matches, Matches> manager() {
        return new OneThread<>(new Matches());
    }

    int total() {
        return total;
    }

    /** How many documents match. */
    int documents() {
        return documents;
    }

    /** These without some documents, each told of once and counted as a hit of its own. */
    Matches without(List<Integer> documentsBehind) {
        Matches others = new Matches();
        others.all = all;
        for (Leaf leaf : leaves) others.leaves.add(leaf == null ? null : new Leaf(leaf.bits.clone(), leaf.count));
        for (int doc : documentsBehind) {
            LeafReaderContext leaf = all.get(ReaderUtil.subIndex(doc, all));
            Leaf matched = others.in(leaf);
            if (matched == null) continue;
            matched.bits.clear(doc - leaf.docBase);
            matched.count--;
        }
        others.documents = documents - documentsBehind.size();
        others.total = others.documents;
        return others;
    }

    /** Lets the reprints of a story count as one from now on. */
    Matches fold(Stories stories) {
        repeated = stories.repeatedIn(this::has);
        for (int[] story : repeated) total -= story.length - 1;
        return this;
    }

    /** The documents, of the whole snapshot, of each story that is to count once and matches twice or more; those printed first before the others. */
    List<int[]> repeated() {
        return repeated;
    }

    private boolean has(int doc) {
        if (all.isEmpty()) return false;
        LeafReaderContext leaf = all.get(ReaderUtil.subIndex(doc, all));
        Leaf matched = in(leaf);
        return matched != null && matched.bits.get(doc - leaf.docBase);
    }

    /** The matches of a segment, or null when it has none. */
    @Nullable
    Leaf in(LeafReaderContext leaf) {
        return leaf.ord < leaves.size() ? leaves.get(leaf.ord) : null;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        all = ReaderUtil.getTopLevelContext(context).leaves();
        while (leaves.size() <= context.ord) leaves.add(null);
        Leaf leaf = new Leaf(new FixedBitSet(context.reader().maxDoc()), 0);
        leaves.set(context.ord, leaf);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                leaf.bits.set(doc);
            }

            @Override
            public void collectRange(int from, int to) {
                leaf.bits.set(from, to);
            }

            @Override
            public void collect(DocIdStream stream) throws IOException {
                stream.forEach(leaf.bits::set);
            }

            @Override
            public void finish() {
                leaf.count = leaf.bits.cardinality();
                documents += leaf.count;
                total += leaf.count;
                if (leaf.count == 0) leaves.set(context.ord, null);
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
