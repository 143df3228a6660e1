package laobao.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laobao.archive.ArchivedArticle;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Whether what is counted and sorted of each article (regions, unions, dates, …) is what the article itself says. */
final class ArticleCheck {
    private final List<String> problems;
    private long articles;

    ArticleCheck(List<String> problems) {
        this.problems = problems;
    }

    long articles() {
        return articles;
    }

    void leaf(LeafReader reader) throws IOException {
        PostingsEnum docs = reader.postings(new Term(Fields.KIND, Fields.ARTICLE), PostingsEnum.NONE);
        if (docs == null) return;
        Bits live = reader.getLiveDocs();
        StoredFields stored = reader.storedFields();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            articles++;
            ArchivedArticle article = ArticleDocument.read(stored, doc);
            Map<String, Set<String>> said = said(article);
            for (Map.Entry<String, Set<String>> field : said.entrySet()) {
                Set<String> kept = kept(reader, field.getKey(), doc);
                if (!kept.equals(field.getValue()))
                    problems.add("article " + article.article().id() + ": '" + field.getKey() + "' is kept as " + kept
                            + ", but the article says " + field.getValue());
            }
        }
    }

    /** The values that a document made of the article now would have. */
    private static Map<String, Set<String>> said(ArchivedArticle article) {
        Map<String, Set<String>> said = new TreeMap<>();
        for (IndexableField field : ArticleDocument.of(article, "", "")) {
            switch (field.fieldType().docValuesType()) {
                case SORTED, SORTED_SET ->
                    said.computeIfAbsent(field.name(), name -> new TreeSet<>())
                            .add(field.binaryValue().utf8ToString());
                case NUMERIC ->
                    said.computeIfAbsent(field.name(), name -> new TreeSet<>())
                            .add(String.valueOf(field.numericValue()));
                default -> {}
            }
        }
        return said;
    }

    private static Set<String> kept(LeafReader reader, String field, int doc) throws IOException {
        Set<String> kept = new TreeSet<>();
        var info = reader.getFieldInfos().fieldInfo(field);
        if (info == null) return kept;
        switch (info.getDocValuesType()) {
            case NUMERIC -> {
                NumericDocValues values = DocValues.getNumeric(reader, field);
                if (values.advanceExact(doc)) kept.add(String.valueOf(values.longValue()));
            }
            case SORTED, SORTED_SET -> {
                SortedSetDocValues values = DocValues.getSortedSet(reader, field);
                if (values.advanceExact(doc))
                    for (int i = values.docValueCount(); i > 0; i--)
                        kept.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
            default -> {}
        }
        return kept;
    }
}
