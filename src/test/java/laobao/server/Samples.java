package laobao.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.lucene.LuceneArchiveWriter;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;

/** Invented articles to try the server with. */
final class Samples {
    private static final String[] CITIES = {
        "河南省/郑州市", "河南省/洛阳市", "山东省/青岛市", "辽宁省/沈阳市", "江苏省/淮安市", "四川省/成都市", "广东省/深圳市", "陕西省/西安市"
    };
    private static final String[] SUBJECTS = {"劳模宣讲进车间", "职工夜校开课", "户外驿站送清凉", "技能竞赛掀热潮", "欠薪维权有绿灯", "班组长话创新"};
    private static final Genre[] GENRES = Genre.values();

    /** What the articles' own paragraphs are made of; nobody searches for these. */
    private static final String LETTERS = "松柏梅兰竹菊桂枫柳杏桃梨枣榆槐桑麻葵藤萝苔蕨芦荻菱藕鹤雁鹭鸥燕鹊莺鸠雀隼鹿獐狐兔獭貂鲤鲫鳜鳊霜露雾霭虹霞雪雹溪涧潭瀑岩崖谷岭";

    private Samples() {}

    /** Makes an archive of them in a folder. */
    static void index(Path folder) throws IOException {
        try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(folder)) {
            writer.replace("samples", "1", articles());
            writer.commit();
        }
    }

    /** Sixty-four articles of eight cities and eleven years, some of one page, the last without headline or date. */
    static List<ArchivedArticle> articles() {
        List<ArchivedArticle> all = new ArrayList<>();
        for (int i = 0; i < 59; i++) {
            String region = CITIES[i % CITIES.length];
            String city = region.substring(4);
            String title = city.replace("市", "") + SUBJECTS[i % SUBJECTS.length];
            all.add(archived(
                    article("a" + (100 + i), title, i % 3 == 0 ? "听工人讲自己的故事" : null, region, GENRES[i % 6]),
                    new PartialDate(2013 + i % 10, 1 + i % 12, 1 + i % 28),
                    i % 4 + 1));
        }
        // One edition: three articles of its first page in reverse, one of its second.
        for (int i = 1; i <= 4; i++) {
            Article article = article("p" + i, "同日第" + i + "篇", null, "广东省/深圳市", Genre.NOTICE);
            ArchivedArticle a = archived(article, new PartialDate(2023, 5, 1), 1);
            all.add(new ArchivedArticle(
                    article,
                    a.newspaper(),
                    a.date(),
                    a.dateOrigin(),
                    i == 4 ? 2 : 1,
                    10 - i,
                    a.source(),
                    null,
                    a.unionPaths()));
        }
        Article untitled = article("z1", null, null, "河南省/郑州市", Genre.BRIEF);
        all.add(new ArchivedArticle(untitled, null, null, null, null, 0, "z.md", null, List.of("中华全国总工会/河南省总工会")));
        return all;
    }

    static ArchivedArticle archived(Article article, PartialDate date, int page) {
        String province = article.regions().getFirst().substring(0, 3);
        return new ArchivedArticle(
                article,
                page == 1 ? "北方工人报" : "劳动晨报",
                date,
                DateOrigin.PATH,
                page,
                0,
                "/secret/folder/page.md",
                null,
                List.of("中华全国总工会/" + province + "总工会"));
    }

    static Article article(
            String id,
            @org.jspecify.annotations.Nullable String title,
            @org.jspecify.annotations.Nullable String kicker,
            String region,
            Genre genre) {
        String city = region.substring(4);
        String lead = "本报讯 (记者林小禾 通讯员周望川)连日来," + city + "总工会组织劳模和工匠走进车间、工地与夜校,同一线职工面对面交流,"
                + "把多年积累的手艺和心得讲给年轻人听。活动开展以来,已有二十多家企业的三千余名职工参加。";
        String second = "“师傅肯教,我们就肯学。”在一家机床厂工作三年的青年职工说,过去遇到难题只能自己琢磨,如今每周都有人带着图纸到班组来," + "一边操作一边讲解,许多毛病当场就能找到缘由。";
        String third = city + "总工会有关负责人介绍,下一步还将把课堂开进更多小微企业,为外来务工人员、快递员和网约车司机提供夜间课程," + "学满规定课时者可以免费参加职业技能等级评定。";
        String own = own(id);
        List<Passage> body = List.of(
                new Passage(Passage.Type.PARAGRAPH, lead),
                new Passage(Passage.Type.CROSSHEAD, "课堂开到机床边"),
                new Passage(Passage.Type.PARAGRAPH, second),
                new Passage(Passage.Type.CAPTION, "图为老师傅在车间向青年职工讲解刀具的刃磨。"),
                new Passage(Passage.Type.CREDIT, "本报通讯员 周望川 摄"),
                new Passage(Passage.Type.PARAGRAPH, third),
                new Passage(Passage.Type.PARAGRAPH, own));
        return new Article(
                id,
                title,
                kicker,
                title == null ? null : "三千余名职工走进“流动课堂”",
                genre == Genre.FEATURE ? "新闻特写" : null,
                genre,
                List.of(new Byline("记者", "林小禾"), new Byline("通讯员", "周望川")),
                genre == Genre.FEATURE ? "老师傅把课堂开到机床边,年轻人把问题带到课堂上。" : null,
                body,
                title + "\n" + lead + "\n" + second + "\n" + third + "\n" + own,
                List.of(region),
                List.of(region.substring(0, 3) + "总工会"),
                genre == Genre.NEWS ? 2 : 1,
                0.9);
    }

    /** As much that is in no other article as makes it no reprint of one. */
    private static String own(String id) {
        Random random = new Random(id.hashCode());
        StringBuilder own = new StringBuilder();
        for (int i = 1; i <= 600; i++) {
            own.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            if (i % 12 == 0) own.append(i % 48 == 0 ? '。' : '，');
        }
        return own.toString();
    }
}
