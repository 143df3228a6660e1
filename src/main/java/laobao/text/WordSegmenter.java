package laobao.text;

import java.util.Arrays;

/**
 * Cuts a sentence into words: of all ways to cut it, the one whose words are most likely to follow each other (Viterbi's algorithm over a
 * bigram model). The words are those of Lucene's {@code HHMMSegmenter}, one for one, which builds a graph of objects for each sentence and
 * probes a table that is nearly full; this one keeps its arrays, and hashes each pair of words only by the characters that are new. For
 * use by one thread.
 */
final class WordSegmenter {
    /** Kinds of characters, and of the words made of them. */
    static final byte SPACE = 0, HAN = 1, LETTERS = 2, DIGITS = 3, DELIMITER = 4, SURROGATE = 5, OTHER = 6;

    private static final byte[] KINDS = kinds();
    private static final String ANY_LETTERS = "未##串";
    private static final String ANY_NUMBER = "未##数";
    private static final String SENTENCE_END = "末##末";
    private static final WordModel MODEL = WordModel.INSTANCE;
    private static final Special LETTERS_WORD = Special.of(ANY_LETTERS);
    private static final Special DIGITS_WORD = Special.of(ANY_NUMBER);
    private static final Special BEGIN_WORD = Special.of("始##始");
    private static final double RARE_AFTER_DELIMITER = WordModel.weight(WordModel.ALL, 0);
    private static final double RARE_AFTER_UNKNOWN = WordModel.weight(0, 0);

    /** A word that stands for many. */
    private record Special(int frequency, long hash, double rare) {
        static Special of(String name) {
            int node = MODEL.node(name);
            return new Special(MODEL.frequency(node), WordModel.hash(WordModel.hash(), name), MODEL.rare(node));
        }
    }

    private char[] text = new char[0];
    private int from;
    private int length;
    /** By place in the sentence: the first candidate that begins there or later. */
    private int[] firsts = new int[1026];

    private int candidates;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private byte[] kinds = new byte[1024];
    private int[] frequencies = new int[1024];
    private long[] hashes = new long[1024];
    private double[] rares = new double[1024];
    private double[] best = new double[1024];
    private int[] previous = new int[1024];
    private int[] path = new int[1024];
    private int words;

    /** Cuts a sentence; the text must not change while the words are asked for. Returns how many words there are. */
    int cut(char[] text, int from, int to) {
        this.text = text;
        this.from = from;
        length = to - from;
        candidates = 0;
        if (firsts.length < length + 2) firsts = new int[length + 2];
        collect();
        choose();
        return words;
    }

    /** Where a word begins, counted from the beginning of the text. */
    int start(int word) {
        return from + starts[path[word]];
    }

    int end(int word) {
        return from + ends[path[word]];
    }

    byte kind(int word) {
        return kinds[path[word]];
    }

    static byte kind(char c) {
        return KINDS[c];
    }

    /** All words that might stand somewhere in the sentence, by where they begin, then by length. */
    private void collect() {
        add(-1, 0, OTHER, BEGIN_WORD);
        int i = 0;
        while (i < length) {
            char c = text[from + i];
            firsts[i] = candidates;
            int end = i + 1;
            switch (KINDS[c]) {
                case SPACE -> {}
                case HAN -> collectHan(i, c);
                case LETTERS -> {
                    end = run(i, LETTERS);
                    add(i, end, LETTERS, LETTERS_WORD);
                }
                case DIGITS -> {
                    end = run(i, DIGITS);
                    add(i, end, DIGITS, DIGITS_WORD);
                }
                case DELIMITER ->
                    add(i, end, DELIMITER, WordModel.ALL, WordModel.hash(WordModel.hash(), c), RARE_AFTER_DELIMITER);
                case SURROGATE -> {
                    long hash = WordModel.hash(WordModel.hash(), c);
                    if (Character.isHighSurrogate(c) && end < length && Character.isLowSurrogate(text[from + end]))
                        hash = WordModel.hash(hash, text[from + end++]);
                    add(i, end, SURROGATE, 0, hash, RARE_AFTER_UNKNOWN);
                }
                default -> add(i, end, OTHER, LETTERS_WORD);
            }
            for (int inside = i + 1; inside < end; inside++) firsts[inside] = candidates;
            i = end;
        }
        firsts[length] = candidates;
        add(length, length + 1, OTHER, 0, 0, 0);
    }

