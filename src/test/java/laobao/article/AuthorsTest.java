package laobao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laobao.article.Draft.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of bylines, with names made up; {@code -} is nobody. */
class AuthorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本报讯 (记者余小禾 通讯员葛小如)帮扶困难职工。 | 记者:余小禾 通讯员:葛小如
            本报讯（记者王伟 通讯员卢小川 陈小燕）近日， | 记者:王伟 通讯员:卢小川 通讯员:陈小燕
            本报讯（记者王　伟 通讯员李　明）近日， | 记者:王伟 通讯员:李明
            本报讯（记者 王 伟 李 明 通讯员 张 小 山）近日， | 记者:王伟 记者:李明 通讯员:张小山
            本报讯（记者文山 王小文）近日， | 记者:文山 记者:王小文
            本报讯（记者王摄 通讯员李图）近日， | 记者:王摄 通讯员:李图
            本报讯（记者柳小禾 文大川 通讯员龚小雨 何青山）大年初一， | 记者:柳小禾 记者:文大川 通讯员:龚小雨 通讯员:何青山
            本报讯（本报记者王伟）近日， | 记者:王伟
            本报讯（首席记者王伟 实习生李明）近日， | 记者:王伟 实习生:李明
            本报讯（实习记者王伟）近日， | 记者:王伟
            本报讯（记者王伟通讯员李明）近日， | 记者:王伟 通讯员:李明
            本报讯（记者王伟 特约通讯员李明 张山）近日， | 记者:王伟 通讯员:李明 通讯员:张山
            本报讯（通讯员王伟）近日， | 通讯员:王伟
            本报讯（王伟 李明山）近日， | 作者:王伟 作者:李明山
            本报讯（欧阳明 司马小山）近日， | 作者:欧阳明 作者:司马小山
            本报讯（记者欧阳 明）近日， | 记者:欧阳明
            本报讯（记者买买提·艾力）近日， | 记者:买买提·艾力
            本报讯（记者王伟、李明、张山）近日， | 记者:王伟 记者:李明 记者:张山
            本报讯 记者王伟从市总工会获悉， | 记者:王伟
            本报讯记者王伟明报道：近日， | 记者:王伟明
            本报讯 记者王伟 通讯员李明报道：近日， | 记者:王伟 通讯员:李明
            本报北京1月4日电（记者王伟）今天， | 记者:王伟
            本报北京1月4日电记者王伟明报道：今天， | 记者:王伟明
            本报长沙4日讯（记者王伟明、李山）今天， | 记者:王伟明 记者:李山
            本报北京一月七日讯新华社记者秦大川、本报记者向明报道：在 | 记者:秦大川 记者:向明
            本报开罗12月30日电记者温大川、新华社记者刘大也、赵小毅报道：中国 | 记者:温大川 记者:刘大也 记者:赵小毅
            新华社北京1月1日电（记者王伟、李明）国家 | 记者:王伟 记者:李明
            据新华社北京1月1日电（记者罗大玉）国家 | 记者:罗大玉
            （新华社北京1月1日电）国家 | -
            新华社北京1月1日电 国家统计局公布 | 通讯社:新华社
            据新华社莫斯科1月1日电（记者胡大川）俄罗斯 | 记者:胡大川
            中新社成都1月1日电（记者王伟）四川 | 记者:王伟
            中新社成都1月1日电 四川 | 通讯社:中新社
            新华社北京1月1日电题：春天的故事 | 通讯社:新华社
            工人日报讯（记者王伟）近日， | 记者:王伟
            中工网讯（记者王伟）近日， | 记者:王伟
            ▲本报讯（通讯员王伟）近日， | 通讯员:王伟
            （记者王伟）近日，全市 | 记者:王伟
            记者在会上获悉，今年（2022年）全市 | -
            本报讯 据市总工会统计，今年 | -
            本报讯（见习记者王伟）近日， | 记者:王伟
            """)
    void aLeadNamesItsAuthors(String lead, String expected) {
        assertThat(shown(of(Role.LEAD, lead))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本报记者 杨大山 张嫱如 | 记者:杨大山 记者:张嫱如
            本报记者 王 伟 | 记者:王伟
            本报记者 王　伟　李　明　张小山 | 记者:王伟 记者:李明 记者:张小山
            本报记者余大山何伟 | 记者:余大山 记者:何伟
            本报记者王伟李明 | 记者:王伟 记者:李明
            新华社记者陈大毛本报记者吕大 | 记者:陈大毛 记者:吕大
            新华社记者 王伟、李明 | 记者:王伟 记者:李明
            □ 本报记者 王伟 | 记者:王伟
            ■王伟 | 作者:王伟
            案情简介 | -
            新闻照片 | -
            欧阳大山 | 作者:欧阳大山
            石砚 | 作者:石砚
            工人 石 砚 | 作者:石砚
            本报首席记者 王伟 | 记者:王伟
            本报驻俄罗斯记者许大宏 | 记者:许大宏
            本报驻河南首席记者 王伟 本报通讯员 李明 | 记者:王伟 通讯员:李明
            本报特约记者 王伟 | 记者:王伟
            本报特约撰稿人 王伟 | 撰稿:王伟
            本报特约评论员 王伟 | 评论员:王伟
            本报实习生 王伟 | 实习生:王伟
            记者：王伟 | 记者:王伟
            作者：王伟 | 作者:王伟
            通讯员/王伟 | 通讯员:王伟
            文/王伟 图/李明 | 文:王伟 图:李明
            文/图 王伟 | 文/图:王伟
            文：王伟　图：李明 | 文:王伟 图:李明
            王伟 文/图 | 文/图:王伟
            王伟 文 李明 图 | 文:王伟 图:李明
            王伟文并摄 | 文并摄:王伟
            王伟 摄影报道 | 摄影报道:王伟
            本报记者 王伟 摄影报道 | 记者:王伟
            本报记者 王伟 文/图 | 记者:王伟
            本报记者王伟摄影报道 | 记者:王伟
            王伟 | 作者:王伟
            王　伟 | 作者:王伟
            （王伟 李明） | 作者:王伟 作者:李明
            王伟（郑州大学） | 作者:王伟
            本报评论员 | 评论员:本报评论员
            人民日报评论员 | 评论员:人民日报评论员
            本报特约评论员 | 评论员:本报特约评论员
            本报编辑部 | 作者:本报编辑部
            河南省总工会调研组 | 作者:河南省总工会调研组
            （作者系河南省劳动模范） | -
            （作者单位：某某大学） | -
            （作者王小山系某某大学教授） | 作者:王小山
            王伟 编译 | 编译:王伟
            口述：王伟 整理：李明 | 口述:王伟 整理:李明
            本报记者 王伟 实习生 李明 | 记者:王伟 实习生:李明
            本报记者 John Smith | 记者:John Smith
            """)
    void aLineOfItsOwnNamesThem(String line, String expected) {
        assertThat(shown(of(Role.BYLINE, line))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本报通讯员 沈小岳报 | 通讯员:沈小岳
            新华社记者王青如摄 | 记者:王青如
            本报记者 王伟 摄 | 记者:王伟
            本报记者 田大山 本报通讯员 孙小花 摄 | 记者:田大山 通讯员:孙小花
            孙大立摄（影像中国） | 摄影:孙大立
            王伟 摄 | 摄影:王伟
            王伟 李明 摄 | 摄影:王伟 摄影:李明
            （王伟摄） | 摄影:王伟
            新华社发（王伟 摄） | 摄影:王伟
            王伟摄/人民图片 | 摄影:王伟
            王伟供图 | 供图:王伟
            摄影：王伟 | 摄影:王伟
            （新华社记者扎西小布摄） | 记者:扎西小布
            （本报记者王伟、李明参与采写） | -
            （综合本报记者王伟、李明报道） | -
            """)
    void aCreditNamesThem(String credit, String expected) {
        assertThat(shown(of(Role.CREDIT, credit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            △全市职工运动会昨日开幕。（王伟） | 作者:王伟
            全市职工运动会昨日开幕。(王 伟 李明山) | 作者:王伟 作者:李明山
            全市职工运动会昨日开幕。（记者 王伟） | 记者:王伟
            全市职工运动会昨日开幕。（本报记者王伟、李明） | 记者:王伟 记者:李明
            全市职工运动会昨日开幕。（通讯员王伟） | 通讯员:王伟
            全市职工运动会昨日开幕。（作者：王伟） | 作者:王伟
            全市职工运动会昨日开幕。——王 伟 | 作者:王伟
            图为职工在比赛。（王伟摄） | 摄影:王伟
            图为职工在比赛。（新华社记者黄大文摄）（传真照片） | 记者:黄大文
            图为职工在比赛。（新华社记者李大学摄） | 记者:李大学
            图为职工在比赛。（本报记者 王伟 摄影报道） | 记者:王伟
            全市职工运动会昨日开幕（王伟说） | -
            全市职工运动会昨日开幕。（化名） | -
            全市职工运动会昨日开幕。（下转第3版） | -
            全市职工运动会昨日开幕。（新华社北京1月1日电） | -
            全市职工运动会昨日开幕。（据新华社电） | -
            全市职工运动会昨日开幕。（摘自《某某报》） | -
            全市职工运动会昨日开幕。(视频编辑：张小山 文字编辑：温小浩) | -
            职工王伟（右一）在工作。（资料图片） | -
            """)
    void theEndNamesThem(String text, String expected) {
        assertThat(shown(of(Role.LEAD, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（本报记者李明）", "（李明）", "新华社记者李明摄"})
    void whoIsNamedFirstIsTheAuthor(String end) {
        List<Part> parts = parts(Role.LEAD, "本报讯（记者王伟）近日，运动会开幕。");
        parts.addAll(parts(Role.BODY, "职工们参加了比赛。" + end));
        parts.addAll(parts(Role.CREDIT, end));
        parts.addAll(parts(Role.BYLINE, end));
        assertThat(shown(Authors.of(parts))).isEqualTo("记者:王伟");
    }

    private static List<Byline> of(Role role, String text) {
        return Authors.of(parts(role, text));
    }

    private static List<Part> parts(Role role, String text) {
        return new ArrayList<>(List.of(new Part(role, text, 1)));
    }

    private static String shown(List<Byline> authors) {
        return authors.isEmpty()
                ? "-"
                : authors.stream().map(a -> a.role() + ":" + a.name()).collect(Collectors.joining(" "));
    }
}
