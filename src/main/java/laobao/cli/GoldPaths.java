package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import laobao.archive.InvalidRequestException;
import laobao.article.GoldPage;
import laobao.page.Imprint;
import laobao.page.Page;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Printed;
import laobao.page.Problem;
import laobao.page.UnreadableException;

/** Gold and the pages it was made from, as {@code GOLD PAGES… GOLD PAGES…} on the command line: paired by as much of the pages' paths as both name. */
final class GoldPaths {
    private GoldPaths() {}

    /**
     * A page and how a reader has cut it.
     *
     * @param set the file of gold
     */
    record Pair(String set, Page page, GoldPage gold) {}

    /**
     * Reads them all, in the order of the gold.
     *
     * @param problems told of gold without its page, and of pages that cannot be read
     * @throws InvalidRequestException when no gold comes first
     */
    static List<Pair> read(List<Path> paths, Consumer<Problem> problems) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < paths.size(); ) {
            Path gold = paths.get(i++);
            if (!isGold(gold))
                throw new InvalidRequestException(
                        "no-gold", "'" + gold + "' is no gold; a .json or .jsonl file must come first.");
            List<Path> of = new ArrayList<>();
            while (i < paths.size() && !isGold(paths.get(i))) of.add(paths.get(i++));
            Map<Path, Page> pages = pages(of, problems);
            for (GoldPage page : GoldPage.read(gold)) {
                String name = page.page() == null ? "" : page.page();
                List<Page> found = find(pages, stem(Path.of(name)));
                if (found.size() == 1) pairs.add(new Pair(gold.toString(), found.getFirst(), page));
                else
                    problems.accept(new Problem(
                            gold.toString(),
                            found.isEmpty()
                                    ? "it has no page '" + name + "' in " + of
                                    : "several pages in " + of + " could be its '" + name + "'"));
            }
        }
        return pairs;
    }

    private static boolean isGold(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".json") || name.endsWith(".jsonl")) && !Files.isDirectory(path);
    }

    /** The pages whose paths end as the name does; of a name that no path ends with whole, its last parts count. */
    private static List<Page> find(Map<Path, Page> pages, Path name) {
        for (int from = 0; from < name.getNameCount(); from++) {
            Path end = name.subpath(from, name.getNameCount());
            List<Page> found = pages.entrySet().stream()
                    .filter(page -> page.getKey().endsWith(end))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private static Map<Path, Page> pages(List<Path> paths, Consumer<Problem> problems) {
        Map<Path, Page> pages = new LinkedHashMap<>();
        for (PageFile file : PageFiles.of(paths, Imprint.UNKNOWN, problems)) {
            String name = file.path().getFileName().toString();
            if (!name.endsWith(".md") && !name.endsWith(".txt")) continue;
            try (Stream<Printed> printed = file.read(problems)) {
                printed.forEach(p -> {
                    if (p instanceof Page page) pages.put(stem(file.path()), page);
                });
            } catch (UnreadableException e) {
                problems.accept(Problem.of(file.source(), e));
            }
        }
        return pages;
    }

    private static Path stem(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".md") || name.endsWith(".txt")
                ? path.resolveSibling(name.substring(0, name.lastIndexOf('.')))
                : path;
    }
}
