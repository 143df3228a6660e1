package laobao.article;

import static laobao.article.Telling.*;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms by which lines of a newspaper are known: leads, bylines, credits, labels, furniture. */
final class LineForms {
    private static final Pattern LEAD = Pattern.compile(
            "(?:▲|△)?\\s*(?:本报|本刊|本台|本网|据?新华社|据?中新社|据?中工网|[\\p{IsHan}]{2,6}[报社网])[^，。,.：:]{0,22}?(?:讯(?!员)|消息|电|报道)(?=[\\s（(\\p{IsHan}\\d“：:])");
    private static final Pattern BYLINE = Pattern.compile(
            "[（(]?(?:本报|本刊|新华社|[\\p{IsHan}]{2,6}报)?(?:首席|特约|特派|见习|实习|驻\\p{IsHan}{2,6})?(?:记者|通讯员|评论员|撰稿人?|实习生|作者|文|图)[\\s:：/].{1,60}"
                    + "|[（(]?(?:本报|本刊|新华社)(?:首席|特约|特派|见习|实习)?(?:记者|通讯员|评论员).{0,40}");
    private static final Pattern CREDIT = Pattern.compile(
            "[（(]?.{0,60}(?:摄|摄影报道|供图|绘|画|图片|摄影|文并摄|图/文|报道|[\\p{IsHan}\\s]报)(?:[（(].{1,12}[）)])?[）)]?。?|[（(]?(?:摄影|图|供图|资料图片?)[\\s:：/].{1,30}");
    private static final Pattern PEOPLE = Pattern.compile("记者|通讯员|摄|供图|新华社|本报|作者");
    private static final Pattern NAMES =
            Pattern.compile("[（(]?\\p{IsHan}{2,4}(?:[\\s　]+\\p{IsHan}{1,4}){0,3}[）)]?|\\p{IsHan}[\\s　]+\\p{IsHan}");
    /** Two characters as names are, which head a notice. */
    private static final Pattern NOTICE =
            Pattern.compile("[更订]\\s*正|启\\s*事|声\\s*明|通\\s*知|通\\s*告|预\\s*告|公\\s*告|勘\\s*误|讣\\s*告|致\\s*歉|编\\s*后");

    /** One form of furniture, and what a line must tell to be asked for it. */
    private record Furniture(int tells, Pattern form) {
        Furniture(int tells, String form) {
            this(tells, Pattern.compile(form));
        }
    }

    private static final List<Furniture> FURNITURE = List.of(
            new Furniture(
                    SEPARATOR,
                    "(?=[责本编版美校审组值总主制统])(?:责任编辑|本版责编|责编|本版编辑|编辑|版式|美编|校对|审校|组版|值班主任|值班编委|值班编辑|值班主编|值班总编|总值班|主编|制图|统筹)[\\s:：].*"),
            new Furniture(ADDRESS | SEPARATOR, "(?:本报|报社|本社)?(?:社址|地址)[:：].{0,80}"),
            new Furniture(PRICE | MONEY, ".{0,30}(?:零售|定价|每份|每月)\\S{0,12}[元角分]|(?:零售|定价|每份).{0,20}元.{0,10}"),
            new Furniture(PRESS | ADVERTISING, ".{0,12}(?:广告经营许可证|广告许可证|广告部|发行部|印刷厂印).{0,40}|广\\s?告"),
            new Furniture(CONTACT | SEPARATOR, ".*(?:电话|传真|邮编|E-?mail|邮箱|热线|网址)[\\s:：(（].{0,80}"),
            new Furniture(ISSUE | NUMBER, ".*(?:国内统一(?:连续出版物|刊)号|邮发代号|CN\\s?\\d{2}-\\d{4}|总?第\\s?\\d{2,6}\\s?[期号]).*"),
            new Furniture(
                    PAGE,
                    "第?\\s?[0-9一二三四五六七八九十A-Z]{1,3}\\s?版(?:[\\s:：].{0,12})?|(?:今日|本期)(?:共|出)?[0-9一二三四五六七八九十]{1,3}版"),
            new Furniture(ISSUE, "星期[一二三四五六日天]"),
            new Furniture(
                    YEAR | MONTH | DAY,
                    ".{0,20}(?:\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年\\s?[\\d一二三四五六七八九十元]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日\\s*(?:星期|第|农历).{0,40}"),
            new Furniture(NUMBER, "[—\\-–·.\\s]*\\d{1,3}[—\\-–·.\\s]*"),
            new Furniture(SECTION, ".{0,12}(?:要闻|综合新闻|时事|副刊)\\s*[0-9A-Z]{1,3}"));
    private static final Pattern MASTHEAD = Pattern.compile("\\p{IsHan}{2,8}[报刊]");
    private static final Pattern LABEL =
            Pattern.compile("【.{1,20}】|[［\\[].{1,20}[］\\]]|[■◆●□◇▌▍|]\\s?.{1,14}|[A-Za-zGgQ@&]\\s.{2,20}");
    /** Words of two to four characters, of which the last tells {@link Telling#COLUMN}. */
    private static final Set<String> COLUMN_WORDS = Set.of(
            "简讯|短讯|快讯|短波|短新闻|新闻特写|集锦|之窗|论坛|杂谈|今日谈|时评|短评|社论|评论|微言|来信|信箱|走基层|看台|广角|速递|速览|扫描|连线|观察|聚焦|专栏|风采|故事|之歌|调查|关注|在线|人物|讲述|诗歌|散文|百态|纵横|大家谈|热线|视点|公告栏|服务台|进行时"
                    .split("\\|"));

