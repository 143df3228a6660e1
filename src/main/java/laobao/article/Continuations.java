package laobao.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles together that an edition prints on more than one of its pages (下转第3版, 上接第1版): by the pages that the marks name,
 * by headlines, and by what the parts talk about. What could go together in two ways is left apart.
 */
public final class Continuations {
    /** How much more must speak for two parts than for either of them with any other. */
    private static final double MARGIN = 1.5;
    /** What must speak for two parts at least: more than one page named. */
    private static final double ENOUGH = 2.2;

    private static final double PAGE_NAMED = 2;
    private static final double HEADLINE_NAMED = 4;
    private static final double SAME_HEADLINE = 3.5;
    private static final double NO_MARK = -1.5;

    private final List<SplitPage> pages;
    private final List<ContinuationPiece> pieces = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Affinity words;

    private Continuations(List<SplitPage> pages) {
        this.pages = pages;
        for (int page = 0; page < pages.size(); page++)
            for (int i = 0; i < pages.get(page).articles().size(); i++)
                pieces.add(new ContinuationPiece(pages.get(page), page, i));
        words = new Affinity(pieces.stream().map(piece -> piece.text).toList());
    }

    /**
     * Pages with their articles whole.
     *
     * @param pages in the order given; the first page of an article has the whole of it, the others have it among what is continued
     * @param remarks a sentence for each mark of continuation: with what it was joined and why, or why not
     */
    public record Joined(List<SplitPage> pages, List<String> remarks) {
        public Joined {
            pages = List.copyOf(pages);
            remarks = List.copyOf(remarks);
        }
    }

    /** Whether an article has a mark that it goes on on another page or comes from one. */
    public static boolean marked(Article article) {
        String printed = article.printed();
        if (printed.indexOf('转') < 0 && printed.indexOf('接') < 0 && printed.indexOf('续') < 0) return false;
        List<String> lines = printed.lines().toList();
        return MarkedBlocks.to(lines) != null || MarkedBlocks.from(lines) != null;
    }

    /**
     * Puts the articles of an edition together.
     *
     * @param pages of one newspaper and day, their articles as each page has them
     */
    public static Joined join(List<SplitPage> pages) {
        boolean marked =
                pages.stream().flatMap(page -> page.articles().stream()).anyMatch(Continuations::marked);
        return marked ? new Continuations(pages).run() : new Joined(pages, List.of());
    }

    /** One way to put two parts together. */
    private record Pair(ContinuationPiece to, ContinuationPiece from, double score, String why) {
        boolean rivals(Pair other) {
            return !equals(other) && ((to.equals(other.to) && from.page == other.from.page) || from.equals(other.from));
        }
    }

    private Joined run() {
        List<Pair> possible = new ArrayList<>();
        for (ContinuationPiece to : pieces)
            if (to.to != null)
                for (ContinuationPiece from : pieces) {
                    Pair pair = pair(to, from);
                    if (pair != null) possible.add(pair);
                }
        possible.sort(Comparator.comparingDouble(Pair::score).reversed());
        for (Pair sure = sure(possible); sure != null; sure = sure(possible)) {
            Pair taken = sure;
            taken.to.next.add(taken.from);
            taken.from.before = taken.to;
            remarks.add(taken.to + " goes on in " + taken.from + ": " + taken.why);
            boolean full = taken.to.next.size()
                    >= Math.max(1, Objects.requireNonNull(taken.to.to).pages().size());
            possible.removeIf(pair ->
                    pair.equals(taken) || pair.rivals(taken) || (full && pair.to.equals(taken.to)) || leadsBack(pair));
        }
        for (ContinuationPiece piece : pieces) complain(piece, possible);
        return new Joined(whole(), remarks);
    }

    private static boolean leadsBack(Pair pair) {
        for (ContinuationPiece at = pair.to; at != null; at = at.before) if (at.equals(pair.from)) return true;
        return false;
    }

    private static @Nullable Pair sure(List<Pair> possible) {
        for (Pair pair : possible) {
            if (pair.score < ENOUGH) return null;
            double rival = possible.stream()
                    .filter(pair::rivals)
                    .mapToDouble(Pair::score)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            if (pair.score >= rival + MARGIN) return pair;
        }
        return null;
    }

