package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates inside an article, resolved against its day of publication. */
class EventDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-11-30 | 昨日，职工书屋开门。                    | 2022-11-29
                    2022-11-30 | 昨天上午开会，明天再议。                 | 2022-11-29 2022-12-01
                    2022-11-30 | 目前天气转冷。                        |
                    2022-11-30 | 上月的评比本月公布。                    | 2022-10 2022-11
                    2023-01-05 | 上个月的账算完了。                      | 2022-12
                    1988-01-15 | 元月二日，老厂点火。                    | 1988-01-02
                    1988-12-15 | 86年11月，他进了厂。                   | 1986-11
                    2003-05-01 | 98年3月下岗，如今当了师傅。              | 1998-03
                    2022-11-30 | 去年五一，他当上劳模。                  | 2021-05-01
                    2022-11-30 | 今年国庆不放假。                       | 2022-10-01
                    2022-11-30 | 今年10月底，夜校开班。                  | 2022-10
                    2022-11-30 | 一九五六年四月，他当选。                 | 1956-04
                    2022-11-30 | 民国三十七年，厂子停了工。               | 1948
                    2022-11-30 | 11月29日至30日，比武举行。              | 2022-11-29 2022-11-30
                    2022-11-30 | 26日，他走进车间。                     | 2022-11-26
                    2022-12-01 | 29日，他走进车间。                     | 2022-11-29
                    2023-01-03 | 12月30日，慰问团出发。                  | 2022-12-30
                    2022-11-30 | 上周五，上周日都下雨。                   | 2022-11-25 2022-11-27
                    2022-11-30 | 工期30日内完成，历时8个月，共50年。        |
                    2022-11-30 | 2021年以来，办了三期。                  | 2021
                    2022-11    | 昨日开会，上月也开过。                   | 2022-10
                    ''         | 昨日开会，11月29日也开过。2021年5月开过。  | 2021-05
                    2022-11-30 | 2月30日没有这一天。                     |
                    """)
    void resolvesWhatIsPrinted(String published, String text, @Nullable String expected) {
        PartialDate day = published.isEmpty() ? null : PartialDate.parse(published);
        assertThat(new EventDates()
                        .find(text, day).stream().map(d -> d.date().toString()).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }
}
