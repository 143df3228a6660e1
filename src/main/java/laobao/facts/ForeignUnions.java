package laobao.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unions abroad: by a country or city before 工会 (英国火车司机工会), by the names of the great federations, and associations of a
 * trade that strike as unions do (美国编剧协会). They are kept as printed.
 */
final class ForeignUnions {
    private static final int LONGEST = 24;
    private static final String STOPS = "，。；：！？“”‘’\"'（）()《》〈〉【】[]「」『』…—,.;:!?|｜丨\n\t/ 　";
    private static final String[] NO_NAME = {
        "最大", "两大", "三大", "主要", "多个", "多家", "各", "一些", "当地", "国内", "其他", "总统", "首相", "总理", "政府", "警方", "法院", "公司和", "的"
    };
    private static final String[] SOCIETIES = {"医学会", "协会", "联合会", "公会", "兄弟会", "联盟"};
    private static final String[] TRADES = {
        "工人", "职员", "雇员", "司机", "演员", "编剧", "作家", "导演", "医生", "医师", "医学", "护士", "教师", "教育", "记者", "飞行员", "机师", "空乘",
        "乘务", "海员", "码头", "仓库", "铁路", "矿工", "农工", "消防", "警察", "音乐家", "公务员", "机械师", "卡车"
    };
    private static final String[] EMPLOYERS = {"制片", "雇主", "商", "企业", "经济", "资方", "投资", "退休"};

    private final NameTrie<Boolean> prefixes = new NameTrie<>();
    private final NameTrie<Boolean> known = new NameTrie<>();

    ForeignUnions() {
        for (String[] row : Tables.rows("foreign.txt")) {
            if (row[0].equals("union")) known.put(row[1], true);
            else prefixes.put(row[0], true);
        }
    }

    /** Whether the name begins as those abroad do, or is a known one. */
    boolean isForeign(String name) {
        return prefixes.longest(name, 0) > 0 || known.get(name) != null;
    }

    /** Where the name of a known one that begins here ends, -1 when none does. */
    int known(String text, int start) {
        return known.longest(text, start);
    }

    /** Where the country's name begins that ends at 总工会 (法国总工会), -1 when none does. */
    int federation(String text, int at) {
        for (int p = Math.max(0, at - 6); p < at; p++) if (prefixes.longest(text, p) == at) return p;
        return -1;
    }

    /** Where the name begins that ends in 工会 at a place, -1 when it is none abroad. */
    int left(String text, int at, UnionEdges edges) {
        return left(text, at, 2, edges);
    }

    private int left(String text, int at, int rest, UnionEdges edges) {
        int from = bound(text, at);
        for (int p = from; p < at; p++) {
            int prefixEnd = prefixes.longest(text, p);
            if (prefixEnd < 0) continue;
            if (text.startsWith("全国", prefixEnd)) prefixEnd += 2;
            if (at - prefixEnd >= rest && isName(text.substring(prefixEnd, at)) && edges.plain(text, prefixEnd, at))
                return p;
        }
        return -1;
    }

    private static boolean isName(String rest) {
        for (String word : NO_NAME) if (rest.contains(word)) return false;
        for (String union : new String[] {"工会", "协会"}) if (rest.contains(union)) return false;
        return rest.isEmpty() || "一二两三四五六七八九十几多、".indexOf(rest.charAt(rest.length() - 1)) < 0;
    }

    /** The association of a trade that ends here, null when it is none, or when nothing says that it acts as a union. */
    @Nullable
    UnionMention society(String text, int at, UnionEdges edges) {
        for (String society : SOCIETIES) {
            if (!text.startsWith(society, at)) continue;
            int end = at + society.length();
            int left = left(text, at, society.equals("医学会") ? 0 : 2, edges);
            if (left < 0) left = list(text, at);
            if (left < 0) return null;
            String name = text.substring(left, end);
            boolean workers = name.contains("工人") || name.contains("雇员");
            if (!workers && (!holds(name, TRADES) || !strikes(text, left, end))) return null;
            return holds(name, EMPLOYERS) ? null : new UnionMention(left, end, name, null);
        }
        return null;
    }

    /** 全国铁路、海运和运输工人联合会: one name in spite of its commas. */
    private static int list(String text, int at) {
        if (!text.startsWith("工人", at - 2)) return -1;
        int from = bound(text, at);
        for (String word : List.of("全国", "全美", "国际")) {
            int p = text.lastIndexOf(word, at);
            if (p >= from && !text.substring(p, at).contains("会")) return p;
        }
        return -1;
    }

    private static int bound(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST && STOPS.indexOf(text.charAt(from - 1)) < 0) from--;
        return from;
    }

    /** Whether the sentence speaks of a strike of it. */
    private static boolean strikes(String text, int start, int end) {
        int stop = end;
        while (stop < text.length() && "。！？\n".indexOf(text.charAt(stop)) < 0) stop++;
        int begin = start;
        while (begin > 0 && "。！？\n".indexOf(text.charAt(begin - 1)) < 0) begin--;
        String sentence = text.substring(begin, stop);
        return sentence.contains("罢工") || sentence.contains("工会");
    }

    private static boolean holds(String name, String[] words) {
        for (String word : words) if (name.contains(word)) return true;
        return false;
    }
}
