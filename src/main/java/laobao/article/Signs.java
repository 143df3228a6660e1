package laobao.article;

import java.util.regex.Pattern;
import laobao.page.Block;

/**
 * What a block shows by its own text, whatever stands around it.
 *
 * @param text what is printed
 * @param level the heading level that the file marks it with, 0 for none
 * @param gap whether an empty line stands before it
 * @param length in characters
 */
record Signs(String text, int level, boolean gap, int length) {
    private static final String CLOSERS = "”’』」）)》】\"'";
    private static final String ENDS = "。！？!?…";
    private static final Pattern LEAD = Pattern.compile(
            "(?:▲|△)?\\s*(?:本报|本刊|本台|本网|据?新华社|据?中新社|据?中工网|[\\p{IsHan}]{2,6}[报社网])[^，。,.：:]{0,22}?(?:讯(?!员)|消息|电|报道)(?=[\\s（(\\p{IsHan}\\d“：:])[\\s\\S]*");
    private static final Pattern BYLINE = Pattern.compile(
            "[（(]?(?:本报|本刊|新华社|[\\p{IsHan}]{2,6}报)?(?:首席|特约|特派|见习|实习|驻\\p{IsHan}{2,6})?(?:记者|通讯员|评论员|撰稿人?|实习生|作者|文|图)[\\s:：/].{1,60}"
                    + "|[（(]?(?:本报|本刊|新华社)(?:首席|特约|特派|见习|实习)?(?:记者|通讯员|评论员).{0,40}");
    private static final Pattern CREDIT = Pattern.compile(
            "[（(]?.{0,60}(?:摄|摄影报道|供图|绘|画|图片|摄影|文并摄|图/文|报道|[\\p{IsHan}\\s]报)[）)]?。?|[（(]?(?:摄影|图|供图|资料图片?)[\\s:：/].{1,30}");
    private static final Pattern PEOPLE = Pattern.compile(".*(?:记者|通讯员|摄|供图|新华社|本报|作者).*");
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
            ".*(?:简讯|短讯|快讯|短波|短新闻|新闻特写|集锦|之窗|论坛|杂谈|今日谈|时评|短评|社论|评论|微言|来信|信箱|走基层|看台|广角|速递|速览|扫描|连线|观察|聚焦|专栏|风采录?|故事|之歌|调查|关注|在线|人物|讲述|诗歌|散文|百态|纵横|大家谈|热线|视点|公告栏|服务台|进行时)");
    private static final Pattern ABSTRACT_LABEL =
            Pattern.compile("[【［\\[■◆]?\\s?(?:阅读提示|核心提示|内容提要|内容提示|新闻提示|提要|导读|摘要)\\s?[】］\\]]?[:：]?");
    private static final Pattern BRIEF = Pattern.compile("[▲△].*");
    private static final Pattern MID =
            Pattern.compile("[，。、；：！？,.;:!?”’）)》」』】％%].*|[了的地得们着过]\\P{IsHan}.*|\\p{IsHan}、.*");

    static Signs of(Block block) {
        String text = block.text();
        return new Signs(text, block.level(), block.gap(), text.codePointCount(0, text.length()));
    }

    static Signs of(String text) {
        return of(new Block(0, 0, false, text));
    }

    boolean heading() {
        return level > 0;
    }

    /** Whether it closes a sentence, closing quotes and brackets aside. */
    boolean endsSentence() {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) at--;
        return ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it ends as a paragraph may: with a sentence, or with a mark that leads over to what stands below. */
    boolean closed() {
        return endsSentence() || "：:；;—）)》」”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether its last mark promises more: a comma, a colon, or no mark at all after a text too long for a headline. */
    boolean breaksOff() {
        char last = text.charAt(text.length() - 1);
        return !endsSentence() && last != '：' && last != ':' && (length > 40 || "，、；,;".indexOf(last) >= 0);
    }

    boolean beginsInTheMiddle() {
        return matches(MID);
    }

    boolean lead() {
        return matches(LEAD) || (length > 12 && text.startsWith("本报讯"));
    }

    boolean byline() {
        return length <= 60 && !text.endsWith("。") && matches(BYLINE) && !lead();
    }

    boolean names() {
        return length <= 14 && matches(NAMES);
    }

    boolean credit() {
        return length <= 50 && matches(CREDIT) && matches(PEOPLE) && (!text.endsWith("。") || length < 30) && !lead();
    }

    boolean furniture() {
        return length <= 120 && matches(FURNITURE);
    }

    boolean masthead() {
        return length <= 10 && matches(MASTHEAD);
    }

    boolean label() {
        return length <= 24 && matches(LABEL);
    }

    boolean columnWord() {
        return length <= 16 && matches(COLUMN_WORDS);
    }

    boolean abstractLabel() {
        return length <= 12 && matches(ABSTRACT_LABEL);
    }

    boolean brief() {
        return matches(BRIEF);
    }

    boolean caption() {
        return length <= 400
                && (text.contains("图为")
                        || text.contains("图①")
                        || text.contains("上图")
                        || text.contains("下图")
                        || text.contains("左图")
                        || text.contains("右图"));
    }

    /** Whether it could be a headline by its form: a line, no sentence. */
    boolean titleLike() {
        char last = text.charAt(text.length() - 1);
        return length <= 70
                && "。，、；：,;:".indexOf(last) < 0
                && text.indexOf('。') < 0
                && !beginsInTheMiddle()
                && (length <= 40 || !endsSentence());
    }

    private boolean matches(Pattern pattern) {
        // only the beginning of a block tells; a block of megabytes must not be run through
        return pattern.matcher(text.length() > 200 ? text.substring(0, 200) : text)
                .matches();
    }
}
