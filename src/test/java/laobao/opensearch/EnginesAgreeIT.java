package laobao.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import laobao.archive.Archive;
import laobao.archive.ArchivedArticle;
import laobao.archive.Comparison;
import laobao.archive.FacetField;
import laobao.archive.FacetRequest;
import laobao.archive.Facets;
import laobao.archive.Hit;
import laobao.archive.Interval;
import laobao.archive.InvalidRequestException;
import laobao.archive.PivotField;
import laobao.archive.PivotRequest;
import laobao.archive.Scan;
import laobao.archive.SearchRequest;
import laobao.archive.SearchResult;
import laobao.archive.Timeline;
import laobao.archive.Variants;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.lucene.LuceneArchive;
import laobao.lucene.LuceneArchiveWriter;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same articles in, the same answers out, from a folder and from three nodes with three shards. */
class EnginesAgreeIT {
    private static final String[] WORDS = {
        "劳模", "工匠", "总工会", "工会", "职工", "技能竞赛", "农民工", "工资", "5G", "App", "勞動", "送温暖", "女职工", "郑州", "产改", "，", "。", "“",
        "”", "的"
    };
    private static final String[] REGIONS = {"河南省/郑州市", "河南省", "河南省/洛阳市", "江苏省/徐州市/沛县", "北京市/朝阳区"};
    private static final String[] QUERIES = {
        "劳模", "\"工会\"", "\"会\"", "劳模 工匠", "总工会 OR 农民工", "工会 -职工", "NOT 劳模", "\"劳模，工匠\"", "\"5g\"", "app",
        "劳动*", "标题:工匠", "记者:甲", "地区:河南", "地区:河南省/郑州市", "工会:河南省总工会", "版:2", "日期:2021", "2020..2021", "\"劳模 职工\"~5",
        "\"劳模 工匠 工资\"~20", "技能竞赛工资劳模", "没有这个词 劳模", "没有 这个 词", "全总", "全国劳模 2021年", "\"劳模工匠总\"", "\"总工会劳模\"", "河南 劳模", ""
    };

    @TempDir
    static Path folder;

    private static TestCluster nodes;
    private static LuceneArchive lucene;
    private static OpenSearchArchive cluster;

    private static long seed;

