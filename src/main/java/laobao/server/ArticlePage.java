package laobao.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Hit;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Passage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An article typeset for reading, complete without scripts. */
final class ArticlePage {
    private final Shell shell;
    private final Strings strings;

    ArticlePage(Shell shell, Strings strings) {
        this.shell = shell;
        this.strings = strings;
    }

    /**
     * Its page.
     *
     * @param neighbours all articles of its page
     * @param copies the other appearances of its story
     */
    String render(ArchivedArticle archived, List<OnPage> neighbours, List<Hit> copies, String site) {
        Article article = archived.article();
        String title = title(article);
        Document page = shell.page(title + " · " + strings.text("name"), "article");
        page.body().addClass("reading");
        String address = site + Links.article(article.id());
        HeadTags.add(page, archived, address);
        Element main = Shell.main(page);
        Element sheet = main.appendElement("article")
                .addClass("article")
                .attr("lang", "zh-CN")
                .attr("data-id", article.id());
        Element head = sheet.appendElement("header");
        where(head, archived);
        paragraph(head, "column", article.column());
        paragraph(head, "kicker", article.kicker());
        Element heading = head.appendElement("h1");
        Headline.write(heading, title);
        // What has no headline in print begins with its text: how that begins is told to those who hear the page.
        if (article.title() == null) heading.addClass("untitled unseen");
        paragraph(head, "subtitle", article.subtitle());
        byline(head, article.byline());
        paragraph(sheet, "abstract", article.summary());
        Element body = sheet.appendElement("div").addClass("body");
        article.body().forEach(passage -> passage(body, passage, "h2"));
        Element about = main.appendElement("div").addClass("about");
        facts(about, archived);
        cite(about, archived, address);
        Element beside = main.appendElement("div").addClass("beside");
        if (neighbours.size() > 1) neighbours(beside, archived, neighbours);
        if (!copies.isEmpty()) copies(beside, copies);
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
        if (archived.page() == null) return;
        for (OnPage on : OnPage.of(archived)) {
            String number = strings.text("page", on.number());
            String printed = printed(on);
            if (printed == null) line.appendElement("span").text(number);
            else line.appendElement("a").attr("href", printed).text(number);
        }
    }

    /** The address of the page it was printed on, with it marked; null when that is not known to the day. */
    private static @Nullable String printed(OnPage on) {
        ArchivedArticle archived = on.article();
        if (archived.newspaper() == null
                || archived.date() == null
                || archived.date().day() == 0) return null;
        return Links.edition(archived.newspaper(), archived.date(), on.number()) + "#"
                + archived.article().id();
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

    /** @param crosshead the element of a crosshead */
    static void passage(Element body, Passage passage, String crosshead) {
        Element line = body.appendElement(passage.type() == Passage.Type.CROSSHEAD ? crosshead : "p")
                .text(Punctuation.wide(passage.text()));
        switch (passage.type()) {
            case PARAGRAPH -> {}
            case CROSSHEAD -> line.addClass("crosshead");
            case CAPTION -> line.addClass("caption");
            case CREDIT -> line.addClass("credit");
        }
    }

    private void facts(Element about, ArchivedArticle archived) {
        Article article = archived.article();
        Element list = about.appendElement("dl").addClass("facts");
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

    private void neighbours(Element main, ArchivedArticle archived, List<OnPage> neighbours) {
        Element aside = main.appendElement("nav").addClass("neighbours").attr("aria-labelledby", "neighbours");
        aside.appendElement("h2").attr("id", "neighbours").text(strings.text("neighbours"));
        Element list = aside.appendElement("ol");
        for (OnPage other : neighbours) {
            Article article = other.article().article();
            Element link = list.appendElement("li")
                    .appendElement("a")
                    .attr("href", Links.article(article.id()))
                    .text(Punctuation.wide(title(article)));
            if (article.id().equals(archived.article().id())) link.attr("aria-current", "page");
        }
        String printed = printed(OnPage.of(archived).getFirst());
        if (printed != null)
            aside.appendElement("p")
                    .addClass("whole")
                    .appendElement("a")
                    .attr("href", printed)
                    .text(strings.text("neighbours.whole"));
    }

    /** Where its story stands too; the lists of hits point here. */
    private void copies(Element beside, List<Hit> copies) {
        Element section = beside.appendElement("section").addClass("neighbours").attr("id", "reprints");
        section.appendElement("h2").text(strings.text("reprints"));
        Element list = section.appendElement("ol");
        for (Hit copy : copies) {
            Element link = list.appendElement("li").appendElement("a").attr("href", Links.article(copy.id()));
            String title = copy.title();
            link.text(title == null ? strings.text("untitled") : Punctuation.wide(title));
            List<String> where = new ArrayList<>();
            if (copy.newspaper() != null) where.add(copy.newspaper());
            if (copy.date() != null) where.add(Links.inWords(copy.date(), strings));
            if (copy.page() != null) where.add(strings.text("page", copy.page()));
            link.appendElement("small").text(String.join(" ", where));
        }
    }

    private void cite(Element about, ArchivedArticle archived, String address) {
        Element section = about.appendElement("section").addClass("cite");
        section.appendElement("h2").text(strings.text("cite"));
        section.appendElement("p")
                .attr("id", "citation")
                .text(Citation.GB7714.cite(archived, address, Citation.today()));
        Element links = section.appendElement("p").addClass("styles");
        for (Citation style : Citation.values()) {
            Element link = links.appendElement("a")
                    .attr(
                            "href",
                            "/api/v1" + Links.article(archived.article().id()) + "/citation?style=" + style.label())
                    .text(strings.text("format." + style.label()));
            if (style == Citation.GB7714) link.attr("aria-current", "true");
        }
        section.appendElement("p")
                .addClass("permalink")
                .appendElement("a")
                .attr("href", Links.article(archived.article().id()))
                .text(strings.text("permalink"));
    }

    private void row(
            Element list, String label, FacetField field, List<String> values, Function<String, String> shown) {
        if (values.isEmpty()) return;
        list.appendElement("dt").text(strings.text(label));
        Element row = list.appendElement("dd");
        for (String value : values)
            row.appendElement("a").attr("href", Links.all(field, value)).text(shown.apply(value));
    }

    static void paragraph(Element parent, String name, @Nullable String text) {
        if (text != null) parent.appendElement("p").addClass(name).text(Punctuation.wide(text));
    }
}
