package laobao.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import laobao.article.Article;
import laobao.article.PagePart;
import laobao.text.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A day's edition by its pages, and one page set in columns as it was printed. */
final class EditionPage {
    private final BrowsePage frame;
    private final Strings strings;

    EditionPage(BrowsePage frame, Strings strings) {
        this.frame = frame;
        this.strings = strings;
    }

    /** The headlines of an edition. */
    String edition(
            String newspaper,
            PartialDate day,
            SortedMap<Integer, List<OnPage>> pages,
            Map<String, PartialDate> besides) {
        Document page = frame.page(newspaper + " " + Links.inWords(day, strings));
        Element main = frame.browse(page, "browse.papers");
        frame.trail(main, newspaper, new PartialDate(day.year(), 0, 0), new PartialDate(day.year(), day.month(), 0))
                .appendElement("h1")
                .text(Links.inWords(day, strings));
        Element list = main.appendElement("div").addClass("pages");
        pages.forEach((number, articles) -> {
            Element section = list.appendElement("section").addClass("contents");
            section.appendElement("h2")
                    .appendElement("a")
                    .attr("href", Links.edition(newspaper, day, number))
                    .text(number(number))
                    .appendElement("small")
                    .text(strings.text("total", articles.size()));
            Element titles = section.appendElement("ol");
            for (OnPage one : articles)
                titles.appendElement("li")
                        .appendElement("a")
                        .attr("href", Links.article(one.article().article().id()))
                        .text(Punctuation.wide(ArticlePage.title(one.article().article())));
        });
        frame.onward(main, newspaper, besides);
        return page.outerHtml();
    }

    /** All that stands on one page; an article's id in the address marks it. */
    String page(String newspaper, PartialDate day, int number, SortedMap<Integer, List<OnPage>> pages) {
        Document page = frame.page(newspaper + " " + Links.inWords(day, strings) + " " + number(number));
        Element main = frame.browse(page, "browse.papers");
        Element head = frame.trail(
                main, newspaper, new PartialDate(day.year(), 0, 0), new PartialDate(day.year(), day.month(), 0), day);
        head.appendElement("h1").text(number(number));
        if (pages.size() > 1) numbers(head, newspaper, day, number, pages.keySet());
        Element sheet = main.appendElement("div").addClass("sheet");
        for (OnPage one : pages.getOrDefault(number, List.of())) {
            if (one.comesFromElsewhere()) {
                part(sheet, newspaper, day, one);
                continue;
            }
            Article article = one.article().article();
            Element item = sheet.appendElement("article").attr("lang", "zh-CN").attr("id", article.id());
            ArticlePage.paragraph(item, "kicker", article.kicker());
            Element heading = item.appendElement("h2");
            Headline.write(
                    article.title() == null
                            ? heading.addClass("unseen")
                            : heading.appendElement("a").attr("href", Links.article(article.id())),
                    ArticlePage.title(article));
            ArticlePage.paragraph(item, "subtitle", article.subtitle());
            ArticlePage.paragraph(item, "abstract", article.summary());
            Element body = item.appendElement("div").addClass("body");
            article.body().forEach(passage -> ArticlePage.passage(body, passage, "h3"));
            if (article.title() == null) linkBeginning(body, article.id());
        }
        return page.outerHtml();
    }

    /** What has no headline is gone to by how it begins. */
    private static void linkBeginning(Element body, String id) {
        Element first = body.firstElementChild();
        if (first == null) return;
        String text = first.text();
        first.empty().appendElement("a").attr("href", Links.article(id)).text(text);
    }

    private void numbers(Element head, String newspaper, PartialDate day, int number, Set<Integer> all) {
        Element numbers = head.appendElement("nav").addClass("sorts").attr("aria-label", strings.text("browse.pages"));
        for (int other : all) {
            Element link = numbers.appendElement("a")
                    .attr("href", Links.edition(newspaper, day, other))
                    .text(number(other));
            if (other == number) link.attr("aria-current", "page");
        }
    }

    /** What a page has of an article that began on another one, as it is printed. */
    private void part(Element sheet, String newspaper, PartialDate day, OnPage one) {
        Article article = one.article().article();
        PagePart part = Objects.requireNonNull(one.part());
        Element item = sheet.appendElement("article").attr("lang", "zh-CN").attr("id", article.id());
        int from = Objects.requireNonNullElse(one.article().page(), 0);
        item.appendElement("p")
                .addClass("kicker")
                .appendElement("a")
                .attr("href", Links.edition(newspaper, day, from) + "#" + article.id())
                .text(strings.text("browse.from", from));
        Headline.write(
                item.appendElement("h2").appendElement("a").attr("href", Links.article(article.id())),
                ArticlePage.title(article));
        Element body = item.appendElement("div").addClass("body");
        part.printed()
                .lines()
                .filter(line -> !line.equals(part.title()))
                .forEach(line -> body.appendElement("p").text(Punctuation.wide(line)));
    }

    private String number(int number) {
        return number == 0 ? strings.text("browse.unnumbered") : strings.text("page", number);
    }
}
