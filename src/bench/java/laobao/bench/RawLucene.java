package laobao.bench;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Laobao is measured against: the least that somebody who knows Lucene would build. The body cut by smartcn, with offsets in the
 * index, so that highlighting cuts nothing again; region, union and month as doc values to count; title and body stored. It is told
 * regions and unions, and finds none itself.
 */
final class RawLucene implements AutoCloseable {
    private static final int HITS = 10;
    private static final int VALUES = 50;
    private static final int PASSAGES = 3;
    private static final double BUFFER_MEGABYTES = 64;

    private static final FieldType OFFSETS = offsets();
    private static final Analyzer SMARTCN = new SmartChineseAnalyzer();

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, StringDocValuesReaderState> facets = new LinkedHashMap<>();

    /** Opens what {@link #index} made. */
    RawLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        for (String field : new String[] {"region", "union", "month"})
            facets.put(field, new StringDocValuesReaderState(reader, field));
    }

    private static FieldType offsets() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** Indexes the lines of a file of {@link Made} articles by some threads. */
    static void index(Path file, Path folder, int threads) throws IOException {
        Gson gson = new Gson();
        IndexWriterConfig config = new IndexWriterConfig(SMARTCN).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config);
                BufferedReader lines = Files.newBufferedReader(file);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<?>> waiting = new ArrayDeque<>();
            List<String> together = new ArrayList<>();
            String line;
            do {
                line = lines.readLine();
                if (line != null) together.add(line);
                if (together.size() < 16 && line != null) continue;
                List<String> batch = List.copyOf(together);
                together.clear();
                waiting.add(workers.submit(() -> {
                    for (String each : batch) writer.addDocument(document(gson.fromJson(each, Made.class)));
                    return null;
                }));
                while (waiting.size() > (line == null ? 0 : 32))
                    waiting.remove().get();
            } while (line != null);
            writer.commit();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static Document document(Made made) {
        Made.Line line = made.line();
        Document document = new Document();
        document.add(new StringField("id", line.id(), Store.YES));
        document.add(new StoredField("newspaper", line.newspaper()));
        document.add(new StoredField("date", line.date()));
        document.add(new TextField("title", line.title(), Store.YES));
        document.add(new Field("body", line.body(), OFFSETS));
        for (String region : made.regions())
            for (int i = region.indexOf('/'); ; i = region.indexOf('/', i + 1)) {
                document.add(
                        new SortedSetDocValuesField("region", new BytesRef(i < 0 ? region : region.substring(0, i))));
                if (i < 0) break;
            }
        for (String union : made.unions()) document.add(new SortedSetDocValuesField("union", new BytesRef(union)));
        document.add(
                new SortedSetDocValuesField("month", new BytesRef(line.date().substring(0, 7))));
        return document;
    }

    /** What a search gives: how many it finds, and of the best ten what is shown. */
    record Found(int total, int shown) {}

    /** The best ten with their passages, and the counts of region, union and month. */
    Found search(Asked asked) throws IOException {
        Query query = query(asked);
        FacetsCollectorManager.FacetsResult result =
                FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
        FacetsCollector matches = result.facetsCollector();
        TopDocs top = result.topDocs();
        int shown = 0;
        for (var facet : facets.entrySet())
            shown += new StringValueFacetCounts(facet.getValue(), matches)
                    .getTopChildren(VALUES, facet.getKey())
                    .labelValues
                    .length;
        UnifiedHighlighter highlighter =
                UnifiedHighlighter.builder(searcher, SMARTCN).build();
        for (String passages : highlighter.highlight("body", query, top, PASSAGES))
            if (passages != null) shown += passages.length();
        for (ScoreDoc hit : top.scoreDocs)
            shown += searcher.storedFields()
                    .document(hit.doc, java.util.Set.of("id", "title", "newspaper", "date"))
                    .getFields()
                    .size();
        return new Found(
                matches.getMatchingDocs().stream()
                        .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                        .sum(),
                shown);
    }

    private static Query query(Asked asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String text : asked.must()) all.add(part(text), Occur.MUST);
        if (!asked.any().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String text : asked.any()) any.add(part(text), Occur.SHOULD);
            all.add(any.build(), Occur.MUST);
        }
        for (String text : asked.not()) all.add(part(text), Occur.MUST_NOT);
        return all.build();
    }

    private static Query part(String text) {
        QueryBuilder builder = new QueryBuilder(SMARTCN);
        Query query = text.startsWith("\"")
                ? builder.createPhraseQuery("body", text.substring(1, text.length() - 1))
                : builder.createBooleanQuery("body", text, Occur.MUST);
        return query == null ? new MatchNoDocsQuery() : query;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
