package laobao.lucene;

import java.util.ArrayList;
import java.util.List;
import laobao.text.Bigrams;
import laobao.text.Folded;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Queries for exact strings of characters, over pairs of them. */
final class LiteralQuery {
    /** Pairs that begin with one character: some thousands for the most frequent ones in a large archive. */
    private static final int BEGINNINGS = 30_000;

    static {
        // Lucene's own limit, 1,024, would refuse 的. Queries are limited by QueryParser.
        IndexSearcher.setMaxClauseCount(BEGINNINGS);
    }

    private LiteralQuery() {}

    /**
     * What holds a string: every other pair of it, the last one overlapping where its length is odd, at their places.
     *
     * @param pairs the field of pairs
     * @param chars the field of characters, for a string of one
     */
    static Query of(Folded text, String pairs, String chars) {
        int length = text.length();
        if (length == 0) return new MatchNoDocsQuery("an empty string");
        if (length == 1) return new TermQuery(new Term(chars, Character.toString(text.point(0, 0))));
        if (length == 2) return new TermQuery(new Term(pairs, pair(text, 0)));
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < length - 1; i += 2) phrase.add(new Term(pairs, pair(text, i)), i);
        if (length % 2 == 1) phrase.add(new Term(pairs, pair(text, length - 2)), length - 2);
        return phrase.build();
    }

    /** Where a string stands, for nearness. A string of one character is the beginning of any pair. */
    static IntervalsSource intervals(Folded text) {
        if (text.length() == 1) return beginning(Character.toString(text.point(0, 0)));
        IntervalsSource[] pairs = new IntervalsSource[text.length() - 1];
        for (int i = 0; i < pairs.length; i++) pairs[i] = Intervals.term(pair(text, i));
        return pairs.length == 1 ? pairs[0] : Intervals.phrase(pairs);
    }

    /** Every pair that begins with a character: as {@code Intervals.prefix}, which takes terms for UTF-8. */
    private static IntervalsSource beginning(String character) {
        Automaton pairs = PrefixQuery.toAutomaton(Bigrams.term(character));
        return Intervals.multiterm(new CompiledAutomaton(pairs, false, true, true), BEGINNINGS, character);
    }

    /**
     * Where strings stand near each other, in any order. A string of n characters is n-1 pairs, and one of a single character one: so what ends
     * with a single character is one place longer than what ends with another string, and is asked for apart.
     *
     * @param distance how many characters may stand between them in all
     */
    static IntervalsSource near(List<Folded> strings, int distance) {
        int length = strings.stream().mapToInt(Folded::length).sum() + distance;
        boolean allSingle = strings.stream().allMatch(string -> string.length() == 1);
        List<IntervalsSource> ways = new ArrayList<>();
        ways.add(Intervals.maxwidth(allSingle ? length : length - 1, unordered(strings)));
        for (int i = 0; i < strings.size() && !allSingle; i++) {
            if (strings.get(i).length() > 1) continue;
            List<Folded> others = new ArrayList<>(strings);
            IntervalsSource last = intervals(others.remove(i));
            ways.add(Intervals.maxwidth(length, Intervals.ordered(unordered(others), last)));
        }
        return Intervals.or(ways.toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource unordered(List<Folded> strings) {
        return strings.size() == 1
                ? intervals(strings.getFirst())
                : Intervals.unordered(
                        strings.stream().map(LiteralQuery::intervals).toArray(IntervalsSource[]::new));
    }

    private static BytesRef pair(Folded text, int i) {
        return Bigrams.term(Bigrams.pair(text.point(i, 0), text.point(i + 1, 0)));
    }
}
