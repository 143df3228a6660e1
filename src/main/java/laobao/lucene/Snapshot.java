package laobao.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import laobao.archive.FacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;

/** The archive as one commit left it. Safe for use by several threads; what is costly to know of it is worked out once. */
final class Snapshot {
    final DirectoryReader reader;
    private final Set<String> regions;
    private final Map<FacetField, FacetValues> facets = new EnumMap<>(FacetField.class);

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        regions = terms(reader, Fields.REGION_NAMES);
        for (FacetField field : FacetField.values()) facets.put(field, new FacetValues(reader, field));
    }

    /** A searcher of one request's own, so that a time limit can be set on it. */
    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Ranking.SIMILARITY);
        return searcher;
    }

    /** The names of regions that articles are about, each without those above it. */
    Set<String> regions() {
        return regions;
    }

    private static Set<String> terms(DirectoryReader reader, String field) throws IOException {
        Set<String> names = new HashSet<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return names;
        TermsEnum each = terms.iterator();
        while (each.next() != null) names.add(each.term().utf8ToString());
        return names;
    }

    FacetValues values(FacetField field) {
        FacetValues values = facets.get(field);
        if (values == null) throw new IllegalStateException(field.label());
        return values;
    }

    /** The number of the commit. */
    long generation() throws IOException {
        return reader.getIndexCommit().getGeneration();
    }
}
