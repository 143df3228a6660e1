package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.ContinuationMark.Direction;
import laobao.page.Block;
import org.jspecify.annotations.Nullable;

/** Blocks with marks of continuation (下转, 上接): an article's part on a page begins after the one and ends at the other. */
final class MarkedBlocks {
    private static final int HEADLINE = 40;
    private static final int PROSE = 30;

    private MarkedBlocks() {}

    /** The blocks, a mark on a line of its own put before what it leads into, or after what it ends. */
    static List<Block> glued(List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> ContinuationMark.alone(block.text()))) return blocks;
        List<Block> glued = new ArrayList<>(blocks.size());
        Block mark = null;
        for (Block block : blocks) {
            boolean alone = ContinuationMark.alone(block.text());
            if (alone && mark == null && to(block.text()) && prose(glued)) {
                Block before = glued.removeLast();
                glued.add(with(before, before.text() + block.text()));
            } else if (alone && mark == null && !to(block.text())) {
                mark = block;
            } else if (mark != null) {
                glued.add(new Block(
                        mark.line(),
                        block.level(),
                        mark.gap() || block.gap(),
                        block.bold(),
                        mark.text() + block.text()));
                mark = null;
            } else {
                glued.add(block);
            }
        }
        if (mark != null) glued.add(mark);
        return glued;
    }

    private static boolean to(String line) {
        ContinuationMark mark = ContinuationMark.atStart(line);
        return mark != null && mark.direction() == Direction.TO;
    }

    /** Whether the last of some blocks is one that an article can break off in. */
    private static boolean prose(List<Block> blocks) {
        return !blocks.isEmpty() && !Signs.of(blocks.getLast()).credit;
    }

    private static Block with(Block block, String text) {
        return new Block(block.line(), block.level(), block.gap(), block.bold(), block.mayGoOn(), text);
    }

    /** Makes an article begin where a mark says that one goes on, with the lines that stand over it, and after one that goes away. */
    static void part(List<Signs> blocks, Reading reading) {
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text;
            ContinuationMark end = ContinuationMark.atEnd(text);
            if (from(text, end)) begin(i, blocks, reading);
            if (end != null && end.direction() == Direction.TO && i + 1 < blocks.size()) end(i, blocks, reading);
        }
    }

    /** Whether a text begins with the mark that it goes on from another page, or is a headline that ends with it. */
    private static boolean from(String text, @Nullable ContinuationMark end) {
        ContinuationMark start = ContinuationMark.atStart(text);
        if (start != null) return start.direction() == Direction.FROM;
        return end != null && text.length() <= 2 * HEADLINE && end.direction() == Direction.FROM;
    }

    private static void begin(int i, List<Signs> blocks, Reading reading) {
        Role[] roles = reading.roles();
        Signs block = blocks.get(i);
        String own = ContinuationMark.without(block.text, Direction.FROM);
        Signs bare = own.isEmpty() ? block : Signs.of(own);
        boolean line = block.heading() || (bare.length <= HEADLINE && bare.titleLike() && !bare.endsSentence());
        if (line && i + 1 < roles.length && !over(roles[i])) roles[i] = Role.HEADLINE;
        if (over(roles[i])) {
            Role before = i == 0 ? null : roles[i - 1];
            if (before != Role.KICKER && before != Role.COLUMN) reading.borders()[i] = 1;
            // a headline over the line that names the other page makes what stands in that line a smaller one
            if (before == Role.HEADLINE) roles[i] = Role.CROSSHEAD;
            return;
        }
        roles[i] = Role.LEAD;
        if (i == 0) return;
        Signs above = blocks.get(i - 1);
        boolean headline = above.length <= HEADLINE
                && above.titleLike()
                && !above.endsSentence()
                && !above.credit
                && !above.byline
                && !above.furniture
                && !marked(above.text);
        if (headline && (roles[i - 1] == Role.BODY || roles[i - 1] == Role.CROSSHEAD || roles[i - 1] == Role.LEAD))
            roles[i - 1] = Role.HEADLINE;
        int first = i;
        while (first > 0 && over(roles[first - 1]) && !marked(blocks.get(first - 1).text)) first--;
        if (roles[i - 1] == Role.CROSSHEAD) roles[i - 1] = Role.BODY;
        reading.borders()[first] = 1;
    }

    private static void end(int i, List<Signs> blocks, Reading reading) {
        Role[] roles = reading.roles();
        switch (roles[i + 1]) {
            case BODY -> roles[i + 1] = blocks.get(i + 1).length > PROSE ? Role.LEAD : Role.HEADLINE;
            case CROSSHEAD, SUBTITLE -> roles[i + 1] = Role.HEADLINE;
            default -> {}
        }
        if (Grammar.begins(roles[i], roles[i + 1])) reading.borders()[i + 1] = 1;
    }

    private static boolean over(Role role) {
        return switch (role) {
            case COLUMN, KICKER, HEADLINE, SUBTITLE, BYLINE -> true;
            default -> false;
        };
    }

    /** Whether an article goes away at a block's end. */
    static boolean marked(String text) {
        ContinuationMark end = ContinuationMark.atEnd(text);
        return end != null && end.direction() == Direction.TO;
    }

    /** The mark that some lines begin with, or that a headline among them ends with; null where there is none. */
    static @Nullable ContinuationMark from(List<String> lines) {
        for (String line : lines) {
            ContinuationMark end = ContinuationMark.atEnd(line);
            if (!from(line, end)) continue;
            ContinuationMark start = ContinuationMark.atStart(line);
            return start != null ? start : end;
        }
        return null;
    }

    /** The last mark that one of some lines ends with; null where there is none. */
    static @Nullable ContinuationMark to(List<String> lines) {
        ContinuationMark last = null;
        for (String line : lines) {
            ContinuationMark end = ContinuationMark.atEnd(line);
            if (end != null && end.direction() == Direction.TO) last = end;
        }
        return last;
    }
}
