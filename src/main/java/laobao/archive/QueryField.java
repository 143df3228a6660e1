package laobao.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a query can name before a colon, in Chinese or English: {@code 标题:劳模}, {@code title:劳模}. */
public enum QueryField {
    /** Kicker, headline and subtitle. */
    TITLE("标题"),
    /** A reporter's name, whole. */
    BYLINE("记者 署名 作者"),
    /** The label it stood under, whole. */
    COLUMN("栏目"),
    /** A region's path, or its name with or without 省, 市, 县, 区. */
    REGION("地区"),
    /** A union's path or name. */
    UNION("工会"),
    /** A newspaper's name, whole. */
    NEWSPAPER("报纸"),
    /** One of the {@link laobao.article.Genre genres}. */
    GENRE("体裁"),
    /** A page number, or two with {@code ..} between them. */
    PAGE("版"),
    /** A date, or two with {@code ..} between them, either of which may be left out. */
    DATE("日期");

    private final String names;

    /** @param names in Chinese, with spaces between them, the one for messages first */
    QueryField(String names) {
        this.names = names;
    }

    /** The field of a name, or null. */
    static @Nullable QueryField named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(lower)
                        || List.of(f.names.split(" ", -1)).contains(lower))
                .findFirst()
                .orElse(null);
    }

    /** Its Chinese name. */
    public String label() {
        return names.split(" ", -1)[0];
    }
}
