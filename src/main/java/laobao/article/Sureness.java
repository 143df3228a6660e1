package laobao.article;

/** What tells whether an article is right, each from 0 for no doubt to about 1; weighed by {@link Weights}. */
enum Sureness {
    ALWAYS,
    /** How likely no article begins where it begins. */
    BEGIN_DOUBT,
    /** How likely none begins where it ends. */
    END_DOUBT,
    /** How likely another one begins inside it. */
    INNER_DOUBT,
    /** How close the runner-up came for the role of its headline. */
    TITLE_DOUBT,
    /** How close it came for the least sure of its other blocks. */
    ROLE_DOUBT,
    /** How close it came to giving paragraphs away or taking some, or to not doing so. */
    RESUME_DOUBT,
    /** Whether paragraphs were moved out of it or into it. */
    MOVED,
    NO_HEADLINE,
    NO_BODY,
    /** It begins in the middle of a sentence. */
    BEGINS_MIDDLE,
    /** It breaks off at its end. */
    ENDS_TORN,
    /** It stands on the page more than once. */
    COPIES,
    /** It is long. */
    LENGTH;

    private static final double NEAR = 2;

    /** What a draft shows, before its paragraphs are put in order and joined. */
    static double[] of(Draft draft) {
        double[] e = new double[values().length];
        double title = 0;
        double role = 0;
        double inner = 0;
        for (int i = 0; i < draft.parts.size(); i++) {
            Draft.Part part = draft.parts.get(i);
            double doubt = Math.exp(-part.margin() / NEAR);
            if (part.role() == Role.HEADLINE) title = doubt;
            else role = Math.max(role, doubt);
            if (i > 0) inner = Math.max(inner, part.border());
        }
        e[ALWAYS.ordinal()] = 1;
        e[BEGIN_DOUBT.ordinal()] =
                Math.sqrt(1 - Math.min(1, draft.parts.getFirst().border()));
        e[END_DOUBT.ordinal()] = Math.sqrt(1 - Math.min(1, draft.end));
        e[INNER_DOUBT.ordinal()] = Math.sqrt(inner);
        e[TITLE_DOUBT.ordinal()] = title;
        e[ROLE_DOUBT.ordinal()] = role;
        e[RESUME_DOUBT.ordinal()] = draft.resumeDoubt;
        e[MOVED.ordinal()] = draft.moved ? 1 : 0;
        e[NO_HEADLINE.ordinal()] = draft.has(Role.HEADLINE) ? 0 : 1;
        java.util.List<Integer> body = draft.body();
        e[NO_BODY.ordinal()] = body.isEmpty() ? 1 : 0;
        if (!body.isEmpty()) {
            e[BEGINS_MIDDLE.ordinal()] =
                    Signs.middle(draft.parts.get(body.getFirst()).text()) ? 1 : 0;
            e[ENDS_TORN.ordinal()] = Signs.torn(draft.parts.get(body.getLast()).text()) ? 1 : 0;
        }
        e[COPIES.ordinal()] = draft.copies > 1 ? 1 : 0;
        e[LENGTH.ordinal()] = Math.min(1, Math.log1p(draft.parts.size()) / 4);
        return e;
    }

    /** How likely an article is right that shows this. */
    static double confidence(double[] evidence, Weights weights) {
        double score = 0;
        for (Sureness what : values()) score += weights.get(what) * evidence[what.ordinal()];
        return 1 / (1 + Math.exp(-score));
    }
}
