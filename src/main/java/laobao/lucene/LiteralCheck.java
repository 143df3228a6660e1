package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.archive.QueryNode;
import laobao.article.Article;
import laobao.article.Passage;
import laobao.text.Folded;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Whether a literal search finds just the articles that a scan of all of them finds, for strings taken from them at random. */
final class LiteralCheck {
    private final IndexReader reader;
    private final RandomGenerator random;
    private final List<String> problems;

    LiteralCheck(IndexReader reader, RandomGenerator random, List<String> problems) {
        this.reader = reader;
        this.random = random;
        this.problems = problems;
    }

    void run(int count) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int attempt = 0; strings.size() < count && attempt < 20 * count && reader.maxDoc() > 0; attempt++) {
            String string = choose();
            if (string != null) strings.add(string);
        }
        if (strings.isEmpty()) return;
        int[] scanned = scan(strings.stream().map(Folded::of).toList());
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < scanned.length; i++) {
            int found = searcher.count(QueryTranslator.match(new QueryNode.Literal(strings.get(i))));
            if (found != scanned[i])
                problems.add("a literal search for “" + strings.get(i) + "” finds " + found + " articles, a scan "
                        + scanned[i]);
        }
    }

    /** A string of some article, or null when the article taken has none. */
    private @Nullable String choose() throws IOException {
        int doc = random.nextInt(reader.maxDoc());
        if (!isArticle(doc)) return null;
        List<String> lines = lines(ArticleDocument.read(reader.storedFields(), doc));
        String line = lines.get(random.nextInt(lines.size()));
        int length = 1 + random.nextInt(8);
        if (line.length() <= length) return null;
        int start = random.nextInt(line.length() - length);
        String string = line.substring(start, start + length);
        return Folded.of(string).length() == 0 || string.codePoints().noneMatch(Character::isLetterOrDigit)
                ? null
                : string;
    }

    private boolean isArticle(int doc) throws IOException {
        Bits live = MultiBits.getLiveDocs(reader);
        return (live == null || live.get(doc))
                && new IndexSearcher(reader)
                        .explain(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), doc)
                        .isMatch();
    }

    private int[] scan(List<Folded> strings) throws IOException {
        int[] found = new int[strings.size()];
        StoredFields stored = reader.storedFields();
        var articles = new IndexSearcher(reader).search(QueryTranslator.everything(), Matches.manager());
        for (var leaf : reader.leaves()) {
            Matches.Leaf matched = articles.in(leaf);
            if (matched == null) continue;
            for (int doc : matched.documents()) {
                List<Folded> lines = lines(ArticleDocument.read(stored, leaf.docBase + doc)).stream()
                        .map(Folded::of)
                        .toList();
                for (int i = 0; i < found.length; i++) {
                    Folded string = strings.get(i);
                    if (lines.stream().anyMatch(line -> line.indexOf(string, 0) >= 0)) found[i]++;
                }
            }
        }
        return found;
    }

    /** What of an article is searched, a paragraph each. */
    private static List<String> lines(ArchivedArticle archived) {
        Article a = archived.article();
        return Stream.concat(
                        Arrays.stream(new @Nullable String[] {a.kicker(), a.title(), a.subtitle(), a.summary()})
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull),
                        a.body().stream().map(Passage::text))
                .flatMap(String::lines)
                .toList();
    }
}
