package laobao.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Pages in markdown or plain text. */
final class TextReader implements PageReader {
    /**
     * A printed page is some 30 kB; beyond this it is a mistake, and would cost the memory of the rest. To take a page apart costs some
     * thirty times its size, and several are read at once.
     */
    static final long LARGEST = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 256);

    @Override
    public boolean reads(String name) {
        return name.endsWith(".md") || name.endsWith(".txt");
    }

    @Override
    public Stream<Printed> read(PageFile file, Consumer<Problem> problems) throws IOException, UnreadableException {
        long size = Files.size(file.path());
        if (size > LARGEST)
            throw new UnreadableException(
                    "it has " + size + " bytes; a page may have " + LARGEST + " with this much memory (-Xmx)");
        String text = Characters.decode(Files.readAllBytes(file.path()));
        FrontMatter front = FrontMatter.of(text);
        List<Block> blocks = Blocks.of(text.substring(front.length()), front.lines() + 1);
        if (blocks.isEmpty()) throw new UnreadableException("nothing is printed on it");
        Imprint imprint = file.imprint(front.imprint()).or(Masthead.of(blocks));
        return Stream.of(new Page(file.source(), imprint, blocks, corrections(file, problems)));
    }

    /** A page without its corrections is better than none. */
    private static Corrections corrections(PageFile file, Consumer<Problem> problems) {
        try {
            return Corrections.of(file.path());
        } catch (UnreadableException e) {
            problems.accept(new Problem(
                    String.valueOf(Corrections.fileOf(Path.of(file.source()))),
                    e.getMessage() + "; its page is read without it"));
            return Corrections.NONE;
        }
    }
}
