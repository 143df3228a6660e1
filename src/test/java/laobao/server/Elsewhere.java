package laobao.server;

import java.net.URI;

/** Pages of another site that carry the search box; the query string is {@code ARCHIVE|ATTRIBUTES}. */
final class Elsewhere {
    private Elsewhere() {}

    static String page(URI address) {
        String[] asked = (address.getQuery() == null ? "" : address.getQuery()).split("\\|", -1);
        String archive = asked[0];
        if (address.getPath().equals("/plain"))
            return "<!doctype html><html lang=zh><title>x</title><form action=" + archive
                    + "/search><input name=q type=search aria-label=检索><button>检索</button></form>";
        return "<!doctype html><html lang=zh><title>x</title><style>a, li, form{display:none;color:red!important}</style>"
                + "<main><h1>某报</h1><script type=module src=" + archive + "/assets/embed.js></script>"
                + "<laobao-search endpoint=" + archive + " " + (asked.length > 1 ? asked[1] : "inline")
                + "></laobao-search></main>";
    }
}
