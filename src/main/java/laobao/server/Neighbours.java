package laobao.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.SearchRequest;

/** The articles that stood on one page of a newspaper. */
final class Neighbours {
    private final Archive archive;

    Neighbours(Archive archive) {
        this.archive = archive;
    }

    /** All articles of the page on which one stood, itself among them, in the order in which they begin. */
    List<ArchivedArticle> of(ArchivedArticle one) throws IOException {
        String newspaper = one.newspaper();
        if (newspaper == null || one.date() == null || one.page() == null) return List.of(one);
        SearchRequest.Builder edition = SearchRequest.builder()
                .filter(FacetField.NEWSPAPER, newspaper)
                .from(one.date().toString())
                .to(one.date().toString())
                .sort("oldest")
                .size(String.valueOf(SearchRequest.MAX_SIZE));
        Walk walk = new Walk(
                archive,
                archive.search(edition.build()),
                after -> edition.after(after).build());
        List<ArchivedArticle> page = new ArrayList<>();
        while (walk.hasNext()) {
            ArchivedArticle other = walk.next();
            if (Objects.equals(other.page(), one.page()) && Objects.equals(other.date(), one.date())) page.add(other);
        }
        page.sort(Comparator.comparingInt(ArchivedArticle::position));
        return page;
    }
}
