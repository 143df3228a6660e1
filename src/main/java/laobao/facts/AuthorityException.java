package laobao.facts;

/** An archive's own file of names cannot be used; the message names the file, the line and what is allowed. */
public final class AuthorityException extends RuntimeException {
    AuthorityException(String message) {
        super(message);
    }
}
