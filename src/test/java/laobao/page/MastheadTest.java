package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            江城日报 | 江城日报 | -
            《江城工人报》 | 江城工人报 | -
            江城日报 2022年11月30日 星期三 第2版 | 江城日报 | 2
            江城工人报 二〇二二年十一月三十日 第三版 | 江城工人报 | 3
            2022年11月30日 星期三 责编：王伟 4版 | - | 4
            第2版 | - | 2
            02版 要闻 | - | 2
            第三版：综合新闻 | - | 3
            江城日报开展读者节活动 | - | -
            本报讯 江城日报第2版刊登的消息有误。 | - | -
            记者走进江城日报 | - | -
            """)
    void theHeadOfAPageSaysWhatItIs(String line, String newspaper, Integer number) {
        Imprint read = Masthead.of(Blocks.of(line + "\n\n末班电车多等五分钟\n\n车队说，末班车今后晚五分钟开。\n", 1));
        assertThat(read.newspaper()).isEqualTo(newspaper);
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.date()).isNull();
    }
}
