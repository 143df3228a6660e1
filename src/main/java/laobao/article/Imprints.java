package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes up the small print of composed pages: mastheads, bylines, labels, rows of lists. Names of people are drawn, none is meant. */
final class Imprints {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳司马上官";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文海波春玉兰红梅庆生立新民永安晓东思源一帆小禾子涵清远致和";
    private static final List<String> PLACES = List.of(
            "江城", "北方", "海东", "河西", "云南", "湖北", "山东", "辽宁", "四川", "广东", "郑州", "沈阳", "昆明", "青岛", "株洲", "银川", "石河子",
            "大庆");
    private static final List<String> NEWSPAPERS =
            List.of("工人日报", "日报", "工人报", "职工报", "劳动报", "工友报", "晚报", "劳动导报", "建设报", "工运周刊");
    private static final List<String> SECTIONS =
            List.of("要闻", "综合", "综合新闻", "副刊", "时事", "维权", "工会新闻", "工会·就业", "国际", "经济", "读者之声", "产改前沿");
    private static final List<String> SUBJECTS = List.of(
            "工会", "职工", "产改", "维权", "就业", "班组", "车间", "女工", "工友", "企业", "市县", "各地", "基层", "文体", "安全", "法律", "经济");
    private static final List<String> BRIEFS =
            List.of("简讯", "短讯", "短波", "快讯", "一句话新闻", "速览", "速递", "集锦", "短新闻", "简报", "动态", "拾零", "点击");
    private static final List<String> LABELS = List.of(
            "之窗", "风采", "广角", "之声", "看台", "故事", "观察", "聚焦", "人物", "论坛", "信箱", "连线", "调查", "之友", "天地", "园地", "纪事", "前沿",
            "新视野");
    private static final List<String> OFFICES = List.of(
            "总工会", "总工会宣教部", "人力资源和社会保障局", "职工服务中心", "机床厂工会委员会", "纺织有限公司", "报社编辑部", "人民法院", "劳动竞赛委员会办公室", "职工技术协会");
    private static final List<String> JOBS = List.of("记者", "本报记者", "通讯员", "本报通讯员", "新华社记者", "本报特约记者", "作者");

    private final Random random;

    Imprints(Random random) {
        this.random = random;
    }

