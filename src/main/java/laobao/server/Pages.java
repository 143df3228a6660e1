package laobao.server;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pages of the site in one language. */
record Pages(
        Strings strings,
        Shell shell,
        SearchPage search,
        ArticlePage article,
        BrowsePage browse,
        EditionPage edition,
        TreePage tree,
        ErrorsPage errors) {
    private static final String COOKIE = "lang";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    static Pages of(String language, Assets assets) {
        Strings strings = Strings.of(language);
        Shell shell = new Shell(assets, strings, language.equals("zh") ? "en" : "zh");
        BrowsePage browse = new BrowsePage(shell, strings);
        return new Pages(
                strings,
                shell,
                new SearchPage(shell, strings),
                new ArticlePage(shell, strings),
                browse,
                new EditionPage(browse, strings),
                new TreePage(browse, strings),
                new ErrorsPage(shell, strings));
    }

    /** The page on which queries are compared. */
    String compare() {
        Document page = shell.page(strings.text("compare") + " · " + strings.text("name"), "compare");
        Shell.main(page).appendElement("laobao-compare").appendElement("p").text(strings.text("compare.hint"));
        return page.outerHtml();
    }

    /** The page of the searches that a reader keeps; they are in the browser and nowhere else. */
    String saved() {
        Document page = shell.page(strings.text("saved") + " · " + strings.text("name"), "saved");
        Element saved = Shell.main(page).appendElement("laobao-saved");
        saved.appendElement("h1").text(strings.text("saved"));
        saved.appendElement("p").addClass("hint").text(strings.text("saved.script"));
        return page.outerHtml();
    }

    /** The language a reader chose: {@code zh} unless told. */
    static String language(Context ctx) {
        return "en".equals(ctx.cookie(COOKIE)) ? "en" : "zh";
    }

    /** Keeps the language chosen, and goes back to the page where it was. */
    static void choose(Context ctx, Map<String, Pages> languages) {
        String language = ctx.pathParam("language");
        if (!languages.containsKey(language))
            throw new FailureException(
                    404, "not-found", "There is no language '" + Parameters.shorten(language) + "'.");
        ctx.res().addHeader("Set-Cookie", COOKIE + "=" + language + "; Path=/; SameSite=Lax; Max-Age=" + A_YEAR);
        ctx.header("Cache-Control", "no-store");
        ctx.status(303).header("Location", back(ctx.header("Referer")));
    }

    /** The path of the page that the reader was on; never another site. */
    private static String back(@Nullable String referer) {
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            String path = page.getRawPath();
            if (path == null
                    || !path.matches(
                            "/(search|compare|browse|browse/regions|browse/unions|saved|articles/[^/]+|errors)?"))
                return "/";
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
