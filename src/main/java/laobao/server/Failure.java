package laobao.server;

/**
 * What every error answer says; the same four fields for a person, a page and a program.
 *
 * @param status the HTTP status
 * @param code a stable name, such as {@code bad-parameter}
 * @param message one sentence: what was wrong, which value, what is allowed
 * @param see where the code is explained
 */
record Failure(int status, String code, String message, String see) {
    Failure(int status, String code, String message) {
        this(status, code, message, "/errors#" + code);
    }
}
