package laobao.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads unions of workplaces, trades and streets, at 工会 without 总: by the form of the name before it (…公司, …学校, …行业), by the
 * place it begins with, or as the workplace of the officer who is named (甲厂党委书记、工会主席).
 */
final class Workplaces {
    private static final String LEVELS = "省市区县州盟旗";
    private static final String[] GENERIC = {
        "全市", "全省", "全国", "全区", "全县", "全体", "全州", "全路", "各", "本", "我", "所有", "广大", "基层", "百人", "县以上", "市级", "省级", "区级",
        "县级", "大型", "非公", "民营", "国有企业", "小微", "企业", "机关", "街道", "两", "直属", "产业", "行业", "上级", "属地", "镇社", "街道社"
    };
    private static final String[] GENERIC_ANYWHERE = {
        "最大", "最早", "大工会", "等地", "各级", "各类", "各大", "多个", "多家", "一些", "主要", "一个", "优秀", "几家", "家企业", "新时代", "关于", "人民群众"
    };
    private static final String[] NO_BODY_AFTER = {
        "会员", "户外", "新就业", "劳动者", "服务站", "驿站", "法", "经费", "系统", "工作", "界", "干部", "大讲堂", "论坛"
    };
    /** After 工会组织: that it is the bodies of unions, and not what a union does (工会组织职工参观). */
    private static final Pattern ORGANISATION =
            Pattern.compile("建设|网络|体系|覆盖|组建|作用|负责|优势|力量|机构|架构|功能|领导|成立|们|[和与及、的，。；：）)”中内里要应须必在是也都将还就不能可有又等]|$");
    /** What a union does, after a name that no ending marks as a workplace's. */
    private static final String[] ACTS = {
        "主席", "副主席", "负责", "相关负责", "有关负责", "工作人员", "委员会", "将", "还", "在", "为", "组织", "举办", "开展", "一行", "主办", "代表", "感谢",
        "联合", "向", "供图", "副"
    };

    private static final String[] TITLES = {
        "党委", "党组", "党支部", "党总支", "党工委", "纪委", "董事长", "总经理", "副总经理", "经理", "行长", "副行长", "校长", "副校长", "院长", "副院长", "厂长",
        "副厂长", "主任", "副主任", "会长", "副会长", "常务副", "书记", "段长", "矿长", "所长"
    };
    private static final String[] PARTY_AND = {"党委及", "党委和", "党委、", "党支部、", "党支部和", "党政", "党委", "党"};
    private static final String[] LEGAL = {"有限", "责任", "股份", "集团", "总", "分", "子"};
    /** Unions of a trade in a place, of before 1949: 德安柴炭工人工会. */
    private static final String[] TRADES = {"工人", "店员", "海员", "船员", "教员"};

    private static final String NOT_AT_END = "员者工人们家级地业";

    private final UnionEdges edges;
    private final ForeignUnions foreign;
    private final NameTrie<Boolean> heads = new NameTrie<>();
    private final Set<String> firms = new HashSet<>();

    Workplaces(UnionEdges edges, ForeignUnions foreign) {
        this.edges = edges;
        this.foreign = foreign;
        for (String[] row : Tables.rows("union-heads.txt")) heads.put(reversed(row[0]), true);
        for (String[] row : Tables.rows("firms.txt")) firms.add(row[0]);
    }

    @Nullable
    UnionMention read(ArticleText article, int at, List<Mention> mentions, LevelContext context) {
        if (article.at(at - 1) == '总') return null;
        String text = article.text();
        boolean leagueForShort = text.startsWith("工联会", at);
        int end = leagueForShort ? at + 3 : end(text, at);
        for (String word : NO_BODY_AFTER) if (text.startsWith(word, end)) return null;
        if (text.startsWith("组织", end)
                && ORGANISATION.matcher(text).region(end + 2, text.length()).lookingAt()) return null;
        int abroad = foreign.left(text, at, edges);
        if (abroad >= 0) return new UnionMention(abroad, end, text.substring(abroad, end), null);
        if (article.at(at - 1) == '、' || article.at(at - 1) == '兼') return officer(article, at, mentions);
        boolean officer = text.startsWith("主席", end) || text.startsWith("副主席", end);
        int to = at;
        if (article.at(at - 1) == '的' && officer) to = at - 1;
        for (String party : PARTY_AND) if (to == at && article.endsBefore(party, at)) to = at - party.length();
        int left = edges.left(text, to, mentions);
        String head = text.substring(left, to);
        String form = leagueForShort ? "工会联合会" : text.substring(at, end);
        Mention before = Mention.endingAt(mentions, to);
        if (before != null && before.start >= left && (before.start == left || form.equals("工会联合会"))) {
            String place = text.substring(before.start, to);
            return form.equals("工会联合会") ? new UnionMention(before.start, end, place + form, before.place) : null;
        }
        if (head.isEmpty() || "一二两三四五六七八九十几多大商".indexOf(text.charAt(to - 1)) >= 0) return null;
        if (LEVELS.indexOf(head.charAt(0)) >= 0) return ofLevel(head, form, left, end, context);
        boolean named = firms.contains(head)
                || proper(head)
                || beginsWithPlace(left, to, mentions, head)
                || known(article, head, end);
        return named ? new UnionMention(left, end, head + form, null) : null;
    }

