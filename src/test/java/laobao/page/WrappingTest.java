package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {
    private static final List<String> PAGE = List.of(
            "末班电车多等五分钟",
            "本报讯（记者罗一鸣）近日，江城市电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着车跑。",
            "车队工会主席说，这五分钟是工人们用一年的意见单换来的，今后还要在冬天把候车亭的门装上，让等车的人不再受冻。",
            "据介绍，三路电车一共有28辆，每天运送职工3600多人次，最晚的一班在夜里23时45分从纺织厂门口开出。",
            "铸造车间里的读书角",
            "本报记者 尤念慈",
            "读书角起初只有三本书，是翻砂工段的老班长从家里背来的，三盏台灯也是他自己掏钱添的，如今已有四百多册书在工友手里转。",
            "工段的墙上贴着一张借书表，上面写满了名字，封皮上都是黑手印，可是没有一本书少过页，这让老班长很自豪。");

    private static String wrapped(int width, boolean indented, boolean gaps) {
        return PAGE.stream()
                .map(text -> {
                    String whole = indented && text.length() > 20 ? "　　" + text : text;
                    List<String> lines = new ArrayList<>();
                    for (int i = 0; i < whole.length(); i += width)
                        lines.add(whole.substring(i, Math.min(whole.length(), i + width)));
                    return String.join("\n", lines);
                })
                .collect(Collectors.joining(gaps ? "\n\n" : "\n"));
    }

    /** The blocks of a page, those that may go on with the one before it glued to that. */
    private static List<String> texts(String page) {
        List<String> texts = new ArrayList<>();
        for (Block block : Blocks.of(page, 1)) {
            if (block.mayGoOn()) texts.add(texts.removeLast() + block.text());
            else texts.add(block.text());
        }
        return texts;
    }

    @Test
    void whetherASentenceThatFillsALineEndsAParagraphIsLeftOpen() {
        String page = String.join(
                "\n",
                "江城市的电车工人说，每天都有下",
                "夜班的女工追着末班车跑过了桥。",
                "末班电车在桥头为夜班女工多等五",
                "分钟",
                "本报讯（记者罗一鸣）这五分钟是",
                "工人用一年的意见单换来的，今后",
                "还要在冬天把候车亭的门装上。");
        assertThat(Blocks.of(page, 1))
                .extracting(Block::text, Block::mayGoOn)
                .containsExactly(
                        tuple("江城市的电车工人说，每天都有下夜班的女工追着末班车跑过了桥。", false),
                        tuple("末班电车在桥头为夜班女工多等五分钟", true),
                        tuple("本报讯（记者罗一鸣）这五分钟是工人用一年的意见单换来的，今后还要在冬天把候车亭的门装上。", false));
    }

    @Test
    void aMastheadAndASignatureEndALineThatIsFull() {
        String page = String.join(
                "\n",
                "江城工人报　1987年3月12日　第二版",
                "末班电车多等五分钟",
                "　　江城市的电车工人说，每天都有下夜班的",
                "女工追着末班车跑过桥，这五分钟是大家用一",
                "年的意见单换来的。　　　　　　（石砚秋）",
                "桥头亮起了灯",
                "　　今后还要在冬天把候车亭的门装上，让等",
                "车的人不再受冻，灯也要亮到末班车开走。",
                "　　江城市电车公司说，门已经在做，灯已经",
                "装好了，下个月就能亮起来。");
        assertThat(texts(page))
                .containsExactly(
                        "江城工人报　1987年3月12日　第二版",
                        "末班电车多等五分钟",
                        "江城市的电车工人说，每天都有下夜班的女工追着末班车跑过桥，这五分钟是大家用一年的意见单换来的。　　　　　　（石砚秋）",
                        "桥头亮起了灯",
                        "今后还要在冬天把候车亭的门装上，让等车的人不再受冻，灯也要亮到末班车开走。",
                        "江城市电车公司说，门已经在做，灯已经装好了，下个月就能亮起来。");
    }

    @ParameterizedTest
    @CsvSource({
        "12, true, true",
        "12, false, true",
        "14, true, false",
        "14, false, false",
        "17, true, true",
        "17, false, false",
        "20, true, false",
        "20, false, true",
        "23, false, false",
        "25, true, true",
        "24, false, false"
    })
    void aWrappedPageComesBackWhole(int width, boolean indented, boolean gaps) {
        assertThat(texts(wrapped(width, indented, gaps))).isEqualTo(PAGE);
    }

    @Test
    void aPageOfWholeParagraphsStaysAsItIs() {
        assertThat(texts(String.join("\n", PAGE))).isEqualTo(PAGE);
        assertThat(texts(String.join("\n\n", PAGE))).isEqualTo(PAGE);
    }

    @Test
    void aPoemIsNotProse() {
        List<String> poem = List.of(
                "工地上的月光",
                "尤念慈",
                "塔吊把月亮举过了楼顶，",
                "我们把汗水洒进了黎明，",
                "混凝土记得每一双手掌，",
                "钢筋里流着同样的歌声，",
                "等到万家的灯火都亮了，",
                "谁还会记得我们的姓名，",
                "只有那些砖缝里的野草，",
                "年年替我们绿了又青青。");
        assertThat(texts(String.join("\n", poem))).isEqualTo(poem);
    }

    @Test
    void wordsOfLettersKeepTheirSpaces() {
        String page = String.join(
                "\n",
                "记者从市总工会获悉，新的职工服务平台日前已",
                "经上线运行，各企业的职工可以用手机登录，查",
                "询自己的会员信息，也可以在线申请困难帮扶和",
                "法律援助，平台还同香港的 China Labour",
                "Daily 的数据库相连，方便大家随时查阅过去的",
                "报道和政策文件，目前已有三万多名职工注册使",
                "用，反映良好。");
        assertThat(texts(page))
                .hasSize(1)
                .first()
                .asString()
                .contains("China Labour Daily")
                .contains("手机登录，查询自己");
    }

    @Test
    void markedHeadingsStandAlone() {
        String page = wrapped(14, false, false).replace("铸造车间", "# 铸造车间");
        assertThat(texts(page)).isEqualTo(PAGE);
        assertThat(Blocks.of(page, 1))
                .anyMatch(block -> block.level() == 1 && block.text().equals("铸造车间里的读书角"));
    }
}
