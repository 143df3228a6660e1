package laobao.article;

import java.util.regex.Pattern;

/** Column labels as a reader would say them. */
final class Labels {
    /** A glyph that OCR made of the ornament before a label: one Latin letter or sign and a space. */
    private static final Pattern ORNAMENT = Pattern.compile("^(?:[A-Za-z@&Q]\\s+|[■◆●□◇▌▍|▶►★☆]\\s*)");

    private static final Pattern BRIEF = Pattern.compile("^[▲△]\\s*");

    private Labels() {}

    /** A brief's text without the mark that it begins with. */
    static String unmarked(String text) {
        return BRIEF.matcher(text).replaceFirst("");
    }

    static String column(String text) {
        String label = ORNAMENT.matcher(text).replaceFirst("").strip();
        boolean bracketed = label.length() > 2
                && "【［[".indexOf(label.charAt(0)) >= 0
                && "】］]".indexOf(label.charAt(label.length() - 1)) >= 0;
        return bracketed ? label.substring(1, label.length() - 1).strip() : label;
    }
}
