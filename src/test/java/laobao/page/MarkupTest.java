package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs that read pictures of pages write is told from what is printed; ⏎ ends a line, → begins the blocks. */
class MarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '§', textBlock = """
            <center>江城工人报</center>                                   → 江城工人报
            <div align="center"><b>末班电车</b>多等五分钟</div>              → 末班电车多等五分钟
            <h2>末班电车多等五分钟</h2>                                   → ## 末班电车多等五分钟
            第一段。<br>第二段。<br/>第三段。                              → 第一段。⏎第二段。⏎第三段。
            <table><tr><th>车队</th><th>辆</th></tr><tr><td>一队</td><td>28</td></tr></table> → 车队　辆⏎一队　28
            | 车队 | 辆 |⏎|:---|---:|⏎| 一队 | 28 |                        → 车队　辆⏎一队　28
            <|ref|>title<|/ref|><|det|>[[80, 31, 902, 77]]<|/det|># 末班电车 → # 末班电车
            <!-- PageNumber="2" -->末班电车                               → 末班电车
            ```markdown⏎# 末班电车⏎```                                   → # 末班电车
            末班电车&nbsp;多等&lt;五分钟&gt;                               → 末班电车\u00a0多等<五分钟>
            出勤率达$98.5\\%$，气温$37^{\\circ}C$，比$2 \\times 3$          → 出勤率达98.5%，气温37℃，比2 × 3
            1\\. 车队\\*不停                                             → 1. 车队*不停
            见[车队的通知](https://example.com/a?b=1)                     → 见车队的通知
            末班电车![img](images/0_1.jpg)                               → 末班电车
            ![图片1](a.jpg)末班电车                                       → 末班电车
            ![司机在擦车](a.jpg)                                         → 司机在擦车
            产量 < 三百辆，成本 > 二百元                                   → 产量 < 三百辆，成本 > 二百元
            每辆$100，共$2800                                           → 每辆$100，共$2800
            《<电车>》与【末班】                                          → 《<电车>》与【末班】
            *本报记者 丁一*                                              → 本报记者 丁一
            末班电车多等五分钟*（石砚）*                                    → 末班电车多等五分钟（石砚）
            三*四*五，5 * 6 = 30                                         → 三*四*五，5 * 6 = 30
            **末班电车多等五分钟** 车队的工会主席说，这五分钟是工人换来的。      → **末班电车多等五分钟**⏎车队的工会主席说，这五分钟是工人换来的。
            **本报讯** （记者罗一鸣）车队的工会主席说，这五分钟是工人换来的。   → 本报讯 （记者罗一鸣）车队的工会主席说，这五分钟是工人换来的。
            甲|乙两队                                                   → 甲|乙两队
            """)
    void onlyWhatIsPrintedIsKept(String written, String printed) {
        assertThat(blocks(written)).isEqualTo(blocks(printed.replace("\\u00a0", "\u00a0")));
    }

    private static List<String> blocks(String text) {
        return Blocks.of(text.replace("⏎", "\n"), 1).stream()
                .map(block -> block.level() + " " + block.text())
                .toList();
    }

    @Test
    void rowsOfATableStandOnTheLineOfTheirs() {
        assertThat(Blocks.of("车队的电车\n<table><tr><td>一队</td></tr><tr><td>二队</td></tr></table>\n完", 1))
                .extracting(Block::line)
                .containsExactly(1, 2, 2, 3);
    }
}
