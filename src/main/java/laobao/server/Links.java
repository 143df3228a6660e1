package laobao.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import laobao.archive.FacetField;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Addresses within the site, and dates as a Chinese reader writes them. */
final class Links {
    private Links() {}

    static String article(String id) {
        return "/articles/" + encode(id);
    }

    /** The search for everything that has a value. */
    static String all(FacetField field, String value) {
        return "/search?" + field.label() + "=" + encode(value);
    }

    /** What the archive holds of a newspaper: all, a year, month or day, or a page of a day. */
    static String edition(String newspaper, @Nullable PartialDate date, @Nullable Integer page) {
        String address = "/browse?newspaper=" + encode(newspaper);
        if (date != null) address += "&date=" + date;
        return page == null ? address : address + "&page=" + page;
    }

    /** The last step of a path: {@code 河南省/郑州市} as {@code 郑州市}. */
    static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * A place by a name that is not another's too: {@code 江苏省/徐州市/鼓楼区} as {@code 徐州市鼓楼区}, but a city of a province by its own
     * alone.
     */
    static String place(String path) {
        String[] steps = path.split("/", -1);
        if (steps.length < 2) return path;
        String above = steps[steps.length - 2];
        String own = steps[steps.length - 1];
        return above.endsWith("省") || above.endsWith("自治区") ? own : above + own;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code 2022年11月30日} as far as it is known; in other languages as ISO 8601 has it. */
    static String inWords(PartialDate date, Strings strings) {
        if (!strings.text("language").startsWith("zh")) return date.toString();
        String words = date.year() + "年";
        if (date.month() > 0) words += date.month() + "月";
        if (date.day() > 0) words += date.day() + "日";
        return words;
    }
}
