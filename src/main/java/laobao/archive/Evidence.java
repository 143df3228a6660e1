package laobao.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.text.Bigrams;
import laobao.text.Folded;
import laobao.text.Folding;
import laobao.text.WordsAnalyzer;

/**
 * What speaks for an article in answer to a query, for an engine to rank by: words, pairs of characters, other forms of words, and the
 * year and month of publication that the query names. What tells nothing (的, 哪家) is no evidence. Immutable.
 *
 * @param units each a word that was typed with all that speaks for it
 * @param months the years ({@code 2022}) and months ({@code 2022-11}) named
 */
public record Evidence(List<Unit> units, List<String> months) {
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年(?:(1[0-2]|0?[1-9])月)?|$|(?= ))");

    /**
     * The evidence for one thing: its own words and pairs together, or else another form of it or its name as a region, whichever
     * speaks the louder.
     *
     * @param text what was typed, folded; empty for what stands between words
     * @param words its words
     * @param pairs its pairs of characters
     * @param variants other forms of it
     */
    public record Unit(String text, Set<String> words, Set<String> pairs, List<Variant> variants) {
        private Unit(String text, List<Variant> variants) {
            this(text, new LinkedHashSet<>(), new LinkedHashSet<>(), variants);
        }

        private boolean isEmpty() {
            return words.isEmpty() && pairs.isEmpty() && variants.isEmpty();
        }
    }

    /** The evidence for a query; what the query excludes, and fields other than the headline, have no part in it. */
    public static Evidence of(QueryNode node, WordsAnalyzer analyzer) {
        Collecting collecting = new Collecting(analyzer);
        collecting.collect(node);
        List<Unit> units = new ArrayList<>(collecting.units.values());
        units.removeIf(Unit::isEmpty);
        return new Evidence(units, List.copyOf(collecting.months));
    }

    /** Goes through a tree. Each word and pair is evidence once, in the unit where it first stands. */
    private static final class Collecting {
        private final WordsAnalyzer analyzer;
        private final Map<String, Unit> units = new LinkedHashMap<>();
        private final Set<String> months = new LinkedHashSet<>();
        private final Set<String> seen = new LinkedHashSet<>();

        Collecting(WordsAnalyzer analyzer) {
            this.analyzer = analyzer;
        }

        void collect(QueryNode node) {
            switch (node) {
                case QueryNode.Words words -> text(words.text(), words.terms());
                case QueryNode.Literal literal -> text(literal.text(), List.of());
                case QueryNode.Prefix prefix -> text(prefix.text(), List.of());
                case QueryNode.Near near -> near.words().forEach(word -> text(word, List.of()));
                case QueryNode.In in -> {
                    if (in.field() == QueryField.TITLE) collect(in.query());
                }
                case QueryNode.And and -> and.parts().forEach(this::collect);
                case QueryNode.Or or -> or.parts().forEach(this::collect);
                case QueryNode.All ignored -> {}
                case QueryNode.Dates ignored -> {}
                case QueryNode.Pages ignored -> {}
                case QueryNode.Not ignored -> {}
            }
        }

        private void text(String typed, List<QueryNode.Term> terms) {
            String text = Folding.fold(typed);
            Unit[] at = new Unit[text.length()];
            int from = 0;
            for (QueryNode.Term term : terms) {
                int start = text.indexOf(term.text(), from);
                if (start < 0) continue;
                from = start + term.text().length();
                Unit unit = units.computeIfAbsent(term.text(), t -> new Unit(t, term.variants()));
                for (int i = start; i < from; i++) at[i] = unit;
            }
            Unit rest = units.computeIfAbsent("", t -> new Unit(t, List.of()));
            BitSet telling = words(text, at, rest);
            pairs(text, at, rest, telling);
            Matcher m = MONTH.matcher(text);
            while (m.find()) {
                months.add(m.group(1));
                if (m.group(2) != null)
                    months.add(m.group(1) + "-" + (m.group(2).length() == 1 ? "0" : "") + m.group(2));
            }
        }

        /** The words, and which characters belong to those that tell something. */
        private BitSet words(String text, Unit[] at, Unit rest) {
            BitSet telling = new BitSet();
            int from = 0;
            List<String> words = analyzer.words(text);
            boolean all = words.stream().allMatch(TermSplitter::isStop);
            for (String word : words) {
                int start = text.indexOf(word, from);
                if (start < 0) continue;
                from = start + word.length();
                if (!all && TermSplitter.isStop(word)) continue;
                telling.set(start, from);
                if (seen.add("w" + word)) unit(at, start, from, rest).words.add(word);
            }
            return telling;
        }

        private void pairs(String text, Unit[] at, Unit rest, BitSet telling) {
            Folded folded = Folded.of(text);
            for (int i = 0; i < folded.length() - 1; i++) {
                int first = folded.point(i, ',');
                int second = folded.point(i + 1, ',');
                if (first == ',' || second == ',' || first == Folded.BORDER || second == Folded.BORDER) continue;
                int start = folded.start(i);
                int end = folded.end(i + 1);
                if (telling.nextSetBit(start) < 0 || telling.nextSetBit(start) >= end) continue;
                String pair = Bigrams.pair(first, second);
                if (seen.add("p" + pair)) unit(at, start, end, rest).pairs.add(pair);
            }
        }

        /** The unit that a stretch lies in whole. */
        private static Unit unit(Unit[] at, int start, int end, Unit rest) {
            Unit unit = at[start];
            for (int i = start; i < end; i++) if (!Objects.equals(at[i], unit)) return rest;
            return unit == null ? rest : unit;
        }
    }
}
