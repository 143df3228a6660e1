package laobao.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laobao.archive.Confusables;
import laobao.archive.QueryNode;
import laobao.archive.QueryParser;
import laobao.archive.SearchRequest;
import laobao.text.BigramStream;
import laobao.text.Folding;
import org.apache.lucene.search.IndexSearcher;

/**
 * What may have been meant by a query with few hits: a word of it that is rare in the archive with other characters that sound or look like its own, and
 * that stand together in the archive. Each suggestion has been searched for under the filters of the request, and hits more. For use once.
 */
final class DidYouMean {
    /** With as many hits nothing is suggested. */
    static final int ENOUGH = 3;

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

    private final IndexSearcher searcher;
    private final Frequencies frequencies;
    private final long articles;
    private final SearchRequest request;
    private final Selection selection;
    private final QueryParser parser;

    DidYouMean(IndexSearcher searcher, SearchRequest request, Selection selection, QueryParser parser) {
        this.searcher = searcher;
        frequencies = new Frequencies(searcher.getIndexReader());
        articles = searcher.getIndexReader().numDocs();
        this.request = request;
        this.selection = selection;
        this.parser = parser;
    }

    /** What a character costs that sounds only nearly like the one typed; two that sound or look alike are as much as a short word may cost. */
    private static final double NEARLY = 1.5;

    private static final double MOST_CHANGED = 2;

    /** A word, with how far its characters are from those typed. */
    private record Word(String text, int count, double changed) {
        double weight() {
            return Math.log1p(count) - 2 * changed;
        }
    }

    /** The best suggestions first. */
    List<String> of(QueryNode node, long total) throws IOException {
        List<String> suggested = new ArrayList<>();
        // Each word put right on top of those before it, for a query with several mistakes.
        String all = request.query();
        for (String typed : words(node)) {
            List<Word> meant = meant(typed);
            for (Word word : meant) suggest(replaced(request.query(), typed, word.text), total, suggested);
            if (!meant.isEmpty()) all = replaced(all, typed, meant.getFirst().text);
        }
        List<String> best = new ArrayList<>();
        suggest(all, total, best);
        for (String one : suggested) if (!best.contains(one)) best.add(one);
        return best.stream().limit(SUGGESTIONS).toList();
    }

    private void suggest(String query, long total, List<String> suggested) throws IOException {
        if (query.equals(request.query()) || suggested.contains(query) || suggested.size() == SUGGESTIONS) return;
        QueryNode node = parser.parse(query);
        if (searcher.count(selection.filtered(QueryTranslator.match(node), null)) > total) suggested.add(query);
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
    private List<Word> meant(String typed) throws IOException {
        int own = count(typed);
        if (own > MORE && (long) own * RARE > articles) return List.of();
        // What is no more frequent than this is no suggestion, nor is anything that goes on from it.
        int least = own * MORE + 1;
        // Of a longer word one character may be another.
        double most = typed.codePointCount(0, typed.length()) <= SHORT ? MOST_CHANGED : NEARLY;
        int[] characters = typed.codePoints().toArray();
        List<Word> beginnings = new ArrayList<>();
        beginnings.add(new Word(Character.toString(characters[0]), 1, 0));
        for (int other : Confusables.of(characters[0])) beginnings.add(new Word(Character.toString(other), 1, 1));
        for (int other : Confusables.nearly(characters[0]))
            beginnings.add(new Word(Character.toString(other), 1, NEARLY));
        for (int i = 1; i < characters.length; i++) beginnings = longer(beginnings, characters[i], least, most);
        List<Word> meant = new ArrayList<>();
        for (Word word : beginnings.stream().limit(WORDS).toList()) {
            if (word.text.equals(typed)) continue;
            int count = count(word.text);
            if (count >= least && (isWord(word.text) || standsWhole(typed, word.text)))
                meant.add(new Word(word.text, count, word.changed));
        }
        meant.sort(LIKELIEST);
        return meant;
    }

    private static final Comparator<Word> LIKELIEST =
            Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text);

    /** The likeliest beginnings with one character more, that or one like it, which follows the one before it somewhere in the archive. */
    private List<Word> longer(List<Word> beginnings, int next, int least, double most) throws IOException {
        List<Word> longer = new ArrayList<>();
        for (Word beginning : beginnings) {
            follow(beginning, next, 0, least, longer);
            if (beginning.changed + 1 <= most)
                for (int other : Confusables.of(next)) follow(beginning, other, 1, least, longer);
            if (beginning.changed + NEARLY <= most)
                for (int other : Confusables.nearly(next)) follow(beginning, other, NEARLY, least, longer);
        }
        longer.sort(LIKELIEST);
        return longer.subList(0, Math.min(BEGINNINGS, longer.size()));
    }

    private void follow(Word beginning, int next, double changed, int least, List<Word> longer) throws IOException {
        String text = beginning.text;
        int pair = frequencies.of(Fields.PAIRS, BigramStream.pair(text.codePointBefore(text.length()), next));
        int count = text.length() == 1 ? pair : Math.min(pair, beginning.count);
        if (count >= least) longer.add(new Word(text + Character.toString(next), count, beginning.changed + changed));
    }

    private int count(String text) throws IOException {
        return searcher.count(QueryTranslator.match(new QueryNode.Literal(text)));
    }

    /** Whether the query as it would be is printed somewhere to the letter, as 劳动模范 is where 摸范 was typed, and no article has 模范 as a word. */
    private boolean standsWhole(String typed, String meant) throws IOException {
        String query = replaced(request.query(), typed, meant);
        return query.length() > 2 && query.codePoints().allMatch(Character::isIdeographic) && count(query) > 0;
    }

    /** Two characters may stand together by chance; a word is one that the analyzer has cut somewhere. */
    private boolean isWord(String text) throws IOException {
        return text.length() > 2 || frequencies.of(Fields.WORDS, text) > 0;
    }
}
