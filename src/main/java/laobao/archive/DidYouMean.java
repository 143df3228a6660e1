package laobao.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.text.Bigrams;
import laobao.text.Folding;

/**
 * What may have been meant by a query with few hits: a word of it that is rare in the archive with other characters that sound or look like its own, and
 * that stand together in the archive. Each suggestion has been searched for under the filters of the request, and hits more. For use once.
 */
public final class DidYouMean {
    /** With as many hits nothing is suggested. */
    public static final int ENOUGH = 3;

    private static final int SUGGESTIONS = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    /** A word this short may be another throughout, as an input method gives one for another that sounds alike; of a longer one one character is. */
    private static final int SHORT = 2;
    /** Beginnings of a word that are followed up, the most frequent ones. */
    private static final int BEGINNINGS = 40;
    /** Words looked at for one that was typed. */
    private static final int WORDS = 8;
    /** How many times as frequent as the word typed another must be. */
    private static final int MORE = 10;
    /** A word in more than one of so many articles was meant as it was typed. */
    private static final int RARE = 1_000;

    /** What a character costs that sounds only nearly like the one typed; two that sound or look alike are as much as a short word may cost. */
    private static final double NEARLY = 1.5;

    private static final double MOST_CHANGED = 2;

    private final Counts counts;
    private final SearchRequest request;
    private final QueryParser parser;

    /** Tells of several things at once in how many articles each stands, in their order: an engine that is far away is asked seldom. */
    public interface Counts {
        /** Of how many articles there are. */
        long articles() throws IOException;

        /** Of pairs of characters; dropped articles may be counted yet. */
        List<Long> pairs(List<String> pairs) throws IOException;

        /** Of words that the analyzer has cut; dropped articles may be counted yet. */
        List<Long> words(List<String> words) throws IOException;

        /** Of queries. */
        List<Long> matches(List<? extends QueryNode> queries) throws IOException;

        /** Of queries under the filters of the request. */
        List<Long> hits(List<QueryNode> queries) throws IOException;
    }

    /** @param parser reads what is suggested as it has read the query */
    public DidYouMean(Counts counts, SearchRequest request, QueryParser parser) {
        this.counts = counts;
        this.request = request;
        this.parser = parser;
    }

    /** A word, with how far its characters are from those typed. */
    private record Word(String text, long count, double changed) {
        double weight() {
            return Math.log1p((double) count) - 2 * changed;
        }
    }

