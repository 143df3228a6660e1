package laobao.server;

import java.io.IOException;
import java.util.List;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Explanation;
import laobao.archive.FacetCount;
import laobao.archive.FacetRequest;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Statistics;
import laobao.archive.Suggestion;
import laobao.archive.Timeline;
import laobao.lucene.MemoryArchives;
import org.jspecify.annotations.Nullable;

/** The real engine over memory, with two queries that it fails at, for a subclass to fail or wait where it likes. */
class MemoryArchive implements Archive {
    private final Archive engine;

    MemoryArchive(List<ArchivedArticle> articles) {
        engine = MemoryArchives.of(articles);
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        if (request.query().equals("boom")) throw new IllegalStateException("secret of laobao.server.MemoryArchive");
        if (request.query().equals("deep")) throw new StackOverflowError();
        SearchResult all = engine.search(request);
        if (!request.query().equals("slow")) return all;
        return new SearchResult(
                all.total(),
                all.hits(),
                all.more(),
                all.facets(),
                all.next(),
                all.query(),
                true,
                all.tookMillis(),
                all.withoutHits(),
                all.didYouMean());
    }

    @Override
    public @Nullable ArchivedArticle article(String id) throws IOException {
        return engine.article(id);
    }

    @Override
    public List<FacetCount> facet(FacetRequest request) throws IOException {
        return engine.facet(request);
    }

    @Override
    public Timeline timeline(SearchRequest request, Interval interval) throws IOException {
        return engine.timeline(request, interval);
    }

    @Override
    public @Nullable Explanation explain(SearchRequest request, String id) throws IOException {
        return engine.explain(request, id);
    }

    @Override
    public PivotTable pivot(PivotRequest request) throws IOException {
        return engine.pivot(request);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        return engine.suggest(typed, limit);
    }

    @Override
    public List<Hit> similar(String id, int size) throws IOException {
        return engine.similar(id, size);
    }

    @Override
    public List<Hit> copies(String id, int size) throws IOException {
        return engine.copies(id, size);
    }

    @Override
    public Scan scan(SearchRequest request) throws IOException {
        return engine.scan(request);
    }

    @Override
    public long generation() throws IOException {
        return engine.generation();
    }

    @Override
    public Statistics statistics() throws IOException {
        return engine.statistics();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
