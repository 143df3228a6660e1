package laobao.opensearch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;

/**
 * How many of the documents written to an index since it was made have each key of their {@link laobao.archive.Sketch}es, as far as it
 * matters: so that the cluster need not be asked for keys that stand in one document alone, as most do, nor for those of forms, whose
 * documents would all be fetched. Takes some keys for others, so that they seem to stand in more documents than they do: of a million
 * articles one in five. Takes 32 MB. For one thread.
 */
final class SharedKeys {
    private static final int BITS = 27;
    private static final int COUNTED_BITS = 24;
    /** A key in more documents is of a form. */
    private static final int HOLDING = 64;

    /** A bit for each key that was seen, by the last bits of it, which are drawn evenly. */
    private final long[] seen = new long[1 << (BITS - 6)];
    /** How often keys were seen again. */
    private final byte[] again = new byte[1 << COUNTED_BITS];

    /** Notes the keys of a document; those of one that is written over count as another's. */
    void add(JsonArray keys) {
        for (JsonElement each : keys) {
            long key = number(each.getAsString());
            int bit = (int) key & ((1 << BITS) - 1);
            int place = place(key);
            if ((seen[bit >> 6] & 1L << bit) == 0) seen[bit >> 6] |= 1L << bit;
            else if (again[place] < HOLDING) again[place]++;
        }
    }

    /**
     * The keys of a document by which to ask for others: those that others have. Keys of forms are left out, unless there are so many of
     * them that the document may be one of as many reprints.
     */
    List<String> asked(List<String> keys) {
        List<String> shared = keys.stream().filter(key -> holding(key) > 0).toList();
        List<String> rare =
                shared.stream().filter(key -> holding(key) < HOLDING).toList();
        return 2 * (shared.size() - rare.size()) > keys.size() ? shared : rare;
    }

    private int holding(String key) {
        return again[place(number(key))];
    }

    private static int place(long key) {
        return (int) key & ((1 << COUNTED_BITS) - 1);
    }

    private static long number(String key) {
        return Long.parseLong(key, Character.MAX_RADIX);
    }
}
