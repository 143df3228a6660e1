package laobao.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import laobao.archive.QueryNode.Term;
import laobao.archive.QueryScanner.Kind;
import laobao.archive.QueryScanner.Token;
import laobao.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language: words side by side (all must match), {@code OR} or {@code |} (binds weaker than words side by side),
 * {@code NOT} or {@code -}, brackets, {@code "…"} literal, {@code 劳动*} prefix, {@code "劳模 工匠"~10} nearness, {@code 标题:…} fields
 * (see {@link QueryField}), {@code 2020..2022} dates; every sign in full width too. Immutable and safe for use by several threads.
 */
public final class QueryParser {
    /** Words and quoted strings in one query. */
    public static final int MAX_WORDS = 64;
    /** Brackets, fields and negations inside one another. */
    public static final int MAX_DEPTH = 20;
    /** Characters between quotation marks. */
    public static final int MAX_LITERAL = 200;
    /** Characters between the words of a nearness. */
    public static final int MAX_DISTANCE = 100;

    private final Function<String, List<Term>> splitter;

    /** @param splitter gives the telling words of what was typed without quotes or spaces, none when it has no letter */
    public QueryParser(Function<String, List<Term>> splitter) {
        this.splitter = splitter;
    }

    /**
     * Reads a query; an empty one is {@link QueryNode.All}.
     *
     * @throws InvalidRequestException code {@code bad-query}, saying what is wrong at which character, when it cannot be read
     */
    public QueryNode parse(String query) {
        if (query.isBlank()) return new QueryNode.All();
        Reading reading = new Reading(new QueryScanner(query).tokens());
        QueryNode node = reading.either(0, null);
        if (reading.peek().kind() == Kind.CLOSE) throw reading.bad("a bracket is closed that was not opened");
        if (node == null) throw reading.bad("there is no word to search for");
        return node;
    }

    /** One pass over the tokens of one query. A null node is a word without a letter in it, which matches nothing and hinders nothing. */
    private final class Reading {
        private final List<Token> tokens;
        private int at;
        private int words;

        Reading(List<Token> tokens) {
            this.tokens = tokens;
        }

        Token peek() {
            return tokens.get(at);
        }

        private boolean take(Kind kind) {
            if (peek().kind() != kind) return false;
            at++;
            return true;
        }

        InvalidRequestException bad(String what) {
            return QueryScanner.bad(what, peek().position());
        }

        @Nullable
        QueryNode either(int depth, @Nullable QueryField field) {
            if (depth > MAX_DEPTH) throw bad("brackets are more than " + MAX_DEPTH + " deep");
            List<QueryNode> parts = new ArrayList<>();
            do {
                if (peek().kind() == Kind.OR) throw bad("OR lacks a word before it");
                if (!parts.isEmpty() && ends()) throw bad("OR lacks a word after it");
                add(parts, all(depth, field));
            } while (take(Kind.OR));
            return join(parts, QueryNode.Or::new);
        }

        private @Nullable QueryNode all(int depth, @Nullable QueryField field) {
            List<QueryNode> parts = new ArrayList<>();
            while (true) {
                switch (peek().kind()) {
                    case OR, CLOSE, END -> {
                        return join(parts, QueryNode.And::new);
                    }
                    case AND -> at++;
                    default -> add(parts, one(depth, field));
                }
            }
        }

        private @Nullable QueryNode one(int depth, @Nullable QueryField field) {
            if (depth > MAX_DEPTH) throw bad("it is more than " + MAX_DEPTH + " deep");
            if (take(Kind.NOT)) {
                if (ends()) throw bad("NOT lacks a word after it");
                QueryNode part = one(depth + 1, field);
                return part == null ? null : new QueryNode.Not(part);
            }
            if (peek().kind() == Kind.FIELD) return field(depth, field);
            if (take(Kind.OPEN)) {
                Token opened = tokens.get(at - 1);
                if (peek().kind() == Kind.CLOSE) throw bad("there is nothing between the brackets");
                QueryNode node = either(depth + 1, field);
                if (!take(Kind.CLOSE)) throw QueryScanner.bad("a bracket is not closed", opened.position());
                return node;
            }
            return leaf(field);
        }

        private boolean ends() {
            return peek().kind() == Kind.END || peek().kind() == Kind.CLOSE || peek().kind() == Kind.OR;
        }

        private @Nullable QueryNode field(int depth, @Nullable QueryField outer) {
            QueryField field = QueryField.named(peek().text());
            if (outer != null || field == null) throw bad("a field stands inside a field");
            at++;
            if (ends() || peek().kind() == Kind.NOT) throw bad("'" + field.label() + ":' lacks a value after it");
            QueryNode node = one(depth + 1, field);
            if (node == null || node instanceof QueryNode.Dates || node instanceof QueryNode.Pages) return node;
            return switch (field) {
                case DATE, PAGE -> node;
                default -> new QueryNode.In(field, node);
            };
        }

        private @Nullable QueryNode leaf(@Nullable QueryField field) {
            Token token = peek();
            if (++words > MAX_WORDS) throw bad("it has more than " + MAX_WORDS + " words");
            at++;
            if (field == QueryField.DATE) return QueryRanges.dates(token);
            if (field == QueryField.PAGE) return QueryRanges.pages(token);
            return switch (token.kind()) {
                case QUOTED -> quoted(token);
                case PREFIX -> prefix(token);
                default -> {
                    if (field == null && QueryRanges.isRange(token.text())) yield QueryRanges.dates(token);
                    List<Term> terms = splitter.apply(token.text());
                    yield terms.isEmpty() && field == null ? null : new QueryNode.Words(token.text(), terms);
                }
            };
        }

        private QueryNode quoted(Token token) {
            int length = Folded.of(token.text()).length();
            if (length == 0) throw QueryScanner.bad("there is nothing between the quotation marks", token.position());
            if (length > MAX_LITERAL)
                throw QueryScanner.bad(
                        "the quoted string has " + length + " characters; " + MAX_LITERAL + " are allowed",
                        token.position());
            if (token.distance() < 0) return new QueryNode.Literal(token.text());
            if (token.distance() > MAX_DISTANCE)
                throw QueryScanner.bad("nearness can be 0 to " + MAX_DISTANCE + " characters", token.position());
            List<String> near = Arrays.stream(token.text().strip().split("\\s+", -1))
                    .filter(w -> hasLetter(Folded.of(w)))
                    .toList();
            if (near.size() == 1)
                near = splitter.apply(near.getFirst()).stream().map(Term::text).toList();
            return near.size() < 2 ? new QueryNode.Literal(token.text()) : new QueryNode.Near(near, token.distance());
        }

        private QueryNode prefix(Token token) {
            Folded folded = Folded.of(token.text());
            boolean han = folded.length() > 0 && Character.isIdeographic(folded.point(0, 0));
            if (!hasLetter(folded) || (!han && folded.length() < 2))
                throw QueryScanner.bad(
                        "'*' needs at least 1 Chinese or 2 Latin characters before it", token.position());
            return new QueryNode.Prefix(folded.toString());
        }

        private static boolean hasLetter(Folded folded) {
            return folded.toString().codePoints().anyMatch(Character::isLetterOrDigit);
        }

        private static void add(List<QueryNode> parts, @Nullable QueryNode node) {
            if (node != null) parts.add(node);
        }

        private static @Nullable QueryNode join(List<QueryNode> parts, Function<List<QueryNode>, QueryNode> joined) {
            return switch (parts.size()) {
                case 0 -> null;
                case 1 -> parts.getFirst();
                default -> joined.apply(List.copyOf(parts));
            };
        }
    }
}
