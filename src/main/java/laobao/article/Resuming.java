package laobao.article;

/** What tells whether the paragraphs at an article's end go on with an earlier article; weighed by {@link Weights}. */
enum Resuming {
    ALWAYS,
    /** How much likelier their pairs of characters are in the earlier article than on the page, by paragraph. */
    LIKE_OUTER,
    /** The same for what their own article has said before them. */
    LIKE_INNER,
    /** The same for the first of them only. */
    FIRST_LIKE_OUTER,
    FIRST_LIKE_INNER,
    /** Pairs that they share with the earlier article and that stand nowhere else, in logarithm. */
    ONLY_OUTER,
    /** Pairs that they share with their own article and that stand nowhere else. */
    ONLY_INNER,
    /** Pairs of the earlier article's headline that stand in the first of them and not in their own article. */
    HEADLINE_OUTER,
    /** Pairs of their own headline that stand in the first of them and not in the earlier article. */
    HEADLINE_INNER,
    /** Their paragraphs that share more such pairs with the earlier article. */
    VOTES_OUTER,
    /** Their paragraphs that share more such pairs with their own. */
    VOTES_INNER,
    /** The paragraph before them shares more such pairs with the earlier article. */
    BEFORE_OUTER,
    /** The paragraph before them shares more such pairs with its own. */
    BEFORE_INNER,
    /** The first of them shares more such pairs with the earlier article. */
    FIRST_OUTER,
    /** The first of them shares more such pairs with their own. */
    FIRST_INNER,
    /** The earlier article's last paragraph breaks off, or is followed by what reads on. */
    OUTER_TORN,
    /** The paragraph before them breaks off. */
    INNER_TORN,
    BEGINS_MIDDLE,
    /** Both: the one half of a sentence meets the other. */
    TORN_MEETS_MIDDLE,
    /** A credit stands right before them, as after a picture story. */
    AFTER_CREDIT,
    /** There is a lead among them. */
    HAS_LEAD,
    /** For each article in between. */
    DISTANCE,
    /** The earlier article has a credit at its end. */
    OUTER_CREDIT,
    /** Only the paragraph before them, or two, stand under the headline. */
    LITTLE_LEFT,
    /** The earlier article has one paragraph. */
    OUTER_SHORT,
    /** They are one paragraph. */
    ONE,
    /** The page shows by empty lines where articles begin. */
    GAPS_TELL
}
