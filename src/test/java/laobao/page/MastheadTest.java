package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;

import laobao.text.DateOrigin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the head and foot of a page say of it; ⏎ ends a line. */
class MastheadTest {
    private static final String ARTICLE = "末班电车多等五分钟\n\n本报讯 （记者 林小满）车队说，末班车今后晚五分钟开，司机师傅都同意。\n";

    private static Imprint read(String head, String foot) {
        return Masthead.of(Blocks.of(
                head.replace("⏎", "\n\n") + "\n\n" + ARTICLE + "\n第二段还是正文，说的是车队的事。\n\n" + foot.replace("⏎", "\n\n")
                        + "\n",
                1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            江城日报 | 江城日报 | -
            《江城工人报》 | 江城工人报 | -
            江城日报 2022年11月30日 星期三 第2版 | 江城日报 | 2
            江城工人报 二〇二二年十一月三十日 第三版 | 江城工人报 | 3
            江城工人报 民国三十七年十一月三十日 | 江城工人报 | -
            江城工人报 第8686期 | 江城工人报 | -
            2022年11月30日 星期三 责编：王伟 4版 | - | 4
            江城工报 要闻 3 | 江城工报 | 3
            江城工人报　综合新闻 | 江城工人报 | -
            第2版 综合新闻 2008年11月20日 星期四 | - | 2
            第2版 | - | 2
            02版 要闻 | - | 2
            第三版：综合新闻 | - | 3
            江城日报开展读者节活动 | - | -
            本报讯 江城日报第2版刊登的消息有误。 | - | -
            记者走进江城日报 | - | -
            """)
    void theHeadOfAPageSaysWhatItIs(String line, @Nullable String newspaper, @Nullable Integer number) {
        Imprint read = read(line, "");
        assertThat(read.newspaper()).isEqualTo(newspaper);
        assertThat(read.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2022-11-30; 2022年11月30日 星期三
            2022-11-30; 2022年11月30日　星期三　第2版
            2022-11-30; 2022年11月30日
            2022-11-30; 2022 年 11 月 30 日 星期 三
            2022-11-30; ２０２２年１１月３０日
            2022-11-30; 2022.11.30
            2022-11-30; 2022-11-30 星期三
            2022-11-30; 2022/11/30 周三
            2022-11-30; 2022·11·30
            2022-11-30; 2022.11.30 Wednesday
            2022-01-05; 江城工人报 2022.1.5 综合新闻
            2022-11-30; 二〇二二年十一月三十日
            2022-11-30; 二○二二年十一月三十日 星期三
            2022-11-30; 二零二二年十一月卅日
            2022-11-30; 二O二二年十一月三○日
            2022-11-30; 公元二〇二二年十一月三十日
            1988-12-15; 1988年12月15日 第8686期
            1988-12-15; 一九八八年十二月十五日 星期四 第8686号
            1988-12-20; 一九八八年十二月廿日
            1988-12-21; 一九八八年十二月廿一日
            1986-01-02; 一九八六年元月二日
            1986-01-02; 1986年元月2日
            1986-01-10; 一九八六年一月十日
            1948-11-30; 民国三十七年十一月三十日
            1948-11-30; 中华民国三十七年十一月三十日 星期二
            1948-11-30; 中華民國卅七年十一月三十日　星期二　第三張
            1948-10-21; 中华民国37年10月21日
            1913-03-01; 民国二年三月一日
            2022-11-30; 江城工人报 2022年11月30日 星期三 农历壬寅年十一月初七
            2022-11-30; 农历壬寅年十一月初七 2022年11月30日
            2022-11-30; 2022年11月30日 壬寅年十一月初七
            2022-11-30; 2022年11月30日 星期三 农历二〇二二年十一月初七 今日4版
            2022-10-15; 二〇二二年十月十五日 农历九月二十
            2022-11-30; 星期三 2022年11月30日 农历十一月初七
            2022-11-30; 第8686期 今日8版 2022年11月30日 星期三
            2022-11-30; 2022年11月30日 总第8686期 本期4版
            2022-11-30; 2022年11月30日 星期三 责编：王伟 美编：林青 电话：0000-8000000
            2022-11-30; 2022年11月30日 星期三 国内统一刊号CN00-0000 邮发代号0-0 零售1.00元
            2022-11-30; 2022年11月30日 星期三 www.example.com
            2022-11-30; 要闻 2 江城工人报 2022年11月30日 星期三
            2022-11-30; 江城工人报 ▪ 2022年11月30日 ▪ 星期三 ▪ A02
            2022-11-30; 2022年11月30日 天气 晴 2℃～9℃
            2022-11-30; 江城工人报⏎2022年11月30日⏎星期三
            2022-11-30; 江城工人报⏎2022年11月⏎30⏎星期三
            2022-11-30; 2022年11月⏎30日⏎星期三
            2022-11-30; 要闻⏎江城工人报⏎第2版⏎2022年11月30日 星期三
            """)
    void theMastheadGivesTheDayInAllItsSpellings(String day, String head) {
        Imprint read = read(head, "");
        assertThat(read.date()).isNotNull().hasToString(day);
        assertThat(read.dateOrigin()).isEqualTo(DateOrigin.MASTHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "农历壬寅年十一月初七",
                "农历二〇二二年十一月初七 星期三",
                "2022年13月45日 星期三",
                "（一九九八年一月一日）",
                "1998年5月1日起施行",
                "1998年5月1日，大桥通车",
                "2022年11月30日大会召开",
                "2022年11月30日（星期三）上午举行升旗仪式",
                "2022年11月30日至12月2日 星期三",
                "记者 林小满 2022年11月30日摄",
                "2022年11月30日情况通报",
                "2021年以来 星期三",
                "截至2022年11月30日 第3期",
                "第20221130期",
                "电话 2022-1130",
                "十一月三十日 星期三",
                "这是一个没有日子的报头 星期三",
            })
    void whatIsNoMastheadGivesNoDay(String head) {
        assertThat(read(head, "").date()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2022-11-30; 2022年11月30日 星期三 责编：王伟
            2022-11-30; 江城工人报 2022年11月30日
            -;          2022年11月30日
            -;          江城市总工会⏎2022年11月30日
            """)
    void atTheFootADayAloneMayBeTheDayOfANotice(@Nullable String day, String foot) {
        assertThat(String.valueOf(read("", foot).date())).isEqualTo(String.valueOf(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2022-11-30; 2022年11月30日 星期四⏎江城工人报 2022年11月30日 星期三
            2022-11-30; 2022年11月39日 星期三⏎2022年11月30日 星期三
            2022-11-30; 2022年11月20日 星期三⏎2022年11月30日 星期三
            2022-11-30; 2022年11月30日 星期四
            """)
    void ofTwoDaysTheOneThatItsWeekdayConfirmsIsBelieved(String day, String head) {
        assertThat(read(head, "").date()).isNotNull().hasToString(day);
    }
}
