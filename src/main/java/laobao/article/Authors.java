package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads authors out of the forms that bylines have: 记者王伟 通讯员卢克余 陈兆燕, 本报记者 杨明清 张嫱, 本报通讯员 沈岳报, 新华社记者王晔摄. */
final class Authors {
    private static final String ROLES = "记者|通讯员|实习生|评论员|撰稿|作者|特约撰稿人|摄影|文图|文|图|摄";
    private static final Pattern IN_LEAD = Pattern.compile("[（(]((?:[^（）()]{0,8})(?:记者|通讯员|实习生|评论员)[^（）()]{1,80})[）)]");
    private static final Pattern AFTER_LEAD = Pattern.compile(
            "^(?:本报|据?新华社)[^，。]{0,20}?[讯电](?:新华社)?(记者[\\p{IsHan}]{2,4}(?:、[\\p{IsHan}]{2,4}?){0,3})(?:报道|从|[：:])");
    private static final Pattern ROLE = Pattern.compile(
            "(?:本报|本刊|新华社|[\\p{IsHan}]{2,6}报)?(?:首席|特约|特派|见习|实习|驻\\p{IsHan}{2,4}?)?(" + ROLES + ")[\\s　:：/]*");
    private static final Pattern TAIL = Pattern.compile("[\\s　]*(?:文并摄|摄影报道|摄影|摄|供图|绘|画|报道|报|文/图|图/文|文|图|电)$");
    private static final Pattern NAME = Pattern.compile(
            "\\p{IsHan}{2,4}|\\p{IsHan}{1,8}·\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8})?|[A-Z][A-Za-z. ]{2,30}");

    private Authors() {}

    /** Those whom a lead names: 本报讯 (记者余嘉熙 通讯员葛慧君)…. */
    static List<Byline> ofLead(String text) {
        String head = text.substring(0, Math.min(text.length(), 160));
        Matcher bracket = IN_LEAD.matcher(head);
        if (bracket.find() && bracket.start() < 40) return read(bracket.group(1));
        Matcher after = AFTER_LEAD.matcher(head);
        return after.find() ? read(after.group(1)) : List.of();
    }

    /** Those of a line of its own. */
    static List<Byline> ofLine(String line) {
        String text = line.strip();
        if (text.length() > 1 && "（(".indexOf(text.charAt(0)) >= 0)
            text = text.substring(1, text.length() - 1).strip();
        boolean roles = ROLE.matcher(text).find();
        List<Byline> read = read(roles ? text : "作者 " + text);
        return read;
    }

    /** Roles each followed by its names. */
    private static List<Byline> read(String text) {
        List<Byline> authors = new ArrayList<>();
        Matcher role = ROLE.matcher(text);
        List<int[]> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (role.find()) {
            marks.add(new int[] {role.start(), role.end()});
            names.add(role.group(1));
        }
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
            String part = text.substring(marks.get(i)[1], Math.max(end, marks.get(i)[1]));
            for (String name : split(part)) authors.add(new Byline(names.get(i), name));
        }
        return authors;
    }

    /** Names apart; one that is printed with a space inside, 王 伟, whole again. */
    private static List<String> split(String text) {
        String clean = TAIL.matcher(text.strip()).replaceFirst("").strip();
        String[] words = clean.split("[\\s　、，,;；/]+", -1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.length() == 1 && i + 1 < words.length && words[i + 1].length() <= 2) word += words[++i];
            if (NAME.matcher(word).matches()) names.add(word);
        }
        return names;
    }
}
