package laobao.article;

import java.util.function.IntConsumer;

/** A set of pairs of neighbouring letters or Han characters, each two characters in one int. Not for use by several threads while it grows. */
final class Pairs {
    /** No pair is 0, since NUL is no letter. */
    private int[] table;

    private int size;

    Pairs() {
        this(6);
    }

    /** @param expected how many pairs there will be, about */
    Pairs(int expected) {
        table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, expected * 2 - 1)) * 2)];
    }

    /** The pairs of a text; what is beyond the limit is not read. */
    static Pairs of(String text, int limit) {
        Pairs pairs = new Pairs(Math.min(text.length(), Math.min(limit, 4000)));
        pairs.addAll(text, limit);
        return pairs;
    }

    static Pairs of(String text) {
        return of(text, text.length());
    }

    void addAll(String text, int limit) {
        char before = 0;
        int end = Math.min(limit, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            char letter = letter(c) ? c : 0;
            if (before != 0 && letter != 0) add((before << 16) | letter);
            before = letter;
        }
    }

    static boolean letter(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c != '，' && c != '。' && Character.isLetter(c));
    }

    boolean add(int pair) {
        if (size * 2 >= table.length) grow();
        int at = slot(table, pair);
        if (table[at] == pair) return false;
        table[at] = pair;
        size++;
        return true;
    }

    boolean contains(int pair) {
        return table[slot(table, pair)] == pair;
    }

    int size() {
        return size;
    }

    void forEach(IntConsumer action) {
        for (int pair : table) if (pair != 0) action.accept(pair);
    }

    /** The share of pairs that two sets have in common (the coefficient of L. R. Dice, 1945). */
    static double alike(Pairs a, Pairs b) {
        if (a.size == 0 || b.size == 0) return 0;
        return 2.0 * shared(a, b) / (a.size + b.size);
    }

    /** How many pairs two sets have in common. */
    static int shared(Pairs a, Pairs b) {
        Pairs small = a.size < b.size ? a : b;
        Pairs large = small.equals(a) ? b : a;
        int shared = 0;
        for (int pair : small.table) if (pair != 0 && large.contains(pair)) shared++;
        return shared;
    }

    private void grow() {
        int[] wider = new int[table.length * 4];
        for (int pair : table) if (pair != 0) wider[slot(wider, pair)] = pair;
        table = wider;
    }

    private static int slot(int[] table, int pair) {
        int mask = table.length - 1;
        int at = pair * 0x9E3779B1;
        at = (at ^ (at >>> 15)) & mask;
        while (table[at] != 0 && table[at] != pair) at = (at + 1) & mask;
        return at;
    }
}
