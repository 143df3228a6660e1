package laobao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import laobao.text.PartialDate;

/** What is answered at which address. Everything is read only: GET, HEAD for its head, and POST for a batch of queries. */
final class Routes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int EXPORTS = 4;
    private static final int MAX_ADDRESS = 8_000;

    private final List<String> paths = new ArrayList<>();
    private final Archive archive;
    private final Site site;
    private final Api api;
    private final CountApi counts;
    private final Assets assets = new Assets();
    private final Neighbours neighbours;
    private final Browse browse;
    private final Headers headers;
    private final Visitors visitors;
    private final Failures failures;
    private final Freshness freshness;
    private final Load searches;
    /** Of their own, as who types waits for no search. */
    private final Load suggestions;

    private final Load exports = new Load(EXPORTS, "exports");
    private final Underway underway = new Underway();
    private final Metrics metrics;
    private final Health health;
    private final TryPage tryPage;
    private final SiteMap siteMap;
    private final Origins origins;
    private final Map<String, Pages> languages;

    Routes(Archive archive, ServerOptions options) {
        this.archive = archive;
        site = new Site(options);
        api = new Api(archive, site);
        counts = new CountApi(archive);
        neighbours = new Neighbours(archive);
        browse = new Browse(archive);
        languages = Map.of("zh", Pages.of("zh", assets), "en", Pages.of("en", assets));
        headers = new Headers(assets.importMap(), assets.styles());
        visitors = new Visitors(options);
        failures = new Failures(languages, headers);
        freshness = new Freshness(archive);
        origins = new Origins(options);
        searches = new Load(options.searches(), "searches");
        suggestions = new Load(options.searches(), "suggestions");
        metrics = new Metrics(archive);
        tryPage = new TryPage(assets);
        siteMap = new SiteMap(archive, site, SiteMap.MAX_ADDRESSES);
        health = new Health(archive, Duration.ofSeconds(2));
    }

    void register(RoutesConfig routes) {
        routes.before(underway::begin);
        routes.before(headers::all);
        routes.before(Routes::checkAddress);
        routes.before("/api/*", origins::allow);

        get(routes, "/api/v1/search", searching(api::search));
        get(routes, "/api/v1/articles/{id}", freshness.checked(api::article));
        get(routes, "/api/v1/articles/{id}/page", freshness.checked(searches.bounded(api::page)));
        get(routes, "/api/v1/articles/{id}/citation", freshness.checked(api::citation));
        get(routes, "/api/v1/articles/{id}/similar", searching(api::similar));
        get(routes, "/api/v1/articles/{id}/copies", searching(api::copies));
        get(routes, "/api/v1/facets/{field}", searching(counts::facet));
        get(routes, "/api/v1/timeline", searching(counts::timeline));
        get(routes, "/api/v1/pivot", searching(counts::pivot));
        get(routes, "/api/v1/suggest", freshness.checked(suggestions.bounded(metrics.timed(counts::suggest))));
        get(routes, "/api/v1/feed", searches.bounded(metrics.timed(api::feed)));
        get(routes, "/api/v1/export", exporting(api::export));
        post(routes, "/api/v1/batch", ctx -> {
            BatchRequest batch = BatchRequest.read(ctx);
            exporting(within -> {
                        visitors.charge(within, batch.queries().size() - 1);
                        counts.batch(within, batch);
                    })
                    .handle(ctx);
        });
        free(routes, "/api/v1/health", health::serve);
        free(routes, "/health", health::serve);
        free(routes, "/metrics", metrics::serve);

        get(routes, "/", page(searching(this::searchPage)));
        get(routes, "/search", page(searching(this::searchPage)));
        get(routes, "/browse", browsing((ctx, pages) -> browse.newspapers(ctx, pages)));
        get(routes, "/browse/regions", browsing((ctx, pages) -> browse.tree(ctx, pages, FacetField.REGION)));
        get(routes, "/browse/unions", browsing((ctx, pages) -> browse.tree(ctx, pages, FacetField.UNION)));
        get(routes, "/saved", page(ctx -> html(ctx, pages(ctx).saved())));
        get(routes, "/compare", page(this::comparePage));
        get(routes, "/articles/{id}", page(freshness.checked(searches.bounded(this::articlePage))));
        get(routes, "/errors", page(ctx -> html(ctx, pages(ctx).errors().render())));
        get(routes, "/opensearch.xml", this::openSearch);
        get(
                routes,
                "/robots.txt",
                ctx -> ctx.contentType("text/plain; charset=utf-8").result(Discovery.robots(site.address(ctx))));
        get(routes, "/sitemap.xml", freshness.checked(exporting(siteMap::whole)));
        get(routes, "/sitemap-{number}.xml", freshness.checked(exporting(siteMap::part)));
        get(routes, "/language/{language}", ctx -> Pages.choose(ctx, languages));
        get(routes, "/openapi.json", assets::serveOpenApi);
        get(routes, "/api", page(ctx -> html(ctx, tryPage.render())));
        free(routes, "/assets/<file>", assets::serveOwn);
        free(routes, "/lib/{package}/{version}/<file>", assets::serveLibrary);
        // Whoever looks for them beside the rest of the API finds them there too.
        routes.get("/api/v1/openapi.json", named("/openapi.json", assets::serveOpenApi));
        routes.get("/api/v1/opensearch.xml", named("/opensearch.xml", this::openSearch));
        routes.get("/api/v1/metrics", named("/metrics", metrics::serve));
        failures.register(routes);
    }

    /** The addresses answered, as patterns. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    private void get(RoutesConfig routes, String path, Handler handler) {
        free(routes, path, visitors.limited(handler));
    }

    /** For who keeps watch, and for the files of a page that has been paid for: costs a visitor nothing. */
    private void free(RoutesConfig routes, String path, Handler handler) {
        paths.add(path);
        routes.get(path, named(path, handler));
        routes.head(path, named(path, handler));
    }

    /** For what is too long to ask in an address; it changes nothing either. */
    private void post(RoutesConfig routes, String path, Handler handler) {
        paths.add(path);
        routes.post(path, named(path, visitors.limited(handler)));
    }

    /** Tells what counts requests which route has answered. */
    private static Handler named(String path, Handler handler) {
        return ctx -> {
            ctx.attribute(AccessLog.ROUTE, path);
            handler.handle(ctx);
        };
    }

    /** Refuses an address that is too long, or whose path cannot be decoded. */
    private static void checkAddress(Context ctx) {
        String path = ctx.req().getRequestURI();
        String query = ctx.queryString();
        int length = path.length() + (query == null ? 0 : query.length());
        if (length > MAX_ADDRESS)
            throw new FailureException(
                    414,
                    "address-too-long",
                    "The address has " + length + " characters; " + MAX_ADDRESS + " are allowed.");
        Parameters.decode(path);
    }

    /** Which requests are not yet answered. */
    Underway underway() {
        return underway;
    }

    /** What is to be told of each request answered. */
    Metrics metrics() {
        return metrics;
    }

    private Pages pages(Context ctx) {
        return pages(languages, ctx);
    }

    static Pages pages(Map<String, Pages> languages, Context ctx) {
        return Objects.requireNonNull(languages.get(Pages.language(ctx)));
    }

    private Handler searching(Handler handler) {
        return freshness.checked(searches.bounded(metrics.timed(handler)));
    }

    private Handler exporting(Handler handler) {
        return visitors.exporting(exports.bounded(handler));
    }

    private void openSearch(Context ctx) {
        ctx.contentType("application/opensearchdescription+xml").result(Discovery.openSearch(site.address(ctx)));
    }

    private void searchPage(Context ctx) throws IOException {
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        SearchRequest request = SearchParameters.readForPage(Parameters.parse(query));
        SearchResult result = archive.search(request);
        Freshness.forget(ctx, result);
        PartialDate month = Bars.month(request);
        Timeline days = month == null ? null : archive.timeline(request.within(month), Interval.DAY);
        html(ctx, pages(ctx).search().render(request, result, days, query));
    }

    /** Its figures are fetched by the page itself, as a chart is nothing without scripts. */
    private void comparePage(Context ctx) {
        Parameters.parse(ctx.queryString()).allow(Set.of("q", "interval", "rate"));
        html(ctx, pages(ctx).compare());
    }

    /** A page of what the archive holds. */
    private interface Browsing {
        String render(Context ctx, Pages pages) throws IOException;
    }

    private Handler browsing(Browsing page) {
        return page(searching(ctx -> html(ctx, page.render(ctx, pages(ctx)))));
    }

    private void articlePage(Context ctx) throws IOException {
        Parameters.parse(ctx.queryString()).allow(Set.of());
        ArchivedArticle archived = Api.find(archive, ctx);
        String id = archived.article().id();
        if (!id.equals(ctx.pathParam("id"))) {
            ctx.redirect(Links.article(id), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        List<Hit> copies = archive.copies(id, SearchRequest.MAX_SIZE);
        List<OnPage> page = neighbours.of(OnPage.meant(archived, id));
        html(ctx, pages(ctx).article().render(archived, page, copies, site.address(ctx)));
    }

    /** Also an answer that only says that nothing has changed brings its headers, which replace those that the browser holds. */
    private Handler page(Handler handler) {
        return ctx -> {
            headers.page(ctx);
            ctx.res().addHeader("Vary", "Cookie, Accept");
            handler.handle(ctx);
        };
    }

    private static void html(Context ctx, String html) {
        ctx.contentType(HTML).result(html);
    }
}
