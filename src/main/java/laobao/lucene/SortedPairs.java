package laobao.lucene;

import java.util.Arrays;
import laobao.text.Bigrams;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of characters of a segment's texts as terms, in order, each with where it stands: sorted by the first character by counting, those
 * with one first character by the second. A part of the alphabet is sorted at a time, which bounds the memory to some megabytes.
 */
final class SortedPairs extends BaseTermsEnum {
    /** Pairs that are sorted at once, eight bytes each; more only where as many begin with one character. */
    private static final int AT_ONCE = 1 << 20;
    /** The characters above the surrogates, which UTF-16 has behind those that take two units. */
    private static final int HIGH = 0xE000;

    private static final int HIGH_SHIFT = Character.MAX_CODE_POINT + 1 - 0x10000;
    private static final int SUPPLEMENTARY_SHIFT = 0x10000 - Character.MIN_SURROGATE;

    private final PackedTexts texts;
    /** For each rank of a first character how many pairs have it; when these are sorted, where they end among {@link #entries}. */
    private int[] places = new int[1 << 8];

    /** Second character and number of each pair that is sorted. */
    private long[] entries = new long[0];

    private int loaded;
    /** The first rank that is not sorted yet, and that of the pairs at hand. */
    private int next;

    private int rank;
    private int from;
    private int to;
    private @Nullable BytesRef term;
    /** One for all terms. What may be used again can be another segment's. */
    private final Places found = new Places();

    SortedPairs(PackedTexts texts) {
        this.texts = texts;
        texts.forEach((first, second, number) -> {
            int rank = rank(first);
            if (rank >= places.length) places = ArrayUtil.grow(places, rank + 1);
            places[rank]++;
        });
    }

    /** The place of a character in the order of UTF-16, which is that of the terms. */
    private static int rank(int point) {
        if (point < Character.MIN_SURROGATE) return point;
        if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) return point - SUPPLEMENTARY_SHIFT;
        return point + HIGH_SHIFT;
    }

    private static int point(int rank) {
        if (rank < Character.MIN_SURROGATE) return rank;
        return rank >= HIGH + HIGH_SHIFT ? rank - HIGH_SHIFT : rank + SUPPLEMENTARY_SHIFT;
    }

    /** Sorts the next part of the alphabet. */
    private boolean load() {
        int first = next;
        loaded = 0;
        while (next < places.length && (loaded == 0 || loaded + places[next] <= AT_ONCE)) {
            int count = places[next];
            places[next++] = loaded;
            loaded += count;
        }
        if (loaded == 0) return false;
        int end = next;
        if (entries.length < loaded) entries = new long[loaded];
        texts.forEach((one, other, number) -> {
            int rank = rank(one);
            if (rank >= first && rank < end) entries[places[rank]++] = (long) rank(other) << 32 | number;
        });
        int start = 0;
        for (int r = first; r < end; r++) {
            Arrays.sort(entries, start, places[r]);
            start = places[r];
        }
        rank = first;
        to = 0;
        return true;
    }

    @Override
    public @Nullable BytesRef next() {
        if (to == loaded && !load()) {
            term = null;
            return null;
        }
        from = to;
        while (places[rank] <= from) rank++;
        long second = entries[from] >>> 32;
        to++;
        while (to < places[rank] && entries[to] >>> 32 == second) to++;
        term = Bigrams.term(Bigrams.pair(point(rank), point((int) second)));
        return term;
    }

    @Override
    public @Nullable BytesRef term() {
        return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        found.at = from;
        found.document = -1;
        return found;
    }

    /** Where the pair at hand stands. */
    private final class Places extends PostingsEnum {
        private int at;
        private int document;
        private int frequency;
        private int pair;
        private int paragraph;

        @Override
        public int nextDoc() {
            if (at == to) {
                document = NO_MORE_DOCS;
                return document;
            }
            pair = at;
            paragraph = texts.paragraph((int) entries[at]);
            int end = texts.end(paragraph);
            while (at < to && (int) entries[at] < end) at++;
            frequency = at - pair;
            document = texts.document(paragraph);
            return document;
        }

        @Override
        public int nextPosition() {
            int number = (int) entries[pair++];
            paragraph = texts.paragraph(number, paragraph);
            return texts.position(number, paragraph);
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int freq() {
            return frequency;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long cost() {
            return (long) to - at;
        }
    }

    // What Lucene writes postings from goes through them once, in order.

    @Override
    public SeekStatus seekCeil(BytesRef text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        throw new UnsupportedOperationException();
    }
}
