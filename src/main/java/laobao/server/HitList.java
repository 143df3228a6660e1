package laobao.server;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laobao.archive.FacetField;
import laobao.archive.Hit;
import laobao.archive.Piece;
import laobao.article.Byline;
import laobao.article.Genre;
import org.jsoup.nodes.Element;

/** Hits as a list, as {@code web/hits.js} writes it too, so that nothing moves when the scripts take over. */
record HitList(Strings strings) {
    private static final Pattern ENDS = Pattern.compile("[。！？；…!?;”」』）)]$");
    private static final int AUTHORS = 3;
    private static final int REGIONS = 4;
    private static final int UNIONS = 3;

    void write(Element area, List<Hit> hits) {
        Element list = area.appendElement("ol").addClass("hits").attr("lang", "zh-CN");
        for (Hit hit : hits) item(list.appendElement("li").addClass("hit"), hit);
    }

    private void item(Element item, Hit hit) {
        if (hit.column() != null || hit.genre() != Genre.NEWS)
            item.appendElement("p")
                    .addClass("column")
                    .text(
                            hit.column() != null
                                    ? hit.column()
                                    : strings.text("genre." + hit.genre().label()));
        if (hit.kicker() != null) item.appendElement("p").addClass("kicker").text(Punctuation.wide(hit.kicker()));
        Element heading = item.appendElement("h2");
        Element link = heading.appendElement("a").attr("href", Links.article(hit.id()));
        List<List<Piece>> body = hit.highlights().body();
        if (hit.title() == null) heading.addClass("untitled");
        if (hit.title() == null && !body.isEmpty()) {
            // What has no headline is known by how it begins.
            pieces(link, body.getFirst());
            body = body.subList(1, body.size());
        } else if (hit.title() == null) link.text(strings.text("untitled"));
        else if (hit.highlights().title().isEmpty()) link.text(Punctuation.wide(hit.title()));
        else pieces(link, hit.highlights().title());
        for (List<Piece> passage : body) {
            Element line = item.appendElement("p").addClass("passage");
            pieces(line, passage);
            if (!passage.isEmpty() && !ENDS.matcher(passage.getLast().text()).find()) line.appendText("……");
        }
        where(item, hit);
        tags(item, hit);
    }

    private void where(Element item, Hit hit) {
        Element line = item.appendElement("p").addClass("where");
        if (hit.newspaper() != null) link(line, FacetField.NEWSPAPER, hit.newspaper(), hit.newspaper());
        if (hit.date() != null)
            line.appendElement("time").attr("datetime", hit.date().toString()).text(Links.inWords(hit.date(), strings));
        if (hit.page() != null) line.appendElement("span").text(strings.text("page", hit.page()));
        for (Byline author : hit.byline().stream().limit(AUTHORS).toList())
            link(line, FacetField.BYLINE, author.name(), author.name());
        if (hit.copies() > 1)
            line.appendElement("a")
                    .addClass("copies")
                    .attr("href", Links.article(hit.id()) + "#reprints")
                    .text(strings.text("copies.short", hit.copies()));
    }

    private static void tags(Element item, Hit hit) {
        if (hit.regions().isEmpty() && hit.unions().isEmpty()) return;
        Element line = item.appendElement("p").addClass("tags");
        for (String path : hit.regions().stream().limit(REGIONS).toList())
            link(line, FacetField.REGION, path, Links.place(path));
        for (String name : hit.unions().stream().limit(UNIONS).toList()) link(line, FacetField.UNION, name, name);
    }

    private static void link(Element line, FacetField field, String value, String text) {
        line.appendElement("a").attr("href", Links.all(field, value)).text(text);
    }

    private static void pieces(Element parent, List<Piece> pieces) {
        String text = Punctuation.wide(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        int at = 0;
        for (Piece piece : pieces) {
            String shown = text.substring(at, at + piece.text().length());
            if (piece.hit()) parent.appendElement("mark").text(shown);
            else parent.appendText(shown);
            at += shown.length();
        }
    }
}