    private int run(int start, byte kind) {
        int end = start + 1;
        while (end < length && KINDS[text[from + end]] == kind) end++;
        return end;
    }

    private void collectHan(int start, char c) {
        int node = MODEL.step(0, c);
        long hash = WordModel.hash(WordModel.hash(), c);
        if (node == 0) {
            add(start, start + 1, HAN, 0, hash, RARE_AFTER_UNKNOWN);
            return;
        }
        add(start, start + 1, HAN, MODEL.frequency(node), hash, MODEL.rare(node));
        int end = start + 1;
        while (true) {
            while (end < length && KINDS[text[from + end]] == SPACE) end++;
            if (end == length || KINDS[text[from + end]] != HAN) return;
            char next = text[from + end++];
            node = MODEL.step(node, next);
            if (node == 0) return;
            hash = WordModel.hash(hash, next);
            if (MODEL.isWord(node)) add(start, end, HAN, MODEL.frequency(node), hash, MODEL.rare(node));
        }
    }

    private void add(int start, int end, byte kind, Special word) {
        add(start, end, kind, word.frequency, word.hash, word.rare);
    }

    private void add(int start, int end, byte kind, int frequency, long hash, double rare) {
        int i = candidates++;
        if (i == starts.length) enlarge();
        starts[i] = start;
        ends[i] = end;
        kinds[i] = kind;
        frequencies[i] = frequency;
        hashes[i] = hash;
        rares[i] = rare;
        best[i] = Double.MAX_VALUE;
    }

    private void enlarge() {
        int size = 2 * starts.length;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        kinds = Arrays.copyOf(kinds, size);
        frequencies = Arrays.copyOf(frequencies, size);
        hashes = Arrays.copyOf(hashes, size);
        rares = Arrays.copyOf(rares, size);
        best = Arrays.copyOf(best, size);
        previous = Arrays.copyOf(previous, size);
        path = Arrays.copyOf(path, size);
    }

    /** Of equally good ways to a candidate the first stays, as with smartcn. */
    private void choose() {
        best[0] = 0;
        int last = candidates - 1;
        for (int i = 0; i < last; i++) {
            int next = firsts[ends[i]];
            int start = starts[next];
            long hash = WordModel.hash(hashes[i], '@');
            int place = start;
            do {
                if (next == last) {
                    hash = WordModel.hash(hash, SENTENCE_END);
                } else {
                    switch (kinds[next]) {
                        case LETTERS, OTHER -> hash = WordModel.hash(hash, ANY_LETTERS);
                        case DIGITS -> hash = WordModel.hash(hash, ANY_NUMBER);
                        default -> {
                            for (int end = ends[next]; place < end; place++) {
                                char c = text[from + place];
                                if (KINDS[c] != SPACE) hash = WordModel.hash(hash, c);
                            }
                        }
                    }
                }
                int pair = MODEL.pairFrequency(hash);
                double weight = best[i] + (pair == 0 ? rares[i] : WordModel.weight(frequencies[i], pair));
                if (weight < best[next]) {
                    best[next] = weight;
                    previous[next] = i;
                }
                next++;
            } while (next <= last && starts[next] == start);
        }
        words = 0;
        for (int i = previous[last]; i > 0; i = previous[i]) words++;
        int word = words;
        for (int i = previous[last]; i > 0; i = previous[i]) path[--word] = i;
    }

    /** The kinds as smartcn has them; its full-width letters and digits are of the kind of the others here. */
    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            kinds[i] = Character.isSurrogate(c)
                    ? SURROGATE
                    : within(c, '\u4e00', '\u9fa5')
                            ? HAN
                            : within(c, 'A', 'Z') || within(c, 'a', 'z') || within(c, 'Ａ', 'Ｚ') || within(c, 'ａ', 'ｚ')
                                    ? LETTERS
                                    : within(c, '0', '9') || within(c, '０', '９')
                                            ? DIGITS
                                            : " \t\r\n\u3000".indexOf(c) >= 0
                                                    ? SPACE
                                                    : within(c, '!', '\u00bb')
                                                                    || within(c, '\u2010', '\u2642')
                                                                    || within(c, '\u3001', '\u301e')
                                                                    || within(c, '\ufe30', '\uff63')
                                                            ? DELIMITER
                                                            : OTHER;
        }
        return kinds;
    }

    private static boolean within(char c, char first, char last) {
        return first <= c && c <= last;
    }
}
