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

    /** Lets a page run modules of ours, one after another, once it is painted: {@code web/start.js} reads it. */
    void run(Document page, List<String> names) {
        Set<String> needed = new TreeSet<>();
        for (String name : names) needed.addAll(imported.computeIfAbsent(address(name), this::imports));
        Shell.data(
                page,
                "scripts",
                Map.of("run", names.stream().map(Modules::address).toList(), "need", needed));
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
