package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People's names as newspapers print them: apart by spaces, commas or nothing at all (余继军何伟), with spaces inside (王　伟), with dots
 * (买买提·艾力), in Latin letters. Surnames after the Hundred Family Surnames (百家姓, 11th century), with those that are common today and
 * not in it.
 */
final class PersonNames {
    private static final String SURNAMES = """
            赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕\
            郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆\
            高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲糜松井段富巫乌焦巴弓牧隗山谷车\
            侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩\
            桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩聂晁勾敖融冷辛阚那简饶空曾\
            沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付岳覃仝冼佟邸苑牟鹿芦亓尧迟隋矫初亢原展占商楚战阳粟揭卿仁麦敬禤""";
    private static final Set<String> DOUBLE = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "宇文", "长孙", "端木", "百里", "东郭", "南宫",
            "呼延", "独孤", "拓跋", "完颜", "申屠", "钟离", "轩辕", "澹台", "赫连", "淳于", "单于", "闾丘", "司空", "太史", "濮阳", "鲜于", "西门", "第五",
            "闻人", "万俟", "仲孙");
    /** Words that begin like a name and stand where names stand. */
    private static final Set<String> WORDS = Set.of(
            "连载", "方言", "高清", "简讯", "时评", "金奖", "完毕", "和平", "高级", "通讯", "居中", "东西", "连播", "游记", "计划", "成员", "解说", "空白",
            "全文", "应邀", "后排", "左图", "右图", "红榜", "黄榜", "花絮", "明天", "今天", "单位", "公告", "印制", "充分", "宣传", "广告", "华社", "华社电",
            "国家", "向导", "和声", "节选", "目录", "安排", "时间", "应用", "党员", "代表");

    private static final String HAN = "\\p{IsHan}";
    private static final Pattern TOKEN = Pattern.compile(
            "[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*)*|" + HAN + "+(?:[·•・]" + HAN + "+)+|" + HAN + "+");
    private static final Pattern WORD = Pattern.compile(HAN + "+");
    private static final Pattern NO_NAME = Pattern.compile("报道|记者|采写|本报|新华社");
    private static final Pattern UNIT =
            Pattern.compile(".*(?:会|厂|局|部|院|校|队|公司|集团|大学|中学|小学|委|办|处|站|中心|市|县|省|电|讯|发|报|社|网|台|刊)");

    private PersonNames() {}

    /** Whether a word may be a name by itself: two or three characters that begin with a surname, four with one of two characters. */
    static boolean likely(String word) {
        if (word.length() < 2 || word.length() > 4 || WORDS.contains(word)) return false;
        if (word.length() > 2 && DOUBLE.contains(word.substring(0, 2))) return true;
        return word.length() <= 3 && surname(word.charAt(0));
    }

    static boolean surname(char c) {
        return SURNAMES.indexOf(c) >= 0;
    }

    /** The names in a text that holds nothing but names and what separates them; what can be no name is left out. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        List<Boolean> spaced = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        for (int end = 0; token.find(); end = token.end()) {
            spaced.add(text.substring(end, token.start()).isBlank());
            words.add(token.group());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = apart(words, spaced, i);
            if (taken > 1) {
                names.add(String.join("", words.subList(i, i + taken)));
            } else {
                names.addAll(one(words.get(i), words.size() > 1));
            }
            i += Math.max(1, taken);
        }
        return names;
    }

    /** How many words, with spaces between them, are one name printed wide: 王 伟, 王 小 明, 王 小明, 欧阳 明. */
    private static int apart(List<String> words, List<Boolean> spaced, int i) {
        String first = words.get(i);
        if (i + 1 >= words.size() || !spaced.get(i + 1)) return 1;
        String next = words.get(i + 1);
        if (DOUBLE.contains(first)) return next.length() <= 2 ? 2 : 1;
        if (first.length() != 1) return 1;
        if (next.length() == 2) return 2;
        if (next.length() != 1) return 1;
        int singles = 2;
        while (i + singles < words.size()
                && spaced.get(i + singles)
                && words.get(i + singles).length() == 1) singles++;
        // three alone are one name; in a longer row each begins with a surname
        boolean three = singles == 3
                || (singles > 3 && singles % 2 == 1 && !surname(words.get(i + 2).charAt(0)));
        return three ? 3 : 2;
    }

    private static List<String> one(String word, boolean amongOthers) {
        if (!WORD.matcher(word).matches()) return word.length() > 1 ? List.of(word) : List.of();
        if (word.length() < 2 || NO_NAME.matcher(word).find()) return List.of();
        if (word.length() <= 3) return List.of(word);
        if (word.length() == 4 && DOUBLE.contains(word.substring(0, 2))) return List.of(word);
        List<String> glued = glued(word);
        if (glued != null) return glued;
        boolean unit = word.length() > 3 && UNIT.matcher(word).matches();
        return word.length() <= (amongOthers ? 5 : 6) && !unit ? List.of(word) : List.of();
    }

    /** Names printed without anything between them, by their surnames, as few as can be; null where that cannot be. */
    private static @Nullable List<String> glued(String word) {
        if (word.length() > 24) return null;
        List<@Nullable List<String>> from = new ArrayList<>(Stream.<@Nullable List<String>>generate(() -> null)
                .limit(word.length() + 1L)
                .toList());
        from.set(word.length(), List.of());
        for (int at = word.length() - 2; at >= 0; at--) {
            for (int length = 2; length <= 4 && at + length <= word.length(); length++) {
                String name = word.substring(at, at + length);
                List<String> rest = from.get(at + length);
                if (rest == null || !likely(name)) continue;
                List<String> best = from.get(at);
                if (best == null || rest.size() + 1 <= best.size())
                    from.set(at, Stream.concat(Stream.of(name), rest.stream()).collect(Collectors.toList()));
            }
        }
        return from.getFirst();
    }
}
