package laobao.page;

/** A file, or a line of one, that cannot be read as a page. The message is one sentence without the file's name. */
public final class UnreadableException extends Exception {
    /** @param message what was found, and what is allowed */
    public UnreadableException(String message) {
        super(message);
    }
}
