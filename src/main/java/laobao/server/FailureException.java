package laobao.server;

/** Ends a request with an error answer. */
final class FailureException extends RuntimeException {
    private final Failure failure;

    FailureException(int status, String code, String message) {
        super(message);
        failure = new Failure(status, code, message);
    }

    /** With what caused it, for the log. */
    FailureException(int status, String code, String message, Throwable cause) {
        this(status, code, message);
        initCause(cause);
    }

    Failure failure() {
        return failure;
    }
}
