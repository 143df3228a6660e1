package laobao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Gold and the pages it was made from, as {@code GOLD PAGES… GOLD PAGES…} on the command line: paired by the pages' file names. */
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
            Map<String, Page> pages = pages(of, problems);
            for (GoldPage page : GoldPage.read(gold)) {
                String name = page.page() == null
                        ? ""
                        : Path.of(page.page()).getFileName().toString();
                Page found = pages.get(stem(name));
                if (found != null) pairs.add(new Pair(gold.toString(), found, page));
                else problems.accept(new Problem(gold.toString(), "it has no page '" + name + "' in " + of));
            }
        }
        return pairs;
    }

    private static boolean isGold(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".json") || name.endsWith(".jsonl")) && !Files.isDirectory(path);
    }

    private static Map<String, Page> pages(List<Path> paths, Consumer<Problem> problems) {
        Map<String, Page> pages = new HashMap<>();
        for (PageFile file : PageFiles.of(paths, Imprint.UNKNOWN, problems)) {
            String name = file.path().getFileName().toString();
            if (!name.endsWith(".md") && !name.endsWith(".txt")) continue;
            try (Stream<Printed> printed = file.read(problems)) {
                printed.forEach(p -> {
                    if (p instanceof Page page) pages.put(stem(name), page);
                });
            } catch (UnreadableException e) {
                problems.accept(Problem.of(file.source(), e));
            }
        }
        return pages;
    }

    private static String stem(String name) {
        return name.endsWith(".md") || name.endsWith(".txt") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
