package laobao.archive;

import java.io.IOException;

/** An archive that cannot be opened or written. The message is one sentence that says which archive, what is wrong, and what to do. */
public final class ArchiveException extends IOException {
    /** @param message one sentence for the person who named the archive */
    public ArchiveException(String message) {
        super(message);
    }
}
