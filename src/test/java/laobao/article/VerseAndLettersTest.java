package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laobao.page.Page;
import org.junit.jupiter.api.Test;

/** Poems in stanzas; readers' letters with who has written them, and what the newspaper answers. */
class VerseAndLettersTest {
    private static final String BATHS = """
            平岭煤矿三号井建成职工浴室
            本报讯（通讯员高明）平岭煤矿三号井职工浴室日前建成，可供二百人同时洗浴。工会主席说，今后还要在井口建一座热饭房。

            """;
    private static final String GLOVES = """
            江城环卫工人领到防寒手套
            本报讯（记者陈立新）昨天，江城市总工会为一百二十名环卫工人送去了防寒手套和热水壶。市总工会副主席说，今年冬天来得早。
            """;

    private static List<Article> split(String text) {
        return new Splitter().split(Page.of("test", text)).articles();
    }

    /** On pages where an empty line parts articles it parts stanzas, too. */
    @Test
    void aPoemIsOneArticleWithAllItsStanzas() {
        List<Article> articles = split(BATHS + """
                矿灯
                孙大河
                井口的风从脚下吹来
                我把矿灯举过头顶
                八百米深处
                没有一颗星睡着

                煤是沉默的兄弟
                在黑暗里等了一亿年
                我敲一下
                它就亮一下

                母亲的缝纫机
                林秋云
                嗒嗒嗒嗒
                一条街都听得见母亲的雨
                她缝补厂服
                也缝补我的童年

                如今厂子搬走了
                缝纫机还站在窗前
                等一双手
                等一场没有下完的雨

                """ + GLOVES);
        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("平岭煤矿三号井建成职工浴室", "矿灯", "母亲的缝纫机", "江城环卫工人领到防寒手套");
        for (Article poem : articles.subList(1, 3)) {
            assertThat(poem.body()).as(poem.title()).hasSize(8);
            assertThat(poem.genre()).isEqualTo(Genre.FEATURE);
        }
        assertThat(articles.get(1).byline()).containsExactly(new Byline("作者", "孙大河"));
    }

    @Test
    void whoWritesALetterAndWhoAnswersItStandInItsText() {
        List<Article> articles = split("""
                ## 读者来信

                # 加班费该怎样算

                编辑同志：我在一家木器厂做计件工，每天要干十二个小时，老板说计件就没有加班费。请问这种说法对吗？

                平原市 李长根

                李长根同志：计件工也有加班费。用人单位安排劳动者在完成定额以后加班的，应当按照不低于计件单价的一百分之一百五十支付工资。

                本报法律顾问 宋明

                # 退休后还能参加工会活动吗

                编辑同志：

                我今年退休，厂里说退休的人不能再参加工会的活动。请问有这个规定吗？

                读者 赵守田

                赵守田同志：

                退休职工可以保留会籍，不再交会费，可以参加工会组织的文化体育活动。具体办法由各单位工会决定。

                编者

                # 铸造厂工会办起夜校

                本报讯（通讯员周小川）红星铸造厂工会日前办起职工夜校，首批三十七名青年工人报名学习制图和电工。
                """);
        assertThat(articles).extracting(Article::title).containsExactly("加班费该怎样算", "退休后还能参加工会活动吗", "铸造厂工会办起夜校");
        assertThat(articles).extracting(Article::column).containsExactly("读者来信", null, null);
        assertThat(articles.getFirst().body().getLast().text()).isEqualTo("本报法律顾问 宋明");
        assertThat(articles.get(1).body()).extracting(Passage::text).last().isEqualTo("编者");
        assertThat(articles.get(1).body()).hasSize(6);
    }

    /** What is addressed with a colon stays with its address, and a note of the editor's with its letter. */
    @Test
    void anEditorsNoteBelongsToItsLetterAndAnAnswerIsWhole() {
        List<Article> articles = split("""
                女工更衣室何时还给我们

                编辑同志：

                我们是江城第二纺织厂细纱车间的女工。去年春天，车间把我们的更衣室改成了纱锭仓库，说好三个月就还，可是一年多过去了，仓库还是仓库。

                一百三十多名女工只好在厕所里换衣服。我们向车间反映过五次，都说“再等等”。请报社帮我们问一问。

                江城第二纺织厂 杨桂芳等

                编者按：接到来信后，本报记者到该厂作了了解。厂方表示，来信反映的情况属实，将在十天内腾出更衣室，并装上暖气片。

                答杨桂芳等同志

                杨桂芳等同志：

                来信收悉。厂部已于本月五日召开专门会议，决定将纱锭搬到新仓库，更衣室从十五日起恢复使用。对车间长期拖延，厂部已作出批评。

                江城第二纺织厂办公室

                """ + GLOVES);
        assertThat(articles).extracting(Article::title).containsExactly("女工更衣室何时还给我们", "答杨桂芳等同志", "江城环卫工人领到防寒手套");
        assertThat(articles.getFirst().body()).hasSize(5).allMatch(p -> p.type() == Passage.Type.PARAGRAPH);
        assertThat(articles.get(1).body())
                .extracting(Passage::text)
                .satisfiesExactly(
                        to -> assertThat(to).isEqualTo("杨桂芳等同志："),
                        text -> assertThat(text).startsWith("来信收悉"),
                        from -> assertThat(from).isEqualTo("江城第二纺织厂办公室"));
    }

    /** A line in brackets ends what stands before it; it does not go on with the letter before. */
    @Test
    void aSignatureStaysWithItsLetter() {
        List<Article> articles = split("""
                **试用期里受了伤算不算工伤**

                编辑老师：

                您好！我到一家家具厂上班才十天，还在试用期，开锯的时候伤了手。老板说试用期没有签合同，不算工伤。请问他说得对吗？

                读者：马小军

                马小军同志：

                劳动关系从用工之日起建立，试用期内受伤同样应当认定为工伤。你可以在受伤之日起一年内，自己去申请认定。

                （江城市总工会法律援助中心 田静）

                **休产假期间工资怎么发**

                编辑老师：

                我休产假三个月，单位只发基本工资。请问产假工资应该怎么发？

                纺织女工 小梅

                小梅：

                参加了生育保险的，由生育津贴支付；没有参加的，由单位按照你产假前的工资支付。

                （江城市总工会女职工部）
                """);
        assertThat(articles).extracting(Article::title).containsExactly("试用期里受了伤算不算工伤", "休产假期间工资怎么发");
        assertThat(articles.getFirst().body().getLast().text()).isEqualTo("（江城市总工会法律援助中心 田静）");
        assertThat(articles.getLast().body().getLast().text()).isEqualTo("（江城市总工会女职工部）");
    }
}
