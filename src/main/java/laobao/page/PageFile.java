package laobao.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file that holds a page, or articles split already: {@code .md} and {@code .txt} pages, {@code .jsonl} and {@code .jsonl.gz} records.
 * Immutable.
 *
 * @param path the file
 * @param source its name in answers, as the caller gave it
 * @param options what the caller says of it, above all that it says itself
 */
public record PageFile(Path path, String source, Imprint options) {
    private static final List<PageReader> READERS = List.of(new TextReader(), new RecordReader());

    /** Whether a file of this name is a page by its ending. */
    static boolean isPage(Path file) {
        return reader(file).isPresent();
    }

    private static Optional<PageReader> reader(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return READERS.stream().filter(r -> r.reads(name)).findFirst();
    }

    /**
     * What it holds, in order; to be closed after use. A file that breaks off in the middle ends the stream with an
     * {@link java.io.UncheckedIOException}.
     *
     * @param problems told of each part that had to be skipped
     * @throws UnreadableException when the whole file has to be skipped
     */
    public Stream<Printed> read(Consumer<Problem> problems) throws UnreadableException {
        PageReader reader = reader(path)
                .orElseThrow(() -> new UnreadableException(
                        "its ending is no page's; allowed are .md, .txt, .jsonl and .jsonl.gz"));
        if (Files.isRegularFile(path)) {
            try {
                return reader.read(this, problems);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        throw new UnreadableException(Files.exists(path) ? "it is no regular file" : "there is no such file");
    }

    /**
     * A hash (SHA-256, hexadecimal) of all that its articles are made from: its bytes, its {@code edition.json}, its corrections, the
     * options.
     *
     * @throws UnreadableException when it cannot be read
     */
    public String fingerprint() throws UnreadableException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
            Path edition = EditionFile.above(path);
            if (edition != null) digest.update(Files.readAllBytes(edition));
            Path corrections = Corrections.fileOf(path);
            if (Files.isRegularFile(corrections)) digest.update(Files.readAllBytes(corrections));
            if (!Files.isRegularFile(path)) throw new UnreadableException("it is no regular file");
            try (InputStream in = Files.newInputStream(path)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Where it was printed: the options, then what the file says, then its {@code edition.json}, then its path. */
    Imprint imprint(Imprint own) throws UnreadableException {
        return options.or(own).or(EditionFile.read(EditionFile.above(path))).or(PathImprint.of(path));
    }

    private static UnreadableException unreadable(IOException e) {
        return new UnreadableException(
                e instanceof AccessDeniedException
                        ? "it may not be read (permission denied)"
                        : "it cannot be read: " + e.getMessage());
    }
}
