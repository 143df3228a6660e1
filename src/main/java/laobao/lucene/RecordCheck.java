package laobao.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Whether ids are unique, and every article belongs to one writing of a file on record. */
final class RecordCheck {
    private final IndexReader reader;
    private final @Nullable Bits live;

    private RecordCheck(IndexReader reader) {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader);
    }

    static void run(IndexReader reader, List<String> problems) throws IOException {
        RecordCheck check = new RecordCheck(reader);
        BitSet files = check.docs(MultiTerms.getTermPostingsEnum(reader, Fields.KIND, new BytesRef(Fields.FILE)));
        BitSet articles = check.docs(MultiTerms.getTermPostingsEnum(reader, Fields.KIND, new BytesRef(Fields.ARTICLE)));
        BitSet parts = check.docs(MultiTerms.getTermPostingsEnum(reader, Fields.KIND, new BytesRef(Fields.PART)));
        if (files.cardinality() + articles.cardinality() + parts.cardinality() != reader.numDocs())
            problems.add("some of its " + reader.numDocs()
                    + " documents are neither a file nor an article nor a part of one");
        check.each(Fields.ID, (id, docs) -> {
            if (docs.cardinality() > 1)
                problems.add("the id " + id + " is that of " + docs.cardinality() + " articles");
        });
        BitSet recorded = new BitSet();
        check.each(Fields.SOURCE, (source, docs) -> {
            recorded.or(docs);
            docs.and(files);
            if (docs.cardinality() != 1)
                problems.add("the file " + source + " is on record " + docs.cardinality() + " times");
        });
        // Articles of an earlier writing of their file would be there twice.
        check.each(Fields.BATCH, (batch, docs) -> {
            recorded.andNot(docs);
            docs.and(files);
            if (docs.cardinality() != 1)
                problems.add("some articles are of a writing of their file that is not the last");
        });
        if (!recorded.isEmpty()) problems.add(recorded.cardinality() + " documents belong to no writing of a file");
    }

    private interface Rule {
        void check(String term, BitSet docs);
    }

    private void each(String field, Rule rule) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) return;
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            BitSet docs = docs(postings);
            if (!docs.isEmpty()) rule.check(new Term(field, term).text(), docs);
        }
    }

    /** Those that are not deleted. */
    private BitSet docs(@Nullable PostingsEnum postings) throws IOException {
        BitSet docs = new BitSet();
        if (postings == null) return docs;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc())
            if (live == null || live.get(doc)) docs.set(doc);
        return docs;
    }
}
