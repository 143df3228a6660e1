package laobao.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a page changes its subject: what a line shares with the prose below it and above it. In the manner of M. Hearst's TextTiling
 * (Computational Linguistics 23, 1997), with pairs of characters for words.
 */
final class Topics {
    private static final int WINDOW = 3;
    private static final int PROSE = 30;
    private static final int READ = 600;

    private final List<Signs> blocks;
    private final List<Set<Integer>> pairs;
    private final Affinity affinity;

    Topics(List<Signs> blocks) {
        this.blocks = blocks;
        List<String> texts = blocks.stream()
                .map(s -> s.text().length() > READ ? s.text().substring(0, READ) : s.text())
                .toList();
        pairs = texts.stream().map(Affinity::pairs).toList();
        affinity = new Affinity(texts);
    }

    /** How much more a line has to do with what follows than with what came before; in the unit of {@link Affinity#of}. */
    double forward(int i) {
        return affinity.of(pairs.get(i), around(i, 1)) - affinity.of(pairs.get(i), around(i, -1));
    }

    /** How much what follows a line has to do with what came before it. */
    double cohesion(int i) {
        Set<Integer> after = around(i, 1);
        return affinity.of(after, around(i, -1));
    }

    /** Whether the last character of a block and the first of the next make a pair that the page has elsewhere: a word cut in two. */
    boolean cutWord(int i) {
        if (i + 1 >= blocks.size()) return false;
        String a = blocks.get(i).text();
        String b = blocks.get(i + 1).text();
        char last = a.charAt(a.length() - 1);
        char first = b.charAt(0);
        return Character.isLetter(last) && Character.isLetter(first) && affinity.knows(last << 16 | first);
    }

    private Set<Integer> around(int i, int direction) {
        Set<Integer> union = new HashSet<>();
        int found = 0;
        for (int j = i + direction;
                j >= 0 && j < blocks.size() && found < WINDOW && Math.abs(j - i) < 8;
                j += direction) {
            union.addAll(pairs.get(j));
            if (blocks.get(j).length() >= PROSE) found++;
        }
        return union;
    }
}
