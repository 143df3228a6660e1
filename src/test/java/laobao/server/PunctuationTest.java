package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunctuationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "师傅肯教,我们就肯学                | 师傅肯教，我们就肯学",
                "“三本账”:总包一本;劳务一本        | “三本账”：总包一本；劳务一本",
                "谁来管?工会管!                     | 谁来管？工会管！",
                "占30%,同比增长                     | 占30%，同比增长",
                "本报讯 (记者林小禾)连日来          | 本报讯 （记者林小禾）连日来",
                "补发工资1,200元,8:30发完           | 补发工资1,200元，8:30发完",
                "见(1)和(GDP)两条                   | 见(1)和(GDP)两条",
                "Well, it is said: see http://a.example/ | Well, it is said: see http://a.example/",
                "已经是全角，不动                   | 已经是全角，不动",
                "(没有合上                          | (没有合上",
            })
    void marksAmongChineseAreWideAndOthersStay(String text, String shown) {
        assertThat(Punctuation.wide(text)).isEqualTo(shown).hasSameSizeAs(text);
    }
}
