package laobao.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import laobao.article.Article;
import laobao.article.Fact;
import laobao.article.SplitPage;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions, unions and dates of each article of a page, and the page's date where it has none. The program's tables are read
 * once in its life, by the first finder; an archive's own names are those of the {@code authority.tsv} in the folder of a page or
 * the nearest above it. Safe for use by several threads.
 */
public final class FactFinder {
    /** What is known, by the program and by one archive. */
    private static final class Knowledge {
        final String version;
        final Gazetteer gazetteer;
        final UnionReader unions;
        final UnionTree tree;
        final PlaceReader places;

        Knowledge(Authority own) {
            version = Tables.version(own.content());
            gazetteer = new Gazetteer(own);
            NationalUnions national = new NationalUnions(own);
            unions = new UnionReader(national);
            tree = new UnionTree(gazetteer, national);
            places = new PlaceReader(gazetteer);
        }
    }

    private static final class Shared {
        static final Knowledge PROGRAM = new Knowledge(Authority.NONE);
    }

    private final Map<Path, Knowledge> own = new ConcurrentHashMap<>();
    private final DateFinder dates = new DateFinder();
    private final EventDates events = new EventDates();

    /** The same page with facts in its articles; what an article already has is kept, and so is a date. */
    public SplitPage find(SplitPage page) {
        return find(page, Shared.PROGRAM);
    }

    /**
     * The same, with the archive's own names.
     *
     * @param file the file that the page was read from
     * @throws AuthorityException when the file of the archive's own names cannot be used
     */
    public SplitPage find(SplitPage page, Path file) {
        return find(page, knowledge(file));
    }

    /**
     * Changes when the program's tables or rules do, or the archive's own names: what was found by another version is out of date.
     *
     * @param file a file of pages
     * @throws AuthorityException when the file of the archive's own names cannot be used
     */
    public String version(Path file) {
        return knowledge(file).version;
    }

    private Knowledge knowledge(Path page) {
        Path file = Authority.above(page);
        return file == null ? Shared.PROGRAM : own.computeIfAbsent(file, f -> new Knowledge(Authority.read(f)));
    }

    private SplitPage find(SplitPage page, Knowledge known) {
        SplitPage dated = page.date() == null ? dates.find(page) : page;
        List<Place> home = home(dated, known);
        return dated.withArticles(dated.articles().stream()
                .map(a -> find(a, home, dated.date(), known))
                .toList());
    }

    private Article find(Article article, List<Place> home, @Nullable PartialDate date, Knowledge known) {
        ArticleText text = ArticleText.of(article);
        List<Mention> mentions = known.places.read(text);
        new PlaceResolver(home, date == null ? 0 : date.year()).resolve(text, mentions);
        RegionWeights weights = new RegionWeights(text, mentions);
        List<UnionMention> unions = known.unions.read(text, mentions, weights.all(), home);
        unions.forEach(weights::add);
        List<Fact> facts = new ArrayList<>();
        List<String> regions = article.regions();
        if (regions.isEmpty() && !article.corrected().contains("regions")) {
            regions = weights.core();
            facts.addAll(weights.facts(text, regions));
        }
        List<String> names = article.unions();
        if (names.isEmpty() && !article.corrected().contains("unions")) {
            UnionFacts found = new UnionFacts(text, unions, known.tree, regions);
            names = found.names();
            facts.addAll(found.all());
        }
        return article.withFacts(regions, names, facts, events.find(text.text(), date));
    }

    private static List<Place> home(SplitPage page, Knowledge known) {
        List<Place> home = new ArrayList<>();
        if (page.homeRegion() != null) {
            Place place = known.gazetteer.at(page.homeRegion());
            home.add(place == null ? new Place(page.homeRegion()) : place);
        }
        if (page.newspaper() != null) {
            ArticleText name = new ArticleText(page.newspaper(), 0, 0, 0);
            List<Mention> mentions = known.places.read(name);
            new PlaceResolver(List.of(), 0).resolve(name, mentions);
            for (Mention m : mentions) if (m.place != null) home.add(m.place);
        }
        return home;
    }

    /**
     * Where each of an article's unions stands in the tree of unions: {@code 中华全国总工会/河南省总工会/郑州市总工会}. A union that is
     * not known to belong to a region or a national union stands alone, at the top.
     *
     * @param article one whose unions have been found
     */
    public List<String> pathsOf(Article article) {
        return article.unions().stream().map(u -> pathOf(u, article)).toList();
    }

    private String pathOf(String union, Article article) {
        for (Fact fact : article.facts()) {
            String path = fact.path();
            if (path != null && fact.value().equals(union)) return path;
        }
        return pathOf(union, article.regions());
    }

    /** Where a union stands in the tree of unions, by its name alone. */
    public String pathOf(String union) {
        return pathOf(union, List.of());
    }

    /**
     * The same, where the name alone could be of several places (鼓楼区总工会).
     *
     * @param regions paths of the regions of the article it was found in
     */
    public String pathOf(String union, List<String> regions) {
        return Shared.PROGRAM.tree.path(union, regions);
    }
}
