package laobao.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laobao.text.Folding;

/** Cuts a query into words, quoted strings and operators. For one query and one thread. */
final class QueryScanner {
    /** What a piece of a query is. */
    enum Kind {
        WORD,
        PREFIX,
        QUOTED,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }

    /**
     * A piece of a query.
     *
     * @param text a word, the inside of a quotation, the name of a field
     * @param position where it begins, in characters from 1
     * @param distance the number after {@code ~}, or -1
     */
    record Token(Kind kind, String text, int position, int distance) {}

    private static final String DOUBLE_QUOTES = "\"“”„‟＂〝〞";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryScanner(String query) {
        this.query = query;
    }

    /** All pieces, the last an END. */
    List<Token> tokens() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (space(c)) at++;
            else if (!closing(c).isEmpty()) quoted(closing(c));
            else if (sign(c) == '(') single(Kind.OPEN);
            else if (sign(c) == ')') single(Kind.CLOSE);
            else if (sign(c) == '|') or();
            else if (negates()) single(Kind.NOT);
            else word();
        }
        add(Kind.END, "", at, -1);
        return tokens;
    }

    private void add(Kind kind, String text, int start, int distance) {
        tokens.add(new Token(kind, text, query.codePointCount(0, start) + 1, distance));
    }

    private void single(Kind kind) {
        add(kind, "", at++, -1);
    }

    private void or() {
        add(Kind.OR, "", at, -1);
        while (at < query.length() && sign(query.charAt(at)) == '|') at++;
    }

    /** A hyphen negates where a word could begin and one follows; elsewhere (2022-11, 5-3) it is part of the word. */
    private boolean negates() {
        if (sign(query.charAt(at)) != '-') return false;
        return at + 1 < query.length() && !space(query.charAt(at + 1)) && sign(query.charAt(at + 1)) != '-';
    }

    private void quoted(String close) {
        int start = at++;
        int end = closed(close);
        // Input methods mix marks: “…" is closed too.
        if (end == query.length() && DOUBLE_QUOTES.indexOf(query.charAt(start)) >= 0) end = closed(DOUBLE_QUOTES);
        if (end == query.length()) throw bad("a quotation mark is not closed", query.codePointCount(0, start) + 1);
        String text = query.substring(at, end);
        at = end + 1;
        add(Kind.QUOTED, text, start, distance(start));
    }

    private int closed(String close) {
        int end = at;
        while (end < query.length() && close.indexOf(query.charAt(end)) < 0) end++;
        return end;
    }

    private int distance(int start) {
        if (at == query.length() || sign(query.charAt(at)) != '~') return -1;
        int digits = ++at;
        while (at < query.length() && sign(query.charAt(at)) >= '0' && sign(query.charAt(at)) <= '9') at++;
        if (at == digits || at - digits > 6)
            throw bad(
                    "'~' needs a number from 0 to " + QueryParser.MAX_DISTANCE + " after it",
                    query.codePointCount(0, start) + 1);
        return Integer.parseInt(Folding.fold(query.substring(digits, at)));
    }

    private void word() {
        int start = at;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (space(c) || !closing(c).isEmpty() || "()|".indexOf(sign(c)) >= 0) break;
            if (sign(c) == ':' && QueryField.named(query.substring(start, at)) != null) {
                add(Kind.FIELD, query.substring(start, at++), start, -1);
                return;
            }
            at++;
        }
        String text = query.substring(start, at);
        switch (Folding.fold(text).toUpperCase(Locale.ROOT).equals(text) ? text : "") {
            case "OR" -> add(Kind.OR, "", start, -1);
            case "AND", "&", "&&" -> add(Kind.AND, "", start, -1);
            case "NOT" -> add(Kind.NOT, "", start, -1);
            default -> {
                if (sign(text.charAt(text.length() - 1)) == '*')
                    add(Kind.PREFIX, text.substring(0, text.length() - 1), start, -1);
                else add(Kind.WORD, text, start, -1);
            }
        }
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF';
    }

    /** What closes the quotation that a character opens, or nothing when it opens none. */
    private static String closing(char c) {
        return switch (c) {
            case '「' -> "」";
            case '『' -> "』";
            // What is quoted straight may hold curly marks of its own, as printed.
            case '"', '＂' -> "\"＂";
            default -> DOUBLE_QUOTES.indexOf(c) >= 0 ? "”“„‟〝〞" : "";
        };
    }

    /** An operator in its plain form: full width, and the dashes that keyboards make of a hyphen. */
    private static char sign(char c) {
        return switch (c) {
            case '−', '–', '‐' -> '-';
            case '〜', '∼' -> '~';
            default -> Folding.fold(c);
        };
    }

    static InvalidRequestException bad(String what, int position) {
        return new InvalidRequestException(
                "bad-query", "The query cannot be read at character " + position + ": " + what + ".");
    }
}