    /** What speaks for two parts being one article; null where something speaks against it that nothing can make good. */
    private @Nullable Pair pair(ContinuationPiece to, ContinuationPiece from) {
        ContinuationMark away = Objects.requireNonNull(to.to);
        ContinuationMark back = from.from;
        if (to.number == null || from.number == null || to.number.equals(from.number)) return null;
        boolean named = away.pages().contains(from.number);
        boolean namedBack = back != null && back.pages().contains(to.number);
        if (!away.pages().isEmpty() && !named) return null;
        if (back != null && !back.pages().isEmpty() && !namedBack) return null;
        if (from.number < to.number && !(named && namedBack)) return null;
        List<String> why = new ArrayList<>();
        double score = 0;
        if (named) score += say(why, PAGE_NAMED, "it names page " + from.number);
        if (namedBack) score += say(why, PAGE_NAMED, "that names page " + to.number);
        boolean sameHeadline = to.headlineLike(from.article.title()) || from.headlineLike(to.article.title());
        for (ContinuationMark mark : back == null ? List.of(away) : List.of(away, back)) {
            if (mark.title() == null) continue;
            ContinuationPiece other = mark.equals(away) ? from : to;
            if (other.headlineLike(mark.title())) score += say(why, HEADLINE_NAMED, "a mark names the headline");
            else if (other.article.title() != null) return null;
        }
        if (sameHeadline) score += say(why, SAME_HEADLINE, "the headlines are alike");
        if (back == null && !sameHeadline) return null;
        if (back == null) score += say(why, NO_MARK, "the other has no mark");
        if (to.torn && from.middle) score += say(why, 1, "one half of a sentence meets the other");
        double alike = words.alike(to.text, from.text);
        // by 500 articles cut in two: halves of one are 0.077 alike at the median, 0.016 all but 1 %; any two are
        // 0.0075, 0.048
        double talk = Math.clamp(1.5 * Math.log(Math.max(alike, 1e-6) / 0.025), -2, 3);
        score += say(why, talk, String.format(Locale.ROOT, "they are %.3f alike", alike));
        return new Pair(to, from, score, String.join("; ", why));
    }

    private static double say(List<String> why, double weight, String words) {
        why.add(String.format(Locale.ROOT, "%s (%+.1f)", words, weight));
        return weight;
    }

    private void complain(ContinuationPiece piece, List<Pair> left) {
        if (piece.to != null && piece.next.isEmpty())
            remarks.add(piece + " is left alone: "
                    + why(left.stream().filter(p -> p.to.equals(piece)).toList(), "goes on"));
        if (piece.from != null && piece.before == null)
            remarks.add(piece + " is left alone: "
                    + why(left.stream().filter(p -> p.from.equals(piece)).toList(), "begins"));
    }

    private static String why(List<Pair> pairs, String verb) {
        if (pairs.isEmpty()) return "nothing was read in which it " + verb;
        if (pairs.getFirst().score < ENOUGH)
            return "too little speaks for where it " + verb + ": " + pairs.getFirst().why;
        return "it could be that it " + verb + " in several: "
                + pairs.stream()
                        .map(p -> (verb.equals("begins") ? p.to : p.from).toString())
                        .collect(Collectors.joining(", "));
    }

    private List<SplitPage> whole() {
        List<TreeMap<Integer, Article>> articles = new ArrayList<>();
        List<List<ContinuedPart>> continued = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            articles.add(new TreeMap<>());
            continued.add(new ArrayList<>());
        }
        for (ContinuationPiece piece : pieces) {
            if (piece.before != null) continue;
            List<ContinuationPiece> chain = new ArrayList<>();
            piece.collect(chain);
            List<PagePart> parts = chain.stream().map(ContinuationPiece::part).toList();
            Article whole = chain.size() == 1
                    ? piece.article
                    : Joining.of(chain.stream().map(p -> p.article).toList(), parts);
            articles.get(piece.page).put(piece.position, whole);
            for (int i = 1; i < chain.size(); i++)
                continued.get(chain.get(i).page).add(new ContinuedPart(whole.id(), piece.number, parts.get(i)));
        }
        List<SplitPage> joined = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++)
            joined.add(pages.get(i)
                    .withArticles(List.copyOf(articles.get(i).values()))
                    .withContinued(continued.get(i)));
        return joined;
    }

    /** Whether two headlines are the same, some words or errors of OCR aside. */
    static boolean alike(String a, String b) {
        Pairs one = Pairs.of(a);
        Pairs other = Pairs.of(b);
        int smaller = Math.min(one.size(), other.size());
        return smaller > 0 && Pairs.shared(one, other) >= Math.max(2, 0.6 * smaller);
    }
}
