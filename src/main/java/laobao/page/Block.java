package laobao.page;

/**
 * One line of a page that has something on it. A page that comes out of OCR has a paragraph to a line; one whose lines are wrapped
 * at the column's width has many: joining them is the splitter's work.
 *
 * @param line its line in the file, from 1
 * @param level the heading level that the file marks it with, 1 to 6, or 0 for none
 * @param gap whether an empty line, or the page's beginning, stands before it
 * @param bold whether the file marks the whole line as bold
 * @param mayGoOn whether, on a page whose lines were wrapped, it may go on with the paragraph before it or begin another: the line
 *     before it fills the column
 * @param text what is printed, without markup and without white space around it; inside, as in the file
 */
public record Block(int line, int level, boolean gap, boolean bold, boolean mayGoOn, String text) {
    public Block(int line, int level, boolean gap, boolean bold, String text) {
        this(line, level, gap, bold, false, text);
    }

    public Block(int line, int level, boolean gap, String text) {
        this(line, level, gap, false, text);
    }
}
