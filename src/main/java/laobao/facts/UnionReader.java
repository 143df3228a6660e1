package laobao.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads unions off a text whose places are known: federations by the region before 总工会, national unions by their names, those
 * of workplaces, trades and streets by their form, and abbreviations (省总, 市总工会) by the places that the article is about.
 */
final class UnionReader {
    private static final String LEVELS = "省市区县旗州盟";
    private static final String NOT_AFTER_TOTAL = "体量数值额站部产人共计面结理队公投监代书督局指经署裁长会商支成收价行病用的是要能有在动司则而";
    private static final String[] BELOW_COUNTY = {"街道", "镇", "乡", "开发区", "园区", "新区", "高新区", "经开区", "社区", "村", "集团", "公司"
    };
    private static final String[] GENERIC = {
        "全", "各", "本", "我", "所有", "广大", "基层", "百人", "县以上", "市级", "省级", "区级", "大型", "非公", "民营", "国有企业", "小微", "企业", "机关",
        "街道", "两"
    };
    private static final String[] NO_BODY_AFTER = {"会员", "户外", "新就业", "劳动者", "服务站", "驿站", "法", "经费", "组织建设", "系统"};

    private final NationalUnions national = new NationalUnions();
    private final UnionEdges edges = new UnionEdges();
    private final NameTrie<Boolean> foreign = new NameTrie<>();
    private final NameTrie<Boolean> heads = new NameTrie<>();

    UnionReader() {
        for (String[] row : Tables.rows("foreign.txt")) foreign.put(row[0], true);
        for (String[] row : Tables.rows("union-heads.txt")) heads.put(reversed(row[0]), true);
    }

    /**
     * @param about the places that the article is about so far
     * @param home where the newspaper is at home
     */
    List<UnionMention> read(ArticleText article, List<Mention> mentions, Map<Place, Double> about, List<Place> home) {
        String text = article.text();
        List<UnionMention> found = new ArrayList<>();
        if (!text.contains("工会") && !text.contains("全总")) return found;
        LevelContext context = new LevelContext(text, mentions, about, home);
        int done = 0;
        for (int i = text.indexOf('总'), j = text.indexOf("工会"); i >= 0 || j >= 0; ) {
            boolean total = i >= 0 && (j < 0 || i < j);
            int at = total ? i : j;
            if (total) i = text.indexOf('总', i + 1);
            else j = text.indexOf("工会", j + 2);
            if (at < done) continue;
            UnionMention union = total ? total(article, at, mentions, context) : body(text, at, mentions);
            if (union == null) continue;
            found.add(union);
            done = union.end();
        }
        return found;
    }

    /** At 总: X总工会, 省总, 全总. */
    private @Nullable UnionMention total(ArticleText article, int at, List<Mention> mentions, LevelContext context) {
        String text = article.text();
        UnionMention known = national(text, at);
        if (known != null) return known;
        boolean whole = text.startsWith("工会", at + 1);
        int end = whole ? at + 3 : at + 1;
        if (!whole && NOT_AFTER_TOTAL.indexOf(article.at(end)) >= 0 && !article.starts("部署", end)) return null;
        Mention before = endingAt(mentions, at);
        if (before != null && (whole || before.full())) {
            String printed = text.substring(before.start, before.end);
            String name = before.place == null || before.full() ? printed : before.place.name();
            int start = divisionOfCorps(text, before.start);
            return new UnionMention(start, end, text.substring(start, before.start) + name + "总工会", before.place);
        }
        if (before == null && LEVELS.indexOf(article.at(at - 1)) >= 0 && !below(text, at)) {
            int left = edges.left(text, at, mentions);
            String head = text.substring(left, at);
            if (head.length() == 1 || (head.length() == 2 && "该全本我".indexOf(head.charAt(0)) >= 0)) {
                return generic(context.at(article.at(at - 1)), at - 1, end);
            }
            return whole && head.length() > 2 && head.length() < 6 && !head.contains("两")
                    ? new UnionMention(left, end, head + "总工会", null)
                    : null;
        }
        if (!whole) return null;
        if (below(text, at)) return named(text, end, at, mentions);
        char level = levelBefore(article, at);
        return level == 0 ? null : generic(context.at(level), at, end);
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
            String full = national.full(name);
            if (full != null) return new UnionMention(start, end, full, null);
        }
        return null;
    }

    /** Whether 全总 stands by itself, not in 安全总监 or 全总量. */
    private static boolean abbreviation(String text, int start, int end) {
        if (start > 0 && "安健完齐".indexOf(text.charAt(start - 1)) >= 0) return false;
        return end == text.length() || NOT_AFTER_TOTAL.indexOf(text.charAt(end)) < 0 || text.startsWith("部署", end);
    }

    /** 市人大常委会副主任、总工会主席: the level that the officer's other post names. */
    private static char levelBefore(ArticleText article, int at) {
        if (article.at(at - 1) != '、') return 0;
        for (int i = at - 2; i > at - 24 && i > 0; i--) {
            if (LEVELS.indexOf(article.at(i)) >= 0
                    && (article.starts("人大", i + 1)
                            || article.starts("政协", i + 1)
                            || article.starts("委", i + 1)
                            || article.starts("政府", i + 1))) {
                return article.at(i);
            }
            if ("。！？\n".indexOf(article.at(i)) >= 0) return 0;
        }
        return 0;
    }

    private static boolean below(String text, int at) {
        for (String word : BELOW_COUNTY) if (text.startsWith(word, at - word.length())) return true;
        return false;
    }

    /** 黄桥街道总工会: named without the places above it. */
    private @Nullable UnionMention named(String text, int end, int at, List<Mention> mentions) {
        int left = edges.left(text, at, mentions);
        for (Mention m : mentions) {
            if (m.start >= left && m.end <= at - 2 && m.full()) left = Math.max(left, m.end);
        }
        if (!proper(text.substring(left, at))) return null;
        return new UnionMention(left, end, text.substring(left, end), null);
    }

    /** At 工会 without 总: of a workplace, a trade, a street; a national union; one abroad. */
    private @Nullable UnionMention body(String text, int at, List<Mention> mentions) {
        UnionMention known = national(text, at);
        if (known != null) return known;
        int end = at + 2;
        boolean league = text.startsWith("联合会", end);
        if (league || text.startsWith("委员会", end)) end += 3;
        for (String word : NO_BODY_AFTER) if (text.startsWith(word, end)) return null;
        int left = edges.left(text, at, mentions);
        String head = text.substring(left, at);
        Mention before = endingAt(mentions, at);
        if (league && before != null && before.start == left)
            return new UnionMention(left, end, text.substring(left, end), before.place);
        if (before != null && before.end == at) return null;
        int country = foreign.longest(text, left);
        if (country > left && (league || country <= at - 2))
            return new UnionMention(left, end, text.substring(left, end), null);
        return proper(head) ? new UnionMention(left, end, text.substring(left, end), null) : null;
    }

    /** Whether it names one body: more than a bare kind (公司), and no plural (各企业). */
    private boolean proper(String head) {
        if (head.length() < 4) return false;
        for (String word : GENERIC) if (head.startsWith(word)) return false;
        int kind = heads.longest(reversed(head), 0);
        return kind > 0 && head.length() - kind > 1;
    }

    private static @Nullable Mention endingAt(List<Mention> mentions, int end) {
        int low = 0;
        int high = mentions.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int e = mentions.get(mid).end;
            if (e == end) return mentions.get(mid);
            if (e < end) low = mid + 1;
            else high = mid - 1;
        }
        return null;
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
