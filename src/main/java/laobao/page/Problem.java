package laobao.page;

/**
 * Something that was skipped.
 *
 * @param source its file, with {@code #} and a line number where a file holds many articles
 * @param reason one sentence
 */
public record Problem(String source, String reason) {
    /** What an exception says of a source. */
    public static Problem of(String source, Exception e) {
        return new Problem(source, String.valueOf(e.getMessage()));
    }

    @Override
    public String toString() {
        return source + ": " + reason;
    }
}
