package laobao.archive;

/** A request that cannot be answered as it stands. The message is one sentence for the person who typed it. */
public final class InvalidRequestException extends RuntimeException {
    private final String code;

    /**
     * @param code a stable name such as {@code bad-query}
     * @param message what was wrong, which value, what is allowed
     */
    public InvalidRequestException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A stable name of what is wrong. */
    public String code() {
        return code;
    }
}
