package laobao.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of places off a text, left to right, the longest first, so that 海南 is not found in 青海南部. A name that is
 * part of a street's (南京东路) or stands where a reporter's should is none.
 */
final class PlaceReader {
    private static final String[] NOT_AFTER_SHORT = {
        "路", "大街", "大道", "街道", "镇", "乡", "村", "社区", "巷", "大桥", "寺", "酒店", "饭店", "宾馆", "小区", "花园", "广场", "山庄", "庄园", "舰",
        "号舰", "茶", "袋泡茶", "烤鸭", "拉面", "火锅", "米线", "热干面", "陈醋", "大闸蟹", "啤酒", "白酒", "说", "坦言", "回忆", "告诉记者", "笑着", "笑道",
        "花开"
    };
    /** What a mere stem before it is a part of: 岳麓山, 洪泽湖. */
    private static final String NATURE = "山湖河江岛溪峡";
    /** What stands before a person's name. */
    private static final String[] PERSONS = {
        "师傅", "班长", "队长", "组长", "厂长", "段长", "车间主任", "工程师", "技师", "司机", "骑手", "钳工", "焊工", "电工", "瓦工", "老师", "医生", "护士",
        "劳模", "工友", "职工代表", "小哥"
    };
    /** The most frequent family names but for those that are words, too: of four people in five. */
    private static final String FAMILY =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付邹熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施";
    /** What words for people end with. */
    private static final String DOERS = "员师长工手家者友生兵匠民";

    /** What ends or is a word before 县. */
    private static final String COUNTY_WORDS = "和任应代开成达通易富定兴文清高单新渠化大安江中";
    /** What makes a word with 县: 县级, 县城, 县域, 县乡, 县委, 县长. */
    private static final String AFTER_COUNTY = "级城域乡委长直属内";

    /** What makes a word with 台 behind it; but 重视台州, and 湾 goes with 台 before all. */
    private static final String[] PLATFORMS = {"电视", "电", "总", "舞", "平", "讲", "站", "柜", "擂", "灶", "阳"};

    private static final String SIDES = "东西南北中一二三四";
    private static final String[] REPORTERS = {"记者", "通讯员", "实习生", "见习记者", "摄影", "作者", "编辑"};

    private final NameTrie<List<PlaceName>> names;

    PlaceReader(Gazetteer gazetteer) {
        this.names = gazetteer.names();
    }

    List<Mention> read(ArticleText article) {
        String text = article.text();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = endsWord(article, i) ? -1 : names.longest(text, i);
            if (end < 0) {
                i++;
                continue;
            }
            Mention mention = mention(text, i, end);
            if (mention.meanings.isEmpty()) {
                i = end;
                continue;
            }
            if (mention.stemOnly()) {
                Mention stronger = strongerWithin(text, i, end);
                if (stronger != null) mention = stronger;
            }
            if (isName(article, mention)) mentions.add(mention);
            i = mention.end;
        }
        return mentions;
    }

    /** 台 of 电视台北京站, 舞台北侧. */
    private static boolean endsWord(ArticleText article, int at) {
        if (article.at(at) != '台' || article.at(at + 1) == '湾') return false;
        for (String word : PLATFORMS) if (article.endsBefore(word, at)) return true;
        return false;
    }

    private Mention mention(String text, int start, int end) {
        List<PlaceName> meanings = names.get(text.substring(start, end));
        if (meanings == null) meanings = List.of();
        else if (doubtful(text, start, end))
            meanings = meanings.stream().map(PlaceName::doubted).toList();
        return new Mention(start, end, meanings);
    }

    /** 任 in 任县委书记, 召开 in 召开县级会议, 和 in 省、市和县: of a county with a name of one character the text must say more. */
    private static boolean doubtful(String text, int start, int end) {
        if (end - start != 2 || text.charAt(start + 1) != '县') return false;
        if (COUNTY_WORDS.indexOf(text.charAt(start)) >= 0) return true;
        return end < text.length() && AFTER_COUNTY.indexOf(text.charAt(end)) >= 0;
    }

    /** A full name that begins inside a mere stem and goes on after it wins: 州市 of 新和田市. */
    private @Nullable Mention strongerWithin(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int e = names.longest(text, i);
            if (e <= end) continue;
            Mention inner = mention(text, i, e);
            if (!inner.meanings.isEmpty() && !inner.stemOnly()) return inner;
        }
        return null;
    }

    private static boolean isName(ArticleText article, Mention m) {
        if (m.full()) return true;
        int after = SIDES.indexOf(article.at(m.end)) >= 0 ? m.end + 1 : m.end;
        for (String word : NOT_AFTER_SHORT) {
            if (article.starts(word, m.end) || (after > m.end && word.length() == 1 && article.starts(word, after)))
                return false;
        }
        if (m.stemOnly() && NATURE.indexOf(article.at(m.end)) >= 0) return false;
        for (String person : PERSONS) if (m.end - m.start > 1 && article.endsBefore(person, m.start)) return false;
        if (m.end - m.start == 2 && givenName(article, m)) return false;
        return !reporter(article, m) && !credit(article, m);
    }

    /** 讲解员刘黄山: a family name and a word for whoever does something before it. */
    private static boolean givenName(ArticleText article, Mention m) {
        return FAMILY.indexOf(article.at(m.start - 1)) >= 0 && DOERS.indexOf(article.at(m.start - 2)) >= 0;
    }

    /** 江安澜 摄: a short line that ends in who made the picture. */
    private static boolean credit(ArticleText article, Mention m) {
        int lineEnd = article.text().indexOf('\n', m.end);
        if (lineEnd < 0) lineEnd = article.text().length();
        return lineEnd - m.start < 12 && "摄文图".indexOf(article.at(lineEnd - 1)) >= 0;
    }

    /** Whether the characters before, back to a bracket or stop, name a reporter: (记者 黄山 通讯员 李四). */
    private static boolean reporter(ArticleText article, Mention m) {
        if (Character.isLetter(article.at(m.end)) && !"说摄文报".contains(String.valueOf(article.at(m.end)))) return false;
        int i = m.start;
        while (i > 0 && m.start - i < 30 && "（(。，、\n）)：".indexOf(article.at(i - 1)) < 0) i--;
        String before = article.text().substring(i, m.start);
        for (String word : REPORTERS) if (before.contains(word)) return true;
        return false;
    }
}