    private static int end(String text, int at) {
        int end = at + 2;
        for (String more : new String[] {"联合会", "委员会", "总联盟", "工作委员会", "总会", "联盟"}) {
            if (text.startsWith(more, end)) return end + more.length();
        }
        if (text.charAt(Math.min(end, text.length() - 1)) != '第') return end;
        int branch = text.indexOf("分会", end);
        return branch < 0 || branch > end + 8 ? end : branch + 2;
    }

    /** 市教科文卫工会, 区医务工会, 省交通厅工会: the trade's or office's union of the place that 省, 市, 区 or 县 means here. */
    private @Nullable UnionMention ofLevel(String head, String form, int left, int end, LevelContext context) {
        String rest = head.substring(1);
        if (rest.length() < 2 || "级属直内外".indexOf(rest.charAt(0)) >= 0) return null;
        if (heads.longest(reversed(rest), 0) < 0) return null;
        LevelContext.Named meant = context.at(head.charAt(0), left);
        return meant == null ? null : new UnionMention(left, end, meant.name() + rest + form, null);
    }

    /** 甲厂党委书记、工会主席: the union of the workplace that the first post names. */
    private @Nullable UnionMention officer(ArticleText article, int at, List<Mention> mentions) {
        if (!article.starts("工会主席", at) && !article.starts("工会副主席", at)) return null;
        String text = article.text();
        int from = at;
        while (from > 0 && at - from < 40 && "，。；：！？“”（）()\n 　".indexOf(text.charAt(from - 1)) < 0) from--;
        int title = -1;
        for (String word : TITLES) {
            int found = text.indexOf(word, from);
            if (found > from && found < at && (title < 0 || found < title)) title = found;
        }
        if (title < 0 || text.substring(from, title).contains("、")) return null;
        int left = edges.left(text, title, mentions);
        String head = text.substring(left, title);
        boolean office = heads.longest(reversed(head), 0) > 0 && proper(head);
        return office || known(article, head, -1) ? new UnionMention(left, at + 2, head + "工会", null) : null;
    }

    /** Whether it names one body: more than a bare kind (公司), and no plural (各企业). */
    boolean proper(String head) {
        if (head.length() < 3 || !specific(head)) return false;
        int kind = heads.longest(reversed(head), 0);
        if (kind <= 0) return false;
        String name = head.substring(0, head.length() - kind);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String legal : LEGAL) {
                if (!name.endsWith(legal)) continue;
                name = name.substring(0, name.length() - legal.length());
                cut = true;
            }
        }
        if (head.endsWith("行业") || head.endsWith("产业") || head.endsWith("企业")) return name.length() > 3;
        return name.length() > (head.endsWith("镇") || head.endsWith("乡") || head.endsWith("村") ? 0 : 1);
    }

    /** Whether nothing in it says that any or all of a kind are meant. */
    static boolean specific(String head) {
        for (String word : GENERIC) if (head.startsWith(word)) return false;
        for (String word : GENERIC_ANYWHERE) if (head.contains(word)) return false;
        return true;
    }

    /** 贵州顺丰工会: a place and a name. */
    private static boolean beginsWithPlace(int left, int to, List<Mention> mentions, String head) {
        for (Mention m : mentions) {
            if (m.start == left && m.place != null && to - m.end >= 2) {
                return specific(head) && endsAsName(head);
            }
        }
        return false;
    }

    /** 重工 and 化工 end names, 员工 and 职工 do not. */
    private static boolean endsAsName(String head) {
        int last = head.length() - 1;
        if (NOT_AT_END.indexOf(head.charAt(last)) < 0) return true;
        for (String trade : TRADES) if (head.endsWith(trade) && head.length() > 5) return true;
        return head.charAt(last) == '工' && "重化建军电".indexOf(head.charAt(last - 1)) >= 0;
    }

    /** Whether the text names it elsewhere too, on its own, and says here what its union does. */
    private static boolean known(ArticleText article, String head, int end) {
        if (head.length() < 3 || head.length() > 12 || !specific(head)) return false;
        if (!endsAsName(head)) return false;
        boolean acts = end < 0;
        for (String act : ACTS) acts |= end >= 0 && article.starts(act, end);
        if (!acts) return false;
        String text = article.text();
        int alone = 0;
        for (int p = text.indexOf(head); p >= 0; p = text.indexOf(head, p + head.length())) {
            if (article.at(p + head.length()) != '工') alone++;
        }
        return alone > (end < 0 ? 1 : 0);
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
