package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laobao.archive.Completions;
import laobao.archive.FacetField;
import laobao.archive.Phrases;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest.Sort;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What a snapshot has to complete with. */
final class Completing implements Completions.Source {
    private final Snapshot snapshot;
    private final Matches all;

    Completing(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        all = snapshot.searcher().search(QueryTranslator.everything(), Matches.manager());
    }

    @Override
    public Map<String, Long> values(FacetField field) {
        return snapshot.values(field).byValue(all);
    }

    @Override
    public Phrases phrases() throws IOException {
        return Build.phrases(snapshot.reader.getIndexCommit().getUserData());
    }

    @Override
    public List<String> headlines(List<List<String>> beginnings, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> tokens : beginnings) {
            BooleanQuery.Builder both = new BooleanQuery.Builder();
            for (String token : tokens) both.add(new TermQuery(new Term(Fields.TITLE_START, token)), Occur.FILTER);
            any.add(both.build(), Occur.SHOULD);
        }
        BooleanQuery query = new BooleanQuery.Builder()
                .add(any.build(), Occur.FILTER)
                .add(QueryTranslator.everything(), Occur.FILTER)
                .build();
        IndexSearcher searcher = snapshot.searcher();
        StoredFields stored = searcher.storedFields();
        List<String> headlines = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, most, Search.order(Sort.NEWEST)).scoreDocs)
            headlines.add(Objects.requireNonNull(ArticleDocument.title(stored, doc.doc)));
        return headlines;
    }

    @Override
    public List<Long> holding(List<String> strings) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        List<Long> counts = new ArrayList<>();
        for (String string : strings) {
            BooleanQuery holding = new BooleanQuery.Builder()
                    .add(QueryTranslator.match(new QueryNode.Literal(string)), Occur.FILTER)
                    .add(QueryTranslator.everything(), Occur.FILTER)
                    .build();
            counts.add((long) searcher.count(holding));
        }
        return counts;
    }
}
