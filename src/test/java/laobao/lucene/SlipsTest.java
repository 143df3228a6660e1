package laobao.lucene;

import static laobao.lucene.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typical slips of who types labor news in pinyin, in Mandarin or with a southern ear, and of OCR. */
class SlipsTest {
    private static TestArchive archive;

    @BeforeAll
    static void fill() throws IOException {
        archive = new TestArchive(article(
                "a",
                null,
                "劳模，工伤，职工，技能竞赛，养老保险，困难职工，送温暖，安全生产，法律援助，就业培训，产业工人，快递员，大国工匠，脱贫攻坚，新农村建设，退休金。",
                "农民工，劳动争议，职业病，工资拖欠，社会保障，失业保险，欠薪，环卫工人，关爱，船员，先进，能手，湖南省，高层建筑，工程师，生产，产业园，城市。",
                "未来，已经，人民，工人，待遇，土地，干部，品质，休假，宣传，冶炼，拨款，免费，拆迁，卫士，自治区，乌鲁木齐，自己，劳动。"));
    }

    @AfterAll
    static void close() throws IOException {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        劳膜, 劳模
        公伤, 工伤
        职公, 职工
        技能竟赛, 技能竞赛
        养劳保险, 养老保险
        困男职工, 困难职工
        送文暖, 送温暖
        安全生铲, 安全生产
        法律缘助, 法律援助
        就业陪训, 就业培训
        产业公人, 产业工人
        快弟员, 快递员
        大国公匠, 大国工匠
        脱贫攻间, 脱贫攻坚
        新农材建设, 新农村建设
        退体金, 退休金
        农名工, 农民工
        劳动增议, 劳动争议
        子业病, 职业病
        工支拖欠, 工资拖欠
        社会保脏, 社会保障
        私业保险, 失业保险
        黄卫工人, 环卫工人
        光爱, 关爱
        床员, 船员
        相进, 先进
        冷手, 能手
        福南省, 湖南省
        高层建组, 高层建筑
        工层师, 工程师
        森产, 生产
        仓业园, 产业园
        陈市, 城市
        末来, 未来
        己经, 已经
        入民, 人民
        工入, 工人
        侍遇, 待遇
        士地, 土地
        千部, 干部
        晶质, 品质
        体假, 休假
        宜传, 宣传
        治炼, 冶炼
        拔款, 拨款
        兔费, 免费
        折迁, 拆迁
        卫土, 卫士
        白治区, 自治区
        鸟鲁木齐, 乌鲁木齐
        自已, 自己
        劳勋, 劳动
        """)
    void whatWasMeantIsOffered(String typed, String meant) throws IOException {
        assertThat(archive.search(typed).didYouMean()).contains(meant);
    }

    /** Words of another sound and another look are not taken for these. */
    @ParameterizedTest
    @CsvSource({"老人", "农历", "飞机", "电影院", "劳动"})
    void whatNobodyMixesUpIsNot(String typed) throws IOException {
        assertThat(archive.search(typed).didYouMean()).isEmpty();
    }
}
