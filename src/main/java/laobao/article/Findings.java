package laobao.article;

import java.util.Arrays;

/** What was found of one block: kinds of evidence, each with how much of it there is (1 for what is there or not). */
final class Findings {
    private static final Evidence[] KINDS = Evidence.values();

    private int[] kinds = new int[24];
    private float[] amounts = new float[24];
    private int size;

    void add(Evidence kind, double amount) {
        if (amount == 0) return;
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        kinds[size] = kind.ordinal();
        amounts[size++] = (float) amount;
    }

    void add(Evidence kind, boolean there) {
        if (there) add(kind, 1);
    }

    int size() {
        return size;
    }

    Evidence kind(int i) {
        return KINDS[kinds[i]];
    }

    int ordinal(int i) {
        return kinds[i];
    }

    double amount(int i) {
        return amounts[i];
    }
}
