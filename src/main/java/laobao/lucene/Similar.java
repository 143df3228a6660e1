package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laobao.archive.ArchivedArticle;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What is about the same as an article: its most telling words by tf·idf, of which others must hold a good part. After Lucene's
 * MoreLikeThis, with words that stand in headlines counted three times.
 */
final class Similar {
    /** Words that tell what an article is about. */
    private static final int TELLING = 30;
    /** How many of them another must hold. */
    private static final double SHARE = 0.25;
    /** Words in more articles than this share tell nothing. */
    private static final double COMMON = 0.1;

    private static final int HEADLINE = 3;

    private Similar() {}

    private record Weighted(String word, double weight) {}

    /** The articles that are the most alike. */
    static List<Hit> to(String id, Snapshot snapshot, WordsAnalyzer analyzer, int size) throws IOException {
        int doc = snapshot.document(id);
        if (doc < 0) return List.of();
        ArchivedArticle article = snapshot.article(doc);
        Query query = new BooleanQuery.Builder()
                .add(query(article, snapshot.reader, analyzer), Occur.MUST)
                .add(new Documents(snapshot.stories().of(doc)), Occur.MUST_NOT)
                .build();
        List<Hits.Found> found = new ArrayList<>();
        for (ScoreDoc one : snapshot.searcher().search(query, size).scoreDocs)
            found.add(new Hits.Found(one.doc, one.score));
        return new Hits(snapshot, new Highlighter(List.of())).read(found);
    }

    private static Query query(ArchivedArticle archived, IndexReader reader, WordsAnalyzer analyzer)
            throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String word : analyzer.words(ArticleDocument.text(archived.article())))
            frequencies.merge(word, 1, Integer::sum);
        for (String word : analyzer.words(ArticleDocument.headline(archived.article())))
            frequencies.merge(word, HEADLINE - 1, Integer::sum);
        List<Weighted> words = new ArrayList<>();
        int articles = reader.getDocCount(Fields.WORDS);
        for (Map.Entry<String, Integer> word : frequencies.entrySet()) {
            if (word.getKey().length() < 2) continue;
            int holding = reader.docFreq(new Term(Fields.WORDS, word.getKey()));
            if (holding < 2 || holding > Math.max(10, articles * COMMON)) continue;
            double idf = Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
            words.add(new Weighted(word.getKey(), Math.sqrt(word.getValue()) * idf));
        }
        if (words.isEmpty()) return new MatchNoDocsQuery("no telling words");
        words.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::word));
        List<Weighted> telling = words.subList(0, Math.min(TELLING, words.size()));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double best = telling.getFirst().weight();
        for (Weighted word : telling)
            any.add(
                    new BoostQuery(new TermQuery(new Term(Fields.WORDS, word.word)), (float) (word.weight / best)),
                    Occur.SHOULD);
        any.setMinimumNumberShouldMatch(Math.max(1, (int) (telling.size() * SHARE)));
        return any.build();
    }
}
