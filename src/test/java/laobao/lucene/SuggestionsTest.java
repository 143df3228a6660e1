package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laobao.archive.ArchivedArticle;
import laobao.archive.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered while somebody types: names, frequent phrases and headlines, by characters, syllables and initials. */
class SuggestionsTest {
    private static final String[] TRADES = {"纺织", "码头", "采煤", "环卫", "炼钢", "造船"};
    private static final String[] PLACES = {"江淮", "海州", "临川", "东溪", "白石", "南渡"};
    private static final String[] THINGS = {"热汤与米饭", "急救与包扎", "乐器与合唱", "棋牌与球赛", "图书与报刊", "口罩与手套"};

    /** Six reports that have a phrase in common, and little else. */
    private static ArchivedArticle[] articles() {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < TRADES.length; i++)
            articles.add(article(
                    "a" + i,
                    i == 5 ? "“长江边”的夜校" : TRADES[i] + "工人学本领",
                    "202" + i + "-05-01",
                    List.of("河南省"),
                    List.of("中华全国总工会/河南省总工会"),
                    PLACES[i] + "的" + TRADES[i] + "工人谈到职业技能竞赛时说，" + THINGS[i] + "都有人送来。",
                    "今年的职业技能竞赛在" + PLACES[i] + "举行，" + TRADES[i] + "老师傅带着徒弟早早到场，先看" + THINGS[i] + "，再听讲解。"));
        return articles.toArray(ArchivedArticle[]::new);
    }

    private static List<String> texts(TestArchive archive, String typed, int limit) throws IOException {
        return archive.archive.suggest(typed, limit).stream()
                .map(Suggestion::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "职业, 职业技能竞赛",
        "zhiyejineng, 职业技能竞赛",
        "zyjnjs, 职业技能竞赛",
        "职业jn, 职业技能竞赛",
        "henanzonggonghui, 河南省总工会",
        "hnzgh, 河南省总工会",
        "河南zgh, 河南省总工会",
        "jia, 甲乙",
        "采煤, 采煤工人学本领",
        "caimeigongren, 采煤工人学本领",
        "cmgr, 采煤工人学本领",
        "采meigong, 采煤工人学本领",
        "caimeigongr, 采煤工人学本领",
        "长江, “长江边”的夜校",
        "changj, “长江边”的夜校",
        "zhangj, “长江边”的夜校",
        "CJB, “长江边”的夜校",
    })
    void whateverBeginsSoIsOffered(String typed, String text) throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            assertThat(texts(archive, typed, 10)).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"业技", "江边", "采煤x", "xcmgr", "?", "' '", "的"})
    void whatNothingBeginsWithHasNone(String typed) throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            assertThat(archive.archive.suggest(typed, 10)).isEmpty();
        }
    }

    @Test
    void whatIsChosenFindsAsManyAsItSays() throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            for (String typed : List.of("z", "c", "河", "cj", "纺织", "jia"))
                for (Suggestion one : archive.archive.suggest(typed, 10))
                    assertThat(one.count())
                            .as(one.toString())
                            .isEqualTo(
                                    switch (one.kind()) {
                                        case PHRASE, TITLE ->
                                            archive.search("\"" + one.text() + "\"")
                                                    .total();
                                        case REGION ->
                                            archive.search("", "region=" + one.text())
                                                    .total();
                                        case UNION ->
                                            archive.search("", "union=" + one.text())
                                                    .total();
                                        case BYLINE ->
                                            archive.search("", "byline=" + one.text())
                                                    .total();
                                        case COLUMN ->
                                            archive.search("", "column=" + one.text())
                                                    .total();
                                    })
                            .isPositive();
        }
    }

    @Test
    void countsAreThoseOfTheNewestCommit() throws IOException {
        try (TestArchive archive = new TestArchive(articles())) {
            long before = phrase(archive);
            archive.add(article("another", null, "又一场职业技能竞赛。"));
            assertThat(phrase(archive)).isEqualTo(before + 1);
        }
    }

    private static long phrase(TestArchive archive) throws IOException {
        return archive.archive.suggest("职业", 10).stream()
                .filter(one -> one.kind() == Suggestion.Kind.PHRASE)
                .findFirst()
                .orElseThrow()
                .count();
    }

    /** However many of one kind begin so, the others have their room. */
    @Test
    void eachKindHasRoom() throws IOException {
        List<ArchivedArticle> all = new ArrayList<>(List.of(articles()));
        for (int i = 0; i < 12; i++)
            all.add(article(
                    "j" + i, "职工" + PLACES[i % 6] + i, "2020-01-01", List.of("职" + PLACES[i % 6] + i), List.of(), "短"));
        try (TestArchive archive = new TestArchive(all.toArray(ArchivedArticle[]::new))) {
            assertThat(archive.archive.suggest("zhi", 9))
                    .extracting(Suggestion::kind)
                    .hasSize(9)
                    .contains(Suggestion.Kind.REGION, Suggestion.Kind.PHRASE, Suggestion.Kind.TITLE);
            for (int limit = 1; limit <= 20; limit++)
                assertThat(archive.archive.suggest("zhi", limit)).hasSize(limit).doesNotHaveDuplicates();
        }
    }

    /** Of headlines that begin alike the newest comes first. */
    @Test
    void theNewestHeadlineComesFirst() throws IOException {
        try (TestArchive archive = new TestArchive(
                article("old", "夜校开课了", "2001-01-01", List.of(), List.of(), "一"),
                article("new", "夜校又开课了", "2021-01-01", List.of(), List.of(), "二"),
                article("undated", "夜校停课了", null, List.of(), List.of(), "三"),
                article("again", "夜校开课了", "2011-01-01", List.of(), List.of(), "四"))) {
            assertThat(archive.archive.suggest("夜校", 10))
                    .containsExactly(
                            new Suggestion("夜校又开课了", Suggestion.Kind.TITLE, 1),
                            new Suggestion("夜校开课了", Suggestion.Kind.TITLE, 2),
                            new Suggestion("夜校停课了", Suggestion.Kind.TITLE, 1));
        }
    }
}
