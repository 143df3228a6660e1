package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import laobao.article.ContinuationMark.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of 下转 and 上接, and what only looks like one. */
class ContinuationMarkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （下转第3版）        | TO   | 3   |
            (下转第3版)          | TO   | 3   |
            （下转第３版）       | TO   | 3   |
            （下转3版）          | TO   | 3   |
            （下转第三版）       | TO   | 3   |
            （下转第十二版）     | TO   | 12  |
            （下转第二十版）     | TO   | 20  |
            （下转 第三 版）     | TO   | 3   |
            （下 转 第 3 版）    | TO   | 3   |
            （下转A3版）         | TO   | 3   |
            （下转第Ａ０３版）   | TO   | 3   |
            （下转第3版)         | TO   | 3   |
            （下转第3版          | TO   | 3   |
            【下转第3版】        | TO   | 3   |
            [下转3版]            | TO   | 3   |
            〔下转第三版〕       | TO   | 3   |
            （下转3版·要闻）     | TO   | 3   |
            （下转第3版 要闻）   | TO   | 3   |
            （下转第3版②）       | TO   | 3   |
            （下转2、3版）       | TO   | 2,3 |
            （下转第2版、第3版） | TO   | 2,3 |
            （转三版）           | TO   | 3   |
            （转第2版）          | TO   | 2   |
            （紧转第2版）        | TO   | 2   |
            （请下转第2版）      | TO   | 2   |
            （未完，下转第2版）  | TO   | 2   |
            （▲下转第3版）       | TO   | 3   |
            （下转第3版▶）       | TO   | 3   |
            （下转第三版《送温暖》） | TO | 3 | 送温暖
            （《送温暖》下转第三版） | TO | 3 | 送温暖
            （下转）             | TO   |     |
            ▼下转第3版           | TO   | 3   |
            ▲▼下转3版            | TO   | 3   |
            ▼转三版              | TO   | 3   |
            下转第3版▶           | TO   | 3   |
            下转第三版           | TO   | 3   |
            下转 5版             | TO   | 5   |
            转三版               | TO   | 3   |
            （上接第1版）        | FROM | 1   |
            (上接第一版)         | FROM | 1   |
            （上接一版）         | FROM | 1   |
            （上接A01版）        | FROM | 1   |
            （紧接第一版）       | FROM | 1   |
            （接第一版）         | FROM | 1   |
            （接一版）           | FROM | 1   |
            （接自第1版）        | FROM | 1   |
            （续接第1版）        | FROM | 1   |
            （续第一版）         | FROM | 1   |
            （上接1版《送温暖》）| FROM | 1   | 送温暖
            （上接第1版“送温暖”）| FROM | 1   | 送温暖
            （上接第1版·要闻）   | FROM | 1   |
            （上接）             | FROM |     |
            ▲上接第1版           | FROM | 1   |
            ▲上接第1版《送温暖》 | FROM | 1   | 送温暖
            上接第1版            | FROM | 1   |
            紧接1版              | FROM | 1   |
            ▲接1版               | FROM | 1   |
            """)
    void isReadInEverySpelling(String line, Direction direction, String pages, String title) {
        ContinuationMark mark = Objects.requireNonNull(ContinuationMark.atStart(line), line);
        assertThat(mark.direction()).isEqualTo(direction);
        assertThat(mark.pages().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .isEqualTo(pages == null ? "" : pages);
        assertThat(mark.title()).isEqualTo(title);
        assertThat(ContinuationMark.alone(line)).isTrue();
        assertThat(ContinuationMark.atEnd("厂里给每个班组都发了新手套。" + line)).isNotNull().satisfies(end -> {
            assertThat(end.direction()).isEqualTo(direction);
            assertThat(end.start()).isEqualTo(14);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（上接第1版）本报讯 近日，厂里发了新手套。",
                "(紧接一版)厂里发了新手套。",
                "▲上接第1版 厂里发了新手套。",
                "▲（上接第1版）▲厂里发了新手套。",
            })
    void isReadAtTheStartOfAParagraph(String line) {
        assertThat(ContinuationMark.atStart(line)).isNotNull();
        assertThat(ContinuationMark.alone(line)).isFalse();
        assertThat(ContinuationMark.without(line, Direction.FROM))
                .endsWith("厂里发了新手套。")
                .doesNotContain("版");
        assertThat(ContinuationMark.without(line, Direction.TO)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "厂里发了新手套（下转第3版）",
                "厂里发了新手套 ▼下转第3版",
                "厂里发了新手套（下转第3版）。",
                "厂里发了新手套 （▲下转第三版）",
            })
    void isReadAtTheEndOfAParagraph(String line) {
        assertThat(ContinuationMark.without(line, Direction.TO)).isEqualTo("厂里发了新手套");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "紧接着，厂里又发了新手套。",
                "马上接过奶奶的话头",
                "在导线上接用电器设备；",
                "打一下转向灯以示谢意。",
                "（详见第3版）",
                "（相关报道见第3版）",
                "（据新华社电）",
                "企业转制三年",
                "他从一版转三版又转四版地翻着报纸",
                "接一版报纸的电话",
                "上接天，下接地",
                "转型升级第3版方案出台",
                "（接第一批）",
                "（接站）",
                "",
            })
    void isNotSeenInOtherWords(String line) {
        assertThat(ContinuationMark.atStart(line)).isNull();
        assertThat(ContinuationMark.atEnd(line)).isNull();
    }

    @Test
    void costsNoMoreThanItsOwnLengthInALongLine() {
        String line = "（下转第".repeat(2_000_000);
        assertThat(ContinuationMark.atStart(line)).isNull();
        assertThat(ContinuationMark.atEnd(line)).isNull();
    }
}
