package laobao.lucene;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.HeadlineStart;
import laobao.archive.Letters;
import laobao.archive.Sketch;
import laobao.article.Article;
import laobao.article.PagePart;
import laobao.article.Passage;
import laobao.text.CharacterStream;
import laobao.text.Folded;
import laobao.text.Folding;
import laobao.text.PartialDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An article as a document of the index, and back. */
final class ArticleDocument {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private static final Set<String> NOT_SHOWN =
            Set.of("facts", "eventDates", "parts", "aliases", "corrected", "continuation");
    private static final Gson HIT = new GsonBuilder()
            .addDeserializationExclusionStrategy(new ExclusionStrategy() {
                @Override
                public boolean shouldSkipField(FieldAttributes field) {
                    return NOT_SHOWN.contains(field.getName());
                }

                @Override
                public boolean shouldSkipClass(Class<?> type) {
                    return false;
                }
            })
            .create();

    private ArticleDocument() {}

    static Document of(ArchivedArticle archived, String source, String batch) {
        Article article = archived.article();
        Document document = new Document();
        document.add(new StringField(Fields.ID, article.id(), Store.NO));
        // asked for only to put articles together, which are on pages of an edition
        Store kept = archived.edition() == null ? Store.NO : Store.YES;
        document.add(new StringField(Fields.SOURCE, source, kept));
        document.add(new StringField(Fields.BATCH, batch, kept));
        document.add(new StoredField(Fields.JSON, json(archived)));
        document.add(new StoredField(Fields.PRINTED, PrintedText.shorten(article)));
        String edition = archived.continuation() == null ? null : archived.edition();
        if (edition != null) document.add(new StringField(Fields.EDITION, edition, Store.NO));
        document.add(new StringField(Fields.KIND, archived.isLaterPart() ? Fields.PART : Fields.ARTICLE, Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
        if (archived.isLaterPart()) return document;
        for (String alias : article.aliases()) document.add(new StringField(Fields.ALIAS, alias, Store.NO));
        text(document, article);
        if (article.title() != null)
            for (String token : HeadlineStart.tokens(article.title()))
                document.add(new StringField(Fields.TITLE_START, token, Store.NO));
        for (FacetField field : FacetField.values())
            for (String value : Facets.values(archived, field)) facet(document, Fields.of(field), value);
        for (String name : names(archived.unionPaths()))
            document.add(new StringField(Fields.of(FacetField.UNION), name, Store.NO));
        for (String name : names(article.regions())) document.add(new StringField(Fields.REGION_NAMES, name, Store.NO));
        PartialDate date = archived.date();
        if (date != null) {
            int first = Math.toIntExact(date.first().toEpochDay());
            document.add(new IntPoint(Fields.FIRST, first));
            document.add(new NumericDocValuesField(Fields.FIRST, first));
            document.add(new NumericDocValuesField(Fields.DATE, Days.of(date)));
            document.add(new IntPoint(Fields.LAST, Math.toIntExact(date.last().toEpochDay())));
        }
        for (long key : Sketch.of(Letters.of(article)))
            document.add(new SortedNumericDocValuesField(Fields.SKETCH, key));
        if (article.copies() > 1) document.add(new NumericDocValuesField(Fields.COPIES, article.copies()));
        Integer page = archived.page();
        if (page != null) document.add(new IntPoint(Fields.PAGE, page));
        for (PagePart part : article.parts())
            if (part.number() != null && !part.number().equals(page))
                document.add(new IntPoint(Fields.PAGE, part.number()));
        return document;
    }

    private static byte[] json(ArchivedArticle archived) {
        return GSON.toJson(archived.with(archived.article().withPrinted(""))).getBytes(StandardCharsets.UTF_8);
    }

    /** The article that a document was made of. */
    static ArchivedArticle read(StoredFields stored, int doc) throws IOException {
        Document document = stored.document(doc, Set.of(Fields.JSON, Fields.PRINTED));
        ArchivedArticle archived = read(document);
        Article article = archived.article();
        return archived.with(article.withPrinted(PrintedText.expand(document.get(Fields.PRINTED), article)));
    }

    /** The same with nothing as {@code printed}, which those who show hits have no use for. */
    static ArchivedArticle readWithoutPrinted(StoredFields stored, int doc) throws IOException {
        return read(stored.document(doc, Set.of(Fields.JSON)));
    }

    /** What is shown of a hit: nothing as {@code printed}, and without what the facts and dates were found by, which is as long as the article. */
    static ArchivedArticle readHit(StoredFields stored, int doc) throws IOException {
        return HIT.fromJson(json(stored.document(doc, Set.of(Fields.JSON))), ArchivedArticle.class);
    }

    private static ArchivedArticle read(Document document) {
        return GSON.fromJson(json(document), ArchivedArticle.class);
    }

    private static String json(Document document) {
        BytesRef json = document.getBinaryValue(Fields.JSON);
        return new String(json.bytes, json.offset, json.length, StandardCharsets.UTF_8);
    }

    /** The headline of an article, without reading the rest; null when it has none. */
    static @Nullable String title(StoredFields stored, int doc) throws IOException {
        try (JsonReader json = new JsonReader(new StringReader(json(stored.document(doc, Set.of(Fields.JSON)))))) {
            return enter(json, "article") && enter(json, "title") && json.peek() == JsonToken.STRING
                    ? json.nextString()
                    : null;
        }
    }

    /** Goes on to a value of an object. */
    private static boolean enter(JsonReader json, String name) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals(name)) return true;
            json.skipValue();
        }
        return false;
    }

    /** What is searched of an article: headline, abstract and body, a line each. */
    static String text(Article article) {
        StringJoiner all = new StringJoiner("\n");
        all.add(headline(article));
        if (article.summary() != null) all.add(article.summary());
        for (Passage passage : article.body()) all.add(passage.text());
        return all.toString();
    }

    private static void text(Document document, Article article) {
        String headline = headline(article);
        String text = text(article);
        Folded folded = Folded.of(text);
        document.add(new Field(Fields.PAIRS, new PackedStream(folded), Fields.POSITIONS));
        document.add(new Field(Fields.CHARS, new CharacterStream().over(folded), Fields.PRESENCE));
        document.add(new Field(Fields.WORDS, Folding.fold(text), Fields.FREQUENCIES));
        if (headline.isEmpty()) return;
        Folded title = Folded.of(headline);
        document.add(new Field(Fields.TITLE_PAIRS, new PackedStream(title), Fields.POSITIONS));
        document.add(new Field(Fields.TITLE_CHARS, new CharacterStream().over(title), Fields.PRESENCE));
    }

    /** Kicker, headline and subtitle, a line each. */
    static String headline(Article article) {
        StringJoiner headline = new StringJoiner("\n");
        for (String line : new @Nullable String[] {article.kicker(), article.title(), article.subtitle()})
            if (line != null) headline.add(line);
        return headline.toString();
    }

    private static void facet(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    /** The names on some paths, each once, apart from the first, which is a path too. */
    private static Set<String> names(List<String> paths) {
        Set<String> names = new LinkedHashSet<>();
        for (String path : paths) names.addAll(List.of(path.split("/", -1)));
        return names;
    }
}
