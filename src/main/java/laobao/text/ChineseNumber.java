package laobao.text;

/** Numbers below ten thousand as newspapers print them in dates: 2022, ２０２２, 二〇二二, 二○二二, 三十七, 廿一, 卅. Stateless. */
public final class ChineseNumber {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, -1 when a character is none of a number. */
    public static int of(String printed) {
        int value = 0;
        int pending = -1;
        boolean places = printed.indexOf('十') >= 0 || printed.indexOf('廿') >= 0 || printed.indexOf('卅') >= 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                if (!places) value = value * 10 + digit;
                pending = digit;
            } else if (c == '十') {
                value += (pending < 0 ? 1 : pending) * 10;
                pending = -1;
            } else if (c == '廿' || c == '卅') {
                value += c == '廿' ? 20 : 30;
                pending = -1;
            } else {
                return -1;
            }
        }
        return places && pending > 0 ? value + pending : value;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= '０' && c <= '９') return c - '０';
        if ("零○◯Oo".indexOf(c) >= 0) return 0;
        return DIGITS.indexOf(c);
    }
}
