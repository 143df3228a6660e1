package laobao.archive;

import java.util.List;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The query as understood: a tree that a person can read. Nodes are immutable. */
public sealed interface QueryNode {
    /** Matches everything. */
    record All() implements QueryNode {}

    /**
     * A word or a run of words typed without quotes: all its terms match.
     *
     * @param text as typed
     * @param terms its telling words in order, at least one
     */
    record Words(String text, List<Term> terms) implements QueryNode {}

    /**
     * A word of a {@link Words}: it matches where it stands, or where one of its variants does.
     *
     * @param text the word, folded
     * @param variants other forms of it
     */
    record Term(String text, List<Variant> variants) {}

    /** Characters that stand in this order in one paragraph or in the headline. */
    record Literal(String text) implements QueryNode {}

    /** Words that begin with these characters. */
    record Prefix(String text) implements QueryNode {}

    /**
     * Words in any order in one paragraph.
     *
     * @param words two or more
     * @param distance how many characters may stand between them in all, 0 to {@link QueryParser#MAX_DISTANCE}
     */
    record Near(List<String> words, int distance) implements QueryNode {}

    /** A query of one field alone. */
    record In(QueryField field, QueryNode query) implements QueryNode {}

    /**
     * A publication date within these, both inclusive; an article dated to the month or year only when all of that lies within.
     *
     * @param from null for no limit
     * @param to null for no limit
     */
    record Dates(@Nullable PartialDate from, @Nullable PartialDate to) implements QueryNode {}

    /** A page number within these, both inclusive. */
    record Pages(int from, int to) implements QueryNode {}

    /** All parts match. */
    record And(List<QueryNode> parts) implements QueryNode {}

    /** At least one part matches. */
    record Or(List<QueryNode> parts) implements QueryNode {}

    /** The part does not match. */
    record Not(QueryNode part) implements QueryNode {}
}
