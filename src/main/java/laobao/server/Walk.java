package laobao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Hit;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import org.jspecify.annotations.Nullable;

/** All hits of a search from first to last, page by page, so that no more than one page is held. To be walked once. */
final class Walk implements Iterator<ArchivedArticle> {
    private final Archive archive;
    private final Function<String, SearchRequest> pages;
    private Iterator<Hit> hits;
    private @Nullable String next;

    /**
     * @param first the first page
     * @param pages the request of the page that a cursor leads to
     */
    Walk(Archive archive, SearchResult first, Function<String, SearchRequest> pages) {
        this.archive = archive;
        this.pages = pages;
        hits = first.hits().iterator();
        next = first.next();
    }

    @Override
    public boolean hasNext() {
        while (!hits.hasNext() && next != null) {
            try {
                SearchResult page = archive.search(pages.apply(next));
                hits = page.hits().iterator();
                next = page.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hits.hasNext();
    }

    @Override
    public ArchivedArticle next() {
        if (!hasNext()) throw new NoSuchElementException();
        String id = hits.next().id();
        try {
            ArchivedArticle archived = archive.article(id);
            if (archived == null) throw new IllegalStateException("article " + id + " went away during an export");
            return archived;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
