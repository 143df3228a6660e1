package laobao.article;

import laobao.page.Block;

/** What a block shows by its own text, whatever stands around it. Immutable. */
final class Signs {
    private static final String CLOSERS = "”’』」）)》】\"'";
    private static final String ENDS = "。！？!?…";
    private static final String OPEN = "“『「《";
    private static final String CLOSE = "”』」》";
    /** Only the beginning of a block tells; a block of megabytes must not be run through by a pattern. */
    private static final int HEAD = 60;

    final String text;
    final int level;
    final boolean gap;
    final boolean bold;
    /** On a page of wrapped lines, whether it may go on with the paragraph before. */
    final boolean mayGoOn;
    /** In characters. */
    final int length;

    final boolean lead;
    final boolean byline;
    final boolean names;
    final boolean credit;
    final boolean furniture;
    final boolean masthead;
    final boolean label;
    final boolean columnWord;
    final boolean abstractLabel;
    final boolean brief;
    final boolean caption;
    final boolean middle;
    /** The bullet it begins with, or 0. */
    final char bullet;
    /** Whether it ends with names in brackets. */
    final boolean signed;

    final boolean signature;
    final boolean salutation;
    /** Whether it is an address, or a letter's first paragraph that begins with one. */
    final boolean addresses;
    /** Whether it names who has written a letter, after where they are from. */
    final boolean subscription;

    final boolean verse;
    final boolean dated;
    final boolean organisation;
    final boolean goesOn;
    /** Whether it is a line of parts with spaces between, as a list's rows are. */
    final boolean spaced;
    /** Whether it is a label that says that briefs stand below it. */
    final boolean briefs;

    /** Whether it is a line that says that somebody says something. */
    final boolean speaks;

    /** Quotation marks opened less those closed; below 0 where it begins inside a quotation. */
    final int quotes;

    /** What is known of a block by others: that it names its article's author, or belongs to no article. */
    private enum Known {
        NOTHING,
        AUTHOR,
        FURNITURE
    }

    private Signs(Block block, Known known) {
        text = block.text();
        level = block.level();
        gap = block.gap();
        bold = block.bold();
        mayGoOn = block.mayGoOn();
        length = length(text);
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        int told = Telling.of(text);
        lead = (Telling.all(told, Telling.HOUSE | Telling.REPORT) && LineForms.lead(head))
                || (length > 12 && text.startsWith("本报讯"));
        boolean line = length <= 70;
        boolean isAuthor = known == Known.AUTHOR;
        byline = isAuthor
                || (line
                        && length <= 60
                        && (told & Telling.AUTHOR) != 0
                        && !text.endsWith("。")
                        && !lead
                        && LineForms.byline(text));
        names = isAuthor || (length <= 14 && LineForms.names(text));
        credit = line
                && length <= 50
                && (told & Telling.PEOPLE) != 0
                && !lead
                && (!text.endsWith("。") || length < 30)
                && LineForms.credit(text);
        furniture = known == Known.FURNITURE || (length <= 120 && LineForms.furniture(text, told));
        masthead = length <= 10 && LineForms.masthead(text);
        label = !isAuthor && length <= 24 && LineForms.label(text);
        String closed = Labels.closed(text);
        columnWord = length <= 16
                && (LineForms.pictureLabel(closed) || ((told & Telling.COLUMN) != 0 && LineForms.columnWord(closed)));
        abstractLabel = known != Known.FURNITURE && length <= 12 && LineForms.abstractLabel(closed);
        brief = "▲△".indexOf(text.charAt(0)) >= 0;
        caption = length <= 400 && LineForms.caption(text);
        middle = LineForms.middle(head);
        bullet = isAuthor ? 0 : Labels.bullet(text);
        signed = LineForms.signed(text);
        signature = signed && length <= 20 && "（(".indexOf(text.charAt(0)) >= 0;
        salutation = length >= 3 && length <= 18 && LineForms.salutation(text);
        addresses = salutation || (length > 18 && LineForms.addresses(head));
        subscription = length <= 30 && LineForms.subscription(text);
        verse = length <= 20 && LineForms.verse(text);
        dated = length <= 20 && (told & Telling.MONTH) != 0 && LineForms.dated(text);
        organisation = length >= 4 && length <= 30 && LineForms.organisation(text);
        goesOn = length <= 24 && Telling.all(told, Telling.TURN | Telling.PAGE) && LineForms.goesOn(text);
        spaced = line && length <= 45 && spaced(text);
        briefs = length <= 16 && (told & Telling.BRIEFS) != 0 && LineForms.briefs(closed);
        quotes = quotes(text);
        speaks = line && LineForms.speaks(text, told);
    }

    static Signs of(Block block) {
        return new Signs(block, Known.NOTHING);
    }

    /** Of a block that names its article's author and nothing else, behind an ornament. */
    static Signs ofAuthor(Block block) {
        return new Signs(block, Known.AUTHOR);
    }

    /** Of a block that belongs to no article. */
    static Signs ofFurniture(Block block) {
        return new Signs(block, Known.FURNITURE);
    }

    static Signs of(String text) {
        return of(new Block(0, 0, false, text));
    }

    boolean heading() {
        return level > 0;
    }

    /** Whether it closes a sentence, closing quotes and brackets aside. */
    boolean endsSentence() {
        return endsSentence(text);
    }

    static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) at--;
        return ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it closes a sentence, or a signature in brackets stands after that. */
    boolean endsSentenceOrSigned() {
        return endsSentence() || signed;
    }

    private static boolean spaced(String text) {
        if (ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) return false;
        for (int i = 2; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if ((c == ' ' || c == '　' || c == '\t') && text.charAt(i - 1) > 0x7F) return true;
        }
        return false;
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** Whether a text breaks off: its last mark promises more, or it is longer than most headlines and ends with no mark. */
    static boolean torn(String text) {
        if (endsSentence(text)) return false;
        char last = text.charAt(text.length() - 1);
        int length = length(text);
        if (last != '：' && last != ':' && (length > 40 || "，、；,;".indexOf(last) >= 0)) return true;
        return length > 18 && "：:；;—）)》」”".indexOf(last) < 0;
    }

    boolean torn() {
        return torn(text);
    }

    /** Whether its last mark promises more: a comma, a colon, or no mark at all after a text too long for a headline. */
    boolean breaksOff() {
        char last = last();
        return !endsSentence() && last != '：' && last != ':' && (length > 40 || "，、；,;".indexOf(last) >= 0);
    }

    /** Whether a text begins as the middle of a sentence does. */
    static boolean middle(String text) {
        return LineForms.middle(text.length() > HEAD ? text.substring(0, HEAD) : text);
    }

    private static int length(String text) {
        return text.length() > 4000 ? text.length() : text.codePointCount(0, text.length());
    }

    /** Whether it could be a headline by its form: a line, no sentence. */
    boolean titleLike() {
        return length <= 70
                && "。，、；：,;:".indexOf(last()) < 0
                && text.indexOf('。') < 0
                && !middle
                && (length <= 40 || !endsSentence());
    }

    private static int quotes(String text) {
        int open = 0;
        int end = Math.min(text.length(), 4000);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x2018 || c > 0x300F) continue;
            if (OPEN.indexOf(c) >= 0) open = Math.max(open, 0) + 1;
            else if (CLOSE.indexOf(c) >= 0) open--;
        }
        return open;
    }
}
