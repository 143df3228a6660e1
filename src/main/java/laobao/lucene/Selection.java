package laobao.lucene;

import java.io.IOException;
import laobao.archive.FacetField;
import laobao.archive.QueryNode;
import laobao.archive.SearchRequest;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a snapshot that a request asks for, without regard to their order: what is listed and what is counted. Where the request says
 * so, the reprints of a story count as one.
 */
final class Selection {
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final Query matching;

    Selection(Snapshot snapshot, IndexSearcher searcher, SearchRequest request, QueryNode node, Lexicon lexicon)
            throws IOException {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.request = request;
        matching = lexicon.with(QueryTranslator.match(node));
    }

    /** What the query itself asks for. */
    Query matching() {
        return matching;
    }

    /** All matches under the filters of the request, but that of one facet. */
    Matches matches(@Nullable FacetField but) throws IOException {
        return folded(searcher.search(filtered(matching, but), Matches.manager()));
    }

    /** All articles of the days that the request asks for, to be counted beside the matches. */
    Matches beside() throws IOException {
        return folded(searcher.search(
                isDated() ? QueryTranslator.dates(request.from(), request.to()) : QueryTranslator.everything(),
                Matches.manager()));
    }

    private Matches folded(Matches matches) throws IOException {
        return request.collapse() ? matches.fold(snapshot.stories()) : matches;
    }

    /** A query under all filters of the request, or all but that of one facet. */
    Query filtered(Query query, @Nullable FacetField but) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
        request.filters().forEach((field, values) -> {
            if (field != but) all.add(QueryTranslator.filter(field, values), Occur.FILTER);
        });
        if (but != FacetField.DATE && isDated())
            all.add(QueryTranslator.dates(request.from(), request.to()), Occur.FILTER);
        return all.build();
    }

    /** Whether the request asks for certain days. */
    boolean isDated() {
        return request.from() != null || request.to() != null;
    }
}
