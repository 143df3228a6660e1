package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.text.Bigrams;
import laobao.text.Folded;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The texts of a segment that {@link PackedStream} packed, in the order of their documents. Their pairs of characters are numbered through. */
final class PackedTexts {
    /** Before the first character of a paragraph. */
    private static final int NONE = -1;
    /** A table of paragraphs has one entry for so many pairs: a power of two. */
    private static final int STEP = 6;

    private char[] units = new char[1 << 12];
    private int size;
    private final List<Part> parts = new ArrayList<>();

    private int pairs;
    private int paragraphs;
    /** Of each paragraph: the number of its first pair, its document, the number after the document's last pair, the first position. */
    private int[] starts = new int[64];

    private int[] documents = new int[64];
    private int[] ends = new int[64];
    private int[] positions = new int[64];
    /** In which paragraph every {@code 1 << STEP}th pair is. */
    private final int[] steps;

    /** Part of a document's text, at a place among {@link #units}. */
    private record Part(int document, int position, int from, int to) {}

    /** Told of each pair: its two characters, the second of which may be the border, and its number. */
    interface Visitor {
        void pair(int first, int second, int number);
    }

    /** Reads the terms that Lucene collected of a field. */
    PackedTexts(Terms packed) throws IOException {
        TermsEnum terms = packed.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int from = size;
            append(term);
            postings = terms.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc())
                for (int n = postings.freq(); n > 0; n--) parts.add(new Part(doc, postings.nextPosition(), from, size));
        }
        parts.sort(Comparator.comparingInt(Part::document).thenComparingInt(Part::position));
        findParagraphs();
        steps = new int[(pairs >> STEP) + 1];
        for (int p = 0; p < paragraphs; p++) {
            int end = p + 1 < paragraphs ? starts[p + 1] : pairs;
            // those that begin within it
            for (int s = (starts[p] + (1 << STEP) - 1) >> STEP; s << STEP < end; s++) steps[s] = p;
        }
    }

    private void append(BytesRef term) {
        units = ArrayUtil.grow(units, size + term.length / 2);
        for (int i = term.offset; i < term.offset + term.length; i += 2)
            units[size++] = (char) (term.bytes[i] << 8 | (term.bytes[i + 1] & 0xFF));
    }

    private void findParagraphs() {
        int document = -1;
        int position = 0;
        int leap = 0;
        boolean begun = false;
        int first = 0;
        for (Part part : parts) {
            if (part.document != document) {
                endDocument(first);
                first = paragraphs;
                document = part.document;
                position = -1;
                leap = 1;
                begun = false;
            }
            for (int i = part.from; i < part.to; i += Character.charCount(Character.codePointAt(units, i, part.to))) {
                if (units[i] == Folded.BORDER) {
                    leap = Bigrams.LEAP;
                    begun = false;
                    continue;
                }
                position += leap;
                leap = 1;
                if (!begun) beginParagraph(document, position);
                begun = true;
                pairs++;
            }
        }
        endDocument(first);
    }

    private void beginParagraph(int document, int position) {
        if (paragraphs == starts.length) {
            starts = ArrayUtil.grow(starts);
            documents = ArrayUtil.growExact(documents, starts.length);
            ends = ArrayUtil.growExact(ends, starts.length);
            positions = ArrayUtil.growExact(positions, starts.length);
        }
        starts[paragraphs] = pairs;
        documents[paragraphs] = document;
        positions[paragraphs++] = position;
    }

    private void endDocument(int firstParagraph) {
        for (int p = firstParagraph; p < paragraphs; p++) ends[p] = pairs;
    }

    /** Goes through all pairs, in their order. */
    void forEach(Visitor visitor) {
        int number = 0;
        int first = NONE;
        int document = -1;
        for (Part part : parts) {
            if (part.document != document) {
                if (first != NONE) visitor.pair(first, Folded.BORDER, number++);
                first = NONE;
                document = part.document;
            }
            for (int i = part.from; i < part.to; ) {
                int point = Character.codePointAt(units, i, part.to);
                i += Character.charCount(point);
                if (first != NONE) visitor.pair(first, point, number++);
                first = point == Folded.BORDER ? NONE : point;
            }
        }
        if (first != NONE) visitor.pair(first, Folded.BORDER, number);
    }

    /** In which paragraph a pair begins. */
    int paragraph(int pair) {
        return paragraph(pair, steps[pair >> STEP]);
    }

    /** The same, when it is known not to be before another. */
    int paragraph(int pair, int from) {
        int paragraph = from;
        while (paragraph + 1 < paragraphs && starts[paragraph + 1] <= pair) paragraph++;
        return paragraph;
    }

    /** In which document a paragraph is. */
    int document(int paragraph) {
        return documents[paragraph];
    }

    /** The number after the last pair of a paragraph's document. */
    int end(int paragraph) {
        return ends[paragraph];
    }

    /** Where in its document a pair is, which begins in a paragraph. */
    int position(int pair, int paragraph) {
        return positions[paragraph] + pair - starts[paragraph];
    }
}
