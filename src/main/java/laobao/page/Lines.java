package laobao.page;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file one by one; of a line that is too long only so much is kept in memory. For one thread. */
final class Lines {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int end;

    /** @param longest characters of a line that are kept */
    Lines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param text its characters, or the first of them
     * @param length how many it has
     */
    record Line(String text, long length) {
        boolean isWhole() {
            return text.length() == length;
        }
    }

    /** The next one, or null after the last. */
    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        long length = 0;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') stop++;
            text.append(buffer, at, Math.max(0, Math.min(stop - at, longest - text.length())));
            length += stop - at;
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) break;
        }
        if (!any) return null;
        if (length == text.length() && length > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
            length--;
        }
        return new Line(text.toString(), length);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
