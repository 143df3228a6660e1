package laobao.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import laobao.archive.QueryNode.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query language: what is typed, and how it is understood. */
class QueryParserTest {
    private final QueryParser parser = new QueryParser(word ->
            word.codePoints().anyMatch(Character::isLetterOrDigit) ? List.of(new Term(word, List.of())) : List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            劳模                             > 劳模
            劳模 工匠                         > (劳模 & 工匠)
            劳模　工匠                        > (劳模 & 工匠)
            劳模 AND 工匠                     > (劳模 & 工匠)
            劳模 OR 工匠                      > (劳模 | 工匠)
            劳模|工匠｜标兵                    > (劳模 | 工匠 | 标兵)
            劳模 工匠 OR 标兵                  > ((劳模 & 工匠) | 标兵)
            劳模 (工匠 OR 标兵)                > (劳模 & (工匠 | 标兵))
            劳模（工匠 OR 标兵）               > (劳模 & (工匠 | 标兵))
            ((劳模))                         > 劳模
            劳模 -工匠                        > (劳模 & !工匠)
            劳模 NOT 工匠                     > (劳模 & !工匠)
            劳模 －工匠                       > (劳模 & !工匠)
            -劳模                            > !劳模
            NOT NOT 劳模                     > !!劳模
            -(劳模 工匠)                      > !(劳模 & 工匠)
            2022-11 5-3                     > (2022-11 & 5-3)
            "劳模 精神"                       > "劳模 精神"
            “劳模精神”                        > "劳模精神"
            ＂劳模精神＂                       > "劳模精神"
            「劳模精神」『工匠』                > ("劳模精神" & "工匠")
            弘扬“劳模精神”报告                 > (弘扬 & "劳模精神" & 报告)
            "劳"                             > "劳"
            "他说“好”的"                      > "他说“好”的"
            “劳模"                           > "劳模"
            "劳模”                           > "劳模"
            -"劳模"                           > !"劳模"
            劳动*                            > 劳动*
            劳动＊                            > 劳动*
            AI*                              > ai*
            "劳模 工匠"~10                    > near10[劳模, 工匠]
            “劳模 工匠”～１０                  > near10[劳模, 工匠]
            标题:劳模                         > TITLE[劳模]
            标题：劳模 工匠                    > (TITLE[劳模] & 工匠)
            title:"劳模 精神"                 > TITLE["劳模 精神"]
            标题:(劳模 OR 工匠)                > TITLE[(劳模 | 工匠)]
            -记者:王伟                        > !BYLINE[王伟]
            地区:河南省/郑州市                  > REGION[河南省/郑州市]
            时间:今天                         > 时间:今天
            http://a.cn                      > http://a.cn
            版:2                             > pages 2-2
            版:1..4                          > pages 1-4
            日期:2022                        > dates 2022..2022
            日期:2022-11                     > dates 2022-11..2022-11
            日期:2022年11月30日                > dates 2022-11-30..2022-11-30
            日期:2020..2022-06               > dates 2020..2022-06
            2020..2022                       > dates 2020..2022
            劳模 ..2022                      > (劳模 & dates null..2022)
            2022..                           > dates 2022..null
            劳模 ？ 工匠                       > (劳模 & 工匠)
            or                               > or
            劳模 -                            > 劳模
            C++ 5*3                          > (C++ & 5*3)
            """)
    void understands(String query, String tree) {
        assertThat(show(parser.parse(query))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            劳模 "精神      > character 4: a quotation mark is not closed.
            劳模 “精神      > character 4: a quotation mark is not closed.
            「劳模"         > character 1: a quotation mark is not closed.
            (劳模          > character 1: a bracket is not closed.
            劳模)          > character 3: a bracket is closed that was not opened.
            ()             > character 2: there is nothing between the brackets.
            ""             > character 1: there is nothing between the quotation marks.
            OR 劳模         > character 1: OR lacks a word before it.
            劳模 OR         > character 6: OR lacks a word after it.
            劳模 | | 工匠    > character 6: OR lacks a word before it.
            (劳模 OR) 工匠   > character 7: OR lacks a word after it.
            NOT            > character 4: NOT lacks a word after it.
            标题:           > character 4: '标题:' lacks a value after it.
            标题: -劳模      > character 5: '标题:' lacks a value after it.
            标题:(记者:王伟) > character 5: a field stands inside a field.
            *              > character 1: '*' needs at least 1 Chinese or 2 Latin characters before it.
            a*             > character 1: '*' needs at least 1 Chinese or 2 Latin characters before it.
            "劳模 工匠"~    > character 1: '~' needs a number from 0 to 100 after it.
            "劳模 工匠"~101 > character 1: nearness can be 0 to 100 characters.
            版:甲           > character 3: '甲' is no page; allowed are numbers and two of them as 1..4.
            日期:昨天        > character 4: '昨天' is no date; allowed are 2022, 2022-11, 2022-11-30 and two of them as 2020..2022.
            日期:2022-02-30 > character 4: '2022-02-30' is no date; allowed are 2022, 2022-11, 2022-11-30 and two of them as 2020..2022.
            日期:2022..2020 > character 4: the range of dates '2022..2020' ends before it begins.
            ？！            > character 3: there is no word to search for.
            """)
    void saysWhereItCannotRead(String query, String message) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("The query cannot be read at " + message);
    }

    @Test
    void anEmptyQueryMatchesEverything() {
        assertThat(parser.parse(" 　")).isEqualTo(new QueryNode.All());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-(", "（"})
    void depthIsLimited(String deeper) {
        assertThatThrownBy(() -> parser.parse(deeper.repeat(240) + "劳"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("more than 20");
    }

    @Test
    void wordsAreLimited() {
        assertThat(parser.parse("工 ".repeat(64))).isNotNull();
        assertThatThrownBy(() -> parser.parse("工 ".repeat(65))).hasMessageContaining("more than 64 words");
    }

    @Test
    void quotedStringsAreLimited() {
        assertThat(parser.parse("\"" + "工".repeat(200) + "\"")).isNotNull();
        assertThatThrownBy(() -> parser.parse("\"" + "工".repeat(201) + "\""))
                .hasMessageContaining("has 201 characters; 200 are allowed");
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "劳模", "\"", "“", "」", "(", "（", ")", "|", "OR ", "NOT ", "-", "*", "~9", " ", "标题:", "日期：", "..", "2022",
            "😀", "\uD800"
        };
        for (int n = 0; n < 5000; n++) {
            String query = random.ints(random.nextInt(20), 0, pieces.length)
                    .mapToObj(i -> pieces[i])
                    .collect(Collectors.joining());
            try {
                assertThat(parser.parse(query)).isNotNull();
            } catch (InvalidRequestException e) {
                assertThat(e).hasMessageStartingWith("The query cannot be read at character ");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", query " + query, e);
            }
        }
    }

    private static String show(QueryNode node) {
        return switch (node) {
            case QueryNode.All ignored -> "all";
            case QueryNode.Words words -> words.text();
            case QueryNode.Literal literal -> '"' + literal.text() + '"';
            case QueryNode.Prefix prefix -> prefix.text() + "*";
            case QueryNode.Near near -> "near" + near.distance() + near.words();
            case QueryNode.In in -> in.field() + "[" + show(in.query()) + "]";
            case QueryNode.Dates dates -> "dates " + dates.from() + ".." + dates.to();
            case QueryNode.Pages pages -> "pages " + pages.from() + "-" + pages.to();
            case QueryNode.And and -> show(" & ", and.parts());
            case QueryNode.Or or -> show(" | ", or.parts());
            case QueryNode.Not not -> "!" + show(not.part());
        };
    }

    private static String show(String sign, List<QueryNode> parts) {
        return parts.stream().map(QueryParserTest::show).collect(Collectors.joining(sign, "(", ")"));
    }
}
