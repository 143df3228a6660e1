package laobao.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import laobao.archive.InvalidRequestException;
import laobao.archive.SearchRequest.Sort;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * The place of the last hit given, by what hits are sorted by and its id, and the snapshot that it was given of: where that is kept no
 * longer, the place still holds in a newer one. Costs the same at any depth.
 *
 * @param sort the order that it belongs to
 * @param key the bits of the score, or the day
 * @param generation of the snapshot
 * @param id the id
 */
record Cursor(Sort sort, int key, long generation, String id) {
    private static final int BEFORE_ID = 1 + Integer.BYTES + Long.BYTES;

    static Cursor after(Sort sort, long generation, FieldDoc last) {
        Object key = last.fields[0];
        int bits = key instanceof Float score ? Float.floatToIntBits(score) : ((Number) key).intValue();
        return new Cursor(sort, bits, generation, ((BytesRef) last.fields[1]).utf8ToString());
    }

    /** The hit that the next page begins after, in Lucene's terms. */
    FieldDoc place() {
        Object value = sort == Sort.RELEVANCE ? (Object) Float.intBitsToFloat(key) : (Object) key;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(id)});
    }

    String encode() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(BEFORE_ID + name.length);
        bytes.put(mark(sort)).putInt(key).putLong(generation).put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte mark(Sort sort) {
        // Small, where cursors of earlier versions, which knew no snapshot, had it large.
        return (byte) (sort.name().charAt(0) - 'A' + 'a');
    }

    /** @throws InvalidRequestException when it is none, or belongs to another order */
    static Cursor decode(String text, Sort sort) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() > BEFORE_ID && bytes.get() == mark(sort)) {
                int key = bytes.getInt();
                long generation = bytes.getLong();
                return new Cursor(
                        sort,
                        key,
                        generation,
                        StandardCharsets.UTF_8.decode(bytes).toString());
            }
        } catch (IllegalArgumentException e) {
            // Not of our making: said below.
        }
        throw new InvalidRequestException(
                "bad-parameter", "'after' is no cursor of this search; give the 'next' of the page before, unchanged.");
    }
}
