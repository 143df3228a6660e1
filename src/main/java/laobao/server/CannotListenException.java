package laobao.server;

/** The address asked for cannot be listened at. The message is one sentence for the person who started the server. */
public final class CannotListenException extends RuntimeException {
    CannotListenException(String message) {
        super(message);
    }
}
