package laobao.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laobao.archive.QueryNode;
import laobao.text.BigramStream;
import laobao.text.Folded;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How well an article answers a query: BM25 over words and over pairs of characters, of headline and body as one text. Two fields added
 * up rank worse, since many articles have no headline.
 */
final class Ranking {
    private static final float WORDS = 1f;
    private static final float PAIRS = 0.5f;

    private Ranking() {}

    /** Scores what holds any of the words or pairs of characters that a query asks for. */
    static Query of(QueryNode node, WordsAnalyzer analyzer) {
        List<String> texts = new ArrayList<>();
        texts(node, texts);
        Set<String> words = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (String text : texts) {
            words.addAll(analyzer.words(text));
            Folded folded = Folded.of(text);
            for (int i = 0; i < folded.length() - 1; i++)
                if (folded.point(i, 0) != ',' && folded.point(i + 1, 0) != ',')
                    pairs.add(BigramStream.pair(folded.point(i, 0), folded.point(i + 1, 0)));
        }
        if (words.isEmpty() && pairs.isEmpty()) return new MatchNoDocsQuery("nothing to rank by");
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words) any.add(scored(Fields.WORDS, word, WORDS), Occur.SHOULD);
        for (String pair : pairs) any.add(scored(Fields.PAIRS, pair, PAIRS), Occur.SHOULD);
        return any.build();
    }

    private static Query scored(String field, String text, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, text)), boost);
    }

    /** The texts that a query asks for, those that it excludes left out. */
    static void texts(QueryNode node, List<String> texts) {
        switch (node) {
            case QueryNode.Words words -> texts.add(words.text());
            case QueryNode.Literal literal -> texts.add(literal.text());
            case QueryNode.Prefix prefix -> texts.add(prefix.text());
            case QueryNode.Near near -> texts.addAll(near.words());
            case QueryNode.In in -> {
                if (in.field() == laobao.archive.QueryField.TITLE) texts(in.query(), texts);
            }
            case QueryNode.And and -> and.parts().forEach(part -> texts(part, texts));
            case QueryNode.Or or -> or.parts().forEach(part -> texts(part, texts));
            case QueryNode.All ignored -> {}
            case QueryNode.Dates ignored -> {}
            case QueryNode.Pages ignored -> {}
            case QueryNode.Not ignored -> {}
        }
    }
}
