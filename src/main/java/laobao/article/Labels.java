package laobao.article;

import java.util.regex.Pattern;

/** Column labels as a reader would say them. */
final class Labels {
    /** A glyph that OCR made of the ornament before a label: one Latin letter or sign and a space. */
    private static final Pattern ORNAMENT = Pattern.compile("^(?:[A-Za-z@&Q]\\s+|[■◆●□◇▌▍|▶►★☆]\\s*)");

    /** Letters set apart to fill a line: 新 视 野. */
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan}(?:[\\s　]+\\p{IsHan})+");

    private static final int LONGEST_SPACED = 20;
    private static final Pattern SPACES = Pattern.compile("[\\s　]+");

    private static final String BULLETS = "▲△●◆○■□◇★☆◎▶►•·";

    private Labels() {}

    /** The bullet that a text begins with, or 0. */
    static char bullet(String text) {
        char first = text.charAt(0);
        return first > 0x7F && BULLETS.indexOf(first) >= 0 ? first : 0;
    }

    /** A brief's text without the mark that it begins with. */
    static String unmarked(String text) {
        return bullet(text) == 0 || text.length() < 2 ? text : text.substring(1).stripLeading();
    }

    /** A few characters that were set apart to fill a line as one word; anything else as it is. */
    static String closed(String text) {
        return text.length() <= LONGEST_SPACED && SPACED.matcher(text).matches()
                ? SPACES.matcher(text).replaceAll("")
                : text;
    }

    static String column(String text) {
        String label = ORNAMENT.matcher(text).replaceFirst("").strip();
        boolean bracketed = label.length() > 2
                && "【［[".indexOf(label.charAt(0)) >= 0
                && "】］]".indexOf(label.charAt(label.length() - 1)) >= 0;
        String inner = bracketed ? label.substring(1, label.length() - 1).strip() : label;
        return closed(inner);
    }
}
