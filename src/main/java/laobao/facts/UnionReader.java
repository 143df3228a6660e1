package laobao.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads unions off a text whose places are known: federations by the region before 总工会, national unions by their names, those
 * of workplaces, trades and streets by their form, and abbreviations (省总, 市总工会) by the places that the article is about.
 */
final class UnionReader {
    /** Where the corps is, whose federation is no arm of a region's. */
    private static final Place XINJIANG = new Place("新疆维吾尔自治区");

    private static final String LEVELS = "省市区县旗州盟";
    private static final String NOT_AFTER_TOTAL = "体量数值额站部产人共计面结理队公投监代书督局指经署裁长会商支成收价行病用的是要能有在动司则而就";
    private static final String[] BELOW_COUNTY = {
        "街道", "镇", "乡", "开发区", "园区", "新区", "高新区", "经开区", "社区", "村", "集团", "公司", "保税区", "风景区", "度假区", "示范区", "铁路", "农垦"
    };
    private static final String[] STREETS = {"街道", "镇", "乡"};
    private static final List<String> JOINED = List.of("、", "和", "与", "及", "以及");
    private static final String[] OFFICERS = {"主席", "副主席", "常务副主席", "党组", "委员长", "专职", "兼职"};
    private static final String[] OF_A_UNION = {
        "工作人员", "干部", "领导", "负责", "相关", "有关", "同志", "指导", "支持", "部署", "要求", "安排", "慰问", "号召", "帮助", "关心", "关怀", "统一",
        "大力", "主席", "副主席", "牵头", "组织", "推动", "通知", "文件", "调研"
    };
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d{2}|20\\d{2})年");
    /** Until the People's Republic a federation was no arm of its region's: its name stays as printed. */
    private static final int REPUBLIC = 1949;

    private final NationalUnions national;
    private final UnionEdges edges = new UnionEdges();
    private final ForeignUnions foreign = new ForeignUnions();
    private final Workplaces workplaces = new Workplaces(edges, foreign);

    UnionReader(NationalUnions national) {
        this.national = national;
    }

    /**
     * @param about the places that the article is about so far
     * @param home where the newspaper is at home
     */
    List<UnionMention> read(ArticleText article, List<Mention> mentions, Map<Place, Double> about, List<Place> home) {
        String text = article.text();
        List<UnionMention> found = new ArrayList<>();
        if (text.indexOf('总') < 0 && !text.contains("工会") && !text.contains("工联会") && !text.contains("罢工")) {
            return found;
        }
        LevelContext context = new LevelContext(text, mentions, about, home);
        boolean strikes = text.contains("罢工");
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            UnionMention union = null;
            if (c == '总') union = total(article, i, mentions, context);
            else if (c == '工' && (article.at(i + 1) == '会' || article.starts("联会", i + 1)))
                union = body(article, i, mentions, context);
            else if (c == '劳' || c == '国' || c == '世' || c == '产') union = abroad(text, i);
            else if (strikes && "医协联公兄".indexOf(c) >= 0) union = foreign.society(text, i, edges);
            if (c == '总' && article.starts("工会", i + 1)) found.addAll(listed(text, i, mentions));
            if (union == null || union.start() < done) continue;
            found.add(union);
            done = union.end();
            i = done - 1;
        }
        found.removeIf(u -> u.place() == null && found.stream().anyMatch(longer -> shortened(u.name(), longer.name())));
        return found;
    }

    /** 北京、天津、河北三地总工会; 郑州、洛阳市总工会; 河南省和郑州市总工会: those of the list before the last, which is read by itself. */
    private static List<UnionMention> listed(String text, int at, List<Mention> mentions) {
        boolean counted = counted(text, at);
        Mention last = Mention.endingAt(mentions, counted ? at - 2 : at);
        List<UnionMention> listed = new ArrayList<>();
        if (last == null || last.place == null) return listed;
        if (counted) listed.add(ofListed(text, last, last.place));
        for (int i = mentions.indexOf(last) - 1; i >= 0 && last.place != null; i--) {
            Mention before = mentions.get(i);
            Place place = before.place;
            if (place == null || !JOINED.contains(text.substring(before.end, last.start))) break;
            if (place.depth() != last.place.depth() && !last.place.within(place)) break;
            listed.addFirst(ofListed(text, before, place));
            last = before;
        }
        return listed;
    }

    /** Whether places are counted before 总工会: 三地, 两市. */
    private static boolean counted(String text, int at) {
        return at > 2 && "地省市区县州".indexOf(text.charAt(at - 1)) >= 0 && "两二三四五六七八".indexOf(text.charAt(at - 2)) >= 0;
    }

    private static UnionMention ofListed(String text, Mention m, Place place) {
        String name = m.full() ? text.substring(m.start, m.end) : place.name();
        return new UnionMention(m.start, m.end, name + "总工会", place);
    }

    /** 上海青创工会 where the article has 上海青创社会服务中心工会. */
    private static boolean shortened(String name, String longer) {
        String stem = name.substring(0, name.length() - 2);
        return name.endsWith("工会")
                && longer.length() > name.length()
                && longer.endsWith("工会")
                && longer.startsWith(stem);
    }

    private @Nullable UnionMention abroad(String text, int at) {
        int end = foreign.known(text, at);
        return end < 0 ? null : new UnionMention(at, end, text.substring(at, end), null);
    }

    private @Nullable UnionMention body(ArticleText article, int at, List<Mention> mentions, LevelContext context) {
        UnionMention known = national(article.text(), at);
        if (known == null) known = nationalForShort(article.text(), at, mentions);
        return known != null ? known : workplaces.read(article, at, mentions, context);
    }

    /** 民航工会, 教科文卫体工会: by its trade alone, where no place or firm stands before it. */
    private @Nullable UnionMention nationalForShort(String text, int at, List<Mention> mentions) {
        int left = edges.left(text, at, mentions);
        String full = at - left < 2 ? null : national.full("中国" + text.substring(left, at) + "工会");
        return full == null || !national.present(full) ? null : new UnionMention(left, at + 2, full, null);
    }

    /** At 总: X总工会, 省总, 全总. */
    private @Nullable UnionMention total(ArticleText article, int at, List<Mention> mentions, LevelContext context) {
        String text = article.text();
        UnionMention known = national(text, at);
        if (known != null) return known;
        boolean whole = text.startsWith("工会", at + 1);
        int end = whole ? at + 3 : at + 1;
        if (!whole && !alone(article, end)) return null;
        if (counted(text, at) && Mention.endingAt(mentions, at - 2) != null) return null;
        Mention before = Mention.endingAt(mentions, at);
        if (before != null && before.place == null && before.end - before.start == 2) before = null;
        if (before != null && (whole || before.full() || isPrefecture(text, before)))
            return federation(text, before, end);
        if (before == null && LEVELS.indexOf(article.at(at - 1)) >= 0 && !below(text, at)) {
            int left = edges.left(text, at, mentions);
            String head = text.substring(left, at);
            if (head.length() == 1 || (head.length() == 2 && "该全本我".indexOf(head.charAt(0)) >= 0)) {
                return generic(context.at(article.at(at - 1), at), at - 1, end);
            }
            if (head.endsWith("自治区") && head.length() < 5) return generic(context.at('治', at), at - 3, end);
            return whole && head.length() > 2 && head.length() < 6 && !head.contains("两")
                    ? new UnionMention(left, end, head + "总工会", null)
                    : null;
        }
        if (!whole) return null;
        int abroad = foreign.federation(text, at);
        if (abroad >= 0) return new UnionMention(abroad, end, text.substring(abroad, end), null);
        if (below(text, at)) return named(text, end, at, mentions);
        UnionMention named = byOffice(article, at, mentions, context);
        return named != null ? named : otherName(article, at, mentions);
    }

    /** 延边州: an autonomous prefecture without the people it is named after. */
    private static boolean isPrefecture(String text, Mention m) {
        return m.place != null
                && m.end - m.start > 2
                && text.charAt(m.end - 1) == '州'
                && m.place.name().endsWith("自治州");
    }

    /** Whether 总 ends a word here: 省总部署, 省总的干部, not 总量 or 省总的来看. */
    private static boolean alone(ArticleText article, int end) {
        if (NOT_AFTER_TOTAL.indexOf(article.at(end)) < 0 || article.starts("部署", end)) return true;
        if (article.at(end) != '的') return false;
        for (String word : OF_A_UNION) if (article.starts(word, end + 1)) return true;
        return false;
    }

    /** Of a region that stands right before. */
    private static UnionMention federation(String text, Mention before, int end) {
        String printed = text.substring(before.start, before.end);
        boolean asPrinted = before.place == null || before.full() || yearBefore(text, before.start) < REPUBLIC;
        String name = asPrinted || before.place == null ? printed : before.place.name();
        int start = divisionOfCorps(text, before.start);
        return new UnionMention(start, end, text.substring(start, before.start) + name + "总工会", before.place);
    }

    /** The last year printed in figures in the paragraph before a place, today's where there is none. */
    private static int yearBefore(String text, int at) {
        int year = Integer.MAX_VALUE;
        int from = Math.max(text.lastIndexOf('\n', at), at - 200);
        Matcher m = YEAR.matcher(text).region(Math.max(from, 0), at);
        while (m.find()) year = Integer.parseInt(m.group(1));
        return year;
    }

    private static @Nullable UnionMention generic(LevelContext.@Nullable Named meant, int start, int end) {
        return meant == null ? null : new UnionMention(start, end, meant.name() + "总工会", meant.place());
    }

    /** 第一师阿拉尔市: the divisions of the Xinjiang corps are named with their cities. */
    private static int divisionOfCorps(String text, int start) {
        if (start == 0 || text.charAt(start - 1) != '师') return start;
        int number = text.lastIndexOf('第', start);
        return number >= 0 && start - number <= 5 ? number : start;
    }

    private @Nullable UnionMention national(String text, int at) {
        for (int start = Math.max(0, at - 14); start <= at; start++) {
            int end = national.longest(text, start);
            if (end <= at) continue;
            String name = text.substring(start, end);
            if (name.equals("全总") && !abbreviation(text, start, end)) continue;
            if (text.startsWith("联合会", end) && !name.endsWith("联合会")) continue;
            String full = national.full(name);
            if (full != null) return new UnionMention(start, end, full, full.startsWith("新疆") ? XINJIANG : null);
        }
        return null;
    }

    /** Whether 全总 stands by itself, not in 安全总监 or 全总量. */
    private static boolean abbreviation(String text, int start, int end) {
        if (start > 0 && "安健完齐".indexOf(text.charAt(start - 1)) >= 0) return false;
        return end == text.length() || NOT_AFTER_TOTAL.indexOf(text.charAt(end)) < 0 || text.startsWith("部署", end);
    }

    /** 市人大常委会副主任、总工会主席; 街道党工委委员、总工会主席: the level or the street that the officer's other post names. */
    private @Nullable UnionMention byOffice(ArticleText article, int at, List<Mention> mentions, LevelContext context) {
        if (article.at(at - 1) != '、') return null;
        for (int i = at - 2; i > at - 24 && i > 0; i--) {
            if ("。！？\n".indexOf(article.at(i)) >= 0) return null;
            if (article.starts("街道党", i)) return street(article.text(), i + 2, at, at + 3, mentions);
            if (article.starts("镇党", i)) return street(article.text(), i + 1, at, at + 3, mentions);
            if (LEVELS.indexOf(article.at(i)) < 0) continue;
            for (String office : new String[] {"人大", "政协", "委", "政府"}) {
                if (article.starts(office, i + 1)) return generic(context.at(article.at(i), at), at, at + 3);
            }
        }
        return null;
    }

    private @Nullable UnionMention street(String text, int end, int from, int to, List<Mention> mentions) {
        for (String kind : STREETS) {
            if (!text.startsWith(kind, end - kind.length())) continue;
            int left = pastPlaces(text, end, mentions);
            String printed = text.substring(left, end);
            String name = printed.equals(kind) ? new StreetNames(text, mentions, edges).named(kind) : printed;
            return name == null ? null : new UnionMention(from, to, name + "总工会", null);
        }
        return null;
    }

    private static boolean below(String text, int at) {
        for (String word : BELOW_COUNTY) if (text.startsWith(word, at - word.length())) return true;
        return false;
    }

    private int pastPlaces(String text, int at, List<Mention> mentions) {
        int left = edges.left(text, at, mentions);
        for (Mention m : mentions) {
            if (m.start >= left && m.end <= at - 2 && m.full()) left = Math.max(left, m.end);
        }
        return left;
    }

    /** 黄桥街道总工会: named without the places above it; 街道总工会: by the street that the article is about. */
    private @Nullable UnionMention named(String text, int end, int at, List<Mention> mentions) {
        int left = pastPlaces(text, at, mentions);
        String head = text.substring(left, at);
        for (String kind : STREETS) {
            if (head.equals(kind) || head.equals("该" + kind) || head.equals("本" + kind)) {
                String name = new StreetNames(text, mentions, edges).named(kind);
                return name == null ? null : new UnionMention(at - kind.length(), end, name + "总工会", null);
            }
        }
        return workplaces.proper(head) ? new UnionMention(left, end, text.substring(left, end), null) : null;
    }

    /** 葵涌总工会, 安源总工会: of what the tables don't know, where an officer of it speaks or it comes again. */
    private @Nullable UnionMention otherName(ArticleText article, int at, List<Mention> mentions) {
        String text = article.text();
        int left = pastPlaces(text, at, mentions);
        for (; at - left > 1; left++) {
            String name = text.substring(left, at + 3);
            boolean again = text.indexOf(name) != text.lastIndexOf(name);
            if (at - left > 6 || !Workplaces.specific(name) || "地级".indexOf(text.charAt(at - 1)) >= 0) continue;
            if (again) return new UnionMention(left, at + 3, name, null);
            for (String officer : OFFICERS) {
                if (article.starts(officer, at + 3) && left == pastPlaces(text, at, mentions))
                    return new UnionMention(left, at + 3, name, null);
            }
        }
        return null;
    }
}
