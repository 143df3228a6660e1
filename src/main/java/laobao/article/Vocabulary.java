package laobao.article;

import java.util.Arrays;

/**
 * The pairs of neighbouring letters that a page is made of, numbered from 0, so that sets of them are arrays and no hash tables. Not for
 * use by several threads.
 */
final class Vocabulary {
    private static final int LARGEST = 1 << 16;

    private int[] keys;
    private int[] numbers;
    private int[] pairs;
    private int[] textsWith;
    private int[] seenIn;
    private int size;
    private int texts;
    private int total;

    /** @param letters how many letters will be read, about */
    Vocabulary(long letters) {
        int room = Math.clamp(Long.highestOneBit(Math.max(1, letters)) * 4, 256, LARGEST);
        keys = new int[room];
        numbers = new int[room];
        pairs = new int[room / 2];
        textsWith = new int[room / 2];
        seenIn = new int[room / 2];
    }

    /** The numbers of a text's pairs, each once; what is beyond the limit is not read. */
    int[] read(String text, int limit) {
        texts++;
        int end = Math.min(limit, text.length());
        int[] found = new int[Math.max(0, end - 1)];
        int count = 0;
        char before = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            char letter = Pairs.letter(c) ? c : 0;
            if (before != 0 && letter != 0) {
                int number = number((before << 16) | letter);
                if (seenIn[number] != texts) {
                    seenIn[number] = texts;
                    textsWith[number]++;
                    found[count++] = number;
                }
            }
            before = letter;
        }
        total += count;
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Whether any text has a pair. */
    boolean knows(int pair) {
        return keys[slot(keys, pair)] != 0;
    }

    int pair(int number) {
        return pairs[number];
    }

    /** How many texts have a pair. */
    int textsWith(int number) {
        return textsWith[number];
    }

    /** How many pairs there are. */
    int size() {
        return size;
    }

    /** How many pairs all texts have together. */
    int total() {
        return total;
    }

    private int number(int pair) {
        int at = slot(keys, pair);
        if (keys[at] != 0) return numbers[at];
        if (size * 2 >= keys.length) {
            grow();
            at = slot(keys, pair);
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
            textsWith = Arrays.copyOf(textsWith, 2 * size);
            seenIn = Arrays.copyOf(seenIn, 2 * size);
        }
        keys[at] = pair;
        numbers[at] = size;
        pairs[size] = pair;
        return size++;
    }

    private void grow() {
        int[] widerKeys = new int[keys.length * 4];
        int[] widerNumbers = new int[keys.length * 4];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0) continue;
            int at = slot(widerKeys, keys[i]);
            widerKeys[at] = keys[i];
            widerNumbers[at] = numbers[i];
        }
        keys = widerKeys;
        numbers = widerNumbers;
    }

    private static int slot(int[] table, int pair) {
        int mask = table.length - 1;
        int at = pair * 0x9E3779B1;
        at = (at ^ (at >>> 15)) & mask;
        while (table[at] != 0 && table[at] != pair) at = (at + 1) & mask;
        return at;
    }
}
