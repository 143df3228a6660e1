package laobao.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request's query string, read strictly: what cannot be decoded, is not known or stands twice is an error and not
 * guessed at, since a mistyped filter that is silently ignored gives wrong figures.
 */
final class Parameters {
    private static final int MAX_PARAMETERS = 400;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Reads a query string as the request line has it, null for none. */
    static Parameters parse(@Nullable String query) {
        Parameters all = new Parameters();
        if (query == null || query.isEmpty()) return all;
        String[] pairs = query.split("&", MAX_PARAMETERS + 2);
        if (pairs.length > MAX_PARAMETERS)
            throw new FailureException(
                    400, "too-many-values", "There are more than " + MAX_PARAMETERS + " parameters in the address.");
        for (String pair : pairs) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            all.values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return all;
    }

    /** Those given by name. */
    static Parameters of(Map<String, List<String>> values) {
        Parameters all = new Parameters();
        all.values.putAll(values);
        return all;
    }

    /** Refuses every parameter that is not among the allowed ones. */
    Parameters allow(Set<String> allowed) {
        for (String name : values.keySet())
            if (!allowed.contains(name))
                throw new FailureException(
                        400,
                        "unknown-parameter",
                        "'" + shorten(name) + "' is no parameter here; allowed are "
                                + String.join(", ", allowed.stream().sorted().toList()) + ".");
        return this;
    }

    /** The values of a parameter that may be repeated. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may be given once; null where it is missing or empty. */
    @Nullable
    String one(String name) {
        List<String> given = all(name);
        if (given.size() > 1)
            throw new FailureException(
                    400, "bad-parameter", "'" + name + "' is given " + given.size() + " times; once is allowed.");
        return given.isEmpty() || given.getFirst().isEmpty() ? null : given.getFirst();
    }

    /** Hands on the value of a parameter that may be given once, if there is one. */
    void one(String name, Consumer<String> taker) {
        String value = one(name);
        if (value != null) taker.accept(value);
    }

    /** A whole number that may be given once. */
    int number(String name, int otherwise, int least, int most) {
        String value = one(name);
        if (value == null) return otherwise;
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // Then it is said below what is allowed.
        }
        throw new FailureException(
                400,
                "bad-parameter",
                "'" + name + "' is '" + shorten(value) + "'; allowed is a whole number from " + least + " to " + most
                        + ".");
    }

    static String shorten(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    /** Text from an address; an error where it is no percent-encoded UTF-8. */
    static String decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
                if (low < 0) throw notText(text);
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (c == '+') {
                bytes.put((byte) ' ');
            } else {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw notText(text);
        }
    }

    private static FailureException notText(String text) {
        return new FailureException(
                400, "bad-encoding", "'" + shorten(text) + "' in the address is no percent-encoded UTF-8.");
    }
}
