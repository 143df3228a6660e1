package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds. */
class MatchingTest {
    private static TestArchive archive;

    @BeforeAll
    static void fill() throws IOException {
        archive = new TestArchive(
                article(
                        "a",
                        "省总工会表彰劳动模范",
                        "2022-05-01",
                        List.of("河南省/郑州市"),
                        List.of("中华全国总工会/河南省总工会"),
                        "本报讯 河南省总工会近日表彰了一批劳动模范，弘扬劳模精神。",
                        "工匠代表发言。"),
                article("b", null, "2021-03", List.of("吉林省", "吉林省/吉林市"), List.of(), "在５Ｇ时代，ＡＰＰ点单“送温暖”，職工叫好……", "完"),
                article("c", "工匠、劳模座谈", null, List.of(), List.of(), "勞動者 之歌：劳　模 精 神"));
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            工会                  > a
            "工会"                > a
            "会"                  > a
            "总工会近日"            > a
            "省总工会表彰劳动模范"    > a
            劳模                  > a c
            劳模 工匠              > a c
            劳模 -座谈             > a
            表彰 OR 时代           > a b
            (表彰 OR 时代) 弘扬     > a
            NOT 劳模              > b
            "劳模精神"             > a c
            "精神工匠"             >
            "精神。"               > a
            "精神，"               > a
            "工匠、劳模"           > c
            "工匠，劳模"           > c
            "工匠劳模"             >
            "在5g时代"            > b
            "5G"                 > b
            "app点单"             > b
            App                  > b
            "送温暖"              > b
            「职工叫好」            > b
            "职工叫好......"       > b
            职工                  > b
            勞動者                 > c
            "劳动者之歌"            > c
            "完"                  > b
            劳动*                 > a c
            标题:工匠              > c
            标题:工                > a c
            标题:表彰              > a
            标题:弘扬              >
            记者:甲乙              > a b c
            记者:甲                >
            地区:河南              > a
            地区:郑州市            > a
            地区:河南省/郑州市      > a
            地区:吉林              > b
            工会:河南省总工会       > a
            工会:中华全国总工会     > a
            报纸:试报              > a b c
            体裁:news             > a b c
            版:1                  > a b c
            版:2..3               >
            日期:2022             > a
            日期:2021             > b
            日期:2021-03          > b
            日期:2021-03-01       >
            2021..2022           > a b
            ..2021               > b
            "表彰 精神"~20         > a
            "精神 表彰"~20         > a
            "表彰 精神"~5          >
            "精神 工匠"~100        >
            "表彰 了"~0            > a
            "表 省"~3             > a
            "表 省"~2             >
            "省 表彰"~3            > a
            "表彰 省"~3            > a
            "省 表彰"~2            >
            "表彰 省"~2            >
            "一 劳动模范"~1         > a
            "一 劳动模范"~0         >
            "劳动模范 一"~1         > a
            "劳动模范 一"~0         >
            "劳动模范 弘"~1         > a
            "劳动模范 弘"~0         >
            "弘 劳动模范"~0         >
            "近日 一批"~3          > a
            "近日 一批"~2          >
            """)
    void finds(String query, String ids) throws IOException {
        assertThat(String.join(
                        " ", archive.ids(query, "sort=newest").stream().sorted().toList()))
                .isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            region=河南省                     > a
            region=河南省/郑州市               > a
            region=吉林省                     > b
            region=河南省 region=吉林省         > a b
            region=河南                       >
            union=中华全国总工会/河南省总工会      > a
            union=河南省总工会                 > a
            from=2021-04                     > a
            from=2021-03                     > a b
            from=2021-03-02                  > a
            to=2021                          > b
            to=2021-03-30                    >
            newspaper=试报                    > a b c
            byline=甲乙                       > a b c
            genre=news date=2022-05          > a
            genre=feature                    >
            """)
    void narrows(String parameters, String ids) throws IOException {
        assertThat(String.join(
                        " ",
                        archive.ids("", parameters.split(" ", -1)).stream()
                                .sorted()
                                .toList()))
                .isEqualTo(ids == null ? "" : ids);
    }
}
