package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Facets;
import laobao.archive.HeadlineStart;
import laobao.archive.Letters;
import laobao.archive.PivotField;
import laobao.archive.Sketch;
import laobao.article.Article;
import laobao.article.PagePart;
import laobao.article.Passage;
import laobao.text.Bigrams;
import laobao.text.Folded;
import laobao.text.PartialDate;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An article as a document of the cluster, and back. Its text is folded and cut here, by what the embedded engine uses too, and sent
 * as tokens between spaces: both engines see the same words and pairs to the letter, and the cluster needs no plugin.
 */
final class ArticleSource {
    /** What stands for the border of a paragraph in a pair: the tokens come one paragraph at a time. */
    private static final char END = '\n';

    /** Bytes; OpenSearch takes 512. */
    private static final int LONGEST_ID = 512;

    private final WordsAnalyzer analyzer;

    ArticleSource(WordsAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * The document of an article.
     *
     * @param batch the number of the batch that it was written in
     * @param story of which it is an appearance; null for an article alone, and for one that was not compared with others yet
     */
    JsonObject of(ArchivedArticle archived, String source, long batch, @Nullable String story) {
        Article article = archived.article();
        JsonObject document = Json.object(
                "kind",
                archived.isLaterPart() ? "part" : "article",
                "id",
                article.id(),
                "source",
                source,
                "json",
                Json.GSON.toJsonTree(archived));
        if (archived.continuation() != null && archived.edition() != null)
            document.addProperty("edition", archived.edition());
        if (archived.isLaterPart()) return document;
        document.addProperty("written", batch);
        document.addProperty("copies", article.copies());
        document.add("sketch", Json.array(sketch(Letters.of(article))));
        if (story != null) document.addProperty("story", story);
        List<String> headline = headline(article);
        List<String> paragraphs = text(article);
        document.addProperty("words", String.join(" ", analyzer.words(String.join("\n", paragraphs))));
        document.add("pairs", pairs(paragraphs));
        document.add("chars", characters(paragraphs));
        if (!headline.isEmpty()) {
            JsonObject title = Json.object("pairs", pairs(headline), "chars", characters(headline));
            if (article.title() != null) title.add("start", Json.array(HeadlineStart.tokens(article.title())));
            document.add("title", title);
        }
        for (FacetField field : FacetField.values()) {
            Set<String> values = Facets.values(archived, field);
            if (!values.isEmpty()) document.add(field.label(), Json.array(values));
        }
        for (PivotField field : PivotField.values()) {
            if (field.level() == 0 || field == PivotField.DECADE) continue;
            List<String> level = level(archived, field);
            if (!level.isEmpty()) document.add(ClusterFacets.name(field), Json.array(level));
        }
        if (!article.aliases().isEmpty()) document.add("aliases", Json.array(article.aliases()));
        document.add("region_names", Json.array(names(article.regions())));
        document.add("union_names", Json.array(names(archived.unionPaths())));
        PartialDate date = archived.date();
        if (date != null) {
            document.addProperty("first", date.first().toEpochDay());
            document.addProperty("last", date.last().toEpochDay());
            if (date.day() != 0) document.addProperty("day", date.toString());
        }
        Set<Integer> pages = pages(archived);
        if (!pages.isEmpty()) document.add("page", Json.array(pages));
        return document;
    }

    /** The pages that an article stands on. */
    private static Set<Integer> pages(ArchivedArticle archived) {
        Set<Integer> pages = new LinkedHashSet<>();
        if (archived.page() != null) pages.add(archived.page());
        for (PagePart part : archived.article().parts()) if (part.number() != null) pages.add(part.number());
        return pages;
    }

    /** The keys of an article's sketch as terms. */
    static List<String> sketch(Letters letters) {
        return LongStream.of(Sketch.of(letters))
                .mapToObj(key -> Long.toString(key, Character.MAX_RADIX))
                .toList();
    }

    /** Kicker, headline and subtitle. */
    static List<String> headline(Article article) {
        List<String> headline = new ArrayList<>();
        for (String line : new @Nullable String[] {article.kicker(), article.title(), article.subtitle()})
            if (line != null) headline.add(line);
        return headline;
    }

    /** What is searched of an article: headline, abstract and body. */
    static List<String> text(Article article) {
        List<String> text = headline(article);
        if (article.summary() != null) text.add(article.summary());
        for (Passage passage : article.body()) text.add(passage.text());
        return text;
    }

    /** The values of a facet that stand so deep in its tree, for cross tables. */
    private static List<String> level(ArchivedArticle archived, PivotField field) {
        char separator = Facets.separator(field.facet());
        return Facets.values(archived, field.facet()).stream()
                .filter(value -> 1 + value.chars().filter(c -> c == separator).count() == field.level())
                .toList();
    }

    /** The document's own id: an article's may be longer than a cluster takes, and must not be taken for another document's. */
    static String documentId(String articleId) {
        String id = "article-" + articleId;
        boolean isPlain = id.chars().noneMatch(Character::isISOControl);
        return isPlain && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID ? id : "long-" + hash(articleId);
    }

    /** The id of the record of a file, whatever the file is called. */
    static String recordId(String source) {
        return "file-" + hash(source);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The article that a document was made of. */
    static ArchivedArticle read(JsonElement source) {
        return Json.GSON.fromJson(source.getAsJsonObject().get("json"), ArchivedArticle.class);
    }

    /** Each paragraph's pairs, its last character with the border; positions leap between paragraphs by the mapping. */
    private static JsonArray pairs(List<String> paragraphs) {
        JsonArray all = new JsonArray();
        for (String paragraph : lines(paragraphs)) {
            Folded folded = Folded.of(paragraph);
            if (folded.length() > 0) all.add(pairs(folded, folded.length()));
        }
        return all;
    }

    /** So many pairs of a text, between spaces. */
    static String pairs(Folded folded, int count) {
        StringBuilder pairs = new StringBuilder(count * 3);
        for (int i = 0; i < count; i++) {
            if (i > 0) pairs.append(' ');
            pairs.append(Bigrams.pair(folded.point(i, END), folded.point(i + 1, END)));
        }
        return pairs.toString();
    }

    private static JsonArray characters(List<String> paragraphs) {
        JsonArray all = new JsonArray();
        for (String paragraph : lines(paragraphs)) {
            String characters = characters(Folded.of(paragraph));
            if (!characters.isEmpty()) all.add(characters);
        }
        return all;
    }

    /** The characters of a text, between spaces. */
    static String characters(Folded folded) {
        StringBuilder characters = new StringBuilder(folded.length() * 2);
        for (int i = 0; i < folded.length(); i++) {
            if (i > 0) characters.append(' ');
            characters.appendCodePoint(folded.point(i, END));
        }
        return characters.toString();
    }

    private static List<String> lines(List<String> paragraphs) {
        return paragraphs.stream().flatMap(String::lines).toList();
    }

    /** The names on some paths, each once. */
    private static Set<String> names(List<String> paths) {
        Set<String> names = new LinkedHashSet<>();
        for (String path : paths) names.addAll(List.of(path.split("/", -1)));
        return names;
    }
}
