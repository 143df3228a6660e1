package laobao.article;

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
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:责任编辑|本版责编|责编|本版编辑|编辑|版式|美编|校对|值班主任|主编|制图)[\\s:：].*"
                    + "|.*(?:电话|传真|邮编|E-?mail|邮箱|热线|网址)[\\s:：(（].{0,80}|.*(?:国内统一(?:连续出版物|刊)号|邮发代号|CN\\s?\\d{2}-\\d{4}|总?第\\s?\\d{2,6}\\s?[期号]).*"
                    + "|第?\\s?[0-9一二三四五六七八九十A-Z]{1,3}\\s?版(?:[\\s:：].{0,12})?"
                    + "|.{0,20}(?:\\d{4}|[〇零○一二三四五六七八九]{4})\\s?年\\s?[\\d一二三四五六七八九十元]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日\\s*(?:星期|第|农历).{0,40}"
                    + "|(?:零售|定价|每份).{0,20}元.{0,10}|[—\\-–·.\\s]*\\d{1,3}[—\\-–·.\\s]*|广\\s?告|.{0,12}(?:要闻|综合新闻|时事|副刊)\\s*[0-9A-Z]{1,3}");
    private static final Pattern MASTHEAD = Pattern.compile("\\p{IsHan}{2,8}[报刊]");
    private static final Pattern LABEL =
            Pattern.compile("【.{1,20}】|[［\\[].{1,20}[］\\]]|[■◆●□◇▌▍|]\\s?.{1,14}|[A-Za-zGgQ@&]\\s.{2,20}");
    private static final Pattern COLUMN_WORDS = Pattern.compile(
            "简讯|短讯|快讯|短波|短新闻|新闻特写|集锦|之窗|论坛|杂谈|今日谈|时评|短评|社论|评论|微言|来信|信箱|走基层|看台|广角|速递|速览|扫描|连线|观察|聚焦|专栏|风采|故事|之歌|调查|关注|在线|人物|讲述|诗歌|散文|百态|纵横|大家谈|热线|视点|公告栏|服务台|进行时");
    private static final Pattern ABSTRACT_LABEL =
            Pattern.compile("[【［\\[■◆]?\\s?(?:阅读提示|核心提示|内容提要|内容提示|新闻提示|提要|导读|摘要)\\s?[】］\\]]?[:：]?");
    private static final Pattern MIDDLE = Pattern.compile("[，。、；：！？,.;:!?”’）)》」』】％%]|[了的地得们着过]\\P{IsHan}|\\p{IsHan}、");
    private static final Pattern NUMBERED =
            Pattern.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．]|第[一二三四五六七八九十]{1,3}[，,、\\s]|[①-⑳]");

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

    static boolean names(String line) {
        return NAMES.matcher(line).matches();
    }

    static boolean furniture(String line) {
        boolean sentence = line.endsWith("。") && !line.contains("电话") && !line.contains("邮") && !line.contains("热线");
        return !sentence && FURNITURE.matcher(line).matches();
    }

    static boolean masthead(String line) {
        return MASTHEAD.matcher(line).matches();
    }

    static boolean label(String line) {
        return LABEL.matcher(line).matches();
    }

    static boolean columnWord(String line) {
        return COLUMN_WORDS.matcher(line).find();
    }

    static boolean abstractLabel(String line) {
        return ABSTRACT_LABEL.matcher(line).matches();
    }

    static boolean middle(String head) {
        return MIDDLE.matcher(head).lookingAt();
    }

    static boolean numbered(String head) {
        return NUMBERED.matcher(head).lookingAt();
    }

    static boolean caption(String text) {
        return text.contains("图为")
                || text.contains("图①")
                || text.contains("上图")
                || text.contains("下图")
                || text.contains("左图")
                || text.contains("右图");
    }
}
