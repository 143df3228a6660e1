package laobao.article;

import java.util.List;

/**
 * Where a page changes its subject: what a line shares with the prose below it and above it. In the manner of M. Hearst's TextTiling
 * (Computational Linguistics 23, 1997), with pairs of characters for words, each weighing the more the fewer blocks of the page have it
 * (the inverse document frequency of K. Spärck Jones, 1972). Not for use by several threads.
 */
final class Topics {
    private static final int WINDOW = 3;
    private static final int FARTHEST = 8;
    private static final int PROSE = 30;
    private static final int READ = 400;
    private static final int RARE = 4;

    private final List<Signs> blocks;
    private final int[][] pairs;
    private final Vocabulary vocabulary;
    private final double[] weights;
    private final boolean gapsTell;
    private final Marks above;
    private final Marks below;

    Topics(List<Signs> blocks) {
        this.blocks = blocks;
        pairs = new int[blocks.size()][];
        long letters = 0;
        for (Signs block : blocks) letters += Math.min(READ, block.text.length());
        vocabulary = new Vocabulary(letters);
        for (int i = 0; i < pairs.length; i++) pairs[i] = vocabulary.read(blocks.get(i).text, READ);
        weights = new double[Math.min(pairs.length, 4096) + 2];
        for (int n = 1; n < weights.length; n++) weights[n] = Math.log((pairs.length + 1.0) / n);
        above = marks();
        below = marks();
        long gaps = blocks.stream().filter(s -> s.gap).count();
        gapsTell = blocks.size() >= 4 && gaps <= 0.5 * blocks.size() && gaps > 1;
    }

    /** The pairs of a block, by their numbers, each once. */
    int[] pairs(int i) {
        return pairs[i];
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A set of pairs of this page. */
    Marks marks() {
        return new Marks(vocabulary.size());
    }

    Signs signs(int i) {
        return blocks.get(i);
    }

    /** Whether only some blocks stand after an empty line, so that the empty line says that something begins. */
    boolean gapsTell() {
        return gapsTell;
    }

    /**
     * What changes at a block.
     *
     * @param forward how much more it shares with what stands below than with what stands above
     * @param coherent how much what stands below shares with what stands above
     * @param rare how many pairs these share that few blocks of the page have
     */
    record Change(double forward, double coherent, int rare) {}

    Change change(int i) {
        around(i, -1, above);
        around(i, 1, below);
        double shared = 0;
        int rare = 0;
        for (int k = 0; k < below.size(); k++) {
            int pair = below.get(k);
            if (!above.has(pair)) continue;
            shared += weight(pair);
            if (vocabulary.textsWith(pair) <= RARE) rare++;
        }
        double forward = 0;
        for (int pair : pairs[i]) {
            if (below.has(pair)) forward += weight(pair);
            if (above.has(pair)) forward -= weight(pair);
        }
        return new Change(
                pairs[i].length == 0 ? 0 : forward / pairs[i].length,
                below.size() == 0 ? 0 : shared / below.size(),
                rare);
    }

    /** What stands around a block in one direction, to the third paragraph of prose. */
    private void around(int i, int direction, Marks marks) {
        marks.clear();
        int found = 0;
        for (int j = i + direction;
                j >= 0 && j < pairs.length && found < WINDOW && Math.abs(j - i) < FARTHEST;
                j += direction) {
            marks.addAll(pairs[j]);
            if (blocks.get(j).length >= PROSE) found++;
        }
    }

    /** How much of a block another one has, too; rare pairs count for more. */
    double shared(int i, int with) {
        if (pairs[i].length == 0) return 0;
        below.clear();
        below.addAll(pairs[with]);
        double sum = 0;
        for (int pair : pairs[i]) if (below.has(pair)) sum += weight(pair);
        return sum / pairs[i].length;
    }

    private double weight(int pair) {
        return weights[Math.min(vocabulary.textsWith(pair), weights.length - 1)];
    }

    /** Whether the last character of a block and the first of the next make a pair that the page has elsewhere: a word cut in two. */
    boolean cutWord(int i) {
        if (i < 0 || i + 1 >= blocks.size()) return false;
        String a = blocks.get(i).text;
        char last = a.charAt(a.length() - 1);
        char first = blocks.get(i + 1).text.charAt(0);
        return Pairs.letter(last) && Pairs.letter(first) && vocabulary.knows((last << 16) | first);
    }
}
