package laobao.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an article's page says of itself to programs: the Highwire and Dublin Core tags and the item type that Zotero's Embedded
 * Metadata translator reads, schema.org for search engines, and the address that is to be linked to.
 */
final class HeadTags {
    private HeadTags() {}

    static void add(Document page, ArchivedArticle archived, String address) {
        Article article = archived.article();
        Element head = page.head();
        String title = ArticlePage.title(article);
        String date = archived.date() == null ? null : archived.date().toString();
        head.appendElement("link").attr("rel", "canonical").attr("href", address);
        meta(head, "z:itemType", "newspaperArticle");
        meta(head, "citation_title", title);
        for (String author : Citation.authors(archived)) meta(head, "citation_author", author);
        meta(head, "citation_journal_title", archived.newspaper());
        meta(head, "citation_date", date);
        meta(
                head,
                "citation_firstpage",
                archived.page() == null ? null : archived.page().toString());
        meta(head, "citation_language", "zh-CN");
        meta(head, "citation_public_url", address);
        meta(head, "citation_abstract", article.summary());
        List<String> subjects = Stream.concat(article.regions().stream(), article.unions().stream())
                .toList();
        meta(head, "citation_keywords", String.join(";", subjects));
        head.appendElement("link").attr("rel", "schema.DC").attr("href", "http://purl.org/dc/elements/1.1/");
        meta(head, "DC.title", title);
        for (String author : Citation.authors(archived)) meta(head, "DC.creator", author);
        for (String subject : subjects) meta(head, "DC.subject", subject);
        meta(head, "DC.source", archived.newspaper());
        meta(head, "DC.date", date);
        meta(head, "DC.language", "zh-CN");
        meta(head, "DC.identifier", address);
        meta(head, "description", beginning(article));

        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", title);
        if (article.subtitle() != null) data.put("alternativeHeadline", article.subtitle());
        if (date != null) data.put("datePublished", date);
        if (archived.page() != null) data.put("printPage", archived.page().toString());
        if (article.column() != null) data.put("articleSection", article.column());
        data.put("author", named("Person", Citation.authors(archived)));
        if (archived.newspaper() != null) data.put("isPartOf", named("Newspaper", List.of(archived.newspaper())));
        data.put("contentLocation", named("Place", article.regions()));
        data.put("about", named("Organization", article.unions()));
        data.put("inLanguage", "zh-CN");
        data.put("url", address);
        data.put("mainEntityOfPage", address);
        head.appendElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(Json.writeForHtml(data)));
    }

    private static List<Map<String, String>> named(String type, List<String> names) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String name : names) all.add(Map.of("@type", type, "name", name));
        return all;
    }

    private static String beginning(Article article) {
        String text = article.summary() != null
                ? article.summary()
                : article.body().isEmpty() ? "" : article.body().getFirst().text();
        return text.length() > 150
                ? text.substring(0, text.offsetByCodePoints(0, Math.min(120, text.codePointCount(0, text.length()))))
                        + "…"
                : text;
    }

    private static void meta(Element head, String name, @Nullable String content) {
        if (content != null && !content.isEmpty())
            head.appendElement("meta").attr("name", name).attr("content", content);
    }
}
