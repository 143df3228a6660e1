package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import laobao.article.DateReason;
import laobao.article.SplitPage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of a page that prints none, from what its articles say. */
class DateFinderTest {
    private static SplitPage found(String body) {
        return new DateFinder().find(FactFinderTest.page(null, null, List.of(), FactFinderTest.article("一则消息", body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-11    | 图为11月29日新工友领到护膝。11月25日，工会来访；11月27日，宣讲员来了。今年职工收入比2021年提高6%。2021年以来，班组掀起学习党的二十大精神热潮。
            2022-11    | 11月14日，夜校开班。11月16日，第二课开讲。今年10月底，教室已经修好。2022年9月，省里下了文件；2022年10月26日，工会定了课表。
            2022-11    | 十一月十四日，夜校开班。十一月十六日，第二课开讲。今年十月底，教室已经修好。二〇二二年九月，省里下了文件；二○二二年十月，定了课表。
            2022-11    | 江城11月14日电 夜校开班。江城11月13日电 车队试车。2022年9月，省里下了文件，2022年10月26日，定了课表，到2025年再办三期，展望2035年。
            1998-01    | 江城1月8日电 厂里的早班车开了。1997年12月20日，车队试车。1997年11月，职代会作了决定。
            2019       | 老厂的展览迎来新中国成立70周年。2018年，厂史馆动工；2019年3月，第一批展品入馆，2019年4月建成。
            2022-11-30 | 昨日（11月29日），夜校开班。2022年10月26日定了课表，2022年11月2日发了通知，2022年11月3日收了报名表。
            """)
    void isClaimedToThePrecisionThatHolds(String date, String body) {
        SplitPage page = found(body);
        assertThat(page.date()).isNotNull().hasToString(date);
        assertThat(page.dateOrigin()).isEqualTo(DateOrigin.INFERRED);
        assertThat(page.dateConfidence()).isBetween(0.6, 1.0);
    }

    /** Asked on 10 March 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none    | 2035年11月30日，新厂房封顶。2035年11月，首批设备进厂。2035年10月，产线调试。
            none    | 2030年11月，一期完工；2031年3月，二期完工；2031年4月，三期完工；2031年5月，四期完工。
            2025-11 | 江城11月14日电 夜校开班。江城11月13日电 车队试车。2025年10月，定了课表；2025年11月，发了书。2035年11月，2035年12月，2035年10月，2036年11月，2036年12月，新城建成。
            2026-03 | 2026年3月1日，课表贴出。2026年3月，夜校开班。2026年2月，定了课表。2026年2月，发了书。5月29日，5月30日，三期开班。
            none    | 1866年3月，船坞动工。1866年4月，工匠到厂。1866年5月，头一条船下水。
            """)
    void noPageIsOfADayToComeOrOlderThanNewspapersOfLabor(@Nullable String date, String body) {
        SplitPage page = new DateFinder(() -> Instant.parse("2026-03-10T04:00:00Z"))
                .find(FactFinderTest.page(null, null, List.of(), FactFinderTest.article("一则消息", body)));
        if (date == null) assertThat(page.date()).isNull();
        else assertThat(page.date()).isNotNull().hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "信要写得清楚，字要写得端正。",
                "1949年，老厂迎来新生。",
                "5月1日，游园会开幕。",
                "到2035年，老厂要变样。",
                "昨日，夜校开班，明天再上一课。",
                "2021年以来，夜校办了三期。",
            })
    void nothingIsClaimedWhereNothingHolds(String body) {
        SplitPage page = found(body);
        assertThat(page.date()).isNull();
        assertThat(page.dateOrigin()).isNull();
        assertThat(page.dateConfidence()).isNull();
        assertThat(page.dateReasons()).isEmpty();
    }

    @Test
    void theReasonsAreTheWordsThatSpeakForIt() {
        List<DateReason> reasons = found("江城11月14日电 夜校开班，11月13日，课表贴出。2022年10月26日，工会定了课表。2022年11月2日发了书。厂子建于1958年。")
                .dateReasons();
        assertThat(reasons)
                .extracting(DateReason::printed)
                .contains("11月14日电", "2022年10月26日")
                .doesNotContain("1958年");
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.words()).contains(reason.printed());
            assertThat(reason.title()).isEqualTo("一则消息");
        });
    }

    @Test
    void aDateThatIsGivenIsKept() {
        SplitPage page = new FactFinder()
                .find(FactFinderTest.page(
                        PartialDate.parse("1988-12-15"),
                        null,
                        List.of(),
                        FactFinderTest.article(null, "2022年10月26日，工会定了课表。")));
        assertThat(page.date()).hasToString("1988-12-15");
        assertThat(page.dateReasons()).isEmpty();
    }
}
