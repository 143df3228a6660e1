package laobao.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import laobao.article.GoldPage.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * How well pages are split: good when an article has gold's headline and a body that is at least 0.98 alike, exact when that is the
 * same to the letter, white space, markup and the width of punctuation aside. Where gold has only what is printed, that is compared.
 * Counts add up over pages. Not for use by several threads.
 */
public final class GoldScore {
    private static final double ALIKE = 0.98;
    private static final Pattern ASIDE = Pattern.compile("[\\s*#_`　]+");

    private int gold;
    private int given;
    private int good;
    private int exact;

    /** How one article of gold fared: which of the given it was paired with (-1 for none), how alike the texts are, and whether it counts. */
    public record Verdict(GoldArticle gold, int paired, double alike, boolean titled, boolean good, boolean exact) {}

    /** Adds a page; says how each article of gold fared. */
    public List<Verdict> add(List<GoldArticle> wanted, List<Article> got) {
        gold += wanted.size();
        given += got.size();
        int[] pairs = pairs(wanted, got);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Verdict verdict = verdict(wanted.get(i), pairs[i], pairs[i] < 0 ? null : got.get(pairs[i]));
            if (verdict.good) good++;
            if (verdict.exact) exact++;
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private static Verdict verdict(GoldArticle wanted, int pair, @Nullable Article got) {
        if (got == null) return new Verdict(wanted, pair, 0, false, false, false);
        String a = wanted.textOnly() ? norm(wanted.printed()) : body(wanted.body());
        String b = wanted.textOnly() ? norm(got.printed()) : body(got.body());
        boolean titled = wanted.textOnly() || norm(wanted.title()).equals(norm(got.title()));
        boolean same = a.equals(b);
        double alike = same ? 1 : b.isEmpty() ? 0 : alike(a, b);
        return new Verdict(wanted, pair, alike, titled, titled && alike >= ALIKE, titled && same);
    }

    public int gold() {
        return gold;
    }

    public int given() {
        return given;
    }

    public int good() {
        return good;
    }

    /** The share of given articles that are good. */
    public double precision() {
        return given == 0 ? 1 : (double) good / given;
    }

    /** The share of gold's articles that are given as they should be. */
    public double recall() {
        return gold == 0 ? 1 : (double) good / gold;
    }

    /** The harmonic mean of both, by good articles. */
    public double f1() {
        return gold + given == 0 ? 1 : 2.0 * good / (gold + given);
    }

    /** The same by exact articles. */
    public double exactF1() {
        return gold + given == 0 ? 1 : 2.0 * exact / (gold + given);
    }

    /** Pairs articles one to one, the most alike first. */
    private static int[] pairs(List<GoldArticle> wanted, List<Article> got) {
        record Pair(double alike, int i, int j) {}
        List<Pairs> a = wanted.stream().map(g -> bigrams(whole(g))).toList();
        List<Pairs> b = got.stream().map(p -> bigrams(norm(p.printed()))).toList();
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < a.size(); i++)
            for (int j = 0; j < b.size(); j++) {
                double alike = Pairs.alike(a.get(i), b.get(j));
                if (alike > 0.1) all.add(new Pair(alike, i, j));
            }
        all.sort(Comparator.comparingDouble(Pair::alike)
                .thenComparingInt(Pair::i)
                .thenComparingInt(Pair::j)
                .reversed());
        int[] pairs = new int[a.size()];
        java.util.Arrays.fill(pairs, -1);
        boolean[] taken = new boolean[b.size()];
        for (Pair pair : all) {
            if (pairs[pair.i] >= 0 || taken[pair.j]) continue;
            pairs[pair.i] = pair.j;
            taken[pair.j] = true;
        }
        return pairs;
    }

    private static String whole(GoldArticle article) {
        return article.printed() != null ? norm(article.printed()) : norm(article.title()) + body(article.body());
    }

    private static Pairs bigrams(String text) {
        Pairs pairs = new Pairs();
        for (int i = 1; i < text.length(); i++) pairs.add((text.charAt(i - 1) << 16) | text.charAt(i));
        return pairs;
    }

    private static String body(List<Passage> body) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : body) if (passage.type() != Passage.Type.CREDIT) text.append(passage.text());
        return norm(text.toString());
    }

    static String norm(@Nullable String text) {
        String compatible = Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC);
        return ASIDE.matcher(compatible).replaceAll("");
    }

    /**
     * The share of characters that stand in both in the same order, exactly where it is 0.9 or more, else a lower bound: by the
     * shortest edit script (E. Myers, Algorithmica 1, 1986), given up when it grows too long.
     */
    static double alike(String a, String b) {
        int total = a.length() + b.length();
        int most = total / 10 + 1;
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
                int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                int y = x - k;
                while (x < a.length() && y >= 0 && y < b.length() && a.charAt(x) == b.charAt(y)) {
                    x++;
                    y++;
                }
                reach[middle + k] = x;
                if (x >= a.length() && y >= b.length()) return 1 - (double) d / total;
            }
        }
        return 2.0 * Pairs.shared(bigrams(a), bigrams(b)) / total * 0.9;
    }
}
