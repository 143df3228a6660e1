package laobao.page;

import java.util.List;

/**
 * A page as found.
 *
 * @param source the file it was read from, as named by the caller
 * @param imprint where and when it was printed
 * @param blocks what stands on it, in the file's order
 * @param corrections what somebody has set right on it
 */
public record Page(String source, Imprint imprint, List<Block> blocks, Corrections corrections) implements Printed {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A page on which nothing is to be set right. */
    public Page(String source, Imprint imprint, List<Block> blocks) {
        this(source, imprint, blocks, Corrections.NONE);
    }

    /** This page as it was found. */
    public Page uncorrected() {
        return new Page(source, imprint, blocks);
    }

    /** A page from its text, in markdown or plain; of its imprint nothing is known. */
    public static Page of(String source, String text) {
        return new Page(source, Imprint.UNKNOWN, Blocks.of(text, 1));
    }
}
