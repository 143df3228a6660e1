package laobao.article;

/**
 * Characters without which a line cannot have a form: found in one pass over its beginning, they spare most lines most patterns. What they let
 * pass may still have no such form. Stateless.
 */
final class Telling {
    /** No line of more characters is asked for the forms of lines; what stands beyond is not read. */
    private static final int READ = 256;

    static final int COLUMN = 1;
    static final int BRIEFS = 1 << 1;
    static final int AUTHOR = 1 << 2;
    static final int PEOPLE = 1 << 3;
    static final int HOUSE = 1 << 4;
    static final int REPORT = 1 << 5;
    static final int SAYING = 1 << 6;
    static final int SEPARATOR = 1 << 7;
    static final int CONTACT = 1 << 8;
    static final int PRICE = 1 << 9;
    static final int MONEY = 1 << 10;
    static final int PRESS = 1 << 11;
    static final int ISSUE = 1 << 12;
    static final int PAGE = 1 << 13;
    static final int YEAR = 1 << 14;
    static final int MONTH = 1 << 15;
    static final int DAY = 1 << 16;
    static final int SECTION = 1 << 17;
    static final int TURN = 1 << 18;
    static final int ADDRESS = 1 << 19;

    static final int ADVERTISING = 1 << 20;
    static final int NUMBER = 1 << 21;
    static final int SAYS = 1 << 22;
    static final int SAID = 1 << 23;

    private static final int[] OF = new int[1 << 16];

    static {
        tell(COLUMN, "讯波闻写锦窗坛谈评论言信箱层台角递览描线察焦栏采事歌查注物述文态横点时");
        tell(BRIEFS, "讯波闻话锦览递报击零纳态笛萃");
        tell(AUTHOR, "者员稿生文图");
        tell(PEOPLE, "者员摄供社报");
        tell(HOUSE, "报刊台网社");
        tell(REPORT, "讯息电道");
        tell(SAYS, "说道称");
        tell(SAYING, "表介指强认告");
        tell(SAID, "示绍出调为诉");
        tell(SEPARATOR, " \t\n\u000B\f\r:：(（");
        tell(CONTACT, "话真编m箱线址");
        tell(PRICE, "售价每");
        tell(MONEY, "元角分");
        tell(PRESS, "告部刷");
        tell(ADVERTISING, "广行印");
        tell(ISSUE, "号期N");
        tell(NUMBER, "0123456789统代");
        tell(PAGE, "版");
        tell(YEAR, "年");
        tell(MONTH, "月");
        tell(DAY, "日");
        tell(SECTION, "闻事刊");
        tell(TURN, "转接");
        tell(ADDRESS, "址");
    }

    private Telling() {}

    private static void tell(int what, String characters) {
        for (int i = 0; i < characters.length(); i++) OF[characters.charAt(i)] |= what;
    }

    /** What a character tells. */
    static int of(char c) {
        return OF[c];
    }

    /** All that a line's characters tell. */
    static int of(String line) {
        int told = 0;
        int end = Math.min(READ, line.length());
        for (int i = 0; i < end; i++) told |= OF[line.charAt(i)];
        return told;
    }

    /** Whether a line tells all of some things. */
    static boolean all(int told, int what) {
        return (told & what) == what;
    }
}
