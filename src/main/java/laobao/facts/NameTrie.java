package laobao.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names to values, to find the longest name that begins at a place of a text. Transitions lie in one open-addressed table keyed
 * by node and character, so that a lookup touches one or two cells and the whole holds few objects. Fill it first, then share it.
 *
 * @param <V> what a name stands for
 */
final class NameTrie<V> {
    private static final int ROOT = 0;

    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int transitions;
    private int nodes = 1;
    private final List<@Nullable V> values = new ArrayList<>();

    NameTrie() {
        values.add(null);
    }

    /** The value of a name, null when it has none. */
    @Nullable
    V get(String name) {
        int node = ROOT;
        for (int i = 0; i < name.length() && node >= 0; i++) node = next(node, name.charAt(i));
        return node < 0 ? null : values.get(node);
    }

    void put(String name, V value) {
        int node = ROOT;
        for (int i = 0; i < name.length(); i++) node = nextOrNew(node, name.charAt(i));
        values.set(node, value);
    }

    /** The end of the longest name that begins at {@code start}, -1 when none does. */
    int longest(CharSequence text, int start) {
        int node = ROOT;
        int end = -1;
        for (int i = start; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node < 0) break;
            if (values.get(node) != null) end = i + 1;
        }
        return end;
    }

    private int next(int node, char c) {
        long key = key(node, c);
        for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) return targets[slot];
        }
        return -1;
    }

    private int nextOrNew(int node, char c) {
        int next = next(node, c);
        if (next >= 0) return next;
        if (++transitions * 2 > keys.length) grow();
        values.add(null);
        insert(key(node, c), nodes);
        return nodes++;
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) slot = (slot + 1) & (keys.length - 1);
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = Arrays.copyOf(oldTargets, keys.length);
        for (int i = 0; i < oldKeys.length; i++) if (oldKeys[i] != 0) insert(oldKeys[i], oldTargets[i]);
    }

    private static long key(int node, char c) {
        return (((long) node << 16) | c) + 1;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }
}
