package laobao.facts;

/**
 * One reading of a name: the place of today that it means, and the years in which it did.
 *
 * @param place the place of today
 * @param form how much of the official name it is
 * @param level what it was called as: 1 province, 2 prefecture, 3 county
 * @param from the first year, inclusive
 * @param until the last year, {@link #STILL} when in force
 */
record PlaceName(Place place, Form form, int level, int from, int until) {
    static final int STILL = 9999;

    /** How much of the official name is there. */
    enum Form {
        /** 郑州市. */
        FULL,
        /** 郑州: a province's or prefecture's name without its generic part. */
        SHORT,
        /** 沛 of 沛县, 长安 of 长安区: so often a word or another name that it needs support from the text. */
        STEM
    }

    boolean inForce(int year) {
        return from <= year && year <= until;
    }

    /** The same as a name that needs support. */
    PlaceName doubted() {
        return new PlaceName(place, Form.STEM, level, from, until);
    }

    boolean present() {
        return until == STILL;
    }
}
