package laobao.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laobao.archive.Suggestion.Kind;
import laobao.text.Folded;

/**
 * What to complete what is typed with: names, frequent phrases and headlines that begin with it in Chinese, or whose pinyin does, each syllable whole
 * or by its initial ({@code henanzonggonghui}, {@code hnzgh}, {@code henanzgh}). Safe for use by several threads.
 */
public final class Completions {
    private static final Comparator<Suggestion> MOST_FREQUENT =
            Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text);

    /** Of what is typed with fewer characters no headline is given: too many begin so. */
    private static final int TELLING = 2;
    /** Counts remembered, a few megabytes of them. */
    private static final int REMEMBERED = 10_000;

    private final Source source;
    private final Beginnings names;
    private final Beginnings phrases;
    /** In how many articles phrases and headlines stand that were suggested lately. */
    private final Cache<String, Long> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Completions(Source source, Beginnings names, Beginnings phrases) {
        this.source = source;
        this.names = names;
        this.phrases = phrases;
    }

    /** What an archive has to complete with. */
    public interface Source {
        /** The number of articles by value of a facet, a region's or union's whole path; values that none has are left out. */
        Map<String, Long> values(FacetField field) throws IOException;

        /** Its frequent phrases. */
        Phrases phrases() throws IOException;

        /**
         * Headlines of which each part of one of the beginnings is a {@link HeadlineStart#tokens token}, the newest article first.
         *
         * @param most how many articles to give at most
         */
        List<String> headlines(List<List<String>> beginnings, int most) throws IOException;

        /** In how many articles each string stands to the letter. */
        List<Long> holding(List<String> strings) throws IOException;
    }

    /** Those of an archive: of names the last parts of paths; of one name that several have, the most frequent. */
    public static Completions of(Source source) throws IOException {
        List<Suggestion> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Kind kind : Kind.values()) {
            if (!kind.isFacet()) continue;
            Map<String, Long> byName = new LinkedHashMap<>();
            source.values(FacetField.of(kind.label()))
                    .forEach(
                            (path, count) -> byName.merge(path.substring(path.lastIndexOf('/') + 1), count, Math::max));
            known.addAll(byName.keySet());
            byName.forEach((name, count) -> names.add(new Suggestion(name, kind, count)));
        }
        List<Suggestion> phrases = new ArrayList<>();
        Phrases learned = source.phrases();
        for (Phrases.Phrase phrase : learned.frequent()) {
            long about = phrase.count() * learned.articles() / Math.max(1, learned.sampled());
            if (!known.contains(phrase.text())) phrases.add(new Suggestion(phrase.text(), Kind.PHRASE, about));
        }
        return new Completions(source, Beginnings.of(names), Beginnings.of(phrases));
    }

    /** See {@link Archive#suggest}. */
    public List<Suggestion> of(String typed, int limit) throws IOException {
        String key = Folded.of(typed).toString();
        if (key.isEmpty() || key.length() > Suggestion.MAX_TYPED) return List.of();
        List<Suggestion> byName = names.of(key, limit);
        List<Suggestion> byPhrase = phrases.of(key, limit);
        // Each kind has room for a third of them, and for more where the others have less.
        int room = limit / 3;
        int free = Math.max(room, limit - byName.size() - byPhrase.size());
        List<Suggestion> byHeadline =
                key.codePointCount(0, key.length()) < TELLING || free == 0 ? List.of() : headlines(key, free);
        int ofPhrases =
                Math.min(byPhrase.size(), Math.max(room, limit - byName.size() - Math.min(byHeadline.size(), room)));
        int ofHeadlines = Math.min(byHeadline.size(), Math.max(room, limit - byName.size() - ofPhrases));
        int ofNames = Math.min(byName.size(), limit - ofPhrases - ofHeadlines);
        List<Suggestion> best = new ArrayList<>(byName.subList(0, ofNames));
        best.addAll(counted(byPhrase.subList(0, ofPhrases)));
        best.sort(MOST_FREQUENT);
        best.addAll(counted(byHeadline.subList(0, ofHeadlines)));
        return best;
    }

    private List<Suggestion> headlines(String typed, int limit) throws IOException {
        String key = HeadlineStart.letters(typed);
        List<List<String>> beginnings = HeadlineStart.beginnings(key);
        if (beginnings.isEmpty()) return List.of();
        // Each is read whole: a few more than wanted, for those that stand there twice.
        return source.headlines(beginnings, limit + limit / 2 + 1).stream()
                .distinct()
                .filter(headline -> headline.length() <= QueryParser.MAX_LITERAL)
                .filter(headline -> Syllables.spell(key, HeadlineStart.letters(headline)))
                .limit(limit)
                .map(headline -> new Suggestion(headline, Kind.TITLE, 0))
                .toList();
    }

    /** With exact counts, which are asked for once. */
    private List<Suggestion> counted(List<Suggestion> suggestions) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Suggestion one : suggestions) {
            Long known = counted.getIfPresent(one.text());
            if (known != null) counts.put(one.text(), known);
        }
        List<String> unknown = suggestions.stream()
                .map(Suggestion::text)
                .filter(text -> !counts.containsKey(text))
                .toList();
        if (!unknown.isEmpty()) {
            List<Long> held = source.holding(unknown);
            for (int i = 0; i < held.size(); i++) counts.put(unknown.get(i), held.get(i));
            counted.putAll(counts);
        }
        return suggestions.stream()
                .map(one -> new Suggestion(one.text(), one.kind(), counts.getOrDefault(one.text(), 0L)))
                .toList();
    }
}
