package laobao.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a paragraph and an article talk of the same things: the pairs of characters they share, each weighing the more the fewer
 * articles of the page have it (the inverse document frequency of K. Spärck Jones, 1972, over the page).
 */
final class Affinity {
    private final Map<Integer, Integer> articlesWith = new HashMap<>();
    private final int articles;

    Affinity(List<String> texts) {
        articles = texts.size();
        for (String text : texts) for (int pair : pairs(text)) articlesWith.merge(pair, 1, Integer::sum);
    }

    /** Whether any of the texts has a pair. */
    boolean knows(int pair) {
        return articlesWith.containsKey(pair);
    }

    /** The sum of the weights of shared pairs, per pair of the paragraph. */
    double of(Set<Integer> paragraph, Set<Integer> article) {
        double sum = 0;
        for (int pair : paragraph)
            if (article.contains(pair)) sum += Math.log((articles + 1.0) / articlesWith.getOrDefault(pair, 1));
        return paragraph.isEmpty() ? 0 : sum / paragraph.size();
    }

    /** The pairs of neighbouring letters and Han characters of a text. */
    static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && before != 0) pairs.add(before << 16 | c);
            before = letter ? c : 0;
        }
        return pairs;
    }

    /** The share of pairs that two texts have in common (the coefficient of L. R. Dice, 1945). */
    static double alike(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        boolean first = a.size() < b.size();
        Set<Integer> small = first ? a : b;
        Set<Integer> large = first ? b : a;
        long shared = small.stream().filter(large::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }
}
