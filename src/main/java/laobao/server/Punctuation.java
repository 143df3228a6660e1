package laobao.server;

import java.util.regex.Pattern;

/**
 * Marks of ASCII among Chinese as Chinese print has them: many pages come with {@code ,} for {@code ，}, which leaves no room after a
 * clause. Sign for sign, so that what is marked in a text stays where it is, and for the eye alone: what is found, cited and exported
 * stays as it came. {@code web/format.js} does the same.
 */
final class Punctuation {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*\\p{IsHan}[^()]*)\\)");
    private static final Pattern MARKS =
            Pattern.compile("(?<=[\\p{IsHan}”’》」』）】〕])[,;:?!]|[,;:?!](?=[\\p{IsHan}“‘《「『（【〔])");
    private static final int WIDE = '，' - ',';

    private Punctuation() {}

    static String wide(String text) {
        return MARKS.matcher(BRACKETS.matcher(text).replaceAll("（$1）"))
                .replaceAll(mark -> String.valueOf((char) (mark.group().charAt(0) + WIDE)));
    }
}
