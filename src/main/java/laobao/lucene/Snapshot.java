package laobao.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import laobao.archive.FacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** The archive as one commit left it. Safe for use by several threads; what is costly to know of it is worked out once. */
final class Snapshot {
    final DirectoryReader reader;
    private final Map<FacetField, FacetValues> facets = new EnumMap<>(FacetField.class);

    Snapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        for (FacetField field : FacetField.values()) facets.put(field, new FacetValues(reader, field));
    }

    /** A searcher of one request's own, so that a time limit can be set on it. */
    IndexSearcher searcher() {
        return new IndexSearcher(reader);
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
