package laobao.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laobao.article.Article;
import laobao.article.SplitPage;

/**
 * Finds regions and unions of each article of a page, and the page's date where it has none. The tables are read once in the life
 * of the program, by the first finder. Safe for use by several threads.
 */
public final class FactFinder {
    private static final class Shared {
        static final Gazetteer GAZETTEER = new Gazetteer();
        static final UnionReader UNIONS = new UnionReader();
        static final UnionTree TREE = new UnionTree(GAZETTEER);
    }

    private final PlaceReader places = new PlaceReader(Shared.GAZETTEER);
    private final DateFinder dates = new DateFinder();

    /** The same page with facts in its articles; what an article already has is kept, and so is a date. */
    public SplitPage find(SplitPage page) {
        SplitPage dated = page.date() == null ? dates.find(page) : page;
        List<Place> home = home(dated);
        int year = dated.date() == null ? 0 : dated.date().year();
        return dated.withArticles(
                dated.articles().stream().map(a -> find(a, home, year)).toList());
    }

    private Article find(Article article, List<Place> home, int year) {
        if (!article.regions().isEmpty() && !article.unions().isEmpty()) return article;
        ArticleText text = ArticleText.of(article);
        List<Mention> mentions = places.read(text);
        new PlaceResolver(home, year).resolve(text, mentions);
        RegionWeights weights = new RegionWeights(text, mentions);
        Set<String> unions = new LinkedHashSet<>();
        for (UnionMention union : Shared.UNIONS.read(text, mentions, weights.all(), home)) {
            unions.add(union.name());
            weights.add(union);
        }
        return article.withFacts(
                article.regions().isEmpty() ? weights.core() : article.regions(),
                article.unions().isEmpty() ? List.copyOf(unions) : article.unions());
    }

    private List<Place> home(SplitPage page) {
        List<Place> home = new ArrayList<>();
        if (page.homeRegion() != null) {
            Place place = Shared.GAZETTEER.at(page.homeRegion());
            home.add(place == null ? new Place(page.homeRegion()) : place);
        }
        if (page.newspaper() != null) {
            List<Mention> mentions = places.read(new ArticleText(page.newspaper(), 0, 0));
            new PlaceResolver(List.of(), 0).resolve(new ArticleText(page.newspaper(), 0, 0), mentions);
            for (Mention m : mentions) if (m.place != null) home.add(m.place);
        }
        return home;
    }

    /**
     * Where a union stands in the tree of unions: {@code 中华全国总工会/河南省总工会/郑州市总工会}. A union that is not known to belong
     * to a region or a national union stands alone, at the top.
     *
     * @param union a full name as {@link #find} gives it
     */
    public String pathOf(String union) {
        return Shared.TREE.path(union, List.of());
    }

    /**
     * The same, where the name alone could be of several places (鼓楼区总工会).
     *
     * @param regions paths of the regions of the article it was found in
     */
    public String pathOf(String union, List<String> regions) {
        return Shared.TREE.path(union, regions);
    }
}
