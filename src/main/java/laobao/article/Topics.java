package laobao.article;

import java.util.List;

/**
 * Where a page changes its subject: what a line shares with the prose below it and above it. In the manner of M. Hearst's TextTiling
 * (Computational Linguistics 23, 1997), with pairs of characters for words.
 */
final class Topics {
    private static final int WINDOW = 3;
    private static final int FARTHEST = 8;
    private static final int PROSE = 30;
    private static final int READ = 400;
    private static final int RARE = 4;

    private final List<Signs> blocks;
    private final Pairs[] pairs;
    private final Affinity affinity;
    private final boolean gapsTell;

    Topics(List<Signs> blocks) {
        this.blocks = blocks;
        pairs = new Pairs[blocks.size()];
        for (int i = 0; i < pairs.length; i++) pairs[i] = Pairs.of(blocks.get(i).text, READ);
        affinity = new Affinity(List.of(pairs));
        long gaps = blocks.stream().filter(s -> s.gap).count();
        gapsTell = blocks.size() >= 4 && gaps <= 0.5 * blocks.size() && gaps > 1;
    }

    Pairs pairs(int i) {
        return pairs[i];
    }

    Signs signs(int i) {
        return blocks.get(i);
    }

    /** Whether only some blocks stand after an empty line, so that the empty line says that something begins. */
    boolean gapsTell() {
        return gapsTell;
    }

    /** What stands around a block in one direction, to the third paragraph of prose. */
    Pairs around(int i, int direction) {
        Pairs union = new Pairs();
        int found = 0;
        for (int j = i + direction;
                j >= 0 && j < pairs.length && found < WINDOW && Math.abs(j - i) < FARTHEST;
                j += direction) {
            union.addAll(pairs[j]);
            if (blocks.get(j).length >= PROSE) found++;
        }
        return union;
    }

    /** How much two texts have in common, each shared pair weighing the more the fewer blocks of the page have it. */
    double shared(Pairs a, Pairs b) {
        return affinity.of(a, b);
    }

    /**
     * How much likelier a paragraph is to come from a text than from the page at large, per pair of characters: the logarithm of the
     * ratio of two mixtures of both (the query likelihood of J. Ponte and B. Croft, SIGIR 1998).
     */
    double likelihood(Pairs paragraph, Pairs text) {
        if (paragraph.size() == 0 || text.size() == 0) return 0;
        double sum = 0;
        double page = (double) affinity.total() / text.size();
        for (int pair : paragraph.table())
            if (pair != 0 && text.contains(pair)) sum += Math.log(1 + page / affinity.textsWith(pair));
        return sum / paragraph.size();
    }

    /** How many pairs two texts share that few blocks of the page have. */
    int rareShared(Pairs a, Pairs b) {
        int count = 0;
        for (int pair : a.table()) if (pair != 0 && b.contains(pair) && affinity.textsWith(pair) <= RARE) count++;
        return count;
    }

    /** Whether the last character of a block and the first of the next make a pair that the page has elsewhere: a word cut in two. */
    boolean cutWord(int i) {
        if (i < 0 || i + 1 >= blocks.size()) return false;
        String a = blocks.get(i).text;
        char last = a.charAt(a.length() - 1);
        char first = blocks.get(i + 1).text.charAt(0);
        return Pairs.letter(last) && Pairs.letter(first) && affinity.knows((last << 16) | first);
    }
}
