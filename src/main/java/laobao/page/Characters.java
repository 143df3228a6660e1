package laobao.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030 (which holds GBK and GB2312). What is none
 * of them is refused, never repaired: a replaced character would be lost to search for ever.
 */
final class Characters {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Characters() {}

    /**
     * Decodes a whole file.
     *
     * @throws UnreadableException when it is empty, binary or in another encoding; says at which byte
     */
    static String decode(byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) throw new UnreadableException("the file is empty");
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return strictly(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        int nul = indexOfNul(bytes);
        if (nul >= 0)
            throw new UnreadableException(
                    "byte " + nul + " is NUL: a binary file, or UTF-16 without a byte order mark");
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.failedAt < 0) return utf8.text;
        Decoded gb = decode(bytes, 0, GB18030);
        if (gb.failedAt < 0 && looksChinese(gb.text)) return gb.text;
        throw new UnreadableException("neither UTF-8 (byte " + utf8.failedAt + ") nor GB18030"
                + (gb.failedAt < 0 ? "" : " (byte " + gb.failedAt + ")")
                + "; allowed are UTF-8, GB18030 and UTF-16 with a byte order mark");
    }

    private static String strictly(byte[] bytes, int offset, Charset charset) throws UnreadableException {
        Decoded decoded = decode(bytes, offset, charset);
        if (decoded.failedAt < 0) return decoded.text;
        throw new UnreadableException(
                "its byte order mark says " + charset + ", but byte " + decoded.failedAt + " is none");
    }

    private record Decoded(String text, int failedAt) {}

    private static Decoded decode(byte[] bytes, int offset, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(bytes.length - offset + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) result = decoder.flush(out);
        return result.isError()
                ? new Decoded("", in.position())
                : new Decoded(out.flip().toString(), -1);
    }

    /** GB18030 can be made of nearly any bytes: it is believed only where most of what is not ASCII comes out as common Chinese. */
    private static boolean looksChinese(String text) {
        long foreign = text.codePoints().filter(c -> c > 0x7F).count();
        long chinese = text.codePoints().filter(Characters::common).count();
        boolean control = text.codePoints().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        return !control && chinese >= 0.9 * foreign;
    }

    /** Han, Chinese punctuation, full-width forms, general punctuation and figures such as ① and ▲. */
    private static boolean common(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x2010 && c <= 0x27BF)
                || c == 0xB7
                || c == 0xD7;
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) return i;
        return -1;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
