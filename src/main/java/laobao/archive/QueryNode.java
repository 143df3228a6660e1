package laobao.archive;

/** The query as understood, a tree. */
public sealed interface QueryNode {
    /** Matches everything. */
    record All() implements QueryNode {}
}
