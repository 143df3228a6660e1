package laobao.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.text.PartialDate;

/** The articles that stood on one page of a newspaper. */
final class Neighbours {
    private final Archive archive;

    Neighbours(Archive archive) {
        this.archive = archive;
    }

    /** All articles of the page on which one stood, itself among them, in the order in which they begin. */
    List<OnPage> of(OnPage one) throws IOException {
        String newspaper = one.article().newspaper();
        PartialDate date = one.article().date();
        if (newspaper == null || date == null || one.number() == 0) return List.of(one);
        SearchRequest.Builder request = SearchRequest.builder()
                .filter(FacetField.NEWSPAPER, newspaper)
                .from(date.toString())
                .to(date.toString())
                .sort("oldest");
        List<OnPage> page = new ArrayList<>();
        try (Scan edition = archive.scan(request.build())) {
            for (ArchivedArticle other = edition.next(); other != null; other = edition.next())
                for (OnPage on : OnPage.of(other))
                    if (on.number() == one.number() && date.equals(other.date())) page.add(on);
        }
        page.sort(Comparator.comparingInt(OnPage::position));
        return page;
    }
}
