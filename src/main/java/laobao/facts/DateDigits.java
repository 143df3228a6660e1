package laobao.facts;

/** The characters that a year, a month or a day is printed with. Stateless. */
final class DateDigits {
    private static final boolean[] IS = new boolean[1 << 16];

    static {
        String all = "0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅";
        for (int i = 0; i < all.length(); i++) IS[all.charAt(i)] = true;
    }

    private DateDigits() {}

    static boolean is(char c) {
        return IS[c];
    }

    /** Whether so many of them stand before a place, in a text that may not reach that far back. */
    static boolean before(String text, int at, int count) {
        if (at < count) return false;
        for (int i = at - count; i < at; i++) if (!IS[text.charAt(i)]) return false;
        return true;
    }
}
