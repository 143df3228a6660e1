package laobao.article;

import java.util.Arrays;

/** A set of the pairs of a {@link Vocabulary}, emptied at once and used again. Not for use by several threads. */
final class Marks {
    /** For each pair its place among the members, counted from {@link #now}; less where it is none. */
    private final int[] marked;

    private int[] members = new int[256];
    private int size;
    private int now = 1;

    /** @param pairs how many pairs there are */
    Marks(int pairs) {
        marked = new int[pairs];
    }

    void clear() {
        now += size;
        size = 0;
    }

    void addAll(int[] pairs) {
        if (size + pairs.length >= members.length) members = Arrays.copyOf(members, 2 * (size + pairs.length));
        // without a branch, as nothing foretells which are members
        for (int pair : pairs) {
            int at = marked[pair];
            boolean known = at >= now;
            marked[pair] = known ? at : now + size;
            members[size] = pair;
            size += known ? 0 : 1;
        }
    }

    boolean has(int pair) {
        return marked[pair] >= now;
    }

    /** Which of them a pair that is one of them came as, from 0. */
    int place(int pair) {
        return marked[pair] - now;
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