    private static final Comparator<Word> LIKELIEST =
            Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text);

    /**
     * The best suggestions first.
     *
     * @param node the query as understood
     * @param total how many articles it hits
     */
    public List<String> of(QueryNode node, long total) throws IOException {
        List<String> words = words(node);
        if (words.isEmpty()) return List.of();
        List<Long> own = matches(words);
        long articles = counts.articles();
        Set<String> each = new LinkedHashSet<>();
        // Each word put right on top of those before it, for a query with several mistakes.
        String all = request.query();
        for (int i = 0; i < words.size(); i++) {
            String typed = words.get(i);
            List<Word> meant = meant(typed, own.get(i), articles);
            for (Word word : meant) each.add(replaced(request.query(), typed, word.text));
            if (!meant.isEmpty()) all = replaced(all, typed, meant.getFirst().text);
        }
        Set<String> suggested = new LinkedHashSet<>();
        suggested.add(all);
        suggested.addAll(each);
        suggested.remove(request.query());
        return thatHitMore(List.copyOf(suggested), total);
    }

    private List<String> thatHitMore(List<String> suggested, long total) throws IOException {
        List<String> best = new ArrayList<>();
        int at = 0;
        while (best.size() < SUGGESTIONS && at < suggested.size()) {
            List<String> some = suggested.subList(at, Math.min(suggested.size(), at + SUGGESTIONS - best.size()));
            List<Long> hits = counts.hits(some.stream().map(parser::parse).toList());
            for (int i = 0; i < some.size(); i++) if (hits.get(i) > total) best.add(some.get(i));
            at += some.size();
        }
        return best;
    }

    private static String replaced(String query, String typed, String meant) {
        int at = Folding.fold(query).indexOf(typed);
        return at < 0 ? query : query.substring(0, at) + meant + query.substring(at + typed.length());
    }

    private static List<String> words(QueryNode node) {
        List<String> words = new ArrayList<>();
        switch (node) {
            case QueryNode.Words typed -> typed.terms().forEach(term -> words.add(term.text()));
            case QueryNode.Literal literal -> words.add(Folding.fold(literal.text()));
            case QueryNode.And and -> and.parts().forEach(part -> words.addAll(words(part)));
            default -> {}
        }
        words.removeIf(word -> word.length() < SHORTEST
                || word.length() > LONGEST
                || !word.codePoints().allMatch(Character::isIdeographic));
        return words;
    }

    /** The words that may have been meant by one, the likeliest first; none where it is no rarer than they are. */
    private List<Word> meant(String typed, long own, long articles) throws IOException {
        if (own > MORE && own * RARE > articles) return List.of();
        // What is no more frequent than this is no suggestion, nor is anything that goes on from it.
        long least = own * MORE + 1;
        // Of a longer word one character may be another.
        double most = typed.codePointCount(0, typed.length()) <= SHORT ? MOST_CHANGED : NEARLY;
        int[] characters = typed.codePoints().toArray();
        List<Word> beginnings = new ArrayList<>();
        beginnings.add(new Word(Character.toString(characters[0]), 1, 0));
        for (int other : Confusables.of(characters[0])) beginnings.add(new Word(Character.toString(other), 1, 1));
        for (int other : Confusables.nearly(characters[0]))
            beginnings.add(new Word(Character.toString(other), 1, NEARLY));
        for (int i = 1; i < characters.length; i++) beginnings = longer(beginnings, characters[i], least, most);
        List<Word> frequent = frequent(typed, beginnings, least);
        if (frequent.isEmpty()) return frequent;
        List<Word> meant = thatStand(typed, frequent);
        meant.sort(LIKELIEST);
        return meant;
    }

    private List<Word> frequent(String typed, List<Word> words, long least) throws IOException {
        List<Word> others = words.stream()
                .limit(WORDS)
                .filter(word -> !word.text.equals(typed))
                .toList();
        List<Long> matches = matches(others.stream().map(Word::text).toList());
        List<Word> frequent = new ArrayList<>();
        for (int i = 0; i < others.size(); i++)
            if (matches.get(i) >= least)
                frequent.add(new Word(others.get(i).text, matches.get(i), others.get(i).changed));
        return frequent;
    }

    /**
     * Those that stand in the archive as words. Two characters may stand together by chance: they must have been cut as a word somewhere, or the query
     * as it would be be printed somewhere to the letter, as 劳动模范 is where 摸范 was typed, and no article has 模范 as a word.
     */
    private List<Word> thatStand(String typed, List<Word> words) throws IOException {
        List<Long> cut = counts.words(words.stream().map(Word::text).toList());
        List<Word> stand = new ArrayList<>();
        List<Word> unsure = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String query = replaced(request.query(), typed, word.text);
            if (word.text.length() > SHORTEST || cut.get(i) > 0) stand.add(word);
            else if (query.length() > SHORTEST && query.codePoints().allMatch(Character::isIdeographic))
                unsure.add(word);
        }
        List<Long> printed = matches(unsure.stream()
                .map(word -> replaced(request.query(), typed, word.text))
                .toList());
        for (int i = 0; i < unsure.size(); i++) if (printed.get(i) > 0) stand.add(unsure.get(i));
        return stand;
    }

    /** The likeliest beginnings with one character more, that or one like it, which follows the one before it somewhere in the archive. */
    private List<Word> longer(List<Word> beginnings, int next, long least, double most) throws IOException {
        List<Word> possible = new ArrayList<>();
        for (Word beginning : beginnings) {
            follow(beginning, next, 0, possible);
            if (beginning.changed + 1 <= most)
                for (int other : Confusables.of(next)) follow(beginning, other, 1, possible);
            if (beginning.changed + NEARLY <= most)
                for (int other : Confusables.nearly(next)) follow(beginning, other, NEARLY, possible);
        }
        Map<String, Long> pairs = pairs(possible);
        List<Word> longer = new ArrayList<>();
        for (Word word : possible) {
            boolean isFirst = word.text.codePointCount(0, word.text.length()) == 2;
            long pair = pairs.getOrDefault(lastPair(word.text), 0L);
            long count = isFirst ? pair : Math.min(pair, word.count);
            if (count >= least) longer.add(new Word(word.text, count, word.changed));
        }
        longer.sort(LIKELIEST);
        return longer.subList(0, Math.min(BEGINNINGS, longer.size()));
    }

    /** How often the last pairs of some words stand, each asked for once: most words end alike. */
    private Map<String, Long> pairs(List<Word> words) throws IOException {
        Map<String, Long> known = new LinkedHashMap<>();
        for (Word word : words) known.put(lastPair(word.text), 0L);
        Iterator<Long> asked = counts.pairs(List.copyOf(known.keySet())).iterator();
        known.replaceAll((pair, none) -> asked.next());
        return known;
    }

    private static void follow(Word beginning, int next, double changed, List<Word> longer) {
        longer.add(new Word(beginning.text + Character.toString(next), beginning.count, beginning.changed + changed));
    }

    private static String lastPair(String text) {
        int last = text.codePointBefore(text.length());
        return Bigrams.pair(text.codePointBefore(text.length() - Character.charCount(last)), last);
    }

    private List<Long> matches(List<String> texts) throws IOException {
        return texts.isEmpty()
                ? List.of()
                : counts.matches(texts.stream().map(QueryNode.Literal::new).toList());
    }
}
