package laobao.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/**
 * How often words, and pairs of words, stand in Chinese newspapers: the dictionaries of Lucene's smartcn (from ICTCLAS, Institute of
 * Computing Technology), read out of its jar into tables that answer faster: a trie of words, and a hash table that is not nearly full.
 * Immutable.
 */
final class WordModel {
    /** What smartcn takes for the sum of all frequencies. */
    static final int ALL = 2_159_997;

    static final WordModel INSTANCE = new WordModel();

    private static final long FNV_PRIME = 1_099_511_628_211L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long EMPTY_HASH = 0xcbf29ce484222325L;
    private static final int NODE_BITS = 20;
    private static final int STEP_BITS = 19;
    private static final int PAIR_BITS = 20;

    /** Steps from node to node by a character; each is the key and, in the low {@link #NODE_BITS}, where it leads. */
    private final long[] steps = new long[1 << STEP_BITS];

    private final long[] pairs = new long[1 << PAIR_BITS];
    private final int[] pairFrequencies = new int[1 << PAIR_BITS];
    /** By node: the frequency of the word that ends there, or -1. */
    private int[] frequencies = new int[1 << 16];
    /** By node: the weight of a step to a word that was never seen after it. */
    private final double[] rare;

    private int nodes = 1;

    private WordModel() {
        try (ObjectInputStream words = open("coredict.mem");
                ObjectInputStream bigrams = open("bigramdict.mem")) {
            short[] numbers = (short[]) words.readObject();
            char[] beginnings = (char[]) words.readObject();
            char[][][] rests = (char[][][]) words.readObject();
            int[][] counts = (int[][]) words.readObject();
            Arrays.fill(frequencies, -1);
            for (int i = 0; i < beginnings.length; i++)
                if (beginnings[i] != 0) addWords(beginnings[i], rests[numbers[i]], counts[numbers[i]]);
            addPairs((long[]) bigrams.readObject(), (int[]) bigrams.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("smartcn's dictionaries are made of arrays", e);
        }
        rare = new double[nodes];
        for (int node = 0; node < nodes; node++) rare[node] = weight(frequency(node), 0);
    }

    private static ObjectInputStream open(String name) throws IOException {
        InputStream file = HHMMSegmenter.class.getResourceAsStream(name);
        if (file == null) throw new IllegalStateException("smartcn's " + name + " is missing");
        ObjectInputStream objects = new ObjectInputStream(file);
        objects.setObjectInputFilter(WordModel::arraysOnly);
        return objects;
    }

    private static ObjectInputFilter.Status arraysOnly(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) type = type.getComponentType();
        return type == null || type.isPrimitive()
                ? ObjectInputFilter.Status.UNDECIDED
                : ObjectInputFilter.Status.REJECTED;
    }

    private void addWords(char beginning, char[][] rests, int[] counts) {
        for (int i = 0; i < rests.length; i++) {
            int node = grow(0, beginning);
            // smartcn keeps the word of one character as null
            if (rests[i] != null) for (char c : rests[i]) node = grow(node, c);
            frequencies[node] = counts[i];
        }
    }

    private int grow(int node, char c) {
        int next = step(node, c);
        if (next > 0) return next;
        next = nodes++;
        if (next == frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, 2 * next);
            Arrays.fill(frequencies, next, 2 * next, -1);
        }
        long key = ((long) node << 16) | c;
        int slot = slot(key, STEP_BITS);
        while (steps[slot] != 0) slot = (slot + 1) & (steps.length - 1);
        steps[slot] = (key << NODE_BITS) | next;
        return next;
    }

    private void addPairs(long[] hashes, int[] counts) {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == 0) continue;
            int slot = slot(hashes[i], PAIR_BITS);
            while (pairs[slot] != 0) slot = (slot + 1) & (pairs.length - 1);
            pairs[slot] = hashes[i];
            pairFrequencies[slot] = counts[i];
        }
    }

    private static int slot(long key, int bits) {
        return (int) ((key * SPREAD) >>> (Long.SIZE - bits));
    }

    /** The node that a character leads to, from 0 at a word's beginning; 0 when no word goes on so. */
    int step(int node, char c) {
        long key = ((long) node << 16) | c;
        for (int slot = slot(key, STEP_BITS); ; slot = (slot + 1) & (steps.length - 1)) {
            long found = steps[slot];
            if (found == 0) return 0;
            if (found >>> NODE_BITS == key) return (int) found & ((1 << NODE_BITS) - 1);
        }
    }

    /** Whether a word ends at a node. */
    boolean isWord(int node) {
        return frequencies[node] >= 0;
    }

    /** The frequency of the word that ends at a node, 0 when there is none. */
    int frequency(int node) {
        return Math.max(0, frequencies[node]);
    }

    /** {@link #weight} for a word at a node and one never seen after it. */
    double rare(int node) {
        return rare[node];
    }

    /** The node of a word, 0 when the dictionary lacks it. */
    int node(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = step(node, word.charAt(i));
            if (node == 0) return 0;
        }
        return node;
    }

    /** How often a pair of words was seen, by the hash of {@code first@second}. */
    int pairFrequency(long hash) {
        for (int slot = slot(hash, PAIR_BITS); ; slot = (slot + 1) & (pairs.length - 1)) {
            long found = pairs[slot];
            if (found == hash) return pairFrequencies[slot];
            if (found == 0) return 0;
        }
    }

    /** The hash of an empty string. */
    static long hash() {
        return EMPTY_HASH;
    }

    /** The hash (FNV-1 as smartcn computes it) of a string one character longer. */
    static long hash(long hash, char c) {
        return (((hash ^ (c & 0xff)) * FNV_PRIME) ^ (c >> 8)) * FNV_PRIME;
    }

    /** The hash of a string that goes on with another. */
    static long hash(long hash, String text) {
        long longer = hash;
        for (int i = 0; i < text.length(); i++) longer = hash(longer, text.charAt(i));
        return longer;
    }

    /**
     * The weight of a word's following another: the negative logarithm of its probability, smoothed. The same operations in the same order
     * as smartcn, since a different rounding would choose other words.
     */
    static double weight(int frequency, int pairFrequency) {
        double tiny = 1.0 / ALL;
        double smooth = 0.1;
        double one = frequency;
        return -Math.log(smooth * (1.0 + one) / (ALL + 0.0)
                + (1.0 - smooth) * ((1.0 - tiny) * pairFrequency / (1.0 + one) + tiny));
    }
}
