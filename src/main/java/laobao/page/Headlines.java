package laobao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Headlines set in two lines or three, each of which the file marks as a heading, made one again. On a page with empty lines between its
 * blocks such lines follow each other without one, and are about as long as each other; a column's label over a headline is shorter.
 */
final class Headlines {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    /** How long the shorter of two lines is of the longer at least. */
    private static final double BALANCED = 0.6;
    /** On a page with fewer empty lines than one to so many blocks they tell nothing. */
    private static final int GAPS = 2;

    private Headlines() {}

    static List<Block> whole(List<Block> blocks) {
        long gaps = blocks.stream().filter(Block::gap).count();
        if (gaps * GAPS < blocks.size()) return blocks;
        List<Block> whole = new ArrayList<>(blocks.size());
        // The line that stood last, since a headline of three is longer than its third.
        String last = "";
        for (Block block : blocks) {
            if (!whole.isEmpty() && goesOn(whole.getLast(), last, block)) {
                Block first = whole.removeLast();
                whole.add(new Block(
                        first.line(),
                        first.level(),
                        first.gap(),
                        first.bold(),
                        first.mayGoOn(),
                        first.text() + " " + block.text()));
            } else whole.add(block);
            last = block.text();
        }
        return whole;
    }

    private static boolean goesOn(Block headline, String last, Block next) {
        boolean alike = next.level() == headline.level() && next.bold() == headline.bold();
        if (next.gap() || !alike || (next.level() == 0 && !next.bold())) return false;
        int one = last.length();
        int other = next.text().length();
        return Math.min(one, other) >= Math.max(SHORTEST, BALANCED * Math.max(one, other))
                && headline.text().length() + other < LONGEST
                && !last.endsWith("。")
                && last.indexOf('·') < 0;
    }
}
