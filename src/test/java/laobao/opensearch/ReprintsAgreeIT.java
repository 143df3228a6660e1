package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.article.Passage;
import laobao.lucene.ArchiveCheck;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.text.WordsAnalyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same stories, counted and listed the same, from a folder and from three nodes with three shards. An article is written over on a cluster when its
 * story is found, and weighs in the scores until it is merged away: so the order by relevance is held to be whole here, not to be the same.
 */
class ReprintsAgreeIT {
    private static final int ARTICLES = 150;
    private static final List<String> QUERIES = List.of("", "工会", "劳模 工匠", "总工会 OR 农民工", "标题:工匠");

    @TempDir
    static Path folder;

    private static LuceneArchive lucene;
    private static OpenSearchArchive cluster;
    private static long seed;

    @BeforeAll
    static void fill() throws IOException {
        seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            List<Passage> body = EnginesAgreeIT.body(random);
            // Some are reprints of others, each with a headline, a date and facets of its own.
            if (i > 0 && random.nextInt(3) == 0)
                body = articles.get(random.nextInt(i)).article().body();
            articles.add(EnginesAgreeIT.article("a" + i, body, random));
        }
        TestCluster nodes = TestCluster.shared();
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder.resolve("lucene"));
                OpenSearchWriter other = OpenSearchWriter.open(nodes.address("reprints"), Credentials.NONE)) {
            for (int from = 0; from < ARTICLES; from += 30) {
                List<ArchivedArticle> page = articles.subList(from, from + 30);
                writer.replace("page" + from, "1", page);
                other.replace("page" + from, "1", page);
                // Some stories begin in one commit and go on in another.
                if (from != 60) continue;
                writer.commit();
                other.commit();
            }
            writer.commit();
            other.commit();
        }
        lucene = LuceneArchive.open(folder.resolve("lucene"));
        cluster = OpenSearchArchive.open(nodes.address("reprints"), Credentials.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        if (lucene != null) lucene.close();
        if (cluster != null) cluster.close();
    }

    /** Of stories, not of appearances. */
    private static SearchRequest request(String query, String sort, int filter, String... after) {
        SearchRequest r = EnginesAgreeIT.request(query, sort, filter, after.length == 0 ? null : after[0]);
        return new SearchRequest(
                r.query(), r.filters(), r.from(), r.to(), r.sort(), r.size(), r.after(), true, r.variants());
    }

    @Test
    void totalsListsCopiesAndFacetsAreTheSame() throws IOException {
        for (String query : QUERIES)
            for (int filter = 0; filter < 3; filter++)
                for (String sort : List.of("relevance", "newest", "oldest")) {
                    SearchRequest request = request(query, sort, filter);
                    String what = "seed " + seed + ": " + request;
                    SearchResult one = lucene.search(request);
                    SearchResult two = cluster.search(request);
                    assertThat(two.total()).as(what).isEqualTo(one.total());
                    assertThat(two.facets()).as(what).isEqualTo(one.facets());
                    assertThat(two.hits()).as(what).hasSameSizeAs(one.hits());
                    if (sort.equals("relevance")) continue;
                    assertThat(EnginesAgreeIT.ids(two.hits())).as(what).isEqualTo(EnginesAgreeIT.ids(one.hits()));
                    assertThat(two.hits().stream().map(Hit::copies))
                            .as(what)
                            .isEqualTo(one.hits().stream().map(Hit::copies).toList());
                }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "oldest"})
    void storiesAreListedOnceToTheEnd(String sort) throws IOException {
        long appearances =
                cluster.search(EnginesAgreeIT.request("工会", sort, 0, null)).total();
        SearchRequest first = request("工会", sort, 0);
        SearchResult page = cluster.search(first);
        long total = page.total();
        assertThat(total).as("seed " + seed).isLessThan(appearances);
        List<String> paged = new ArrayList<>(EnginesAgreeIT.ids(page.hits()));
        for (String next = page.next(); next != null; next = page.next()) {
            page = cluster.search(request("工会", sort, 0, next));
            assertThat(page.total()).as("seed " + seed).isEqualTo(total);
            paged.addAll(EnginesAgreeIT.ids(page.hits()));
        }
        assertThat(paged).as("seed " + seed).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(EnginesAgreeIT.scanned(cluster, first)).as("seed " + seed).isEqualTo(paged);
        if (!sort.equals("relevance"))
            assertThat(paged).as("seed " + seed).isEqualTo(EnginesAgreeIT.scanned(lucene, first));
    }

    @Test
    void otherAppearancesAreTheSame() throws IOException {
        int reprints = 0;
        for (int i = 0; i < ARTICLES; i += 4) {
            List<String> others = copies(cluster, "a" + i);
            assertThat(others)
                    .as("seed " + seed + ": a" + i)
                    .containsExactlyInAnyOrderElementsOf(copies(lucene, "a" + i));
            reprints += others.size();
        }
        assertThat(reprints).as("seed " + seed).isPositive();
        assertThat(copies(cluster, "none")).isEmpty();
    }

    private static List<String> copies(Archive archive, String id) throws IOException {
        return EnginesAgreeIT.ids(archive.copies(id, 100));
    }

    @Test
    void facetsTimelinesAndCrossTablesAreTheSame() throws IOException {
        for (int filter = 0; filter < 3; filter++) {
            SearchRequest search = request("工会", "relevance", filter);
            String what = "seed " + seed + ": " + search;
            for (FacetField field : FacetField.values()) {
                FacetRequest request = new FacetRequest(search, field, null, null, FacetRequest.MAX_LIMIT);
                assertThat(cluster.facet(request)).as(what).isEqualTo(lucene.facet(request));
            }
            for (Interval interval : Interval.values())
                assertThat(cluster.timeline(search, interval)).as(what).isEqualTo(lucene.timeline(search, interval));
            for (PivotField rows : List.of(PivotField.REGION, PivotField.DECADE, PivotField.GENRE))
                for (PivotField columns : List.of(PivotField.YEAR, PivotField.MONTH, PivotField.NEWSPAPER)) {
                    PivotRequest request = new PivotRequest(search, rows, columns, 3, PivotRequest.MAX_ROWS);
                    assertThat(cluster.pivot(request)).as(what).isEqualTo(lucene.pivot(request));
                }
        }
    }

    @Test
    void aCheckFindsTheStoriesWell() throws IOException {
        Random random = new Random(seed);
        ClusterCheck.Outcome check =
                ClusterCheck.run(TestCluster.shared().address("reprints"), Credentials.NONE, 5, random);
        assertThat(check.problems()).as("seed " + seed).isEmpty();
        assertThat(ArchiveCheck.run(folder.resolve("lucene"), 5, random).problems())
                .as("seed " + seed)
                .isEmpty();
    }

    @Test
    void aCheckTellsOfAStoryWhoseArticlesAreNoReprints() throws IOException {
        Address address = TestCluster.shared().address("told");
        Random random = new Random(seed);
        List<ArchivedArticle> articles = Stream.of("one", "other", "alone")
                .map(id -> EnginesAgreeIT.article(id, EnginesAgreeIT.body(random), random))
                .toList();
        write(address, "1", articles);
        for (ArchivedArticle one : articles) say(address, one.article().id().equals("alone") ? "s1" : "s2", one);
        assertThat(ClusterCheck.run(address, Credentials.NONE, 0, random).problems())
                .as("seed " + seed)
                .contains("article alone alone is a story of reprints")
                .anyMatch(problem -> problem.contains("holds 2 articles that are not all reprints of one another"));
    }

    private static void write(Address address, String fingerprint, List<ArchivedArticle> articles) throws IOException {
        try (OpenSearchWriter writer = OpenSearchWriter.open(address, Credentials.NONE)) {
            writer.replace("file", fingerprint, articles);
            writer.commit();
        }
    }

    /** Says of an article that it is of a story, or of none. */
    private static void say(Address address, @Nullable String story, ArchivedArticle article) throws IOException {
        JsonObject document = new ArticleSource(new WordsAnalyzer()).of(article, "file", 1, story);
        try (Cluster nodes = new Cluster(address, Credentials.NONE)) {
            String path =
                    "/" + address.name() + "/_doc/article-" + article.article().id() + "?refresh=true";
            nodes.answer("PUT", path, document, Cluster.LONG);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none, none
            s1, s2
            none, s1
            """)
    void aCheckTellsOfReprintsThatAreNotOfOneStory(@Nullable String storyOfOne, @Nullable String storyOfOther)
            throws IOException {
        Address address = TestCluster.shared().address("missed");
        Random random = new Random(seed);
        String text = "江淮市总工会近日为码头装卸工开设夜间食堂，每晚十点供应热汤和米饭，一份只收五元。食堂由职工轮流值班，账目每月张榜公布。";
        ArchivedArticle one = Samples.article("one", "夜间食堂", text);
        ArchivedArticle other = Samples.article("other", "热汤五元", text);
        write(address, storyOfOne + "-" + storyOfOther, List.of(one, other));
        String told = "articles one and other are reprints of each other, but not of one story";
        assertThat(ClusterCheck.run(address, Credentials.NONE, 0, random).problems())
                .as("seed " + seed)
                .noneMatch(problem -> problem.contains("article"));
        say(address, storyOfOne, one);
        say(address, storyOfOther, other);
        assertThat(ClusterCheck.run(address, Credentials.NONE, 0, random).problems())
                .as("seed " + seed)
                .contains(told);
    }
}
