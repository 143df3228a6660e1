package laobao.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.codecs.lucene103.Lucene103PostingsFormat;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Writes the postings of a text's pairs of characters. Lucene looks up each term of each article in a table in memory; with some hundred
 * thousand different pairs each look misses the processor's caches, and that took a third of all the time of indexing. Here the table gets
 * whole texts ({@link PackedStream}), and their pairs are sorted when the segment is written ({@link SortedPairs}). What is written is Lucene's
 * own format, in which it is read and merged: hence the name. Safe for use by several threads.
 */
final class PairsFormat extends PostingsFormat {
    private static final Set<String> PACKED = Set.of(Fields.PAIRS, Fields.TITLE_PAIRS);
    private static final PostingsFormat PAIRS = new PairsFormat(new Lucene103PostingsFormat());

    /** Lucene's, with the pairs in this format. */
    static final Codec CODEC = new Lucene103Codec() {
        @Override
        public PostingsFormat getPostingsFormatForField(String field) {
            return PACKED.contains(field) ? PAIRS : super.getPostingsFormatForField(field);
        }
    };

    /** What tells while writing how long a field is: as many terms as a packed text has pairs. */
    static final Similarity LENGTHS = new BM25Similarity() {
        @Override
        public long computeNorm(FieldInvertState state) {
            if (PACKED.contains(state.getName())) state.setLength(state.getPosition());
            return super.computeNorm(state);
        }
    };

    private final PostingsFormat lucene;

    private PairsFormat(PostingsFormat lucene) {
        super(lucene.getName());
        this.lucene = lucene;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return new Writer(lucene.fieldsConsumer(state));
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return lucene.fieldsProducer(state);
    }

    private static final class Writer extends FieldsConsumer {
        private final FieldsConsumer lucene;

        Writer(FieldsConsumer lucene) {
            this.lucene = lucene;
        }

        /** Writes what articles were given to the index. */
        @Override
        public void write(org.apache.lucene.index.Fields packed, NormsProducer norms) throws IOException {
            lucene.write(
                    new FilterFields(packed) {
                        @Override
                        public Terms terms(String field) throws IOException {
                            return new Unpacked(super.terms(field));
                        }
                    },
                    norms);
        }

        /** Segments hold pairs already. */
        @Override
        public void merge(MergeState state, NormsProducer norms) throws IOException {
            lucene.merge(state, norms);
        }

        @Override
        public void close() throws IOException {
            lucene.close();
        }
    }

    private static final class Unpacked extends FilterTerms {
        Unpacked(Terms packed) {
            super(packed);
        }

        @Override
        public TermsEnum iterator() throws IOException {
            return new SortedPairs(new PackedTexts(in));
        }
    }
}
