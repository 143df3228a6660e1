package laobao.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.article.Draft.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds the authors of an article in all places where newspapers name them: in brackets after 本报讯, in the lead without brackets, on a line
 * below the headline, in brackets or on a line at the end, under a picture. Who is named first is named for the article: a photographer
 * at its foot is no author of a story that begins with its reporter's name.
 */
final class Authors {
    private static final String WRITER = "作者";
    private static final int HEAD = 160;
    private static final String HOUSE =
            "本报|本刊|本台|本网|本社|据?新华社|据?中新社|据?中国新闻社|据?中工网|据?新华网|[\\p{IsHan}]{2,6}?(?:日报|晚报|时报|报|网|社)";
    private static final Pattern LEAD = Pattern.compile(
            "[▲△■□●○◆◇*\\s　]*(" + HOUSE + ")[^，。（）()：:]{0,24}?(?:讯(?!员)|消息|电|报道)(?:题[:：][^（(]{0,60})?[\\s　*]*");
    private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()]{2,90})[）)]");
    private static final Pattern TAIL =
            Pattern.compile("[（(]([^（）()]{2,90})[）)](?:[（(](?:传真照片|资料图片|图片|照片)[）)])?[。\\s　]*$");
    private static final Pattern DASH_TAIL = Pattern.compile("[。！？!?”][\\s　]*(?:——|—)([\\p{IsHan}\\s　]{2,12})$");
    private static final Pattern PLAIN_TAIL = Pattern.compile(
            "[。！？!?”…][\\s　]*((?:本报|本刊|本网|新华社)?(?:首席|特约|特派|见习|实习)?(?:记者|通讯员|实习生)[\\s　:：/]*[\\p{IsHan}\\s　、]{2,24})$");
    /** What follows a name in a lead that has no brackets. */
    private static final Pattern ON =
            Pattern.compile("(?:[\\s　、，,：:。\\d“《一二三四五六七八九十]|报道|从|在|日前|近日|今|昨|获悉|了解|来自|由|据|记者|通讯员|实习生|新华社|本报|$)");

    private static final Pattern MARKS = Pattern.compile("^[\\s　□■○●◇◆▲△▽◎★☆※*·・—\\-–>》]+|[\\s　*]+$");
    private static final Pattern OF_AUTHOR = Pattern.compile(
            "^[\\s　]*(?:本文)?作者[\\s　]*(?:([\\p{IsHan}·]{2,8}?)(?:系|为|是|单位)|[:：]?[\\s　]*([\\p{IsHan}]{2,4})[，,]|()(?:均|分别)?(?:系|为|是|单位)).*$");
    private static final Pattern UNIT = Pattern.compile(
            "(?:本报|本刊|新华社|[\\p{IsHan}]{2,12}?)(?:特约)?(评论员)|[\\p{IsHan}《》“”]{2,24}(?:课题组|调研组|调查组|采访组|采访团|报道组|编辑部|编委会|评论部|宣传部|政研室|研究室|研究院|研究会|研究中心|总工会|工会|委员会)");
    private static final Pattern NOT_THEIRS = Pattern.compile(".*(?:参与采写|参与报道|对本文亦有贡献|协助采访|综合|摘自|原载|转自|据《).*");
    private static final Pattern PICTURED = Pattern.compile(".*(?:摄|供图|图片|绘|漫画|传真照片).*");
    private static final Pattern NO_NAMES = Pattern.compile(".*[，。：:《》“”0-9].*");
    private static final Pattern AGENCY = Pattern.compile("[▲△\\s　]*据?(新华社|中新社|中国新闻社)");

    private Authors() {}

    /** The authors of an article, in the order printed. */
    static List<Byline> of(List<Part> parts) {
        Set<Byline> authors = new LinkedHashSet<>();
        @Nullable Part last = null;
        long prose = 0;
        for (Part part : parts) {
            switch (part.role()) {
                case BYLINE -> authors.addAll(last == null ? ofLine(part.text()) : List.of());
                case LEAD -> authors.addAll(ofLead(part.text()));
                default -> {}
            }
            if (part.role() == Role.LEAD || part.role() == Role.BODY) {
                last = part;
                prose++;
            }
        }
        if (authors.isEmpty())
            for (Part part : parts)
                if (part.role() == Role.CREDIT || part.role() == Role.BYLINE) authors.addAll(ofLine(part.text()));
        if (authors.isEmpty() && last != null) authors.addAll(ofTail(last.text(), prose <= 2));
        if (authors.isEmpty())
            for (Part part : parts) if (part.role() == Role.LEAD) authors.addAll(ofAgency(part.text()));
        return List.copyOf(authors);
    }

    /** The authors that a body names which nobody has taken apart by role. */
    static List<Byline> ofBody(List<Passage> body) {
        List<Part> parts = new ArrayList<>();
        for (Passage passage : body) parts.add(new Part(parts.isEmpty() ? Role.LEAD : Role.BODY, passage.text(), 0));
        return of(parts);
    }

    /** Those whom a lead names: 本报讯 (记者余嘉熙 通讯员葛慧君)…, 本报北京1月4日电记者王伟报道：…. */
    static List<Byline> ofLead(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        Matcher lead = LEAD.matcher(head);
        if (!lead.lookingAt()) {
            // 据记者王伟报道 is no byline, （记者王伟）近日… is one
            Matcher bracket = BRACKET.matcher(head);
            return bracket.lookingAt() && BylineScanner.namesRole(bracket.group(1))
                    ? BylineScanner.scan(bracket.group(1), WRITER)
                    : List.of();
        }
        Matcher bracket = BRACKET.matcher(head).region(lead.end(), head.length());
        if (bracket.lookingAt()) return named(bracket.group(1));
        return unbracketed(head, lead.end());
    }

    /** The agency of a lead that names nobody: 新华社北京1月1日电. */
    private static List<Byline> ofAgency(String text) {
        Matcher agency = AGENCY.matcher(text);
        return agency.lookingAt()
                        && LEAD.matcher(text.substring(0, Math.min(text.length(), HEAD)))
                                .lookingAt()
                ? List.of(new Byline("通讯社", agency.group(1)))
                : List.of();
    }

    /** What stands in brackets: authors by role, or nothing but names. */
    private static List<Byline> named(String inside) {
        if (BylineScanner.namesRole(inside)) return BylineScanner.scan(inside, WRITER);
        List<Byline> authors = BylineScanner.scan(inside, WRITER);
        boolean names = !authors.isEmpty() && authors.stream().allMatch(a -> PersonNames.likely(a.name()));
        return names && !NO_NAMES.matcher(inside).matches() ? authors : List.of();
    }

    /** A lead whose reporters stand in the sentence: 记者王伟、李明从…获悉. */
    private static List<Byline> unbracketed(String head, int from) {
        StringBuilder run = new StringBuilder();
        int at = from;
        while (at < head.length()) {
            int role = roleAt(head, at);
            if (role > 0) {
                run.append(' ').append(head, at, at + role);
                at += role;
            } else if (run.isEmpty()) {
                return List.of();
            }
            while (at < head.length() && "、 　，,".indexOf(head.charAt(at)) >= 0) at++;
            if (roleAt(head, at) > 0) continue;
            int name = nameAt(head, at);
            if (name == 0) break;
            run.append(head, at, at + name).append('、');
            at += name;
            if (at < head.length() && "、 　".indexOf(head.charAt(at)) < 0 && roleAt(head, at) == 0) break;
        }
        return BylineScanner.scan(run.toString(), WRITER);
    }

    private static int roleAt(String text, int at) {
        Matcher role = ROLE.matcher(text).region(at, text.length());
        return role.lookingAt() ? role.end() - at : 0;
    }

    private static final Pattern ROLE =
            Pattern.compile("(?:本报|本台|新华社|中新社)?(?:首席|特约|特派|见习|实习|驻\\p{IsHan}{1,6}?(?=记者))*(?:记者|通讯员|实习生)");

    /** The length of the name that stands at a place, 0 where none does. */
    private static int nameAt(String text, int at) {
        for (int length : new int[] {3, 2, 4}) {
            if (at + length > text.length()) continue;
            String name = text.substring(at, at + length);
            if (PersonNames.likely(name)
                    && ON.matcher(text).region(at + length, text.length()).lookingAt()) return length;
        }
        return 0;
    }

    /** Those of a line of its own. */
    static List<Byline> ofLine(String line) {
        String text = line.substring(0, Math.min(line.length(), HEAD)).strip();
        if (text.length() > 2 && "（(".indexOf(text.charAt(0)) >= 0 && "）)".indexOf(text.charAt(text.length() - 1)) >= 0)
            text = text.substring(1, text.length() - 1);
        text = MARKS.matcher(text).replaceAll("");
        if (text.endsWith("。")) text = text.substring(0, text.length() - 1);
        if (NOT_THEIRS.matcher(text).matches()) return List.of();
        Matcher note = OF_AUTHOR.matcher(text);
        if (note.matches()) {
            String name = note.group(1) != null ? note.group(1) : note.group(2);
            return name == null || !PersonNames.likely(name) ? List.of() : List.of(new Byline(WRITER, name));
        }
        Matcher unit = UNIT.matcher(text);
        if (unit.matches()) return List.of(new Byline(unit.group(1) != null ? unit.group(1) : WRITER, text));
        List<Byline> authors = BylineScanner.scan(text, WRITER);
        // Four characters or more without a role are words unless they begin as names do: 案情简介
        boolean isWords = authors.size() == 1
                && WRITER.equals(authors.getFirst().role())
                && text.length() >= 4
                && text.codePoints().allMatch(Character::isIdeographic)
                && !PersonNames.surname(text.charAt(0));
        return isWords ? List.of() : authors;
    }

    /**
     * Those in brackets at the end: …。（王伟 李明）, （记者王伟）.
     *
     * @param picture whether it is a caption's end, where the photographer is the author
     */
    static List<Byline> ofTail(String text, boolean picture) {
        String end = text.substring(Math.max(0, text.length() - HEAD));
        Matcher bracket = TAIL.matcher(end);
        if ((end.indexOf('）') < 0 && end.indexOf(')') < 0) || !bracket.find()) {
            Matcher dash = DASH_TAIL.matcher(end);
            if (end.indexOf('—') >= 0 && dash.find()) return named(dash.group(1));
            Matcher plain = PLAIN_TAIL.matcher(end);
            List<Byline> authors = BylineScanner.lastRole(end) >= 0 && plain.find()
                    ? BylineScanner.scan(plain.group(1), WRITER)
                    : List.of();
            return authors.stream().allMatch(a -> PersonNames.likely(a.name())) ? authors : List.of();
        }
        String inside = bracket.group(1);
        if (NOT_THEIRS.matcher(inside).matches()
                || (!picture && PICTURED.matcher(inside).matches())) return List.of();
        if (OF_AUTHOR.matcher(inside).matches()) return ofLine(inside);
        char before = bracket.start() == 0 ? '。' : end.charAt(bracket.start() - 1);
        boolean closes = "。！？!?”’》…； 　".indexOf(before) >= 0;
        return BylineScanner.namesRole(inside) || closes ? named(inside) : List.of();
    }
}
