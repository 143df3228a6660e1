package laobao.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;

/** What is answered at which address. */
final class Routes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    private final Archive archive;
    private final Assets assets = new Assets();
    private final Headers headers;
    private final Failures failures;
    private final SearchPage searchPage;
    private final ArticlePage articlePage;
    private final ErrorsPage errorsPage;

    Routes(Archive archive) {
        this.archive = archive;
        Strings strings = Strings.of("zh");
        Shell shell = new Shell(assets, strings);
        headers = new Headers(shell.scriptHash());
        failures = new Failures(shell, strings, headers);
        searchPage = new SearchPage(shell, strings);
        articlePage = new ArticlePage(shell, strings);
        errorsPage = new ErrorsPage(shell, strings);
    }

    void register(RoutesConfig routes) {
        routes.before(headers::all);
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/articles/{id}", ctx -> json(ctx, Json.article(article(ctx))));
        routes.get("/api/v1/health", this::health);
        routes.get("/health", this::health);
        routes.get("/", this::searchPage);
        routes.get("/search", this::searchPage);
        routes.get("/articles/{id}", ctx -> page(ctx, articlePage.render(article(ctx))));
        routes.get("/errors", ctx -> page(ctx, errorsPage.render()));
        routes.get("/assets/<file>", assets::serveOwn);
        routes.get("/lib/{package}/{version}/<file>", assets::serveLibrary);
        failures.register(routes);
    }

    private void search(Context ctx) throws IOException {
        json(ctx, archive.search(SearchParameters.read(Parameters.parse(ctx.queryString()))));
    }

    private void searchPage(Context ctx) throws IOException {
        String query = ctx.queryString() == null ? "" : ctx.queryString();
        SearchRequest request = SearchParameters.read(Parameters.parse(query));
        SearchResult result = archive.search(request);
        page(ctx, searchPage.render(request, result, query));
    }

    private ArchivedArticle article(Context ctx) throws IOException {
        Parameters.parse(ctx.queryString()).allow(Set.of());
        String id = ctx.pathParam("id");
        ArchivedArticle found = archive.article(id);
        if (found == null)
            throw new FailureException(
                    404, "no-such-article", "The archive has no article '" + Parameters.shorten(id) + "'.");
        return found;
    }

    private void health(Context ctx) throws IOException {
        SearchResult result = archive.search(SearchRequest.builder().size("0").build());
        json(ctx, Map.of("status", "ok", "articles", result.total()));
    }

    private static void json(Context ctx, Object value) {
        ctx.contentType(JSON).result(Json.write(value));
    }

    private void page(Context ctx, String html) {
        headers.page(ctx);
        ctx.contentType(HTML).result(html);
    }
}
