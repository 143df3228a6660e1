package laobao.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is a byline from its beginning to its end: 记者王伟 通讯员李明, 文/王伟 图/李明, 王伟 摄. A role that stands before names holds
 * to the next role; one that stands after names (摄, 文/图) is theirs if they have none. Not for use by several threads.
 */
final class BylineScanner {
    private static final String HOUSE = "本报|本刊|本网|本台|本社|新华社|中新社|中国新闻社|新华网|人民网|中工网";
    private static final String ORG =
            "(?:(?:" + HOUSE + "|(?<![\\p{IsHan}])[\\p{IsHan}]{2,6}?(?:日报|晚报|时报|报|网|社|电视台|杂志)))?";
    private static final String KIND =
            "(?:首席|特约|特派|特邀|见习|实习|高级|资深|前方|随军|体育|摄影|图片|文字|全媒体|融媒体|驻\\p{IsHan}{1,8}?(?=首席|特约|特派|见习|记者|通讯员))*";
    /** What is a role wherever it stands, since no name holds it. */
    private static final Pattern ROLE =
            Pattern.compile(ORG + KIND + "(记者|通讯员|实习生|评论员|撰稿人|撰稿|作者|执笔人?|口述)(?:组)?[\\s　]*[:：/]?");

    private static final String WORD =
            "文字?[/／、·]图片?|图片?[/／、·]文字?|图文|文图|文并摄|摄影报道|综合报道|文字|摄影|摄像|摄|供图|供稿|图片|绘图|制图|漫画|绘|画|编译|翻译|整理|采写|撰文|统筹|策划|报道|文|图|译|作|报";
    /** A word that is a role only where it stands alone. */
    private static final Pattern ALONE = Pattern.compile("(" + WORD + ")(?=$|[\\s　:：/／、，,;；|丨(（])[\\s　]*([:：/／|丨]?)");

    private static final Pattern SUFFIX = Pattern.compile(
            "(.{2,}?)(文[/／]图|图[/／]文|文并摄|摄影报道|综合报道|摄影|摄|供图|供稿|绘图|制图|绘|画|编译|翻译|整理|参与采写|采写|撰文|报道|报)(?:[/／].*)?");
    private static final Pattern NESTED = Pattern.compile("[（(【\\[][^（）()【】\\[\\]]*[）)】\\]]");
    private static final Pattern NOISE =
            Pattern.compile("(?:据)?新华社(?:发|供|传真)?(?![\\p{IsHan}]*(?:记者|通讯员))|人民视觉|影像中国|视觉中国|资料(?:图片|照片|图)|本报(?:资料|供)");

    /** What somebody is who signs, before the name: 工人 吴秀兰. */
    private static final Set<String> OCCUPATIONS =
            Set.of("工人", "职工", "矿工", "教师", "医生", "护士", "农民", "战士", "干部", "学生", "司机", "读者", "律师", "市民", "网友");

    private final List<Byline> authors = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private @Nullable String role;
    private boolean soft;

    private BylineScanner() {}

    /** Whether a text names a role that cannot be part of a name. */
    static boolean namesRole(String text) {
        return lastRole(text) >= 0 && ROLE.matcher(text).find();
    }

    /** The last place of one of the characters that the words of {@link #ROLE} end with, below 0 where there is none. */
    static int lastRole(String text) {
        for (int i = text.length() - 1; i >= 0; i--) if ("者员生稿笔述".indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }

    /** @param otherwise the role of those that have none */
    static List<Byline> scan(String text, String otherwise) {
        BylineScanner scanner = new BylineScanner();
        String plain = NOISE.matcher(NESTED.matcher(text).replaceAll(" ")).replaceAll(" ");
        // 新华社发（王伟 摄）: the brackets hold all there is
        if (plain.chars().noneMatch(Character::isLetter))
            plain = NOISE.matcher(text.replaceAll("[（()）]", " ")).replaceAll(" ");
        int lastRole = lastRole(plain);
        // what stands before a region's beginning counts, as in find
        Matcher role = ROLE.matcher(plain).useTransparentBounds(true);
        Matcher alone = ALONE.matcher(plain);
        for (int at = 0; at < plain.length(); ) {
            if (at < lastRole && role.region(at, plain.length()).lookingAt()) {
                scanner.flush(otherwise);
                scanner.role = role.group(1).replace("撰稿人", "撰稿").replace("执笔人", "执笔");
                scanner.soft = false;
                at = role.end();
            } else if ("\\s　、，,;；。/／|丨 ·".indexOf(plain.charAt(at)) >= 0 || Character.isWhitespace(plain.charAt(at))) {
                at++;
            } else if (alone.region(at, plain.length()).lookingAt()) {
                scanner.word(alone.group(1), !alone.group(2).isEmpty(), otherwise);
                at = alone.end();
            } else {
                at = scanner.names(plain, at, alone, at < lastRole ? role : null);
            }
        }
        scanner.flush(otherwise);
        return scanner.authors;
    }

    private void word(String word, boolean announces, String otherwise) {
        boolean before = announces || (role != null && soft) || (waiting.isEmpty() && authors.isEmpty());
        if (before) {
            flush(otherwise);
            role = as(word);
            soft = true;
        } else {
            // of 记者 王伟 摄 the role is known, and ends here
            flush(as(word));
            role = null;
        }
    }

    /** Names up to the next role. */
    private int names(String text, int at, Matcher alone, @Nullable Matcher nextRole) {
        int end = nextRole != null && nextRole.find(at) ? nextRole.start() : text.length();
        // a role alone stands after a separator only
        for (int i = at + 1; i < end; i++) {
            char before = text.charAt(i - 1);
            boolean apart = Character.isWhitespace(before) || before == '　' || before == '/' || before == '／';
            if (apart && alone.region(i, text.length()).lookingAt()) {
                end = i;
                break;
            }
            if (before == ';' || before == '；') {
                end = i;
                break;
            }
        }
        String run = text.substring(at, end).strip();
        Matcher suffix = SUFFIX.matcher(run);
        if (suffix.matches()) {
            waiting.addAll(PersonNames.split(suffix.group(1)));
            flush(as(suffix.group(2)));
        } else {
            waiting.addAll(PersonNames.split(run));
            if (role != null && !soft) flush(role);
        }
        return end;
    }

    private static String as(String word) {
        return switch (word) {
            case "摄" -> "摄影";
            case "报", "报道", "综合报道" -> "作者";
            case "绘", "画" -> "绘图";
            case "译" -> "翻译";
            default -> word.replace('／', '/').replace('、', '/').replace('·', '/');
        };
    }

    private void flush(String otherwise) {
        String as = role != null ? role : otherwise;
        for (String name : waiting) if (!OCCUPATIONS.contains(name)) authors.add(new Byline(as, name));
        waiting.clear();
    }
}
