package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import laobao.archive.DidYouMean;
import laobao.archive.QueryNode;
import laobao.text.Bigrams;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Counts for suggestions, of one snapshot. For one thread. */
final class LuceneCounts implements DidYouMean.Counts {
    private final IndexSearcher searcher;
    private final Selection selection;
    private final Lexicon lexicon;

    LuceneCounts(IndexSearcher searcher, Selection selection) {
        this.searcher = searcher;
        this.selection = selection;
        lexicon = new Lexicon(searcher.getIndexReader());
    }

    @Override
    public long articles() throws IOException {
        return searcher.count(QueryTranslator.everything());
    }

    @Override
    public List<Long> pairs(List<String> pairs) throws IOException {
        return of(Fields.PAIRS, pairs, Bigrams::term);
    }

    @Override
    public List<Long> words(List<String> words) throws IOException {
        return of(Fields.WORDS, words, BytesRef::new);
    }

    private List<Long> of(String field, List<String> texts, Function<String, BytesRef> term) throws IOException {
        List<Long> counts = new ArrayList<>(texts.size());
        for (String text : texts) counts.add((long) lexicon.frequency(field, term.apply(text)));
        return counts;
    }

    @Override
    public List<Long> matches(List<? extends QueryNode> queries) throws IOException {
        List<Long> counts = new ArrayList<>(queries.size());
        for (QueryNode query : queries) counts.add((long) searcher.count(lexicon.with(QueryTranslator.match(query))));
        return counts;
    }

    @Override
    public List<Long> hits(List<QueryNode> queries) throws IOException {
        List<Long> counts = new ArrayList<>(queries.size());
        for (QueryNode query : queries)
            counts.add((long) searcher.count(selection.filtered(lexicon.with(QueryTranslator.match(query)), null)));
        return counts;
    }
}
