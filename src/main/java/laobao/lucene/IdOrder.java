package laobao.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** All articles of a snapshot in the order of their ids, eight bytes an article. Immutable. */
final class IdOrder {
    private final int[] ranks;
    private final int[] documents;

    IdOrder(IndexReader reader) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        SortedDocValues[] ids = new SortedDocValues[leaves.size()];
        for (int i = 0; i < ids.length; i++)
            ids[i] = DocValues.getSorted(leaves.get(i).reader(), Fields.ID);
        OrdinalMap numbers = OrdinalMap.build(null, ids, PackedInts.DEFAULT);
        ranks = new int[reader.maxDoc()];
        Arrays.fill(ranks, -1);
        documents = new int[Math.toIntExact(numbers.getValueCount())];
        for (LeafReaderContext leaf : leaves) {
            LongValues global = numbers.getGlobalOrds(leaf.ord);
            SortedDocValues id = DocValues.getSorted(leaf.reader(), Fields.ID);
            for (int doc = id.nextDoc(); doc < leaf.reader().maxDoc(); doc = id.nextDoc()) {
                int rank = (int) global.get(id.ordValue());
                ranks[leaf.docBase + doc] = rank;
                // Of those with one id, all but one are deleted.
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc)) documents[rank] = leaf.docBase + doc;
            }
        }
    }

    /** The place of a document in the order. */
    int rank(int document) {
        return ranks[document];
    }

    /** The document at a place. */
    int document(int rank) {
        return documents[rank];
    }
}
