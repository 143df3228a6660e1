package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import laobao.archive.ArchivedArticle;
import laobao.archive.Explanation;
import laobao.archive.SearchRequest;
import laobao.archive.TermCount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an article is found, and what must hold between the totals of searches. */
class ExplainingTest {
    private static final String[] WORDS = {
        "劳模", "劳动模范", "工会", "职工", "竞赛", "安全总监", "全总", "中华全国总工会", "快递员", "罢工", "培训", "工匠"
    };
    private static TestArchive archive;

    @BeforeAll
    static void fill() throws IOException {
        Random random = new Random(5);
        ArchivedArticle[] articles = new ArchivedArticle[60];
        for (int i = 0; i < articles.length; i++) {
            StringBuilder text = new StringBuilder("本报讯");
            for (int k = 0; k < 5; k++)
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? "，" : "");
            articles[i] = article(
                    "n" + i, null, i % 7 == 0 ? null : (2018 + i % 5) + "-05-01", List.of(), List.of(), "" + text);
        }
        archive = new TestArchive(articles);
        archive.add(article("a", "劳动模范座谈", "安全总监到场，中华全国总工会发来贺信。"));
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            劳模 座谈            > true: 劳模 yes as '劳动模范', 座谈 yes
            劳模 variants=false  > false: 劳模 no '劳动模范' stands in it, but other forms of words are switched off
            座谈 罢工            > false: 座谈 yes, 罢工 no
            座谈 -贺信           > false: 座谈 yes, -贺信 no
            座谈 from=2023       > false: 座谈 yes, filter date 2023.. no
            座谈 genre=photo     > false: 座谈 yes, filter genre=photo no
            """)
    void saysWhatTheArticleHas(String search, String why) throws IOException {
        String[] parts = search.split(" ", -1);
        String query = "";
        List<String> parameters = new java.util.ArrayList<>();
        for (String part : parts) {
            if (part.contains("=")) parameters.add(part);
            else query += " " + part;
        }
        SearchRequest request = TestArchive.request(query, parameters.toArray(String[]::new));
        Explanation explanation = Objects.requireNonNull(archive.archive.explain(request, "a"));
        StringBuilder said = new StringBuilder(explanation.found() + ":");
        for (Explanation.Step step : explanation.steps())
            said.append(said.toString().endsWith(":") ? " " : ", ")
                    .append(step.clause())
                    .append(step.holds() ? " yes" : " no")
                    .append(step.note().isEmpty() ? "" : " " + step.note());
        assertThat(said).hasToString(why);
        assertThat(archive.archive.search(request).hits().stream()
                        .anyMatch(hit -> hit.id().equals("a")))
                .isEqualTo(explanation.found());
    }

    @Test
    void noArticleNoExplanation() throws IOException {
        assertThat(archive.archive.explain(TestArchive.request("劳模"), "nobody")).isNull();
    }

    @Test
    void aShortFormIsAWordOfItsOwn() throws IOException {
        try (TestArchive two = new TestArchive(article("x", null, "安全总监到场。"), article("y", null, "全总发来贺信。"))) {
            assertThat(two.ids("中华全国总工会")).containsExactly("y");
        }
    }

    @Test
    void theWordToBlameIsNamed() throws IOException {
        assertThat(archive.search("座谈 子虚乌有").withoutHits())
                .contains(new TermCount("座谈", 1))
                .anyMatch(term -> term.count() == 0);
        assertThat(archive.search("座谈").withoutHits()).isEmpty();
    }

    @Test
    void totalsOfSearchesAgreeWithEachOther() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String one = WORDS[random.nextInt(WORDS.length)];
            String two = WORDS[random.nextInt(WORDS.length)];
            String which = "seed " + seed + ": " + one + " " + two;
            long both = archive.search(one + " " + two).total();
            assertThat(archive.search(two + " " + one).total()).as(which).isEqualTo(both);
            assertThat(archive.search(one + " " + two, "from=2020").total())
                    .as(which)
                    .isLessThanOrEqualTo(both);
            assertThat(archive.search(one, "variants=false").total())
                    .as(which)
                    .isLessThanOrEqualTo(archive.search(one).total());
            assertThat(archive.search("\"" + one + "\" " + two).total())
                    .as(which)
                    .isLessThanOrEqualTo(both);
            var answer = archive.search(one, "size=100");
            long undated =
                    answer.hits().stream().filter(hit -> hit.date() == null).count();
            long years = Objects.requireNonNull(answer.facets().get("date")).stream()
                    .mapToLong(count -> count.count())
                    .sum();
            assertThat(years + undated).as(which).isEqualTo(answer.total());
        }
    }
}