    /** Labels that pictures stand under, which in a longer line say nothing. */
    private static final Set<String> PICTURE_LABELS =
            Set.of("图片新闻", "图片报道", "图片故事", "新闻图片", "图说", "图说新闻", "影像", "光影", "镜头");

    private static final Pattern ABSTRACT_LABEL =
            Pattern.compile("[【［\\[■◆]?\\s?(?:阅读提示|核心提示|内容提要|内容提示|新闻提示|提要|导读|摘要)\\s?[】］\\]]?[:：]?");
    private static final Pattern MIDDLE = Pattern.compile("[，。、；：！？,.;:!?”’）)》」』】％%]|[了的地得们着过]\\P{IsHan}|\\p{IsHan}、");
    private static final Pattern NUMBERED =
            Pattern.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．]|第[一二三四五六七八九十]{1,3}[，,、\\s]|[①-⑳]");

    private static final Pattern DATED = Pattern.compile(
            "[（(]?(?:[\\d〇零○Ｏ一二三四五六七八九]{2,4}\\s?年\\s?)?[\\d一二三四五六七八九十元]{1,3}\\s?月(?:\\s?[\\d一二三四五六七八九十]{1,3}\\s?日)?[）)]?");
    private static final Pattern ORGANISATION = Pattern.compile(
            "[\\p{IsHan}“”·（）()\\s　]{2,26}(?:总工会|工会|委员会|办公室|服务中心|中心|公司|集团|编辑部|报社|法院|检察院|[厂局厅部处社所院校站行])");
    private static final Pattern ADDRESS_FORM = Pattern.compile("\\p{IsHan}{0,12}(?:同志们?|编辑部?|先生|女士|朋友们?|师傅)");
    private static final Pattern SUBSCRIPTION = Pattern.compile(
            "(?:[\\p{IsHan}“”（）()]{2,20}[\\s　]+|读者[:：])(?:\\p{IsHan}{0,6}(?:读者|职工|工人|女工|群众)|([小老阿]?\\p{IsHan}{1,4}?)(?:等\\p{IsHan}{0,4})?)|编者|编辑|本?报?编辑部");
    private static final Pattern BRIEFS =
            Pattern.compile("简讯|短讯|快讯|短波|短新闻|一句话|集锦|速览|速递|简报|短报|微闻|快报|点击|拾零|集纳|动态|零讯|短笛|要闻荟萃");
    private static final Pattern GOES_ON = Pattern.compile(
            "[▲▼△▽●■◆★\\s]*[（(【\\[]?\\s*(?:请?下\\s?转|上\\s?接|紧接|转|接)\\s*第?\\s?[A-Z\\d一二三四五六七八九十]{1,3}\\s*版.{0,14}[）)】\\]]?");
    private static final Pattern SPEAKING = Pattern.compile("表示|介绍|指出|强调|认为|告诉");
    private static final String NOT_NAMES = "图版接转年月日完女男外首谈";

    private LineForms() {}

    static boolean lead(String head) {
        return LEAD.matcher(head).lookingAt();
    }

    static boolean byline(String line) {
        return BYLINE.matcher(line).matches();
    }

    static boolean credit(String line) {
        return PEOPLE.matcher(line).find() && CREDIT.matcher(line).matches();
    }

    static boolean dated(String line) {
        return DATED.matcher(line).matches();
    }

    static boolean organisation(String line) {
        return "会室心司团部社院厂局厅处所校站行".indexOf(line.charAt(line.length() - 1)) >= 0
                && ORGANISATION.matcher(line).matches();
    }

    /** Whether a label says that briefs stand below it. */
    static boolean briefs(String line) {
        return BRIEFS.matcher(line).find();
    }

    static boolean goesOn(String line) {
        return GOES_ON.matcher(line).matches();
    }

    static boolean speaks(String line, int told) {
        return (told & SAYS) != 0
                || (Telling.all(told, SAYING | SAID) && SPEAKING.matcher(line).find());
    }

    static boolean salutation(String line) {
        char last = line.charAt(line.length() - 1);
        return (last == '：' || last == ':' || last == '，' || last == '！')
                && (line.contains("同志")
                        || line.contains("您好")
                        || line.contains("你好")
                        || line.contains("先生")
                        || line.contains("女士")
                        || line.contains("朋友")
                        || line.contains("编辑")
                        || line.contains("同胞")
                        || line.contains("代表"));
    }

    /** Whether a paragraph begins by addressing somebody: 编辑同志：…, 李长根同志：…. */
    static boolean addresses(String head) {
        int colon = head.indexOf('：');
        return colon > 1
                && colon < 16
                && ADDRESS_FORM.matcher(head).region(0, colon).matches();
    }

    static boolean subscription(String line) {
        Matcher m = SUBSCRIPTION.matcher(line);
        if (!m.matches()) return false;
        String name = m.group(1);
        return name == null || PersonNames.likely(name) || (name.length() == 2 && "小老阿".indexOf(name.charAt(0)) >= 0);
    }

    /** Whether it could be a line of a poem: Han characters, with marks between or after them, and not what lists are made of. */
    static boolean verse(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean fits = (c >= 0x4E00 && c <= 0x9FFF) || "，。！？；…—“”《》·".indexOf(c) >= 0;
            if (!fits) return false;
        }
        return true;
    }

    /** Whether a text ends with names in brackets and nothing else there: （石砚）, (记者王伟 通讯员何守业). */
    static boolean signed(String text) {
        int end = text.length() - 1;
        if (end > 0 && text.charAt(end) == '。') end--;
        char last = text.charAt(end);
        if (last != '）' && last != ')') return false;
        int from = end - 1;
        for (; from >= 0 && end - from <= 24; from--) {
            char c = text.charAt(from);
            if (c == '（' || c == '(') return end - from > 2;
            boolean name = (c >= 0x4E00 && c <= 0x9FFF && NOT_NAMES.indexOf(c) < 0) || " 　、·".indexOf(c) >= 0;
            if (!name) return false;
        }
        return false;
    }

    static boolean names(String line) {
        return NAMES.matcher(line).matches() && !NOTICE.matcher(line).matches();
    }

    /** @param told what the line's characters tell */
    static boolean furniture(String line, int told) {
        if (line.endsWith("。") && !line.contains("电话") && !line.contains("邮") && !line.contains("热线")) return false;
        for (Furniture each : FURNITURE)
            if (Telling.all(told, each.tells) && each.form.matcher(line).matches()) return true;
        return false;
    }

    static boolean masthead(String line) {
        return "报刊".indexOf(line.charAt(line.length() - 1)) >= 0
                && MASTHEAD.matcher(line).matches();
    }

    static boolean label(String line) {
        char first = line.charAt(0);
        boolean may = "【［[■◆●□◇▌▍|@&".indexOf(first) >= 0 || (first >= 'A' && first <= 'z');
        return may && LABEL.matcher(line).matches();
    }

    static boolean columnWord(String line) {
        for (int end = 2; end <= line.length(); end++) {
            if (!Telling.all(Telling.of(line.charAt(end - 1)), COLUMN)) continue;
            for (int n = 2; n <= Math.min(4, end); n++)
                if (COLUMN_WORDS.contains(line.substring(end - n, end))) return true;
        }
        return false;
    }

    static boolean pictureLabel(String line) {
        return PICTURE_LABELS.contains(line);
    }

    static boolean abstractLabel(String line) {
        return ABSTRACT_LABEL.matcher(line).matches();
    }

    static boolean middle(String head) {
        char first = head.charAt(0);
        boolean may =
                "，。、；：！？,.;:!?”’）)》」』】％%了的地得们着过".indexOf(first) >= 0 || (head.length() > 1 && head.charAt(1) == '、');
        return may && MIDDLE.matcher(head).lookingAt();
    }

    static boolean numbered(String head) {
        char first = head.charAt(0);
        boolean may =
                (first >= '0' && first <= '9') || (first >= '①' && first <= '⑳') || "（(一二三四五六七八九十第".indexOf(first) >= 0;
        return may && NUMBERED.matcher(head).lookingAt();
    }

    static boolean caption(String text) {
        if (text.indexOf('图') < 0) return false;
        return text.contains("图为")
                || text.contains("图①")
                || text.contains("上图")
                || text.contains("下图")
                || text.contains("左图")
                || text.contains("右图");
    }
}
