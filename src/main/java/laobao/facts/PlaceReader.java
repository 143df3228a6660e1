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
        "号舰"
    };
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
            int end = names.longest(text, i);
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

    private Mention mention(String text, int start, int end) {
        List<PlaceName> meanings = names.get(text.substring(start, end));
        return new Mention(start, end, meanings == null ? List.of() : meanings);
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
        return !reporter(article, m) && !credit(article, m);
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
