package laobao.article;

/** Where articles begin in a reading of a page. What may follow what, and how willingly, is a table of {@link Weights}. */
final class Grammar {
    private Grammar() {}

    /** Whether a block begins an article when it has one role and the block before it another. */
    static boolean begins(Role from, Role to) {
        return switch (to) {
            case COLUMN, KICKER, HEADLINE -> from != Role.COLUMN && from != Role.KICKER;
            case LEAD -> from == Role.LEAD || from == Role.BODY || from == Role.CREDIT || from == Role.FURNITURE;
            default -> false;
        };
    }
}
