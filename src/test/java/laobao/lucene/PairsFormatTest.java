package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import laobao.text.Bigrams;
import laobao.text.Folded;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

/** Each pair of a text stands in the index where it stands in the text, whatever is written beside it, merged or deleted. */
class PairsFormatTest {
    /** From the beginning of the order of UTF-16 to its end, with two that take two units. */
    private static final String LETTERS = "a国工会总职龥𠮷𩸽\uFA0E会工国总";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<String, String> texts = new TreeMap<>();

    @Test
    void everyPairIsWhereTheTextHasIt() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = writer(directory)) {
                for (int i = 0; i < 300; i++) {
                    boolean again = random.nextInt(4) == 0 && !texts.isEmpty();
                    write(
                            writer,
                            "a" + random.nextInt(200),
                            again ? texts.values().iterator().next() : text());
                    if (random.nextInt(60) == 0) writer.commit();
                }
                if (random.nextBoolean()) writer.forceMerge(1);
            }
            check(directory);
        }
    }

    @Test
    void aSegmentMayHaveMoreThanIsSortedAtOnce() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = writer(directory)) {
                for (String id : List.of("a", "b")) write(writer, id, letters(600_000));
            }
            check(directory);
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory, new IndexWriterConfig().setCodec(PairsFormat.CODEC).setSimilarity(PairsFormat.LENGTHS));
    }

    private void write(IndexWriter writer, String id, String text) throws IOException {
        texts.put(id, text);
        writer.updateDocument(new Term(Fields.ID, id), document(id, text));
    }

    private void check(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            assertThat(check.checkIndex().clean).as("seed " + seed).isTrue();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.numDocs()).isEqualTo(texts.size());
            for (var leaf : reader.leaves()) check(leaf.reader());
        }
    }

    private static Document document(String id, String text) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, id, Store.YES));
        document.add(new Field(Fields.PAIRS, new PackedStream(Folded.of(text)), Fields.POSITIONS));
        document.add(new Field(Fields.TITLE_PAIRS, new PackedStream(Folded.of("会" + text)), Fields.POSITIONS));
        return document;
    }

    /** Paragraphs, empty ones and long ones among them. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int p = random.nextInt(6); p > 0; p--)
            text.append(letters(random.nextInt(20) == 0 ? 3_000 : random.nextInt(30)))
                    .append("\n".repeat(random.nextInt(3)));
        return text.toString();
    }

    private String letters(int length) {
        int[] letters = LETTERS.codePoints().toArray();
        int[] some = new int[length];
        for (int i = 0; i < length; i++) some[i] = letters[random.nextInt(letters.length)];
        return new String(some, 0, length);
    }

    private void check(LeafReader reader) throws IOException {
        for (String field : List.of(Fields.PAIRS, Fields.TITLE_PAIRS)) {
            Map<String, Map<BytesRef, List<Integer>>> found = found(reader, field);
            NumericDocValues norms = reader.getNormValues(field);
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (reader.getLiveDocs() != null && !reader.getLiveDocs().get(doc)) continue;
                String id = reader.storedFields().document(doc).get(Fields.ID);
                String text = texts.getOrDefault(id, "");
                Map<BytesRef, List<Integer>> expected = expected(field.equals(Fields.PAIRS) ? text : "会" + text);
                assertThat(found.getOrDefault(id, Map.of())).as("seed " + seed).isEqualTo(expected);
                if (expected.isEmpty()) continue;
                assertThat(norms.advanceExact(doc)).isTrue();
                int length = expected.values().stream().mapToInt(List::size).sum();
                assertThat((byte) norms.longValue()).as("seed " + seed).isEqualTo(SmallFloat.intToByte4(length));
            }
        }
    }

    private static Map<BytesRef, List<Integer>> expected(String text) {
        Map<BytesRef, List<Integer>> expected = new TreeMap<>();
        Folded folded = Folded.of(text);
        int position = -1;
        int leap = 1;
        for (int i = 0; i < folded.length(); i++) {
            int point = folded.point(i, Folded.BORDER);
            if (point == Folded.BORDER) {
                leap = Bigrams.LEAP;
                continue;
            }
            position += leap;
            leap = 1;
            BytesRef pair = Bigrams.term(Bigrams.pair(point, folded.point(i + 1, Folded.BORDER)));
            expected.computeIfAbsent(pair, p -> new ArrayList<>()).add(position);
        }
        return expected;
    }

    private static Map<String, Map<BytesRef, List<Integer>>> found(LeafReader reader, String field) throws IOException {
        Map<String, Map<BytesRef, List<Integer>>> found = new TreeMap<>();
        Terms all = reader.terms(field);
        if (all == null) return found;
        TermsEnum terms = all.iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            BytesRef pair = BytesRef.deepCopyOf(term);
            PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                List<Integer> positions = found.computeIfAbsent(
                                reader.storedFields().document(doc).get(Fields.ID), id -> new TreeMap<>())
                        .computeIfAbsent(pair, p -> new ArrayList<>());
                if (reader.getLiveDocs() != null && !reader.getLiveDocs().get(doc)) continue;
                for (int n = postings.freq(); n > 0; n--) positions.add(postings.nextPosition());
            }
        }
        for (var pairs : found.values()) pairs.values().removeIf(List::isEmpty);
        return found;
    }
}
