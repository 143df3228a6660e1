package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laobao.archive.FacetField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held in memory to count by is what the index has, whether a facet has few values or more than a place has room for. */
class RowsTest {
    private static final int DOCUMENTS = 3_000;

    private final long seed = Long.getLong("laobao.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "5,100000", "20000,100000", "100000,5", "100000,100000"})
    void itHasTheValuesOfTheIndex(int regions, int reporters) throws IOException {
        System.out.println("RowsTest: -Dlaobao.seed=" + seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int n = 0; n < DOCUMENTS; n++) {
                    Document document = new Document();
                    add(document, FacetField.REGION, regions);
                    add(document, FacetField.DATE, 300);
                    add(document, FacetField.BYLINE, reporters);
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader leaf = reader.leaves().getFirst().reader();
                Rows rows = Rows.of(leaf);
                for (FacetField field : FacetField.values()) {
                    SortedSetDocValues values = DocValues.getSortedSet(leaf, Fields.of(field));
                    Column column = rows.column(field);
                    for (int doc = 0; doc < DOCUMENTS; doc++)
                        assertThat(all(column, doc)).as(field + " " + doc).isEqualTo(all(values, doc));
                }
            }
        }
    }

    private void add(Document document, FacetField field, int of) {
        for (int i = of == 0 ? 0 : random.nextInt(40); i > 0; i--)
            document.add(new SortedSetDocValuesField(Fields.of(field), new BytesRef("" + random.nextInt(of))));
    }

    private static List<Integer> all(Column column, int doc) {
        List<Integer> all = new ArrayList<>();
        for (int value = column.first(doc); value >= 0; value = column.next()) all.add(value);
        return all;
    }

    private static List<Integer> all(SortedSetDocValues values, int doc) throws IOException {
        List<Integer> all = new ArrayList<>();
        if (values.advanceExact(doc)) for (int i = values.docValueCount(); i > 0; i--) all.add((int) values.nextOrd());
        return all;
    }
}
