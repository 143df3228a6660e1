package laobao.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetCount;
import laobao.archive.FacetField;
import laobao.archive.Interval;
import laobao.archive.Sampling;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import org.junit.jupiter.api.Test;

/**
 * What must hold between the answers to queries, whatever they are of: words drawn from the archive's own articles, put together at random, with
 * reprints folded and not. Runs on the sample with reprints made of it; on any archive by
 *
 * <pre>mvn -q test -Dtest=MetamorphicTest -Dlaobao.index=FOLDER [-Dlaobao.queries=1000] [-Dlaobao.seed=1]</pre>
 */
class MetamorphicTest {
    private final List<String> violations = new ArrayList<>();

    @Test
    void answersAgreeWithEachOther() throws IOException {
        String index = System.getProperty("laobao.index");
        long seed = Long.getLong("laobao.seed", new Random().nextLong());
        int queries = Integer.getInteger("laobao.queries", index == null ? 60 : 1000);
        Random random = new Random(seed);
        try (Archive archive = index == null ? sample(random) : LuceneArchive.open(Path.of(index))) {
            List<String> words = words(archive, queries, random);
            for (int i = 0; i < queries; i++) check(archive, words, random);
        }
        if (index != null)
            System.out.println("MetamorphicTest: seed " + seed + ": " + violations.size() + " violations in " + queries
                    + " queries");
        assertThat(violations).as("seed " + seed).isEmpty();
    }

    private static Archive sample(Random random) throws IOException {
        List<ArchivedArticle> articles = new ArrayList<>(SampleArticles.all());
        Reprinting reprinting = new Reprinting(random);
        for (int i = articles.size() - 1; i >= 0; i -= 3) articles.add(reprinting.of(articles.get(i)));
        return MemoryArchives.of(articles);
    }

    private static List<String> words(Archive archive, int most, Random random) throws IOException {
        Sampling sampling = new Sampling(most, random);
        try (Scan scan = archive.scan(SearchRequest.builder().sort("oldest").build())) {
            for (ArchivedArticle next = scan.next(); next != null; next = scan.next()) sampling.offer(next);
        }
        return sampling.strings();
    }

    private void check(Archive archive, List<String> words, Random random) throws IOException {
        List<String> parts = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) parts.add(part(words, random));
        String query = String.join(" ", parts);
        for (String collapse : List.of("false", "true")) {
            SearchResult plain =
                    archive.search(request(query, collapse).size("1").build());
            if (plain.partial()) continue;
            everyCountIsTheSame(archive, query, collapse, plain.total());
            choosingAValueGivesItsCount(archive, query, collapse, plain, random);
            Collections.shuffle(parts, random);
            String shuffled = String.join(" ", parts);
            long turned = total(archive, request(shuffled, collapse));
            if (turned != plain.total())
                tell(query, collapse, "%d, but '%s' %d".formatted(plain.total(), shuffled, turned));
        }
        String word = pick(words, random);
        for (String collapse : List.of("false", "true")) {
            long unquoted = total(archive, request(word, collapse));
            long quoted = total(archive, request("\"" + word + "\"", collapse));
            if (quoted > unquoted) tell(word, collapse, "%d, but quoted %d".formatted(unquoted, quoted));
        }
    }

    /** Words alone for the most part; else something of each kind that the query language has. */
    private static String part(List<String> words, Random random) {
        String word = pick(words, random);
        String other = pick(words, random);
        return switch (random.nextInt(12)) {
            case 0 -> "\"" + word + "\"";
            case 1 -> "(" + word + " OR " + other + ")";
            case 2 -> "-" + word;
            case 3 -> "标题:" + word;
            case 4 -> word.codePointCount(0, word.length()) > 1 && word.charAt(0) >= 0x4E00 ? word + "*" : word;
            default -> word;
        };
    }

    private void everyCountIsTheSame(Archive archive, String query, String collapse, long total) throws IOException {
        Timeline years = archive.timeline(request(query, collapse).build(), Interval.YEAR);
        long sum = years.undated()
                + years.buckets().stream().mapToLong(Timeline.Bucket::count).sum();
        if (sum != total) tell(query, collapse, "%d, but the years sum up to %d".formatted(total, sum));
        try (Scan scan = archive.scan(request(query, collapse).build())) {
            if (scan.total() != total)
                tell(query, collapse, "%d, but a scan promises %d".formatted(total, scan.total()));
            long length = 0;
            // Many hits take long to read, and are read in the same way.
            while (total <= 5_000 && scan.next() != null) length++;
            if (total <= 5_000 && length != total)
                tell(query, collapse, "%d, but a scan gives %d".formatted(total, length));
        }
    }

    private void choosingAValueGivesItsCount(
            Archive archive, String query, String collapse, SearchResult plain, Random random) throws IOException {
        Map<FacetField, FacetCount> chosen = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            if (random.nextBoolean()) continue;
            List<FacetCount> values = plain.facets().getOrDefault(field.label(), List.of()).stream()
                    .flatMap(MetamorphicTest::whole)
                    .toList();
            if (!values.isEmpty()) chosen.put(field, values.get(random.nextInt(values.size())));
        }
        for (Map.Entry<FacetField, FacetCount> one : chosen.entrySet()) {
            String value = one.getValue().value();
            SearchRequest.Builder narrowed = filtered(request(query, collapse), one.getKey(), value);
            long total = total(archive, narrowed);
            String filter = one.getKey().label() + "=" + value;
            if (total != one.getValue().count())
                tell(
                        query,
                        collapse,
                        "%s counts %d, but chosen finds %d"
                                .formatted(filter, one.getValue().count(), total));
            if (total > plain.total())
                tell(query, collapse, "%d, but with %s %d".formatted(plain.total(), filter, total));
            Map.Entry<FacetField, FacetCount> second =
                    new ArrayList<>(chosen.entrySet()).get(random.nextInt(chosen.size()));
            if (second.getKey() == one.getKey()) continue;
            long both = total(
                    archive,
                    filtered(narrowed, second.getKey(), second.getValue().value()));
            if (both > total)
                tell(query, collapse, "with %s %d, but with one filter more %d".formatted(filter, total, both));
        }
    }

    private static Stream<FacetCount> whole(FacetCount value) {
        return Stream.concat(Stream.of(value), value.children().stream().flatMap(MetamorphicTest::whole));
    }

    private static SearchRequest.Builder filtered(SearchRequest.Builder request, FacetField field, String value) {
        return field == FacetField.DATE ? request.from(value).to(value) : request.filter(field, value);
    }

    private static SearchRequest.Builder request(String query, String collapse) {
        return SearchRequest.builder().query(query).collapse(collapse).size("0");
    }

    private static long total(Archive archive, SearchRequest.Builder request) throws IOException {
        return archive.search(request.build()).total();
    }

    private void tell(String query, String collapse, String what) {
        violations.add("'" + query + "' (collapse=" + collapse + "): " + what);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
