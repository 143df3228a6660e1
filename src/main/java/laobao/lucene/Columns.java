package laobao.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of each segment for as long as it is open, whichever snapshots share it: what its articles are counted by.
 * Safe for use by several threads.
 */
final class Columns {
    private static final String ROWS = "rows";

    private final Map<CacheKey, Map<String, Object>> kept = new ConcurrentHashMap<>();

    private interface Reading<T> {
        T read(LeafReader reader) throws IOException;
    }

    /** The values of all facets. */
    Rows rows(LeafReaderContext leaf) {
        return (Rows) get(leaf, ROWS, Rows::of);
    }

    /** The {@link Days} of each article. */
    int[] dates(LeafReaderContext leaf) {
        return (int[]) get(leaf, Fields.DATE, reader -> {
            int[] dates = new int[reader.maxDoc()];
            Arrays.fill(dates, Days.NONE);
            NumericDocValues values = DocValues.getNumeric(reader, Fields.DATE);
            for (int doc = values.nextDoc(); doc < dates.length; doc = values.nextDoc())
                dates[doc] = (int) values.longValue();
            return dates;
        });
    }

    private Object get(LeafReaderContext leaf, String name, Reading<?> reading) {
        LeafReader reader = leaf.reader();
        @Nullable CacheHelper helper = reader.getCoreCacheHelper();
        Supplier<Object> read = () -> {
            try {
                return reading.read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        if (helper == null) return read.get();
        return kept.computeIfAbsent(helper.getKey(), key -> {
                    helper.addClosedListener(kept::remove);
                    return new ConcurrentHashMap<>();
                })
                .computeIfAbsent(name, key -> read.get());
    }
}
