package laobao.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/** What {@code /api/v1} answers. */
final class Api {
    private static final String JSON = "application/json; charset=utf-8";
    private static final int FEED_ENTRIES = 50;
    private static final int SIMILAR = 10;

    private final Archive archive;
    private final Site site;
    private final Neighbours neighbours;

    Api(Archive archive, Site site) {
        this.archive = archive;
        this.site = site;
        neighbours = new Neighbours(archive);
    }

    void search(Context ctx) throws IOException {
        SearchResult result = archive.search(SearchParameters.read(Parameters.parse(ctx.queryString())));
        Freshness.forget(ctx, result);
        json(ctx, result);
    }

    void article(Context ctx) throws IOException {
        Parameters.parse(ctx.queryString()).allow(Set.of());
        json(ctx, Json.article(find(archive, ctx)));
    }

    /**
     * The page on which an article stood, by the id of a later part the page of that: where it was printed, and all its articles, the
     * one asked for marked by its id, with what the page has of those that go on from page to page.
     */
    void page(Context ctx) throws IOException {
        Parameters.parse(ctx.queryString()).allow(Set.of());
        ArchivedArticle one = find(archive, ctx);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("newspaper", one.newspaper());
        page.put("date", one.date());
        OnPage on = OnPage.meant(one, ctx.pathParam("id"));
        page.put("page", on.number() == 0 ? null : on.number());
        page.put("article", one.article().id());
        page.put("articles", neighbours.of(on).stream().map(Json::onPage).toList());
        json(ctx, page);
    }

    void citation(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("style"));
        String given = parameters.one("style");
        Citation style = given == null ? Citation.GB7714 : Citation.of(given);
        ArchivedArticle archived = find(archive, ctx);
        String address = site.address(ctx) + Links.article(archived.article().id());
        ctx.contentType("text/plain; charset=utf-8").result(style.cite(archived, address, Citation.today()));
    }

    void feed(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString());
        SearchRequest request = SearchParameters.readForFeed(parameters, FEED_ENTRIES);
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        String feed = Feed.write(request, archive.search(request).hits(), site.address(ctx), query);
        // By what it says and not by generation, so that a reader is woken only by news.
        String tag = "W/\"" + Assets.hash(feed.getBytes(UTF_8)).substring(0, 22) + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "no-cache");
        if (Freshness.isHeld(ctx, tag)) ctx.status(304);
        else ctx.contentType("application/atom+xml; charset=utf-8").result(feed);
    }

    /** Articles with the same telling words. */
    void similar(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("size"));
        String id = find(archive, ctx).article().id();
        int size = parameters.number("size", SIMILAR, 1, SearchRequest.MAX_SIZE);
        json(ctx, Map.of("hits", archive.similar(id, size)));
    }

    /** The other appearances of an article's story. */
    void copies(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString()).allow(Set.of("size"));
        String id = find(archive, ctx).article().id();
        int size = parameters.number("size", SearchRequest.MAX_SIZE, 1, SearchRequest.MAX_SIZE);
        json(ctx, Map.of("hits", archive.copies(id, size)));
    }

    /** Every hit, written while it is read; what was asked, when, of which state of the archive and how many stands in the head. */
    void export(Context ctx) throws IOException {
        Parameters parameters = Parameters.parse(ctx.queryString());
        String given = parameters.one("format");
        ExportFormat format = given == null ? ExportFormat.CSV : ExportFormat.of(given);
        SearchRequest request = SearchParameters.readFilters(parameters, "format");
        try (Scan scan = archive.scan(request)) {
            ctx.header("Laobao-Query", ctx.queryString() == null ? "" : ctx.queryString());
            ctx.header("Laobao-Time", Instant.now().toString());
            ctx.header("Laobao-Generation", String.valueOf(scan.generation()));
            ctx.header("Laobao-Total", String.valueOf(scan.total()));
            ctx.header(
                    "Content-Disposition",
                    "attachment; filename=\"laobao-" + Citation.today() + "." + format.extension() + "\"");
            ctx.contentType(format.type());
            if (ctx.method().name().equals("HEAD")) return;
            String address = site.address(ctx);
            try (ExportWriter writer =
                    new ExportWriter(format, Failures.stream(ctx), id -> address + Links.article(id))) {
                for (ArchivedArticle next = scan.next(); next != null; next = scan.next()) writer.write(next);
            }
        }
    }

    static ArchivedArticle find(Archive archive, Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        ArchivedArticle found = archive.article(id);
        if (found == null)
            throw new FailureException(
                    404, "no-such-article", "The archive has no article '" + Parameters.shorten(id) + "'.");
        return found;
    }

    static void json(Context ctx, Object value) throws IOException {
        JsonText json = Json.answer(value);
        ctx.contentType(JSON);
        if (ctx.header("Accept-Encoding") != null) {
            ctx.result(json.stream());
            return;
        }
        // At once and whole where it is not compressed, which takes a tenth of the time of a short search less than by
        // parts of 8 KB.
        ByteBuffer whole = json.buffer();
        ctx.res().setContentLength(whole.remaining());
        ((HttpOutput) ctx.res().getOutputStream()).sendContent(whole);
    }
}
