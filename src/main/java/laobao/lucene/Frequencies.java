package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * In how many articles terms stand, for who asks for hundreds of them: a dictionary is opened once, and not for each. Counts those of dropped
 * articles until segments are merged, as {@link IndexReader#docFreq} does. For one thread.
 */
final class Frequencies {
    private final IndexReader reader;
    private final Map<String, List<TermsEnum>> dictionaries = new HashMap<>();

    Frequencies(IndexReader reader) {
        this.reader = reader;
    }

    int of(String field, BytesRef term) throws IOException {
        List<TermsEnum> all = dictionaries.get(field);
        if (all == null) {
            all = open(field);
            dictionaries.put(field, all);
        }
        int count = 0;
        for (TermsEnum dictionary : all) if (dictionary.seekExact(term)) count += dictionary.docFreq();
        return count;
    }

    private List<TermsEnum> open(String field) throws IOException {
        List<TermsEnum> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) all.add(terms.iterator());
        }
        return all;
    }
}