    @BeforeAll
    static void fill() throws IOException {
        seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<Passage> body = body(random);
            // None is another's reprint by chance: what is written over when its story is found weighs in the scores.
            StringBuilder own = new StringBuilder();
            for (int n = 0; n < 40; n++) own.append((char) (0x7000 + random.nextInt(0x1000)));
            body.add(new Passage(Passage.Type.PARAGRAPH, own.toString()));
            articles.add(article("a" + i, body, random));
        }
        nodes = TestCluster.shared();
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder.resolve("lucene"));
                OpenSearchWriter other = OpenSearchWriter.open(nodes.address("agree"), Credentials.NONE)) {
            for (int from = 0; from < articles.size(); from += 30) {
                List<ArchivedArticle> page = articles.subList(from, from + 30);
                writer.replace("page" + from, "1", page);
                other.replace("page" + from, "1", page);
            }
            writer.commit();
            other.commit();
        }
        lucene = LuceneArchive.open(folder.resolve("lucene"));
        cluster = OpenSearchArchive.open(nodes.address("agree"), Credentials.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        if (lucene != null) lucene.close();
        if (cluster != null) cluster.close();
    }

    static List<Passage> body(Random random) {
        List<Passage> body = new ArrayList<>();
        for (int p = 0; p <= random.nextInt(4); p++)
            body.add(new Passage(Passage.Type.PARAGRAPH, text(random, 3 + random.nextInt(20))));
        return body;
    }

    static ArchivedArticle article(String id, List<Passage> body, Random random) {
        String title = random.nextInt(4) == 0 ? null : text(random, 3);
        String region = REGIONS[random.nextInt(REGIONS.length)];
        String province = region.split("/", 2)[0];
        Article article = new Article(
                id,
                title,
                random.nextInt(5) == 0 ? text(random, 2) : null,
                null,
                random.nextInt(3) == 0 ? "特写" : null,
                Genre.values()[random.nextInt(Genre.values().length)],
                List.of(new Byline("记者", random.nextBoolean() ? "甲" : "乙丙")),
                null,
                body,
                "",
                List.of(region),
                List.of(province + "总工会"),
                1,
                1);
        PartialDate date =
                random.nextInt(8) == 0 ? null : new PartialDate(2019 + random.nextInt(4), random.nextInt(13), 0);
        if (date != null && date.month() > 0 && random.nextBoolean())
            date = new PartialDate(date.year(), date.month(), 1 + random.nextInt(28));
        return new ArchivedArticle(
                article,
                random.nextBoolean() ? "甲报" : "乙报",
                date,
                date == null ? null : DateOrigin.PATH,
                1 + random.nextInt(4),
                0,
                "x.md",
                null,
                List.of("中华全国总工会/" + province + "总工会"));
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) text.append(WORDS[random.nextInt(WORDS.length)]);
        return text.toString();
    }

    @Test
    void totalsListsFacetsAndHighlightsAreTheSame() throws IOException {
        List<String> sorts = List.of("relevance", "newest", "oldest");
        for (int i = 0; i < QUERIES.length; i++) {
            same(request(QUERIES[i], "relevance", 0, null));
            same(request(QUERIES[i], sorts.get(i % 3), 1 + i % 2, null));
            same(request(QUERIES[i], sorts.get((i + 1) % 3), 2 - i % 2, null));
        }
    }

    static SearchRequest request(String query, String sort, int filter, @Nullable String after) {
        SearchRequest.Builder request =
                SearchRequest.builder().query(query).sort(sort).size("7");
        if (filter == 1) request.filter(FacetField.REGION, "河南省").filter(FacetField.GENRE, "news");
        if (filter == 2) request.filter(FacetField.UNION, "江苏省总工会").from("2020");
        if (after != null) request.after(after);
        return request.build();
    }

    private static void same(SearchRequest request) throws IOException {
        same(lucene, cluster, request);
    }

    private static void same(Archive embedded, Archive apart, SearchRequest request) throws IOException {
        SearchResult one = embedded.search(request);
        SearchResult two = apart.search(request);
        String what = "seed " + seed + ": " + request;
        assertThat(two.total()).as(what).isEqualTo(one.total());
        assertThat(two.facets()).as(what).isEqualTo(one.facets());
        assertThat(two.query()).as(what).isEqualTo(one.query());
        assertThat(two.withoutHits()).as(what).isEqualTo(one.withoutHits());
        assertThat(two.didYouMean()).as(what).isEqualTo(one.didYouMean());
        assertThat(two.next() == null).as(what).isEqualTo(one.next() == null);
        assertThat(ids(two.hits())).as(what).isEqualTo(ids(one.hits()));
        assertThat(two.hits().stream().map(Hit::copies))
                .as(what)
                .isEqualTo(one.hits().stream().map(Hit::copies).toList());
        assertThat(two.hits().stream().map(Hit::highlights))
                .as(what)
                .isEqualTo(one.hits().stream().map(Hit::highlights).toList());
        assertThat(two.more()).as(what).hasSameSizeAs(one.more());
        assertThat(aboveTheLast(two.more())).as(what).isEqualTo(aboveTheLast(one.more()));
    }

    /** Those that are better than the last, which may have as good ones left out. */
    private static Set<String> aboveTheLast(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.score() > hits.getLast().score() + 0.0001f)
                .map(Hit::id)
                .collect(Collectors.toSet());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "oldest"})
    void pagesFollowEachOtherToTheEnd(String sort) throws IOException {
        for (String query : List.of("", "工会", "“的”", "技能竞赛工资劳模")) {
            List<String> one = pages(lucene, query, sort);
            assertThat(pages(cluster, query, sort)).as("seed " + seed).isEqualTo(one);
            assertThat(one).doesNotHaveDuplicates();
            assertThat(scanned(cluster, query, sort)).as("seed " + seed).isEqualTo(one);
        }
    }

    private static List<String> pages(Archive archive, String query, String sort) throws IOException {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            SearchRequest.Builder next =
                    SearchRequest.builder().query(query).sort(sort).size("60");
            if (after != null) next.after(after);
            SearchResult page = archive.search(next.build());
            ids.addAll(ids(page.hits()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private static List<String> scanned(Archive archive, String query, String sort) throws IOException {
        return scanned(archive, request(query, sort, 0, null));
    }

    static List<String> scanned(Archive archive, SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Scan scan = archive.scan(request)) {
            for (ArchivedArticle one = scan.next(); one != null; one = scan.next())
                ids.add(one.article().id());
            assertThat(scan.total()).isEqualTo(ids.size());
            assertThat(scan.generation()).isEqualTo(archive.generation());
        }
        return ids;
    }

    @Test
    void facetsAloneAreTheSame() throws IOException {
        for (FacetField field : FacetField.values())
            for (int filter = 0; filter < 3; filter++) {
                SearchRequest search = request("工会", "relevance", filter, null);
                List<FacetRequest> requests = new ArrayList<>(List.of(
                        new FacetRequest(search, field, null, null, 2),
                        new FacetRequest(search, field, null, null, FacetRequest.MAX_LIMIT),
                        new FacetRequest(search, field, "乙", null, 10),
                        new FacetRequest(search, field, "洛阳", null, 10),
                        new FacetRequest(search, field, "河南省/", null, 10),
                        new FacetRequest(search, field, "2020", null, 10)));
                if (Facets.separator(field) != 0)
                    for (String parent : List.of("河南省", "江苏省/徐州市", "中华全国总工会", "2020", "没有"))
                        requests.add(new FacetRequest(search, field, null, parent, 10));
                for (FacetRequest request : requests)
                    assertThat(cluster.facet(request))
                            .as("seed " + seed + ": " + request)
                            .isEqualTo(lucene.facet(request));
            }
    }

    @Test
    void timelinesAreTheSameAndAddUp() throws IOException {
        for (Interval interval : Interval.values())
            for (String query : List.of("", "工会", "没有这个词"))
                for (int filter = 0; filter < 3; filter++) {
                    SearchRequest request = request(query, "relevance", filter, null);
                    Timeline timeline = cluster.timeline(request, interval);
                    assertThat(timeline)
                            .as("seed " + seed + ": " + request)
                            .isEqualTo(lucene.timeline(request, interval));
                    assertThat(timeline.undated()
                                    + timeline.buckets().stream()
                                            .mapToLong(Timeline.Bucket::count)
                                            .sum())
                            .isEqualTo(cluster.search(request).total());
                }
    }

    @Test
    void crossTablesAreTheSame() throws IOException {
        for (PivotField rows : PivotField.values())
            for (PivotField columns : PivotField.values()) {
                // Every pair, but each one way round only.
                if (rows == columns
                        || (rows.ordinal() < columns.ordinal()) == ((rows.ordinal() + columns.ordinal()) % 2 == 0))
                    continue;
                SearchRequest search = request("工会", "relevance", rows.ordinal() % 3, null);
                int most = columns.ordinal() % 2 == 0 ? 3 : PivotRequest.MAX_ROWS;
                PivotRequest request = new PivotRequest(search, rows, columns, most, most);
                assertThat(cluster.pivot(request))
                        .as("seed " + seed + ": " + request)
                        .isEqualTo(lucene.pivot(request));
            }
    }

    @Test
    void relatedArticlesAndSuggestionsAreTheSame() throws IOException {
        for (String id : List.of("a1", "a20", "a300", "none")) {
            List<Hit> one = lucene.similar(id, 10);
            List<Hit> two = cluster.similar(id, 10);
            assertThat(two).as("seed " + seed).hasSameSizeAs(one);
            assertThat(aboveTheLast(two)).as("seed " + seed).isEqualTo(aboveTheLast(one));
        }
        for (String typed : List.of("河", "中华", "甲", "乙", "特", " ", "x", "劳模", "jn", "songwennuan", "zzgh", "5g"))
            assertThat(cluster.suggest(typed, 10)).as("seed " + seed).isEqualTo(lucene.suggest(typed, 10));
    }

    @Test
    void explanationsAreTheSame() throws IOException {
        for (int i = 0; i < QUERIES.length; i++) {
            SearchRequest.Builder builder =
                    SearchRequest.builder().query(QUERIES[i]).variants(String.valueOf(i % 3 > 0));
            if (i % 2 == 1) builder.filter(FacetField.REGION, "河南省").from("2020");
            SearchRequest request = builder.build();
            assertThat(cluster.explain(request, "a" + i))
                    .as("seed " + seed + ": " + request)
                    .isEqualTo(lucene.explain(request, "a" + i))
                    .isNotNull();
        }
        assertThat(cluster.explain(request("工会", "newest", 0, null), "none")).isNull();
    }

    @Test
    void anArchivesOwnFormsOfWordsAreSearchedOnBoth() throws IOException {
        Path forms = Files.writeString(folder.resolve("forms"), "synonym 劳模 送温暖\nwider 工匠 > 技能竞赛\n");
        SearchRequest request = request("劳模 -农民工", "oldest", 0, null);
        try (Archive one = LuceneArchive.open(folder.resolve("lucene"), Archive.TIME_LIMIT, Variants.with(forms));
                Archive two = OpenSearchArchive.open(
                        nodes.address("agree"), Credentials.NONE, Archive.TIME_LIMIT, Variants.with(forms))) {
            for (String query : List.of("劳模", "送温暖 -职工", "工匠 没有这个词", "\"劳模\""))
                same(one, two, request(query, "relevance", 0, null));
            assertThat(two.search(request).total())
                    .isGreaterThan(cluster.search(request).total());
        }
    }

    @ParameterizedTest
    @CsvSource({"劳摸, true", "工将, true", "劳摸 工将, true", "\"技能竞塞\", true", "劳摸 -职工, true", "总工汇, false", "没有这个词 劳摸, false"
    })
    void whatMayHaveBeenMeantIsTheSame(String typed, boolean isOffered) throws IOException {
        for (int filter = 0; filter < 3; filter++)
            for (boolean isFolded : new boolean[] {false, true}) {
                SearchRequest.Builder request =
                        SearchRequest.builder().query(typed).collapse(String.valueOf(isFolded));
                if (filter > 0) request.filter(FacetField.REGION, "河南省");
                if (filter > 1) request.from("2020");
                List<String> meant = lucene.search(request.build()).didYouMean();
                assertThat(cluster.search(request.build()).didYouMean())
                        .as("seed " + seed)
                        .isEqualTo(meant);
                if (filter == 0 && isOffered)
                    assertThat(meant).as("seed " + seed).isNotEmpty();
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "标题:", "日期:x", "版:x", "-"})
    void errorsAreTheSame(String query) throws IOException {
        assertThat(failure(cluster, query)).isEqualTo(failure(lucene, query));
    }

    private static String failure(Archive archive, String query) throws IOException {
        try {
            return "total "
                    + archive.search(request(query, "relevance", 0, null)).total();
        } catch (InvalidRequestException e) {
            return e.code() + " " + e.getMessage();
        }
    }

    @Test
    void aForeignCursorIsRefused() throws IOException {
        String newest = cluster.search(request("", "newest", 0, null)).next();
        for (String after : List.of("x", "", "eyJ9", String.valueOf(newest)))
            assertThatThrownBy(() -> cluster.search(request("", "oldest", 0, after)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("'after' is no cursor");
    }

    @Test
    void aComparisonFindsThemAlike() throws IOException {
        Comparison.Outcome outcome = Comparison.of(lucene, cluster, 50, new Random(seed));
        assertThat(outcome.problems()).as("seed " + seed).isEmpty();
        assertThat(outcome.articles()).isEqualTo(300);
        assertThat(outcome.literals()).isEqualTo(50);
        ClusterCheck.Outcome check = ClusterCheck.run(nodes.address("agree"), Credentials.NONE, 50, new Random(seed));
        assertThat(check.problems()).as("seed " + seed).isEmpty();
        assertThat(check.articles()).isEqualTo(300);
    }

    @Test
    void articlesAndStatisticsAreTheSame() throws IOException {
        assertThat(cluster.article("a7")).isEqualTo(lucene.article("a7")).isNotNull();
        assertThat(cluster.article("none")).isNull();
        assertThat(cluster.statistics())
                .usingRecursiveComparison()
                .ignoringFields("generation", "bytes")
                .isEqualTo(lucene.statistics());
    }
}
