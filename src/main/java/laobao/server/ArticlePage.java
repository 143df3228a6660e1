package laobao.server;

import java.util.List;
import java.util.function.Function;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Passage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An article typeset for reading, complete without scripts. */
final class ArticlePage {
    private final Shell shell;
    private final Strings strings;

    ArticlePage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
    }

    /** @param neighbours all articles of its page */
    String render(ArchivedArticle archived, List<ArchivedArticle> neighbours, String site) {
        Article article = archived.article();
        String title = title(article);
        Document page = shell.page(title + " · " + strings.text("name"));
        page.body().addClass("reading");
        String address = site + Links.article(article.id());
        HeadTags.add(page, archived, address);
        Element sheet = Shell.main(page).appendElement("article").addClass("article");
        Element head = sheet.appendElement("header");
        where(head, archived);
        paragraph(head, "column", article.column());
        paragraph(head, "kicker", article.kicker());
        Element heading = head.appendElement("h1").text(title);
        if (article.title() == null) heading.addClass("untitled");
        paragraph(head, "subtitle", article.subtitle());
        byline(head, article.byline());
        paragraph(sheet, "abstract", article.summary());
        Element body = sheet.appendElement("div").addClass("body");
        article.body().forEach(passage -> passage(body, passage));
        facts(sheet, archived);
        cite(sheet, archived, address);
        if (neighbours.size() > 1) neighbours(Shell.main(page), archived, neighbours);
        return page.outerHtml();
    }

    /** The headline, or what can stand for it. */
    static String title(Article article) {
        if (article.title() != null) return article.title();
        if (article.kicker() != null) return article.kicker();
        String text = article.body().isEmpty()
                ? article.printed()
                : article.body().getFirst().text();
        int end = text.offsetByCodePoints(0, Math.min(24, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    private void where(Element head, ArchivedArticle archived) {
        Element line = head.appendElement("p").addClass("where");
        String newspaper = archived.newspaper();
        if (newspaper != null)
            line.appendElement("a")
                    .attr("href", Links.all(FacetField.NEWSPAPER, newspaper))
                    .text(newspaper);
        var date = archived.date();
        if (date != null)
            line.appendElement("a")
                    .attr("href", "/search?from=" + date + "&to=" + date + "&sort=oldest")
                    .appendElement("time")
                    .attr("datetime", date.toString())
                    .text(Links.inWords(date, strings));
        if (archived.page() != null) line.appendElement("span").text(strings.text("page", archived.page()));
    }

    private static void byline(Element head, List<Byline> authors) {
        if (authors.isEmpty()) return;
        Element line = head.appendElement("p").addClass("byline");
        String role = "";
        for (Byline author : authors) {
            if (!author.role().equals(role))
                line.appendElement("span").addClass("role").text(author.role());
            role = author.role();
            line.appendElement("a")
                    .attr("href", Links.all(FacetField.BYLINE, author.name()))
                    .text(author.name());
        }
    }

    private static void passage(Element body, Passage passage) {
        switch (passage.type()) {
            case PARAGRAPH -> body.appendElement("p").text(passage.text());
            case CROSSHEAD -> body.appendElement("h2").text(passage.text());
            case CAPTION -> body.appendElement("p").addClass("caption").text(passage.text());
            case CREDIT -> body.appendElement("p").addClass("credit").text(passage.text());
        }
    }

    private void facts(Element sheet, ArchivedArticle archived) {
        Article article = archived.article();
        Element list = sheet.appendElement("dl").addClass("facts");
        row(list, "regions", FacetField.REGION, article.regions(), path -> path.replace("/", " "));
        row(list, "unions", FacetField.UNION, article.unions(), name -> name);
        row(list, "genre", FacetField.GENRE, List.of(article.genre().label()), g -> strings.text("genre." + g));
        if (article.copies() > 1) {
            list.appendElement("dt").text(strings.text("copies"));
            list.appendElement("dd").text(strings.text("copies.long", article.copies()));
        }
        if (archived.url() != null && archived.url().matches("https?://.*")) {
            list.appendElement("dt").text(strings.text("source"));
            list.appendElement("dd")
                    .appendElement("a")
                    .attr("href", archived.url())
                    .attr("rel", "noreferrer")
                    .text(archived.url());
        }
    }

    private void neighbours(Element main, ArchivedArticle archived, List<ArchivedArticle> neighbours) {
        Element aside = main.appendElement("nav").addClass("neighbours").attr("aria-labelledby", "neighbours");
        aside.appendElement("h2").attr("id", "neighbours").text(strings.text("neighbours"));
        Element list = aside.appendElement("ol");
        for (ArchivedArticle other : neighbours) {
            Article article = other.article();
            Element link = list.appendElement("li")
                    .appendElement("a")
                    .attr("href", Links.article(article.id()))
                    .text(title(article));
            if (article.id().equals(archived.article().id())) link.attr("aria-current", "page");
        }
    }

    private void cite(Element sheet, ArchivedArticle archived, String address) {
        Element section = sheet.appendElement("section").addClass("cite");
        section.appendElement("h2").text(strings.text("cite"));
        section.appendElement("p")
                .attr("id", "citation")
                .text(Citation.GB7714.cite(archived, address, Citation.today()));
        Element links = section.appendElement("p").addClass("styles");
        for (Citation style : List.of(Citation.BIBTEX, Citation.RIS))
            links.appendElement("a")
                    .attr(
                            "href",
                            "/api/v1" + Links.article(archived.article().id()) + "/citation?style=" + style.label())
                    .text(strings.text("format." + style.label()));
    }

    private void row(
            Element list, String label, FacetField field, List<String> values, Function<String, String> shown) {
        if (values.isEmpty()) return;
        list.appendElement("dt").text(strings.text(label));
        Element row = list.appendElement("dd");
        for (String value : values)
            row.appendElement("a").attr("href", Links.all(field, value)).text(shown.apply(value));
    }

    private static void paragraph(Element parent, String name, @org.jspecify.annotations.Nullable String text) {
        if (text != null) parent.appendElement("p").addClass(name).text(text);
    }
}
