package laobao.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import laobao.archive.Breadth;
import laobao.archive.DidYouMean;
import laobao.archive.Evidence;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Highlighter;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.Needles;
import laobao.archive.PivotRequest;
import laobao.archive.PivotTable;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.SearchRequest;
import laobao.archive.SearchRequest.Sort;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import laobao.text.WordsAnalyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** One search of one snapshot, from the request to the answer. For use once. */
final class Search {
    /** How many times as many articles are looked at as are wanted, where reprints are left out of them. */
    private static final int REPRINTS = 3;

    /** The share of the time limit after which no more matches are looked for, so that those found can still be ranked and shown. */
    private static final double FOR_MATCHING = 0.75;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final QueryParser parser;
    private final QueryNode node;
    private final Lexicon lexicon;
    private final Selection selection;
    private final Query ranking;
    private final Highlighter highlighter;
    private long allowed;

    Search(Snapshot snapshot, SearchRequest request, QueryParser parser, WordsAnalyzer analyzer) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        searcher = snapshot.searcher();
        this.parser = parser;
        node = parser.parse(request.query());
        lexicon = new Lexicon(snapshot.reader);
        selection = new Selection(snapshot, searcher, request, node, lexicon);
        ranking = Ranking.of(Evidence.of(node, analyzer), snapshot.regions());
        highlighter = new Highlighter(Needles.of(node));
    }

    /**
     * Searches for so long at most, beyond which what was found stands for all.
     *
     * @param clock tells nanoseconds
     */
    SearchResult run(Duration limit, LongSupplier clock) throws IOException {
        long start = clock.getAsLong();
        searcher.setTimeout(() -> clock.getAsLong() - start > allowed);
        allowed = (long) (limit.toNanos() * FOR_MATCHING);
        Cursor after = request.after() == null ? null : Cursor.decode(request.after(), request.sort());
        Matches matches = selection.matches(null);
        allowed = limit.toNanos();
        // Counted beside the ranking where a processor is idle, and else here, when the answer is waited for.
        Beside<Map<String, List<FacetCount>>> facets = facets(matches);
        Beside<List<String>> meant = null;
        try {
            Found found = find(matches, after);
            boolean isShort = after == null && !searcher.timedOut() && matches.total() < request.size();
            if (isShort) meant = Beside.start(() -> didYouMean(matches.documents()));
            List<Hit> hits = hits(found.page);
            List<Hit> more = isShort ? more(found.page) : List.of();
            return new SearchResult(
                    matches.total(),
                    hits,
                    more,
                    facets.join(),
                    found.next,
                    node,
                    searcher.timedOut(),
                    (clock.getAsLong() - start) / 1_000_000,
                    isShort && matches.total() == 0 ? Blame.of(node, searcher) : List.of(),
                    meant == null ? List.of() : meant.join());
        } finally {
            // The snapshot is given back after this, whatever went wrong.
            facets.settle();
            if (meant != null) meant.settle();
        }
    }

    private List<String> didYouMean(long documents) throws IOException {
        return documents < DidYouMean.ENOUGH
                ? new DidYouMean(new LuceneCounts(searcher, selection), request, parser).of(node, documents)
                : List.of();
    }

    /** What a search found: the page of matches in order, and where the next page begins. */
    private record Found(List<ScoreDoc> page, @Nullable String next) {}

    private Found find(Matches matches, @Nullable Cursor after) throws IOException {
        if (request.size() == 0) return new Found(List.of(), null);
        Matches listed = listed(matches);
        FieldDoc place = after == null ? null : after.place();
        TopFieldDocs docs = request.sort() == Sort.RELEVANCE
                ? Best.of(searcher, listed, lexicon.with(ranking), order(), request.size() + 1, place)
                : searcher.search(
                        new Matched(listed),
                        new TopFieldCollectorManager(order(), request.size() + 1, place, Integer.MAX_VALUE));
        // One hit more than asked for tells whether there is a next page.
        List<ScoreDoc> top = List.of(docs.scoreDocs);
        if (top.size() <= request.size()) return new Found(top, null);
        List<ScoreDoc> page = top.subList(0, request.size());
        return new Found(
                page,
                Cursor.after(request.sort(), snapshot.generation(), (FieldDoc) page.getLast())
                        .encode());
    }

    /** What is listed of the matches: all, or of each story one. */
    private Matches listed(Matches matches) throws IOException {
        return matches.repeated().isEmpty()
                ? matches
                : matches.without(Foremost.behind(matches, this::ordered, order(), snapshot.stories(), searcher));
    }

    /** A query, scored where the order asks for it. */
    private Query ordered(Query all) {
        if (request.sort() != Sort.RELEVANCE) return all;
        return new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(ranking, Occur.SHOULD)
                .build();
    }

    /** All hits in their order; the snapshot is the scan's to give back. */
    LuceneScan scan(Snapshots snapshots) throws IOException {
        Query query = ordered(
                request.collapse()
                        ? new Matched(listed(selection.matches(null)))
                        : selection.filtered(selection.matching(), null));
        return new LuceneScan(snapshots, snapshot, searcher, query, request.sort());
    }

    List<FacetCount> facet(FacetRequest asked) throws IOException {
        return FacetAnswer.of(asked, snapshot.values(asked.field()), selection.matches(asked.field()));
    }

    Timeline timeline(Interval interval) throws IOException {
        return Timelines.of(snapshot, interval, selection.matches(null), selection.beside());
    }

    PivotTable pivot(PivotRequest asked) throws IOException {
        return Pivots.of(snapshot, asked, selection.matches(null));
    }

    private org.apache.lucene.search.Sort order() {
        return order(request.sort());
    }

    /** The order of hits; of those alike in it the id decides. */
    static org.apache.lucene.search.Sort order(Sort sort) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return switch (sort) {
            case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id);
            case NEWEST -> new org.apache.lucene.search.Sort(day(true), id);
            case OLDEST -> new org.apache.lucene.search.Sort(day(false), id);
        };
    }

    /** Undated articles come last in both orders. */
    private static SortField day(boolean newestFirst) {
        SortField day = new SortField(Fields.FIRST, SortField.Type.INT, newestFirst);
        day.setMissingValue(newestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return day;
    }

    /** @param before the hits, none of whose stories is given again where reprints are folded */
    private List<Hit> more(List<ScoreDoc> before) throws IOException {
        Query loose = Loosening.of(node);
        if (loose == null) return List.of();
        Query query = new BooleanQuery.Builder()
                .add(selection.filtered(lexicon.with(loose), null), Occur.FILTER)
                .add(selection.matching(), Occur.MUST_NOT)
                .add(lexicon.with(ranking), Occur.SHOULD)
                .build();
        int wanted = request.size() - before.size();
        if (!request.collapse()) return hits(List.of(searcher.search(query, wanted).scoreDocs));
        ScoreDoc[] found = searcher.search(query, wanted * REPRINTS).scoreDocs;
        return hits(Foremost.of(found, before, wanted, snapshot.stories()));
    }

    private Beside<Map<String, List<FacetCount>>> facets(Matches matches) throws IOException {
        Map<FacetField, Matches> counted = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) counted.put(field, matches);
        // Each facet's counts ignore its own selection.
        for (FacetField field : request.filters().keySet()) counted.put(field, selection.matches(field));
        if (selection.isDated()) counted.put(FacetField.DATE, selection.matches(FacetField.DATE));
        return Beside.start(() -> {
            Counted all = Counted.of(snapshot, matches);
            Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
            counted.forEach((field, among) -> {
                FacetValues values = snapshot.values(field);
                List<String> chosen = request.filters().getOrDefault(field, List.of());
                Tally tally = among == matches ? all.of(field) : values.count(among);
                facets.put(field.label(), values.tree(tally, Breadth.ofAnswer(field), chosen));
            });
            return facets;
        });
    }

    private List<Hit> hits(List<ScoreDoc> found) throws IOException {
        return new Hits(snapshot, highlighter)
                .read(found.stream()
                        .map(doc -> new Hits.Found(doc.doc, score(doc)))
                        .toList());
    }

    private float score(ScoreDoc doc) {
        if (request.sort() != Sort.RELEVANCE) return 0;
        return doc instanceof FieldDoc field && field.fields[0] instanceof Float score ? score : doc.score;
    }
}
