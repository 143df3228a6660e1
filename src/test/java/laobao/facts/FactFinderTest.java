package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laobao.article.Article;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.article.SplitPage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions, unions and dates as an article and a page get them. */
class FactFinderTest {
    private static final FactFinder FINDER = new FactFinder();

    static Article article(@Nullable String title, String body) {
        List<Passage> passages = body.lines()
                .map(line -> new Passage(Passage.Type.PARAGRAPH, line))
                .toList();
        return new Article(
                "a", title, null, null, null, Genre.NEWS, List.of(), null, passages, body, List.of(), List.of(), 1, 1);
    }

    static SplitPage page(
            @Nullable PartialDate date, @Nullable String home, List<String> furniture, Article... articles) {
        DateOrigin origin = date == null ? null : DateOrigin.PATH;
        return new SplitPage("p.md", null, date, origin, 1, home, List.of(articles), furniture, null);
    }

    private static Article found(@Nullable String title, String body) {
        return FINDER.find(page(new PartialDate(2022, 11, 30), null, List.of(), article(title, body)))
                .articles()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    本报讯 近日，由河南省总工会主办的技能比武在郑州市举行。                  | 河南省总工会
                    本报讯 在福州市总工会的支持下，职工书屋开门迎客。福州市总还送来图书。     | 福州市总工会
                    本报讯 四川省成都市双流区总工会启动送清凉活动。                           | 双流区总工会
                    本报讯 天津市邮政公司工会为投递员送去手套。                              | 天津市邮政公司工会
                    本报讯 记者从全总获悉，今年的劳模疗休养即将开始。                        | 中华全国总工会
                    本报讯 全国各级工会要把服务送到一线，基层工会要建好职工之家。             |
                    本报讯 中国海员建设工会在青岛召开座谈会。                               | 中国海员建设工会
                    本报讯 辽宁省沈阳市的劳模走进校园，市总工会主席到场祝贺。                 | 沈阳市总工会
                    本报讯 青石街道党工委委员、总工会主席李默到青石街道职工之家调研。          | 青石街道总工会
                    本报讯 苏州市的护士节上，市医务工会为护士送花。                          | 苏州市医务工会
                    本报讯 远山重工党委书记、工会主席李默走进车间，远山重工的职工围了上来。    | 远山重工工会
                    据报道，英国公共与商业服务工会宣布下周罢工。                            | 英国公共与商业服务工会
                    美国编剧协会的罢工进入第三周，制片商没有让步。                          | 美国编剧协会
                    本报讯 2006年，他历任丹阳市副市长、市总工会主席；后到镇江市工作。         | 丹阳市总工会
                    本报讯 如有疑问，请拨打城北高新园区总工会的电话。                        | 城北高新园区总工会
                    1926年，他当选为赣州总工会委员长。                                     | 赣州总工会
                    本报讯 快递行业工会要行动起来，企业工会也要跟上。                        |
                    """)
    void findsUnionsByTheirFullNames(String body, @Nullable String union) {
        assertThat(found(null, body).unions()).isEqualTo(union == null ? List.of() : List.of(union));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    江苏沛县总工会为小微企业解难         | 江苏省/徐州市/沛县
                    襄樊市总工会表彰先进               | 湖北省/襄阳市
                    北京市崇文区职工学校开学            | 北京市/东城区
                    内蒙古包头市举办职工运动会          | 内蒙古自治区/包头市
                    青海南部牧区的职工之家             | 青海省
                    高雄港职工举行座谈会               | 台湾省/高雄市
                    台中市职业工会为工友捐款            | 台湾省/台中市
                    代表团赴台北访问                   | 台湾省/台北市
                    电视台北京记者站的职工             | 北京市
                    重视台州职工的培训                 | 浙江省/台州市
                    讲台湾职工的故事                   | 台湾省
                    """)
    void namesTheRegionByItsPathOfToday(String title, String region) {
        assertThat(found(title, "本报讯 活动昨日结束。").regions()).contains(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中国台北队在比赛中夺冠", "平台中的数据归劳动者", "舞台北侧和南侧坐满了职工", "站在讲台东边的老师傅"})
    void noPlaceIsReadAcrossWords(String title) {
        assertThat(found(title, "本报讯 活动昨日结束。").regions()).isEmpty();
    }

    @Test
    void anArticleWithoutFactsHasEmptyLists() {
        Article article = found("怎样写好一封信", "信要写得清楚，字要写得端正。");
        assertThat(article.regions()).isEmpty();
        assertThat(article.unions()).isEmpty();
    }

    @Test
    void whatAnArticleAlreadyHasIsKept() {
        Article given = article("河南省总工会开会", "本报讯 会开了。").withFacts(List.of("陕西省"), List.of("陕西省总工会"));
        Article article =
                FINDER.find(page(null, null, List.of(), given)).articles().getFirst();
        assertThat(article.regions()).containsExactly("陕西省");
        assertThat(article.unions()).containsExactly("陕西省总工会");
    }
}
