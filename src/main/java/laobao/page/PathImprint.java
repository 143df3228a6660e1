package laobao.page;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;

/**
 * What a path says: {@code 2022-11-30-02.md}, {@code 20221130-02.md}, {@code 2022-11-30/02.md}, {@code 2022-11/30/02.md} and
 * {@code 2022/11/30/02.md}; each also without a page number. Words around them are passed over: {@code gongyou_20221130_A02.txt}.
 */
final class PathImprint {
    private static final String DAY = "(?<!\\d)(1[89]\\d\\d|20\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)";
    private static final Pattern IN_NAME = Pattern.compile(DAY + "(?!\\d)(?:[-_.][A-Za-z]?(\\d{1,3})(?!\\d))?.*");
    private static final Pattern IN_FOLDER = Pattern.compile(
            "(?<!\\d)(1[89]\\d\\d|20\\d\\d)([-_./]?)(\\d\\d)[-_./]?(\\d\\d)/[^/\\d]*(\\d{1,3})?(?!\\d)[^/]*");

    private PathImprint() {}

    /** What the last four parts of a path say of date and page. */
    static Imprint of(Path file) {
        int count = file.getNameCount();
        String tail = file.subpath(Math.max(0, count - 4), count).toString().replace('\\', '/');
        Imprint byName = find(IN_NAME, tail.substring(tail.lastIndexOf('/') + 1));
        return byName.date() != null ? byName : find(IN_FOLDER, tail);
    }

    private static Imprint find(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        for (int from = 0; m.find(from); from = m.start() + 1) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
                int number = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
                return new Imprint(null, PartialDate.of(day), DateOrigin.PATH, number == 0 ? null : number, null);
            } catch (DateTimeException e) {
                // digits that are no day, such as 20229999: look further on
            }
        }
        return Imprint.UNKNOWN;
    }
}
