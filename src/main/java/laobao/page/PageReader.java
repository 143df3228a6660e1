package laobao.page;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads one file format. A new format is one more of these, listed in {@link PageFile}. Implementations keep no state. */
interface PageReader {
    /** Whether a file of this name, in lower case, is its own. */
    boolean reads(String name);

    /**
     * What a file holds, in order; to be closed after use.
     *
     * @param file the file
     * @param problems told of each part that had to be skipped
     * @throws UnreadableException when the whole file has to be skipped
     */
    Stream<Printed> read(PageFile file, Consumer<Problem> problems) throws IOException, UnreadableException;
}