    int pick(int... shares) {
        int sum = 0;
        for (int share : shares) sum += share;
        int at = random.nextInt(sum);
        for (int i = 0; i < shares.length; i++) {
            at -= shares[i];
            if (at < 0) return i;
        }
        return 0;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String one(List<String> of) {
        return Objects.requireNonNull(of.get(random.nextInt(of.size())));
    }

    private String one(String... of) {
        return one(List.of(of));
    }

    /** A person's, with a space in it where two characters stand under longer ones. */
    String name(boolean spread) {
        char surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
        char given = GIVEN.charAt(random.nextInt(GIVEN.length()));
        if (chance(0.55)) return "" + surname + given + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return spread ? surname + one(" ", "　") + given : "" + surname + given;
    }

    private String names() {
        return chance(0.7) ? name(false) : name(false) + " " + name(false);
    }

    String lead() {
        String by = one("（", "(");
        String people = "记者" + names() + (chance(0.4) ? " 通讯员" + names() : "");
        if (chance(0.15)) people = "通讯员" + names();
        String close = by.equals("（") ? "）" : ")";
        return switch (pick(8, 2, 2, 1)) {
            case 0 -> "本报讯" + (chance(0.6) ? " " : "") + by + people + close;
            case 1 -> "本报" + one(PLACES) + day() + "电" + by + people + close;
            case 2 -> "新华社" + one(PLACES) + day() + "电" + (chance(0.5) ? by + people + close : "");
            default -> "本报讯 ";
        };
    }

    private String day() {
        return (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    }

    String date() {
        return switch (pick(5, 1, 2)) {
            case 0 -> 1980 + random.nextInt(45) + "年" + day();
            case 1 -> day();
            default ->
                "一九" + one("七九", "八四", "八九", "九三", "九八") + "年" + one("三", "五", "十", "十一") + "月" + one("二", "十四", "二十六")
                        + "日";
        };
    }

    String byline() {
        return switch (pick(5, 2, 1, 1)) {
            case 0 -> one(JOBS) + one(" ", "　", "") + name(true) + (chance(0.3) ? " " + name(true) : "");
            case 1 -> name(true);
            case 2 -> "（" + one(JOBS) + names() + "）";
            default -> "本报记者 " + name(true) + " 通讯员 " + name(true);
        };
    }

    String bracketed() {
        return chance(0.7) ? "（" + (chance(0.2) ? one(JOBS) : "") + names() + "）" : "(" + names() + ")";
    }

    String signature() {
        return chance(0.5) ? bracketed() : one(JOBS) + " " + name(true);
    }

    String credit(boolean bracketed) {
        String who = (chance(0.7) ? one(JOBS) + one(" ", "　", "") : "") + name(true);
        String credit = who + one(" 摄", "摄", " 摄影报道", " 文/图", "　摄", " 供图", "报");
        return bracketed ? "（" + credit + "）" : credit;
    }

    String label(Story story) {
        String clause = story.clause(2, 6, random);
        return switch (pick(4, 3, 3)) {
            case 0 -> one(SUBJECTS) + one(LABELS);
            case 1 -> briefs();
            default -> clause == null ? one(SUBJECTS) + one(LABELS) : clause;
        };
    }

    String briefs() {
        return (chance(0.85) ? chance(0.8) ? one(SUBJECTS) : one(PLACES) : "") + one(BRIEFS);
    }

    String versesLabel() {
        return one("诗歌", "诗页", "工余诗草", "副刊", "职工诗苑", "散文", "诗与歌");
    }

    String lettersLabel() {
        return one("读者来信", "来信照登", "群众来信", "职工信箱", "读者之声", "来函", "有问必答");
    }

    String opinionsLabel() {
        return one("今日谈", "工余杂谈", "短评", "时评", "社论", "微言", "街谈巷议", "班组论坛", "快人快语", "晨议", "一得录");
    }

    String listTitle() {
        return one("名单", "获奖名单", "公示", "一览表", "统计表", "时间表", "价目", "候选人名单");
    }

    /** A row of a list in one of four forms. */
    String row(int form, Story story, int number) {
        String what = Objects.requireNonNullElse(story.clause(4, 16, random), "机修车间");
        return switch (form) {
            case 0 -> name(true) + " " + what;
            case 1 -> what + " " + random.nextInt(900) + " " + random.nextInt(100) + "." + random.nextInt(10);
            case 2 -> (number + 1) + one(".", "、", " ") + name(false) + one("　", " ") + what;
            default -> one("一等奖：", "二等奖：", "优秀奖：", what + "：") + names() + " " + names();
        };
    }

    String organisation() {
        return one(PLACES) + (chance(0.5) ? "市" : "省") + one(OFFICES);
    }

    private String newspaper() {
        return one(PLACES) + one(NEWSPAPERS);
    }

    private String dateline() {
        return 1980 + random.nextInt(45) + "年" + day() + one(" ", "　") + "星期" + one("一", "二", "三", "四", "五", "六", "日");
    }

    List<String> head() {
        String page = one(
                "第" + (1 + random.nextInt(8)) + "版", "第" + one("一", "二", "三", "四") + "版", "" + (1 + random.nextInt(8)));
        String section = one(SECTIONS);
        return switch (pick(3, 3, 2, 2, 1, 2)) {
            case 0 -> List.of(newspaper(), dateline() + " " + page);
            case 1 -> List.of(newspaper() + " " + dateline() + " " + page + (chance(0.5) ? " " + section : ""));
            case 2 -> List.of(dateline(), newspaper(), page + " " + section);
            case 3 -> List.of(section + " " + page, dateline());
            case 4 ->
                List.of(
                        newspaper(),
                        dateline(),
                        "国内统一刊号CN" + (11 + random.nextInt(50)) + "-0012 第" + (1000 + random.nextInt(9000)) + "期",
                        "今日" + one("四", "八") + "版");
            default -> List.of(newspaper() + " · " + section + " " + dateline() + " " + page);
        };
    }

    List<String> foot() {
        List<String> foot = new ArrayList<>();
        if (chance(0.7))
            foot.add(one("责任编辑", "本版编辑", "编辑", "责编", "值班编委")
                    + one("：", ":", " ")
                    + name(true)
                    + (chance(0.5) ? " " + one("美编", "校对", "版式", "本版编辑") + one("：", ":", " ") + name(true) : ""));
        if (chance(0.3))
            foot.add(one("社址：", "本报地址：", "地址:") + one(PLACES) + "市解放路" + random.nextInt(300) + "号 邮编："
                    + (100000 + random.nextInt(700000)));
        if (chance(0.3)) foot.add(one("电话：", "新闻热线：", "广告部电话:") + (20000000 + random.nextInt(60000000)));
        if (chance(0.15)) foot.add("每份零售" + one("三分", "五角", "1.00元", "0.60元"));
        if (chance(0.1)) foot.add("电子信箱：grb" + random.nextInt(100) + "@example.com");
        return foot;
    }

    List<String> advertisement() {
        List<String> lines = new ArrayList<>();
        if (chance(0.5)) lines.add(one("广告", "广 告", "招聘", "分类广告"));
        lines.add(one("诚聘", "招聘", "常年供应", "转让", "出租") + one("电焊工、车工数名", "冷轧钢板", "闲置厂房", "二手机床", "糕点师傅")
                + one("，待遇面议", "，价格优惠", "") + " 电话：" + (20000000 + random.nextInt(60000000)));
        if (chance(0.5)) lines.add("地址：" + one(PLACES) + "市建设路" + random.nextInt(200) + "号");
        return lines;
    }
}
