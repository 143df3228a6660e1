package laobao.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text in memory as UTF-8, as it is written. Gson's own takes text character by character into a string, which is copied twice before it
 * is sent: half of the time of a long answer. For one thread.
 */
final class JsonText extends Writer {
    private static final int LONGEST = 3;
    private static final int ESCAPE = 6;
    /** These end a line in JavaScript. */
    private static final char LINE = '\u2028';

    private static final char PARAGRAPH = '\u2029';
    private static final boolean[] ESCAPED = new boolean[0x80];

    static {
        Arrays.fill(ESCAPED, 0, ' ', true);
        ESCAPED['"'] = true;
        ESCAPED['\\'] = true;
    }

    private byte[] bytes;
    private int length;
    /** The first half of a character whose second is still to come, or 0. */
    private char high;

    /** @param expected how many bytes are expected; more will do */
    JsonText(int expected) {
        bytes = new byte[expected];
    }

    @Override
    public void write(int character) {
        room(LONGEST + 1);
        put((char) character);
    }

    @Override
    public void write(String string, int from, int count) {
        room(LONGEST * count + LONGEST);
        for (int i = from; i < from + count; i++) put(string.charAt(i));
    }

    @Override
    public void write(char[] characters, int from, int count) {
        room(LONGEST * count + LONGEST);
        for (int i = from; i < from + count; i++) put(characters[i]);
    }

    @Override
    public void write(String string) {
        write(string, 0, string.length());
    }

    /** Bytes as they are. */
    JsonText bytes(byte[] own) {
        room(own.length);
        System.arraycopy(own, 0, bytes, length, own.length);
        length += own.length;
        return this;
    }

    /** A number. */
    JsonText number(long number) {
        write(Long.toString(number));
        return this;
    }

    /** True or false. */
    JsonText flag(boolean flag) {
        write(String.valueOf(flag));
        return this;
    }

    /** A string in its quotation marks, or null; escaped is what Gson escapes. */
    JsonText string(@Nullable String string) {
        if (string == null) {
            write("null");
            return this;
        }
        int count = string.length();
        // All of it may be escapes, of six bytes each.
        room(ESCAPE * count + 2);
        bytes[length++] = '"';
        for (int i = 0; i < count; i++) {
            char c = string.charAt(i);
            if (c < ESCAPED.length ? ESCAPED[c] : c == LINE || c == PARAGRAPH) escape(c);
            else put(c);
        }
        end();
        bytes[length++] = '"';
        return this;
    }

    private void escape(char c) {
        end();
        bytes[length++] = '\\';
        int known = "\"\\\t\b\n\r\f".indexOf(c);
        if (known >= 0) bytes[length++] = (byte) "\"\\tbnrf".charAt(known);
        else {
            bytes[length++] = 'u';
            for (int shift = 12; shift >= 0; shift -= 4)
                bytes[length++] = (byte) Character.forDigit(c >> shift & 0xF, 16);
        }
    }

    private void put(char c) {
        if (high != 0 || Character.isSurrogate(c)) half(c);
        else if (c < 0x80) bytes[length++] = (byte) c;
        else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    /** A half of a character beyond the first 65,536, or what follows one; a half alone is written as Java does, as a question mark. */
    private void half(char c) {
        char first = high;
        high = 0;
        if (first != 0 && Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(first, c);
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (point & 0x3F));
            return;
        }
        if (first != 0) bytes[length++] = '?';
        if (Character.isHighSurrogate(c)) high = c;
        else if (Character.isLowSurrogate(c)) bytes[length++] = '?';
        else put(c);
    }

    private void room(int count) {
        if (bytes.length - length < count) bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }

    /** What was written, not copied: nothing can be written afterwards. */
    ByteBuffer buffer() {
        end();
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** The same as a stream. */
    InputStream stream() {
        end();
        return new ByteArrayInputStream(bytes, 0, length);
    }

    /** A copy of what was written. */
    byte[] bytes() {
        end();
        return Arrays.copyOf(bytes, length);
    }

    private void end() {
        if (high == 0) return;
        room(1);
        bytes[length++] = '?';
        high = 0;
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
