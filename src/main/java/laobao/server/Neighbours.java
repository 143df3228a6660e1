package laobao.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Scan;
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
        SearchRequest.Builder request = SearchRequest.builder()
                .filter(FacetField.NEWSPAPER, newspaper)
                .from(one.date().toString())
                .to(one.date().toString())
                .sort("oldest");
        List<ArchivedArticle> page = new ArrayList<>();
        try (Scan edition = archive.scan(request.build())) {
            for (ArchivedArticle other = edition.next(); other != null; other = edition.next())
                if (Objects.equals(other.page(), one.page()) && Objects.equals(other.date(), one.date()))
                    page.add(other);
        }
        page.sort(Comparator.comparingInt(ArchivedArticle::position));
        return page;
    }
}
