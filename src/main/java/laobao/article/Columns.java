package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.page.Block;

/** Lines that were wrapped hard at the column's width, joined to the paragraphs they were. */
final class Columns {
    private static final int WIDEST = 60;

    private Columns() {}

    /**
     * The blocks as they are, or, on a page where most lines are just as wide as the widest ones, the lines of each paragraph as one: a
     * line that fills the column goes on in the next one.
     */
    static List<Block> unwrapped(List<Block> blocks) {
        int width = width(blocks);
        if (width == 0) return blocks;
        List<Block> joined = new ArrayList<>();
        boolean goesOn = false;
        for (Block block : blocks) {
            if (goesOn && !block.gap() && block.level() == 0) {
                Block before = joined.removeLast();
                joined.add(new Block(
                        before.line(), before.level(), before.gap(), Stitching.glue(before.text(), block.text())));
            } else {
                joined.add(block);
            }
            goesOn = block.level() == 0 && cells(block.text()) >= width - 2;
        }
        return joined;
    }

    /** The column's width in cells (a Latin letter takes one, a Han character two), or 0 where lines are paragraphs. */
    private static int width(List<Block> blocks) {
        int[] count = new int[2 * WIDEST + 2];
        int lines = 0;
        for (Block block : blocks) {
            int cells = cells(block.text());
            if (cells > 2 * WIDEST) return 0;
            if (block.level() == 0) {
                count[cells]++;
                lines++;
            }
        }
        if (lines < 12) return 0;
        for (int width = count.length - 1; width >= 16; width--) {
            int full = count[width] + count[width - 1] + count[width - 2];
            if (full * 2 >= lines) return width;
            if (count[width] > 0 && full * 10 >= lines) return full * 2 >= lines * 0.9 ? width : 0;
        }
        return 0;
    }

    private static int cells(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++)
            cells += text.charAt(i) < 0x300 ? 1 : Character.isLowSurrogate(text.charAt(i)) ? 0 : 2;
        return cells;
    }
}
