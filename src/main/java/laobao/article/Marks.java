package laobao.article;

import java.util.Arrays;

/** A set of the pairs of a {@link Vocabulary}, emptied at once and used again. Not for use by several threads. */
final class Marks {
    private final int[] marked;
    private int[] members = new int[256];
    private int size;
    private int now = 1;

    /** @param pairs how many pairs there are */
    Marks(int pairs) {
        marked = new int[pairs];
    }

    void clear() {
        now++;
        size = 0;
    }

    void addAll(int[] pairs) {
        for (int pair : pairs) {
            if (marked[pair] == now) continue;
            marked[pair] = now;
            if (size == members.length) members = Arrays.copyOf(members, 2 * size);
            members[size++] = pair;
        }
    }

    boolean has(int pair) {
        return marked[pair] == now;
    }

    int size() {
        return size;
    }

    /** The i-th of them, in the order in which they came. */
    int get(int i) {
        return members[i];
    }

    int[] toArray() {
        return Arrays.copyOf(members, size);
    }
}
