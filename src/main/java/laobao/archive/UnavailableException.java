package laobao.archive;

import java.io.IOException;

/** The archive cannot be reached just now; asking again later may help. The message is one sentence for a person. */
public final class UnavailableException extends IOException {
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
