package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines in several lines; ⏎ ends a line, → begins the headings, a stroke between them. */
class HeadlinesTest {
    private static final String REST = "\n\n车队的电车每晚多等五分钟。\n\n乘客说，这五分钟暖人心。\n";

    @ParameterizedTest
    @CsvSource(delimiter = '→', commentCharacter = ';', textBlock = """
            # 末班电车⏎# 多等五分钟                         → 末班电车 | 多等五分钟
            # 末班电车多等⏎# 五分钟暖人心                    → 末班电车多等 五分钟暖人心
            **末班电车多等**⏎**五分钟暖人心**                → 末班电车多等 五分钟暖人心
            # 末班电车多等⏎# 五分钟暖人心⏎# 车队立下新规矩      → 末班电车多等 五分钟暖人心 车队立下新规矩
            # 末班电车多等⏎⏎# 五分钟暖人心                   → 末班电车多等 | 五分钟暖人心
            # 末班电车多等⏎## 五分钟暖人心                   → 末班电车多等 | 五分钟暖人心
            # 关爱一线职工⏎# 车队让末班电车每晚多等五分钟         → 关爱一线职工 | 车队让末班电车每晚多等五分钟
            # 走基层·班组里⏎# 五分钟暖人心                    → 走基层·班组里 | 五分钟暖人心
            """)
    void linesOfOneHeadlineAreOne(String written, String headings) {
        String page = written.replace('⏎', '\n') + REST;
        assertThat(Blocks.of(page, 1).stream()
                        .filter(block -> block.level() > 0 || block.bold())
                        .map(Block::text)
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(headings);
    }

    @Test
    void withoutEmptyLinesThatTwoFollowEachOtherTellsNothing() {
        String page = "# 末班电车多等\n# 五分钟暖人心\n车队的电车每晚多等。\n# 早班电车早到\n# 三分钟迎乘客\n乘客说好。";
        assertThat(Blocks.of(page, 1)).filteredOn(block -> block.level() > 0).hasSize(4);
    }
}
