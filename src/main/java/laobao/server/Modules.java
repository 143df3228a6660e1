package laobao.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The site's scripts as a page names them: each module with all that it imports, so that a browser fetches them side by side and not one
 * after another as it reads them. Safe for use by several threads.
 */
final class Modules {
    private static final Pattern IMPORT = Pattern.compile("(?:\\bfrom|\\bimport)\\s*['\"]([^'\"\\s]+)['\"]");

    private final Assets assets;
    private final Map<String, List<String>> imported = new ConcurrentHashMap<>();

    Modules(Assets assets) {
        this.assets = assets;
    }

    /** Lets a page run a module of ours before those it runs already. */
    void run(Document page, String name) {
        page.expectFirst("script[type=module]")
                .before(new Element("script").attr("type", "module").attr("src", address(name)));
        preload(page, name);
    }

    /** Names all that a module of a page imports. */
    void preload(Document page, String name) {
        Element first = page.expectFirst("script[type=module]");
        Set<String> named =
                new TreeSet<>(page.head().select("link[rel=modulepreload]").eachAttr("href"));
        for (String each : imported.computeIfAbsent(address(name), this::imports))
            if (named.add(each))
                first.before(new Element("link").attr("rel", "modulepreload").attr("href", each));
    }

    private static String address(String name) {
        return "/assets/" + name + ".js";
    }

    /** The addresses of all that a module imports, and of what those do. */
    private List<String> imports(String address) {
        Set<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(address));
        while (!open.isEmpty()) {
            String from = open.removeLast();
            Matcher names = IMPORT.matcher(assets.text(from));
            while (names.find()) {
                String name = names.group(1);
                String to =
                        name.startsWith(".") ? URI.create(from).resolve(name).toString() : assets.imported(name);
                if (to != null && found.add(to)) open.add(to);
            }
        }
        return List.copyOf(found);
    }
}
